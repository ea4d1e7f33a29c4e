using Booklet.Diagnostics;

namespace Booklet.Content.Parsing;

/// <summary>
/// The data at the head of a page: YAML between lines of dashes, TOML between lines of plus signs, or a JSON object. Files without are all body.
/// </summary>
public static class FrontMatter
{
    public static FrontMatterFile Parse(SourceFile file, DiagnosticBag bag)
    {
        var text = file.Text;
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        switch (SyntaxAt(text, start))
        {
            case FrontMatterSyntax.None:
                return new FrontMatterFile(file, null, new TextSpan(start, text.Length - start));
            case FrontMatterSyntax.Json:
                var (json, end) = JsonParser.ParseHead(file, start, bag);
                return new FrontMatterFile(file, json, TextSpanOf(AfterLineBreak(text, end), text.Length));
            case FrontMatterSyntax.Toml:
                return Toml(file, start, bag);
            default:
                return Yaml(file, start, bag);
        }
    }

    private static FrontMatterFile Toml(SourceFile file, int start, DiagnosticBag bag)
    {
        var text = file.Text;
        var first = NextLine(text, start);
        for (var line = first; line < text.Length; line = NextLine(text, line))
        {
            if (IsFence(text, line, "+++"))
                return new FrontMatterFile(file, TomlParser.Parse(file, TextSpanOf(first, line), bag), TextSpanOf(NextLine(text, line), text.Length));
        }
        bag.Add(ParsingDiagnostics.FrontMatterOpenAt(new SourceLocation(file, new TextSpan(start, 3)), "plus signs"));
        return new FrontMatterFile(file, TomlParser.Parse(file, TextSpanOf(first, text.Length), bag), TextSpanOf(text.Length, text.Length));
    }

    private static FrontMatterFile Yaml(SourceFile file, int start, DiagnosticBag bag)
    {
        var text = file.Text;

        var first = NextLine(text, start);
        for (var line = first; line < text.Length; line = NextLine(text, line))
        {
            if (!IsFence(text, line, "---") && !IsFence(text, line, "..."))
                continue;
            var matter = YamlParser.Parse(file, TextSpanOf(first, line), bag);
            return new FrontMatterFile(file, matter, TextSpanOf(NextLine(text, line), text.Length));
        }

        // A single line of dashes at the head may be a ruled line of a page without data.
        if (!LooksLikeData(text, first))
            return new FrontMatterFile(file, null, TextSpanOf(start, text.Length));

        bag.Add(ParsingDiagnostics.FrontMatterOpenAt(new SourceLocation(file, new TextSpan(start, 3))));
        return new FrontMatterFile(file, YamlParser.Parse(file, TextSpanOf(first, text.Length), bag), TextSpanOf(text.Length, text.Length));
    }

    private enum FrontMatterSyntax
    {
        None,
        Yaml,
        Toml,
        Json,
    }

    private static FrontMatterSyntax SyntaxAt(string text, int start) =>
        IsFence(text, start, "---") ? FrontMatterSyntax.Yaml
        : IsFence(text, start, "+++") ? FrontMatterSyntax.Toml
        : BeginsObject(text, start) ? FrontMatterSyntax.Json
        : FrontMatterSyntax.None;

    // A page may begin with a template's "{{ … }}" or "{% … %}"; an object begins with a key in quotes.
    private static bool BeginsObject(string text, int start)
    {
        if (start >= text.Length || text[start] is not '{')
            return false;
        var rest = text.AsSpan(start + 1).TrimStart();
        return !rest.IsEmpty && rest[0] is '"' or '}';
    }

    private static int AfterLineBreak(string text, int at) => at >= text.Length ? text.Length : string.IsNullOrWhiteSpace(text[at..NextLine(text, at)]) ? NextLine(text, at) : at;

    private static bool IsFence(string text, int line, string fence)
    {
        if (string.CompareOrdinal(text, line, fence, 0, fence.Length) != 0)
            return false;
        for (var i = line + fence.Length; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] is not (' ' or '\t'))
                return false;
        }
        return true;
    }

    private static bool LooksLikeData(string text, int line)
    {
        var end = text.AsSpan(line).IndexOfAny('\n', '\r');
        var first = end < 0 ? text.AsSpan(line) : text.AsSpan(line, end);
        var colon = first.IndexOf(':');
        return colon > 0 && !first[..colon].ContainsAny(" \t") && (colon + 1 == first.Length || first[colon + 1] is ' ' or '\t');
    }

    private static int NextLine(string text, int offset)
    {
        var end = text.AsSpan(offset).IndexOfAny('\n', '\r');
        if (end < 0)
            return text.Length;
        end += offset;
        return text[end] is '\r' && end + 1 < text.Length && text[end + 1] is '\n' ? end + 2 : end + 1;
    }

    private static TextSpan TextSpanOf(int start, int end) => new(start, end - start);
}

/// <summary><paramref name="Matter"/> is null where there is none or it is broken (which has been reported).</summary>
public sealed record FrontMatterFile(SourceFile File, ValueNode? Matter, TextSpan Body)
{
    public string BodyText => File.Text.Substring(Body.Start, Body.Length);
}
