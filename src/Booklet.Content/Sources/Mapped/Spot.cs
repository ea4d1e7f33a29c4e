using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.Mapped;

/// <summary>
/// A value of a file together with the way to it. <paramref name="Key"/> is the key under which the value stands where a <c>*</c> chose it,
/// <paramref name="Index"/> its place in a list, counted from 1, or 0.
/// </summary>
internal sealed record Spot(ValueNode Node, Spot? Around, MappedFile File, RawText Key = default, int Index = 0)
{
    /// <summary>Whether a mapping is one of records by their keys and no record itself.</summary>
    private bool HoldsRecords { get; init; }

    /// <summary>The value under a key, or null.</summary>
    public Spot? Under(string key) => Node is MappingNode map && map[key] is { } value ? new Spot(value, this, File) : null;

    /// <summary>The items of a list or the values of a mapping, each with its key.</summary>
    public IEnumerable<Spot> Each()
    {
        switch (Node)
        {
            case SequenceNode list:
                for (var i = 0; i < list.Items.Length; i++)
                    yield return new Spot(list.Items[i], this, File, default, i + 1);
                break;
            case MappingNode map:
                var holder = this with { HoldsRecords = true };
                for (var i = 0; i < map.Entries.Length; i++)
                    yield return new Spot(map.Entries[i].Value, holder, File, new RawText(map.Entries[i].Key, map.Entries[i].KeyLocation), i + 1);
                break;
        }
    }

    /// <summary>The records around this one, from within.</summary>
    public IEnumerable<Spot> Records()
    {
        for (var spot = Around; spot is not null; spot = spot.Around)
        {
            if (spot.Node is MappingNode && !spot.HoldsRecords)
                yield return spot;
        }
    }

    /// <summary>The keys that <c>*</c> stood for, from within.</summary>
    public IEnumerable<RawText> Keys()
    {
        for (var spot = this; spot is not null; spot = spot.Around)
        {
            if (!spot.Key.IsEmpty)
                yield return spot.Key;
        }
    }

    /// <summary>Places in lists and mappings, from within.</summary>
    public IEnumerable<int> Indices()
    {
        for (var spot = this; spot is not null; spot = spot.Around)
        {
            if (spot.Index > 0)
                yield return spot.Index;
        }
    }
}
