using System.Globalization;
using System.Text;

namespace Booklet.Content.Binding;

/// <summary>Hands out ids of one kind: ASCII, unique, the same for the same files read in the same order.</summary>
internal sealed class IdRegister(string fallback)
{
    // Long titles would make ids unreadable in dumps and links; the first words tell records apart well enough.
    private const int LongestId = 48;

    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    public string Take(string text)
    {
        var slug = Ascii(FoldedText.Words(text));
        if (slug.Length > LongestId)
            slug = slug[..(slug.LastIndexOf('-', LongestId) is > 0 and var cut ? cut : LongestId)];
        if (slug.Length == 0)
            slug = fallback;
        var candidate = slug;
        for (var n = _taken.TryGetValue(slug, out var used) ? used + 1 : 1; ; n++)
        {
            candidate = n == 1 ? slug : slug + "-" + n.ToString(CultureInfo.InvariantCulture);
            if (n > 1 && _taken.ContainsKey(candidate))
                continue;
            _taken[slug] = n;
            if (n > 1)
                _taken[candidate] = 1;
            return candidate;
        }
    }

    private static string Ascii(string folded)
    {
        var slug = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }
}
