using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Indico;

/// <summary>
/// Records of one event. A timetable is the whole schedule, breaks included; without one, session slots are, and contributions that stand alone.
/// </summary>
internal sealed class IndicoRecords
{
    private readonly SourceFolder _folder;
    private readonly IndicoFiles _files;
    private readonly DiagnosticBag _bag;
    private readonly MappingNode? _event;
    private readonly LocalTimes _local;
    private readonly IndicoTalks _talks;
    private readonly IndicoSchedule _schedule;

    public IndicoRecords(SourceFolder folder, IndicoFiles files, DiagnosticBag bag)
    {
        (_folder, _files, _bag) = (folder, files, bag);
        _event = files.Events.Select(e => e.Fields).FirstOrDefault(f => f is not null);
        _local = new LocalTimes(folder, RawText.First(_event.Text("timezone"), _event.At("startDate").Text("tz"), Zone(files)), bag);
        _talks = new IndicoTalks(bag);
        _schedule = new IndicoSchedule(_talks, new IndicoTimes(_local, bag));
    }

    public EventRecord Read()
    {
        // Contributions of the export have more to say than the timetable's, so they come first.
        foreach (var contribution in _files.Events.SelectMany(e => e.Contributions))
            _talks.Add(contribution, IsPoster(contribution));
        foreach (var slot in _files.Events.SelectMany(e => e.Sessions))
        {
            foreach (var contribution in slot["contributions"].Items().OfType<MappingNode>())
                _talks.Add(contribution, IndicoSchedule.IsPosters(slot));
        }

        if (_files.Events.Select(e => e.Timetable).FirstOrDefault(t => t is not null) is { } timetable)
            _schedule.AddTimetable(timetable);
        else
            _schedule.AddSlots(_files.Events.SelectMany(e => e.Sessions));
        _schedule.AddAlone(_files.Events.SelectMany(e => e.Contributions));
        _local.Report();
        return new EventRecord
        {
            Facts = Facts(),
            Talks = _talks.Records,
            Sessions = _schedule.Sessions,
            Committees = IndicoPeople.Of(_event.At("chairs"), ContributorRole.Chair) is { IsEmpty: false } chairs ? [new CommitteeRecord(new RawText("Chairs", _event.At("chairs")!.Location), chairs)] : [],
            LeftOut = _files.LeftOut,
        };
    }

    private static bool IsPoster(MappingNode contribution) => contribution.Text("type").ToString().Contains("poster", StringComparison.OrdinalIgnoreCase);

    private static RawText Zone(IndicoFiles files) =>
        files.Events.Select(e => e.Timetable).FirstOrDefault(t => t is not null)?.Entries.SelectMany(d => d.Value.Items()).Select(e => e.At("startDate").Text("tz")).FirstOrDefault(z => !z.IsEmpty) ?? RawText.None;

    private EventFacts Facts()
    {
        var (room, location) = (_event.Text("room", "roomFullname"), _event.Text("location"));
        return new EventFacts
        {
            Title = RawText.First(_event.Text("title"), _event is null ? FolderTitle.Find(_folder, _bag) : RawText.None),
            Description = _event.Text("description"),
            FirstDate = WholeDates.Read(_event.At("startDate").Text("date")),
            LastDate = WholeDates.Read(_event.At("endDate").Text("date")),
            // The house before the room in it; an address alone still leads there.
            Place = location.IsEmpty ? RawText.First(room, _event.Text("address")) : room.IsEmpty || room.Text == location.Text ? location : location with { Text = $"{location.Text}, {room.Text}" },
            TimeZone = RawText.First(_event.Text("timezone"), _event.At("startDate").Text("tz"), Zone(_files)),
            Website = _event.Text("url"),
            Language = LanguageGuess.MostOf(_talks.Records),
            Location = SourceLocation.WholeFile(_files.Events[0].File.Path),
        };
    }
}
