using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Mapped;

internal enum MapStepKind
{
    /// <summary>The value under a key; of a list, the key of each item.</summary>
    Key,

    /// <summary><c>*</c> and <c>[*]</c>: every item of a list, every value of a mapping.</summary>
    Each,

    /// <summary><c>[2]</c> from 0, <c>[-1]</c> from the end.</summary>
    Index,

    /// <summary><c>[@index]</c>: the item at the place that the record has in its own list.</summary>
    SamePlace,

    /// <summary><c>^</c>: the records around, from within, the first that has what follows.</summary>
    Around,

    /// <summary><c>@file</c> and the like: what is said about the record.</summary>
    About,
}

internal readonly record struct MapStep(MapStepKind Kind, string Name = "", int Number = 0);

/// <summary>Why a path can't be read, as the end of a sentence.</summary>
internal sealed class MapPathException(string reason) : FormatException(reason);

/// <summary>
/// Where a value stands, seen from a record: <c>schedule.days[*].rooms.*[*]</c>, <c>"name with. dots".en</c>, <c>^.date</c>, <c>@file</c>.
/// </summary>
internal sealed record MapPath(string Text, ImmutableArray<MapStep> Steps, SourceLocation? Location)
{
    /// <summary>Twice as deep as any export that was seen.</summary>
    private const int LongestPath = 30;

    public static readonly ImmutableArray<string> Abouts = ["file", "path", "folder", "sheet", "body", "key", "index", "value"];

    public static MapPath Whole { get; } = new("", [], null);

    public static MapPath Parse(RawText text)
    {
        var steps = ImmutableArray.CreateBuilder<MapStep>();
        var source = text.Text.Trim();
        var at = 0;
        while (at < source.Length)
        {
            if (source[at] == '[')
                steps.Add(Bracket(source, ref at));
            else
                Named(source, ref at, steps);
            if (at >= source.Length || source[at] == '[')
                continue;
            if (source[at] != '.')
                throw new MapPathException($"a dot is missing before “{source[at..]}”");
            if (++at == source.Length)
                throw new MapPathException("it ends with a dot");
        }
        if (steps.Count(s => s.Kind == MapStepKind.Around) > 1)
            throw new MapPathException("^ stands in it twice; ^^ is the second record around");
        if (steps.Count > LongestPath)
            throw new MapPathException("it is too long");
        return new MapPath(source, steps.ToImmutable(), text.Location);
    }

    public IEnumerable<Spot> Walk(Spot from, WalkBudget budget) => Walk([from], 0, from, budget);

    /// <summary>The steps up to the first that leads nowhere, and the values that it should have led on from.</summary>
    public (ImmutableArray<MapStep> Found, ImmutableArray<Spot> Spots, MapStep Missing) Broken(IEnumerable<Spot> roots)
    {
        var spots = roots.ToImmutableArray();
        for (var i = 0; i < Steps.Length; i++)
        {
            var next = Steps[i].Kind == MapStepKind.Around ? [.. spots.SelectMany(s => s.Records().Skip(Steps[i].Number - 1))] : spots.SelectMany(s => Next([s], i, s)).ToImmutableArray();
            if (next.IsEmpty)
                return (Steps[..i], spots, Steps[i]);
            spots = next;
        }
        return (Steps, spots, default);
    }

    private IEnumerable<Spot> Walk(IEnumerable<Spot> spots, int at, Spot origin, WalkBudget budget)
    {
        for (; at < Steps.Length; at++)
        {
            if (Steps[at].Kind == MapStepKind.Around)
                return Around(spots, at, origin, budget);
            spots = Next(spots, at, origin).TakeWhile(_ => budget.Spend());
        }
        return spots;
    }

    private IEnumerable<Spot> Around(IEnumerable<Spot> spots, int at, Spot origin, WalkBudget budget)
    {
        var rest = at + 1;
        foreach (var spot in spots)
        {
            if (rest < Steps.Length && Steps[rest].Kind == MapStepKind.About && About(spot, Steps[rest].Name, Steps[at].Number) is { } about)
            {
                yield return about;
                continue;
            }
            foreach (var record in spot.Records().Skip(Steps[at].Number - 1))
            {
                var any = false;
                foreach (var found in Walk([record], rest, origin, budget).Where(f => f.Node is not ScalarNode || !RawText.Of(f.Node).IsEmpty))
                {
                    any = true;
                    yield return found;
                }
                if (any)
                    break;
            }
        }
    }

