using System.Collections.Frozen;

namespace Booklet.Content.Markup;

/// <summary>Tells what organisers write where they do not know yet. A whole value only: "TBA" inside a title is a title's.</summary>
public static class NotKnown
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "tba", "tbd", "tbc", "tbn", "t.b.a", "t.b.d", "t.b.c", "to be announced", "to be determined", "to be decided", "to be confirmed",
        "to be added", "to appear soon", "coming soon", "title tba", "abstract tba", "title tbd", "abstract tbd", "title to be announced",
        "abstract to be announced", "abstract coming soon", "bio coming soon", "details to be announced", "details to follow", "null", "none",
        "n/a", "n.a", ".nan", "undefined", "not available", "not yet available", "-", "--", "---", "–", "—", "?", "??", "???", "…", "tbd soon", "tba soon",
        "xxx", "lorem ipsum");

    /// <summary>The longest word above and brackets around it; a longer text needs no look.</summary>
    private const int Longest = 40;

    /// <summary><paramref name="value"/> is text without markup.</summary>
    public static bool Is(string value)
    {
        var text = value.AsSpan().Trim();
        // As spreadsheets export an empty cell; in other cases Nan and Na are names of people.
        if (text.IsEmpty || text is "NaN" or "NA")
            return true;
        if (text.Length > Longest)
            return false;

        if (text.Length > 2 && (text[0], text[^1]) is ('(', ')') or ('[', ']') or ('<', '>') or ('"', '"') or ('“', '”') or ('\'', '\''))
            text = text[1..^1].Trim();
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.Contains(text))
            return true;
        text = text.TrimEnd(".!…:");
        return text.IsEmpty || lookup.Contains(text);
    }
}
