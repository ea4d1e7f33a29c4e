using System.Collections.Immutable;

namespace Booklet.Content.Sources.Mapped;

/// <summary>A record with the entry that says what its fields are.</summary>
internal sealed class MappedRecord(MapEntry entry, Spot spot, MapFindings findings, HashSet<(MapEntry, string)> known)
{
    public MapEntry Entry { get; } = entry;

    public Spot Spot { get; } = spot;

    /// <summary>The first known value, or nothing.</summary>
    public RawText Text(string field) => Find(field).Select(f => f.Text).FirstOrDefault(t => !t.IsEmpty);

    public ImmutableArray<RawText> Texts(string field) => [.. Find(field).Select(f => f.Text).Where(t => !t.IsEmpty)];

    public IEnumerable<Found> Find(string field)
    {
        if (Entry[field] is not { } expression)
            return [];
        var found = expression.Find(Spot, findings).ToList();
        if (found.Count > 0)
            known.Add((Entry, field));
        return found;
    }

    public bool IsTrue(string field) => Text(field).ToString().ToLowerInvariant() is "true" or "yes" or "1" or "x";
}
