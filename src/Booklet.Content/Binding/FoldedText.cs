using System.Text;
using Booklet.Unicode;

namespace Booklet.Content.Binding;

/// <summary>Keys under which texts written by different hands are compared.</summary>
internal static class FoldedText
{
    /// <summary>Lower case, no diacritics, words separated by one space.</summary>
    public static string Words(string text) => Ascii.IsValid(text) ? WordsOfAscii(text) : SearchText.Fold(text);

    /// <summary>
    /// Letters and digits only. Site generators disagree about what becomes of punctuation in an anchor
    /// ("LG.07" is "lg07" in one and "lg-07" in another), so anchors are compared without any separator.
    /// </summary>
    public static string Squeezed(string text) => Words(text).Replace(" ", "", StringComparison.Ordinal);

    // Most names are plain ASCII, and a programme of thousands of talks folds each of them several times.
    private static string WordsOfAscii(string text)
    {
        var folded = new StringBuilder(text.Length);
        var isSpaceDue = false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                isSpaceDue = folded.Length > 0;
                continue;
            }
            if (isSpaceDue)
                folded.Append(' ');
            isSpaceDue = false;
            folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    /// <summary>The squeezed fragment of a link's target ("/speakers/#anna-berg" → "annaberg"), or empty.</summary>
    public static string Anchor(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? "" : Squeezed(Uri.UnescapeDataString(target[(hash + 1)..]));
    }

    /// <summary>The last folder or file name of a link's target without extension ("/proceedings_track/#x" → "proceedings_track").</summary>
    public static string PageName(string target)
    {
        var path = target;
        var cut = path.IndexOfAny(['#', '?']);
        if (cut >= 0)
            path = path[..cut];
        if (path.Contains("://", StringComparison.Ordinal))
            return "";
        path = path.TrimEnd('/');
        path = path[(path.LastIndexOf('/') + 1)..];
        var dot = path.LastIndexOf('.');
        return (dot > 0 ? path[..dot] : path).ToLowerInvariant();
    }
}
