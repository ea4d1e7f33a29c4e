using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Mapped;

/// <summary>Reads all entries of a mapping into the records of one event.</summary>
internal sealed class MappedProgramme
{
    private readonly SourceFolder _folder;
    private readonly BookletSettings _settings;
    private readonly MapFindings _findings;
    private readonly MappedFiles _files;
    private readonly HashSet<(MapEntry, string)> _known = [];
    private readonly ImmutableArray<string> _pictures;
    private readonly ILookup<string, MappedRecord> _records;

    public MappedProgramme(SourceFolder folder, BookletSettings settings, DiagnosticBag bag)
    {
        (_folder, _settings, _findings, _files) = (folder, settings, new MapFindings(bag), new MappedFiles(folder, bag));
        _pictures =
        [
            .. folder.Files.Where(f => f.Extension is ".jpg" or ".jpeg" or ".png" or ".webp" or ".gif" or ".svg").Select(f => f.FolderPath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        _records = settings.Map.SelectMany(e => Records(e)).ToLookup(r => r.Entry.Kind, StringComparer.Ordinal);
    }

    public EventRecord Read()
    {
        var year = Values.TryReadInt(_settings.Year.ToString()) ?? _settings.FirstDate?.Year ?? _records["event"].Select(r => WholeDates.Read(r.Text("start"))?.Year).FirstOrDefault(y => y is not null);
        var zone = _records["event"].Select(r => r.Text("time_zone")).FirstOrDefault(t => !t.IsEmpty);
        var exact = new LocalTimes(_folder, zone, _findings.Bag);
        var days = Days(year, exact);
        var times = new MappedTimes(days, year, exact, _findings.Bag);
        var people = new MappedPeople(_pictures);
        foreach (var record in _records["people"])
            people.Add(record);
        var tracks = _records["tracks"].Select(Track).OfType<TrackRecord>().ToImmutableArray();
        var schedule = new MappedSchedule(people, times, tracks.Select(t => t.Id).ToHashSet(StringComparer.Ordinal));
        foreach (var record in _records["talks"].Concat(_records["papers"]).Concat(_records["posters"]))
            schedule.AddTalk(record);
        foreach (var record in _records["sessions"])
            schedule.AddSession(record);
        schedule.PlaceTalks();
        var read = new EventRecord
        {
            Days = [.. days.Select(d => d.Day)],
            Rooms = [.. _records["rooms"].Select(r => (Id: r.Text("id"), Name: RawText.First(r.Text("name"), r.Text("id")))).Where(r => !r.Name.IsEmpty).Select(r => new RoomRecord(r.Id.IsEmpty ? r.Name.Text : r.Id.Text, r.Name))],
            Tracks = tracks,
            People = [.. people.People],
            Talks = schedule.Talks,
            Sessions = schedule.Sessions,
            Committees = [.. Committees(people)],
            Sponsors = [.. _records["sponsors"].Select(Sponsor)],
            Information = [.. _records["information"].Select(r => new InformationRecord(r.Text("title"), r.Text("text"))).Where(i => !i.Text.IsEmpty)],
        };
        read = read with { Facts = Facts(times.AreTwelveHours), LeftOut = [.. schedule.UnplacedServices.Select(t => new LeftOut(t.Location ?? SourceLocation.WholeFile("."), $"“{PlainText.Of(t.ToString())}”", "it is no talk, and no session holds it")), .. LeftOut()] };
        exact.Report();
        ReportUnknown();
        _findings.Report();
        return read;
    }

    private ImmutableArray<MappedRecord> Records(MapEntry entry)
    {
        var files = _files.Of(entry);
        var roots = files.Where(f => f.Root is not null).Select(f => new Spot(f.Root!, null, f)).ToImmutableArray();
        var spots = roots.SelectMany(r => (entry.Records?.Walk(r, _findings.Budget) ?? (r.Node is SequenceNode ? r.Each().TakeWhile(_ => _findings.Budget.Spend()) : [r])).SelectMany(s => s.Node is SequenceNode && entry.Records is { Steps: [.., { Kind: MapStepKind.Key }] } ? s.Each() : [s])).ToList();
        if (entry.Records is { } path && spots.Count == 0 && !roots.IsEmpty)
            _findings.Bag.Add(MapDiagnostics.NoRecordsAt(path.Location, entry.Kind, path.Text, roots.Length == 1 ? files[0].File.Path : $"any of {roots.Length} files", MapHints.Broken(path, roots)));
        var kept = spots.Where(s => entry.Conditions.All(c => c.Holds(s, _findings))).Select(s => new MappedRecord(entry, s, _findings, _known)).ToImmutableArray();
        if (!files.IsEmpty)
            _findings.Bag.Add(MapDiagnostics.EntryReadAs(entry.Location, entry.Kind, kept.Length, files.Select(f => f.File.Path).Distinct(StringComparer.Ordinal).Count(), spots.Count - kept.Length));
        return kept;
    }

    private List<(string Id, DayRecord Day)> Days(int? year, LocalTimes exact)
    {
        var days = new List<(string Id, DayRecord Day)>();
        foreach (var record in _records["days"])
        {
            var (date, label) = (record.Text("date"), record.Text("title"));
            var day = MappedTimes.DateOf(date, year) ?? MappedTimes.DateOf(label, year) ?? DateOnly.MinValue.AddDays(days.Count);
            var id = RawText.First(record.Text("id"), date, label).ToString();
            days.Add((id, new DayRecord(day) { Label = label, Start = exact.Read(record.Text("start")), End = exact.Read(record.Text("end")), Location = record.Spot.Node.Location }));
        }
        return days;
    }

    private static TrackRecord? Track(MappedRecord record)
    {
        var (id, name) = (record.Text("id"), RawText.First(record.Text("name"), record.Text("id")));
        var color = record.Text("color").ToString().ToLowerInvariant();
        return name.IsEmpty ? null : new TrackRecord(id.IsEmpty ? name.Text : id.Text, name, color.Length == 7 && color[0] == '#' && color[1..].All(char.IsAsciiHexDigit) ? color : null);
    }

    private IEnumerable<CommitteeRecord> Committees(MappedPeople people)
    {
        foreach (var group in _records["committees"].GroupBy(r => r.Text("role").ToString(), StringComparer.Ordinal))
        {
            var members = group.SelectMany(r => r.Entry["members"] is null ? [people.Itself(r)] : people.References(r, "members", ContributorRole.Speaker)).ToImmutableArray();
            yield return new CommitteeRecord(group.First().Text("role"), members);
        }
    }

    private SponsorRecord Sponsor(MappedRecord record) => new(record.Text("tier"), record.Text("name"))
    {
        Logo = record.Text("logo"),
        LogoFolders = _pictures,
        Link = record.Text("link"),
        Location = record.Spot.Node.Location,
    };

    private EventFacts Facts(bool twelveHours)
    {
        RawText One(string field) => _records["event"].Select(r => r.Text(field)).FirstOrDefault(t => !t.IsEmpty);
        return new EventFacts
        {
            Title = One("title"),
            ShortTitle = One("short_title"),
            Subtitle = One("subtitle"),
            Description = One("description"),
            FirstDate = WholeDates.Read(One("start")),
            LastDate = WholeDates.Read(One("end")),
            Place = One("place"),
            TimeZone = One("time_zone"),
            Website = One("website"),
            Logo = One("logo"),
            LogoFolders = _pictures,
            Hosts = [.. _records["event"].SelectMany(r => r.Texts("hosts"))],
            Language = One("language") is { IsEmpty: false } language && LanguageNames.TagOfValue(language.Text) is { } tag ? language with { Text = tag } : RawText.None,
            Clock = twelveHours ? ClockStyle.TwelveHours : null,
        };
    }

    /// <summary>Fields that no record has: mistyped, most likely.</summary>
    private void ReportUnknown()
    {
        foreach (var entry in _settings.Map)
        {
            var records = _records[entry.Kind].Where(r => r.Entry == entry).ToList();
            foreach (var (name, value) in entry.Fields.Where(f => records.Count > 0 && !_known.Contains((entry, f.Name)) && f.Value.Paths.Any()))
            {
                // A field that its kind did not have to ask for is no mistake.
                if (records.Any(r => r.Find(name).Any()))
                    continue;
                var path = value.Paths.First();
                _findings.Bag.Add(MapDiagnostics.NoValueAt(value.Location ?? path.Location, entry.Kind, name, string.Join("', '", value.Paths.Select(p => p.Text)), records.Count, MapHints.Broken(path, records.Select(r => r.Spot))));
            }
        }
    }

    private IEnumerable<LeftOut> LeftOut()
    {
        var used = _files.Used;
        return _folder.Files.Where(f => f.Extension is ".yml" or ".yaml" or ".json" or ".csv" or ".tsv" or ".xlsx" or ".toml" && !used.Contains(f.Path) && f.Path is not ("booklet.yml" or "booklet.yaml"))
            .Select(f => new LeftOut(SourceLocation.WholeFile(f.Path), f.Name, "the mapping does not name it"));
    }
}
