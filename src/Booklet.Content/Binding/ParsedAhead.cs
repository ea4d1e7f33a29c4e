using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Content.Sources;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>
/// Long texts that are parsed on another processor before anybody asks for them. The result does not depend on who parses:
/// findings are kept with the text and reported where it is asked for.
/// </summary>
internal sealed class ParsedAhead
{
    private sealed record Parsed(RichDocument Document, ImmutableArray<Diagnostic> Findings);

    // By the very string: equal texts at two places have two locations, and comparing long texts costs time.
    private readonly Dictionary<string, (SourceLocation? Location, Lazy<Parsed> Text)> _texts = new(ReferenceEqualityComparer.Instance);

    public static ParsedAhead Of(IEnumerable<(RawText Text, Func<string?> Language)> texts, Func<RawText, string?, DiagnosticBag, RichDocument> parse)
    {
        var ahead = new ParsedAhead();
        var inOrder = new List<Lazy<Parsed>>();
        foreach (var (raw, language) in texts.Where(t => !t.Text.IsEmpty))
        {
            var text = new Lazy<Parsed>(() =>
            {
                var findings = new DiagnosticBag();
                var document = parse(raw, language(), findings);
                return new Parsed(document, [.. findings.ToImmutable()]);
            });
            if (ahead._texts.TryAdd(raw.Text, (raw.Location, text)))
                inOrder.Add(text);
        }
        // What this throws is thrown again to whoever asks for the text.
        _ = Task.Run(() => inOrder.ForEach(t => _ = t.Value));
        return ahead;
    }

    /// <summary>Null where the text was not among those parsed ahead.</summary>
    public RichDocument? Take(RawText raw, DiagnosticBag bag)
    {
        if (!_texts.TryGetValue(raw.Text, out var found) || !ReferenceEquals(found.Location, raw.Location))
            return null;
        var parsed = found.Text.Value;
        bag.AddRange(parsed.Findings);
        return parsed.Document;
    }
}