    private IEnumerable<Spot> Next(IEnumerable<Spot> spots, int at, Spot origin)
    {
        var step = Steps[at];
        return step.Kind switch
        {
            MapStepKind.Key => spots.SelectMany(s => Keyed(s, step.Name)),
            MapStepKind.Each => spots.SelectMany(s => s.Each()),
            MapStepKind.Index => spots.SelectMany(s => Indexed(s, step.Number)),
            MapStepKind.SamePlace => spots.SelectMany(s => origin.Indices().FirstOrDefault() is > 0 and var place ? Indexed(s, place - 1) : []),
            MapStepKind.About => spots.Select(s => About(s, step.Name, 0)).OfType<Spot>(),
            _ => spots,
        };
    }

    private static IEnumerable<Spot> Keyed(Spot spot, string name) => spot.Node switch
    {
        MappingNode => spot.Under(name) is { } value ? [value] : [],
        SequenceNode => spot.Each().Where(i => i.Node is MappingNode).SelectMany(i => Keyed(i, name)),
        _ => [],
    };

    private static IEnumerable<Spot> Indexed(Spot spot, int number)
    {
        if (spot.Node is not SequenceNode { Items: var items })
            return [];
        var index = number < 0 ? items.Length + number : number;
        return index >= 0 && index < items.Length ? spot.Each().Skip(index).Take(1) : [];
    }

    private static Spot? About(Spot spot, string name, int around)
    {
        RawText text = name switch
        {
            "file" => new(spot.File.Stem, spot.File.Location),
            "path" => new(spot.File.File.Path, spot.File.Location),
            "folder" => new(spot.File.Folder, spot.File.Location),
            "sheet" => new(spot.File.Sheet, spot.File.Location),
            "body" => spot.File.Body,
            "key" => spot.Keys().Skip(around).FirstOrDefault(),
            "index" => new(spot.Indices().Skip(around).FirstOrDefault().ToString(CultureInfo.InvariantCulture), spot.Node.Location),
            _ => RawText.None,
        };
        return name == "value" ? spot : text.IsEmpty ? null : new Spot(new ScalarNode(text.Location ?? spot.File.Location, text.Text, true), spot, spot.File);
    }

    private static MapStep Bracket(string source, ref int at)
    {
        var end = source.IndexOf(']', at);
        if (end < 0)
            throw new MapPathException("a bracket is not closed");
        var inside = source[(at + 1)..end].Trim();
        at = end + 1;
        if (inside == "*")
            return new MapStep(MapStepKind.Each);
        if (inside == "@index")
            return new MapStep(MapStepKind.SamePlace);
        return int.TryParse(inside, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new MapStep(MapStepKind.Index, "", number)
            : throw new MapPathException($"“[{inside}]” is neither [*] nor a number in brackets; keys stand after dots");
    }

    private static void Named(string source, ref int at, ImmutableArray<MapStep>.Builder steps)
    {
        var isQuoted = source[at] is '"' or '\'';
        var name = isQuoted ? Quoted(source, ref at) : Bare(source, ref at);
        if (!isQuoted && name.Length == 0)
            throw new MapPathException("two dots follow each other");
        if (isQuoted)
            steps.Add(new MapStep(MapStepKind.Key, name));
        else if (name == "*")
            steps.Add(new MapStep(MapStepKind.Each));
        else if (name.All(c => c == '^'))
            steps.Add(new MapStep(MapStepKind.Around, "", name.Length));
        else if (name[0] == '@')
            steps.Add(Abouts.Contains(name[1..]) ? new MapStep(MapStepKind.About, name[1..]) : throw new MapPathException($"there is no {name}, only {string.Join(", ", Abouts.Select(a => "@" + a))}"));
        else
            steps.Add(new MapStep(MapStepKind.Key, name));
    }

    private static string Quoted(string source, ref int at)
    {
        var end = source.IndexOf(source[at], at + 1);
        if (end < 0)
            throw new MapPathException("a quotation mark is not closed");
        var name = source[(at + 1)..end];
        at = end + 1;
        return name;
    }

    private static string Bare(string source, ref int at)
    {
        var start = at;
        while (at < source.Length && source[at] is not ('.' or '['))
            at++;
        return source[start..at].Trim();
    }

    public override string ToString() => Text;
}
