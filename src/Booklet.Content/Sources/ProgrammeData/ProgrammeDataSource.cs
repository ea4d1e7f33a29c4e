using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.ProgrammeData;

/// <summary>
/// Programmes in data files of a shape of their own, as apps, scripts and hands write them: lists of sessions and talks with titles, times and people
/// under the names that such things have, however these are nested, and joined by ids where they are.
/// </summary>
internal sealed class ProgrammeDataSource : RecordSource
{
    public override string Name => "programme-data";

    public override string Layout => "a programme's data";

    public override bool IsGeneral => true;

    public override Recognition Recognise(SourceFolder folder)
    {
        var (walk, files) = Walk(folder);
        var timed = walk.Entries.Count(e => e.HasTime);
        var given = walk.Entries.Count(e => e.Record.Has(DataField.Speakers) || e.Record.Has(DataField.Authors));
        if (files.IsEmpty || timed < 2 && given < 2)
        {
            // What can't be read has to be said by somebody.
            return DataFiles.Broken(folder).FirstOrDefault() is { } broken ? new Recognition(0.1, $"'{broken.Path}' may be its data, though it can't be read") : Recognition.None;
        }
        var isSite = DataFiles.IsSite(folder);
        var reason = string.Create(CultureInfo.InvariantCulture, $"{(files.Length == 1 ? $"'{files[0]}' lists" : $"'{files[0]}' and {files.Length - 1} more list")} {walk.Entries.Count} entries, {timed} with times and {given} with people");
        // Where the times stand in one file and the papers in a table beside it, the table alone is half.
        var isWithTables = files.Any(f => f.EndsWith(".csv", StringComparison.Ordinal) || f.EndsWith(".tsv", StringComparison.Ordinal));
        return timed >= 2
            ? new Recognition(isSite ? 0.45 : isWithTables ? 0.75 : 0.62, reason)
            // Lists of publications have authors, too.
            : new Recognition(isSite || folder.Files.Any(f => f.Extension is ".html") ? 0.1 : 0.42, reason);
    }

    public override EventRecord Read(SourceFolder folder, DiagnosticBag bag)
    {
        var (walk, files) = Walk(folder);
        foreach (var file in files.Where(f => !f.EndsWith(".js", StringComparison.Ordinal)))
            folder.Data(file, bag);
        if (files.IsEmpty)
        {
            foreach (var broken in DataFiles.Broken(folder))
                folder.Data(broken, bag);
        }
        var facts = DataFacts.Read(walk, folder, bag);
        var local = new LocalTimes(folder, facts.TimeZone, bag);
        var lookups = new DataLookups(walk);
        var times = new DataTimes(lookups, local, DataFacts.YearOf(walk), bag);
        var photos = new LocalPhotos(folder);
        var people = new DataPeople(walk, photos);
        var assembly = new DataAssembly(walk, lookups, times, people);
        assembly.Build();
        var talks = assembly.Talks;
        var committees = Committees(walk, people);
        var persons = people.Records().ToImmutableArray();
        local.Report();
        walk.ReportCut(bag);
        ExportFiles.ReportCut(folder, bag, ".json", ".xml", ".yml", ".yaml", ".toml", ".csv", ".tsv");
        photos.Report(bag);
        return new EventRecord
        {
            Facts = facts with { Language = RawText.First(walk.Language, LanguageGuess.MostOf(talks)), Clock = times.AreTwelveHours ? ClockStyle.TwelveHours : null, Location = files.IsEmpty ? null : SourceLocation.WholeFile(files[0]) },
            Days = [.. times.Named.Select(d => new DayRecord(d.Date) { Label = d.Label, Location = d.Label.Location })],
            Rooms = Rooms(walk),
            People = persons,
            Talks = talks,
            Sessions = assembly.Sessions,
            Committees = committees,
            Information = [.. DataAwards.Of(walk, people)],
            Sponsors = [.. walk.Sponsors.OrderBy(lookups.RankOf).Select(s => new SponsorRecord(lookups.TierOf(s), s.Record.Title) { Logo = Logo(s.Record, folder), Link = s.Record.Text(DataField.Link), Location = s.Record.Node.Location })],
        };
    }

