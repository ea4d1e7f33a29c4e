using System.Collections.Immutable;
using Booklet.Content.Binding;

namespace Booklet.Content.Sources.Mapped;

/// <summary>Takes texts apart at separators that stand outside brackets: "A (X; Y); B" are two.</summary>
internal static class TextSplit
{
    /// <summary>Lines of authors in all the ways that people write them.</summary>
    public const string Names = "names";

    public const string Lines = "lines";

    public static IEnumerable<RawText> Split(RawText text, ImmutableArray<string> separators)
    {
        if (text.IsEmpty)
            return [];
        if (separators is [Names])
            return AuthorList.Split(text.Text).Select(a => text with { Text = a.Affiliation.Length > 0 ? $"{a.Name} ({a.Affiliation})" : a.Name });
        return Pieces(text.Text, [.. separators.SelectMany(s => s == Lines ? new[] { "\n", "\\n" } : [s])]).Select(p => p.Trim()).Where(p => p.Length > 0).Select(p => text with { Text = p });
    }

    private static IEnumerable<string> Pieces(string text, ImmutableArray<string> separators)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' or '[' => 1, ')' or ']' when depth > 0 => -1, _ => 0 };
            if (depth > 0 || separators.FirstOrDefault(s => string.CompareOrdinal(text, i, s, 0, s.Length) == 0) is not { Length: > 0 } separator)
                continue;
            yield return text[start..i];
            start = i + separator.Length;
            i = start - 1;
        }
        yield return text[start..];
    }
}
