using Booklet.Diagnostics;

namespace Booklet.Content.Parsing;

/// <summary>The data between the fences at the head of a page. Files without fences are all body.</summary>
public static class FrontMatter
{
    public static FrontMatterFile Parse(SourceFile file, DiagnosticBag bag)
    {
        var text = file.Text;
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        if (FenceAt(text, start) is not FrontMatterSyntax.Yaml)
            return new FrontMatterFile(file, null, new TextSpan(start, text.Length - start));

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
    }

    private static FrontMatterSyntax FenceAt(string text, int start) =>
        IsFence(text, start, "---") ? FrontMatterSyntax.Yaml : FrontMatterSyntax.None;

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
