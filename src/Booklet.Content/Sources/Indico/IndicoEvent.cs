using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.Exports;

namespace Booklet.Content.Sources.Indico;

/// <summary>What one file says of one event: <paramref name="Fields"/> of the export of events, or <paramref name="Timetable"/>, a mapping from days to entries.</summary>
internal sealed record IndicoEvent(WorkspaceFile File, string Id, MappingNode? Fields, MappingNode? Timetable)
{
    public IEnumerable<MappingNode> Sessions => Fields?["sessions"].Items().OfType<MappingNode>() ?? [];

    public IEnumerable<MappingNode> Contributions => Fields?["contributions"].Items().OfType<MappingNode>() ?? [];

    /// <summary>Contributions, sessions and entries of a timetable.</summary>
    public int Size => Sessions.Count() + Contributions.Count() + (Timetable?.Entries.Sum(d => d.Value.Items().Length) ?? 0);

    /// <summary>As written, which sorts as the days do.</summary>
    public string Starts => Fields is { } fields ? fields["startDate"].Text("date") is { IsEmpty: false } date ? date.Text : fields.Text("startDate").ToString()
        : Timetable!.Entries[0].Key is var day ? $"{day[..4]}-{day[4..6]}-{day[6..]}" : "";

    /// <summary>All events of a file.</summary>
    public static ImmutableArray<IndicoEvent> Of(WorkspaceFile file, ValueNode? root)
    {
        foreach (var node in ExportFiles.Wrapped(root))
        {
            switch (node)
            {
                case SequenceNode list when list.Items.Any(IsEvent):
                    return [.. list.Items.Where(IsEvent).Cast<MappingNode>().Select(e => new IndicoEvent(file, e.Text("id").ToString(), e, null))];
                case MappingNode map when IsEvent(map):
                    return [new IndicoEvent(file, map.Text("id").ToString(), map, null)];
                case MappingNode map when map.Entries.Any(e => IsTimetable(e.Value)):
                    return [.. map.Entries.Where(e => IsTimetable(e.Value)).Select(e => new IndicoEvent(file, e.Key, null, Days(e.Value)))];
                case MappingNode map when IsTimetable(map):
                    return [new IndicoEvent(file, "", null, Days(map))];
            }
        }
        return [];
    }

    private static bool IsEvent(ValueNode node)
    {
        if (node is not MappingNode map || map["startDate"].At("date") is null)
            return false;
        var hasParts = map["contributions"] is SequenceNode || map["sessions"] is SequenceNode;
        return hasParts && (map.Text("_type").Text is "Conference" or "Meeting" or "Lecture" or "Event" or "SimpleEvent" || map["timezone"] is not null || map["startDate"].At("tz") is not null)
            // A session with contributions has the dates of an event.
            && map["session"] is null && map["conveners"] is null && map["sessionConveners"] is null;
    }

    private static bool IsTimetable(ValueNode node) =>
        node is MappingNode map && map.Entries.Any(d => IsDay(d.Key) && d.Value is MappingNode entries && entries.Entries.Any(e => e.Value.At("entryType") is not null));

    private static MappingNode Days(ValueNode node)
    {
        var map = (MappingNode)node;
        return new MappingNode(map.Location, [.. map.Entries.Where(e => IsDay(e.Key)).OrderBy(e => e.Key, StringComparer.Ordinal)]);
    }

    private static bool IsDay(string key) => key.Length == 8 && key.All(char.IsAsciiDigit);
}
