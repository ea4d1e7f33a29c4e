using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Markup;
using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Mapped;

/// <summary>One value that an expression found. A mapping has no text of its own; parts are what a pattern or fields took out of it.</summary>
internal sealed record Found(Spot Spot, RawText Text)
{
    /// <summary>Fields of a person by their names.</summary>
    public ImmutableArray<(string Name, RawText Text)> Parts { get; init; } = [];

    /// <summary>"id", "name" or nothing: how the value names a person.</summary>
    public string By { get; init; } = "";

    /// <summary>The mapping says how the text is taken apart, so that nothing is guessed about it.</summary>
    public bool IsTaken { get; init; }
}

/// <summary>Which value a field takes from a record.</summary>
internal abstract record MapExpression(SourceLocation? Location)
{
    public abstract IEnumerable<Found> Find(Spot record, MapFindings findings);

    /// <summary>Paths that stand for the field by themselves; those of texts put together count as well.</summary>
    public abstract IEnumerable<MapPath> Paths { get; }
}

internal sealed record PathExpression(MapPath Path) : MapExpression(Path.Location)
{
    public override IEnumerable<MapPath> Paths => [Path];

    public override IEnumerable<Found> Find(Spot record, MapFindings findings) => Path.Walk(record, findings.Budget).SelectMany(s => Values(s, findings.Budget));

    /// <summary>A list is its items, however deep.</summary>
    private static IEnumerable<Found> Values(Spot spot, WalkBudget budget)
    {
        if (spot.Node is SequenceNode)
            return spot.Each().TakeWhile(_ => budget.Spend()).SelectMany(s => Values(s, budget));
        var text = RawText.Of(spot.Node);
        return spot.Node is MappingNode || !text.IsEmpty ? [new Found(spot, Formatted(spot, text))] : [];
    }

    // What stands below front matter has its format from the reader of the file.
    private static RawText Formatted(Spot spot, RawText text) => ReferenceEquals(text.Location, spot.File.Body.Location) && text.Location is not null ? text.As(spot.File.Body.Format) : text;
}

internal sealed record ConstantExpression(RawText Text) : MapExpression(Text.Location)
{
    public override IEnumerable<MapPath> Paths => [];

    public override IEnumerable<Found> Find(Spot record, MapFindings findings) => Text.IsEmpty ? [] : [new Found(record, Text)];
}

/// <summary>Texts and paths put together: <c>{first} {last}</c>. Without any of its values it is nothing.</summary>
internal sealed partial record TemplateExpression(ImmutableArray<(string Text, MapPath? Path)> Parts, SourceLocation? Location) : MapExpression(Location)
{
    public override IEnumerable<MapPath> Paths => Parts.Select(p => p.Path).OfType<MapPath>();

    public override IEnumerable<Found> Find(Spot record, MapFindings findings)
    {
        var values = Parts.Select(p => p.Path is { } path ? path.Walk(record, findings.Budget).Select(s => RawText.Of(s.Node)).FirstOrDefault(t => !t.IsEmpty) : new RawText(p.Text, null)).ToList();
        var known = values.Where((v, i) => Parts[i].Path is not null && !v.IsEmpty).ToList();
        if (known.Count == 0)
            return [];
        var text = Spaces().Replace(string.Concat(values.Select(v => v.ToString())), " ").Trim();
        return [new Found(record, new RawText(text, known[0].Location))];
    }

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}

/// <summary>The first of several that finds anything.</summary>
internal sealed record FirstExpression(ImmutableArray<MapExpression> Choices, SourceLocation? Location) : MapExpression(Location)
{
    public override IEnumerable<MapPath> Paths => Choices.SelectMany(c => c.Paths);

    public override IEnumerable<Found> Find(Spot record, MapFindings findings)
    {
        foreach (var choice in Choices)
        {
            if (choice.Find(record, findings).ToList() is { Count: > 0 } found)
                return found;
        }
        return [];
    }
}

