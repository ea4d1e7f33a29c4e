using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.Exports;

namespace Booklet.Content.Sources.Frab;

/// <summary>One day of a schedule file with its rooms in their order.</summary>
internal sealed record FrabDay(MappingNode Fields, ImmutableArray<FrabRoom> Rooms);

/// <summary>A room on one day and what is listed in it.</summary>
internal sealed record FrabRoom(RawText Name, ImmutableArray<MappingNode> Events);

/// <summary>A schedule as frab and pretalx write it, in JSON and in XML: the same fields under other roofs.</summary>
internal sealed record FrabSchedule(WorkspaceFile File, MappingNode Root, MappingNode Conference, ImmutableArray<FrabDay> Days)
{
    private ImmutableArray<MappingNode> _events;

    public ImmutableArray<MappingNode> Events => _events.IsDefault ? _events = [.. Days.SelectMany(d => d.Rooms).SelectMany(r => r.Events)] : _events;

    public bool IsXml => File.Extension == ".xml";

    /// <summary>All that the schedule's events are called by.</summary>
    public HashSet<string> Ids => [.. Events.SelectMany(e => IdsOf(e))];

    public string LastDay => Days.Select(d => d.Fields.Text("date").ToString()).Max(StringComparer.Ordinal) ?? "";

    public static FrabSchedule? Of(WorkspaceFile file, ValueNode? root)
    {
        foreach (var node in ExportFiles.Wrapped(root).OfType<MappingNode>())
        {
            if ((OfJson(file, node) ?? OfXml(file, node)) is { } schedule)
                return schedule;
        }
        return null;
    }

    /// <summary>Ids of an event or a person, the one that others name it by first.</summary>
    public static IEnumerable<string> IdsOf(MappingNode fields)
    {
        foreach (var key in (string[])["id", "code", "guid"])
        {
            if (fields.Text(key) is { IsEmpty: false } id)
                yield return id.Text;
        }
    }

    /// <summary>A value that may be an element with attributes, or a mapping from languages to texts.</summary>
    public static RawText Value(MappingNode fields, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            var value = RawText.Of(fields[key]);
            if (value.IsEmpty && fields[key] is MappingNode inner)
                value = RawText.First(inner.Text(XmlParser.TextKey, "name", "en"), Localised(inner));
            if (!value.IsEmpty)
                return value;
        }
        return RawText.None;
    }

    /// <summary>A list, or the one value where XML has only one.</summary>
    public static ImmutableArray<ValueNode> Many(ValueNode? node) => node switch
    {
        null => [],
        SequenceNode list => list.Items,
        _ => [node],
    };

    private static RawText Localised(MappingNode inner) =>
        inner.Entries.Where(e => e.Key.Length == 2 || e.Key.Length > 2 && e.Key[2] is '-' or '_').Select(e => RawText.Of(e.Value)).FirstOrDefault(v => !v.IsEmpty);

    private static FrabSchedule? OfJson(WorkspaceFile file, MappingNode node)
    {
        if (node["conference"] is not MappingNode conference || conference["days"] is not SequenceNode days || !days.Items.Any(d => d.At("rooms") is MappingNode))
            return null;
        return new FrabSchedule(file, node, conference,
        [
            .. days.Items.OfType<MappingNode>().Select(d => new FrabDay(d,
            [
                .. ((d["rooms"] as MappingNode)?.Entries ?? []).Select(r => new FrabRoom(new RawText(r.Key, r.KeyLocation), [.. Many(r.Value).OfType<MappingNode>()])),
            ])),
        ]);
    }

    private static FrabSchedule? OfXml(WorkspaceFile file, MappingNode node)
    {
        if (node["conference"] is not MappingNode conference || !Many(node["day"]).Any(d => Many(d.At("room")).Any(r => r.At("event") is not null || r.At("name") is not null)))
            return null;
        return new FrabSchedule(file, node, conference,
        [
            .. Many(node["day"]).OfType<MappingNode>().Select(d => new FrabDay(d,
            [
                .. Many(d["room"]).OfType<MappingNode>().Select(r => new FrabRoom(r.Text("name"), [.. Many(r["event"]).OfType<MappingNode>()])),
            ])),
        ]);
    }
}