    /// <summary>
    /// Where nothing states the event's language it is that of most talks, and what is said in several languages is taken in that one, too.
    /// </summary>
    private static (DataWalk Walk, ImmutableArray<string> Files) Walk(SourceFolder folder)
    {
        var first = Walk(folder, RawText.None);
        if (!first.Walk.Language.IsEmpty)
            return first;
        var most = first.Walk.Entries.Select(e => e.Record.Text(DataField.Language)).Where(l => !l.IsEmpty).Select(l => LanguageNames.TagOfValue(l.Text)).OfType<string>()
            .CountBy(t => t, StringComparer.Ordinal).OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).FirstOrDefault().Key;
        return most is null ? first : Walk(folder, new RawText(most, null));
    }

    private static (DataWalk Walk, ImmutableArray<string> Files) Walk(SourceFolder folder, RawText guessed)
    {
        var walk = new DataWalk();
        var files = new List<(string Path, int Entries)>();
        void Add(WorkspaceFile file, ValueNode root)
        {
            var (entries, people) = (walk.Entries.Count, walk.People.Count);
            walk.Add(root, file.Name[..^file.Extension.Length]);
            if (walk.Entries.Count + walk.People.Count > entries + people)
                files.Add((file.Path, walk.Entries.Count - entries));
        }
        var found = DataFiles.Find(folder).ToList();
        var settings = folder.Peek("booklet.yml") ?? folder.Peek("booklet.yaml");
        walk.Language = found.Select(f => SpokenTexts.Stated(f.Root)).FirstOrDefault(t => !t.IsEmpty, guessed);
        var language = RawText.First(settings.Text("language"), walk.Language);
        foreach (var (file, root) in found)
            Add(file, SpokenTexts.In(root, language));
        if (walk.Entries.Exists(e => e.HasTime))
        {
            var folders = files.Select(f => Path.GetDirectoryName(f.Path)).ToHashSet(StringComparer.Ordinal);
            foreach (var (file, root) in DataFiles.Tables(folder).Where(t => folders.Contains(Path.GetDirectoryName(t.File.Path))))
                Add(file, root);
            foreach (var data in DataFiles.Settings(folder).Where(t => folders.Contains(Path.GetDirectoryName(t.File.Path))))
                walk.Facts.Add(new DataRecord(data.Root, ""));
        }
        return (walk, [.. files.OrderByDescending(f => f.Entries).Select(f => f.Path)]);
    }

    private static ImmutableArray<RoomRecord> Rooms(DataWalk walk)
    {
        var rooms = ImmutableArray.CreateBuilder<RoomRecord>();
        foreach (var room in walk.Rooms)
        {
            foreach (var id in room.Record.Ids.DefaultIfEmpty(room.Record.Title.Text))
                rooms.Add(new RoomRecord(id, room.Record.Title));
        }
        // Rooms that only sessions name are columns in the order of their first use; a list that names others only is no list of them all.
        return rooms.ToImmutable();
    }

    private static ImmutableArray<CommitteeRecord> Committees(DataWalk walk, DataPeople people) =>
    [
        .. walk.Members.Select(m => (Role: RoleOf(m), Person: people.Member(m.Record))).Where(m => m.Person is not null)
            .GroupBy(m => m.Role.Text, StringComparer.Ordinal).Select(g => new CommitteeRecord(g.First().Role, [.. g.Select(m => m.Person!)])),
    ];

    /// <summary>A file of the folder that has the logo's name, wherever its address leads; on the web nothing is looked for.</summary>
    private static RawText Logo(DataRecord sponsor, SourceFolder folder)
    {
        var logo = sponsor.Text(DataField.Logo);
        if (logo.IsEmpty)
            return logo;
        var name = logo.Text[(logo.Text.LastIndexOf('/') + 1)..].Split('?')[0];
        if (name.Length > 0 && folder.Files.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)) is { } file)
            return logo with { Text = "/" + file.Path };
        return LocalPhotos.IsOnWeb(logo.Text) ? RawText.None : logo;
    }

    private static RawText RoleOf(DataThing member)
    {
        var role = RawText.First(member.Context.Group, member.Record.TextOf("role", "committee", "group"), member.Record.Text(DataField.Position));
        return !role.IsEmpty ? role : new RawText(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(member.List), member.Record.Node.Location);
    }
}