internal sealed record AllExpression(ImmutableArray<MapExpression> Parts, SourceLocation? Location) : MapExpression(Location)
{
    public override IEnumerable<MapPath> Paths => Parts.SelectMany(c => c.Paths);

    public override IEnumerable<Found> Find(Spot record, MapFindings findings) => Parts.SelectMany(p => p.Find(record, findings));
}

/// <summary>What is done with the values of another expression, in the order of the properties.</summary>
internal sealed record RefinedExpression(MapExpression From, SourceLocation? Location) : MapExpression(Location)
{
    /// <summary>How dates and times are written, in .NET's letters.</summary>
    public string? Format { get; init; }

    public ImmutableArray<string> Separators { get; init; } = [];

    public Regex? Pattern { get; init; }

    public ImmutableDictionary<string, RawText> Replacements { get; init; } = ImmutableDictionary<string, RawText>.Empty;

    public RawText Default { get; init; }

    public MarkupFormat Markup { get; init; }

    /// <summary>Fields of people, seen from each value.</summary>
    public ImmutableArray<(string Name, MapExpression Value)> Fields { get; init; } = [];

    public string By { get; init; } = "";

    public override IEnumerable<MapPath> Paths => From.Paths;

    public override IEnumerable<Found> Find(Spot record, MapFindings findings)
    {
        var found = From.Find(record, findings);
        if (Format is not null)
            found = found.Select(f => f with { Text = MapFormats.Read(f.Text, Format) ?? findings.NotMatched(this, f.Text) }).Where(f => !f.Text.IsEmpty);
        if (!Separators.IsEmpty)
            found = found.SelectMany(f => TextSplit.Split(f.Text, Separators).Select(t => f with { Text = t, IsTaken = true }));
        if (Pattern is not null)
            found = found.Select(f => Match(f, findings)).OfType<Found>();
        if (!Replacements.IsEmpty)
            found = found.Select(f => f with { Text = Replacement(f.Text) }).Where(f => f.Spot.Node is MappingNode || !f.Text.IsEmpty);
        if (Markup != MarkupFormat.Auto)
            found = found.Select(f => f with { Text = f.Text.As(Markup) });
        if (!Fields.IsEmpty)
            found = found.Select(f => f with { Parts = [.. f.Parts, .. Fields.SelectMany(p => p.Value.Find(f.Spot, findings).Where(v => !v.Text.IsEmpty).Select(v => (p.Name, v.Text)))], IsTaken = true });
        if (By.Length > 0)
            found = found.Select(f => f with { By = By });
        var all = found.ToList();
        return all.Count == 0 && !Default.IsEmpty ? [new Found(record, Default)] : all;
    }

    private RawText Replacement(RawText text) => Replacements.TryGetValue(text.ToString(), out var other) ? text with { Text = other.ToString() } : text;

    private Found? Match(Found found, MapFindings findings)
    {
        if (found.Text.IsEmpty)
            return found;
        if (MatchWithin(found.Text.Text) is not { Success: true } match)
        {
            findings.NotMatched(this, found.Text);
            // A name without the affiliation that others have is a name all the same.
            return Pattern!.GetGroupNames().Contains("name") ? found with { IsTaken = true } : null;
        }
        var names = Pattern!.GetGroupNames().Where(n => !char.IsAsciiDigit(n[0])).ToList();
        var parts = names.Where(n => n != "value" && match.Groups[n].Success).Select(n => (Name: n, Text: found.Text with { Text = match.Groups[n].Value.Trim() })).Where(p => !p.Text.IsEmpty);
        var value = names.Contains("value") ? match.Groups["value"] : names.Count == 0 && match.Groups.Count > 1 ? match.Groups[1] : match;
        return found with { Text = found.Text with { Text = value.Value.Trim() }, Parts = [.. found.Parts, .. parts], IsTaken = true };
    }

    private Match? MatchWithin(string text)
    {
        try
        {
            return Pattern!.Match(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
