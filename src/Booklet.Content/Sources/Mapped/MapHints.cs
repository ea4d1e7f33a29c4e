using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.Mapped;

/// <summary>Says how far a path leads, and what stands there instead of what it asks for.</summary>
internal static class MapHints
{
    /// <summary>Keys that a hint lists: a line's worth.</summary>
    private const int MostKeys = 12;

    /// <summary>Records that are looked at; what the first hundred do not have is not there.</summary>
    private const int MostSpots = 100;

    public static string Broken(MapPath path, IEnumerable<Spot> from)
    {
        var (found, spots, missing) = path.Broken(from.Take(MostSpots));
        var place = found.IsEmpty ? "There" : $"After '{Text(found)}' there";
        if (found.Length == path.Steps.Length)
            return "The values that it leads to are empty.";
        if (missing.Kind == MapStepKind.Index)
            return $"{place} are {spots.Select(s => s.Node is SequenceNode list ? list.Items.Length : 0).DefaultIfEmpty(0).Max()} items; the first is [0].";
        if (missing.Kind != MapStepKind.Key)
            return $"{place} is nothing to go into.";
        var keys = spots.SelectMany(Keys).Distinct(StringComparer.Ordinal).Take(MostKeys + 1).ToImmutableArray();
        if (NearestName.Of(missing.Name, keys) is { } nearest)
            return $"Did you mean '{nearest}'?";
        return keys.IsEmpty ? $"{place} are no keys." : $"{place} are the keys {string.Join(", ", keys.Take(MostKeys))}{(keys.Length > MostKeys ? ", …" : "")}.";
    }

    private static IEnumerable<string> Keys(Spot spot) => spot.Node switch
    {
        MappingNode map => map.Entries.Select(e => e.Key),
        SequenceNode list => list.Items.OfType<MappingNode>().SelectMany(m => m.Entries.Select(e => e.Key)),
        _ => [],
    };

    private static string Text(ImmutableArray<MapStep> steps) => string.Concat(steps.Select((s, i) => s.Kind switch
    {
        MapStepKind.Each => i == 0 ? "*" : "[*]",
        MapStepKind.SamePlace => "[@index]",
        MapStepKind.Index => $"[{s.Number}]",
        MapStepKind.Around => new string('^', s.Number),
        MapStepKind.About => "@" + s.Name,
        _ => (i == 0 ? "" : ".") + s.Name,
    }));
}
