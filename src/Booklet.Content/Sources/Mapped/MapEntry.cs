using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Mapped;

/// <summary>A value that a record must have, or must not have. No values mean any.</summary>
internal sealed record MapCondition(MapPath Path, ImmutableArray<string> Values, bool Wanted)
{
    public bool Holds(Spot record, MapFindings findings)
    {
        var texts = new PathExpression(Path).Find(record, findings).Select(f => f.Text.ToString()).ToList();
        return Wanted == (Values.IsEmpty ? texts.Count > 0 : texts.Any(t => Values.Contains(t, StringComparer.OrdinalIgnoreCase)));
    }
}

/// <summary>One item under a kind of <c>map</c>: which files, which records in them, and which value is which field.</summary>
internal sealed record MapEntry(string Kind, SourceLocation Location)
{
    public ImmutableArray<RawText> Files { get; init; } = [];

    /// <summary>Null where the shape of the file says which records it has.</summary>
    public MapPath? Records { get; init; }

    public RawText Sheet { get; init; }

    public ImmutableArray<MapCondition> Conditions { get; init; } = [];

    public ImmutableArray<(string Name, MapExpression Value)> Fields { get; init; } = [];

    public MapExpression? this[string field] => Fields.FirstOrDefault(f => f.Name == field).Value;
}
