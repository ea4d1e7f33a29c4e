using System.Collections.Immutable;

namespace Booklet.Content.Markup;

/// <summary>What is printed for a citation or a reference; nothing where the sentence reads on without it.</summary>
internal readonly record struct TexReference(string Text, int End);

/// <summary>
/// Citations and references in an abstract, whose list of references and whose sections are somewhere else. An editor's rule: a key that holds
/// a name and a year is printed as those ("[Baum 1990]", for \citet "Chizat (2018)"); a citation in parentheses (\citep) with another key is left
/// out, since the sentence reads on without it; everything else is a part of the sentence and becomes "[…]".
/// </summary>
internal static class TexReferences
{
    private const string Omission = "[…]";

    /// <summary>Two figures of a year: 51 and later belong to the last century.</summary>
    private const int TurnOfYears = 50;

    public static TexReference? At(string text, int at)
    {
        var nameEnd = TexMath.EndOfName(text, at);
        var name = text[(at + 1)..nameEnd];
        if (KindOf(name) is not { } kind)
            return null;
        var i = nameEnd;
        if (i < text.Length && text[i] is '*')
            i++;
        while (i < text.Length && text[i] is '[' && text.IndexOf(']', i) is > 0 and var option)
            i = option + 1;
        if (TexText.Group(text, i) is not { } close)
            return null;
        var keys = text[(i + 1)..close].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new TexReference(Printed(kind, keys), close + 1);
    }

    private enum Kind
    {
        /// <summary>\cite: a part of the sentence or not.</summary>
        Plain,
        InText,
        InParentheses,
        Reference,
    }

    private static Kind? KindOf(string name) => name switch
    {
        "cite" or "citeyear" or "citenum" or "nocite" => Kind.Plain,
        "citet" or "textcite" or "citeauthor" or "Citet" or "citealt" => Kind.InText,
        "citep" or "parencite" or "citealp" or "Citep" or "autocite" or "footcite" => Kind.InParentheses,
        "ref" or "eqref" or "cref" or "Cref" or "autoref" or "pageref" or "nameref" or "prettyref" => Kind.Reference,
        _ => null,
    };

    private static string Printed(Kind kind, string[] keys)
    {
        if (kind == Kind.Reference)
            return Omission;
        var works = keys.Select(WorkOf).ToImmutableArray();
        if (works.IsEmpty || works.Any(w => w is null))
            return kind == Kind.InParentheses ? "" : Omission;
        return kind switch
        {
            Kind.InText => string.Join("; ", works.Select(w => $"{w!.Value.Name} ({w.Value.Year})")),
            Kind.InParentheses => "(" + string.Join("; ", works.Select(w => $"{w!.Value.Name} {w.Value.Year}")) + ")",
            _ => "[" + string.Join("; ", works.Select(w => $"{w!.Value.Name} {w.Value.Year}")) + "]",
        };
    }

    /// <summary>"DBLP:journals/neco/Baum90", "chizat2018note", "smith_2020": a name of letters, then two or four figures, then perhaps a word.</summary>
    private static (string Name, string Year)? WorkOf(string key)
    {
        var start = key.LastIndexOfAny(['/', ':']) + 1;
        var i = start;
        while (i < key.Length && (char.IsLetter(key[i]) || (key[i] is '-' && i > start)))
            i++;
        var name = key[start..i].TrimEnd('-');
        while (i < key.Length && key[i] is '_' or '.' or ':' or '-')
            i++;
        var figures = i;
        while (i < key.Length && char.IsAsciiDigit(key[i]))
            i++;
        var isLetterAfter = i >= key.Length || char.IsLetter(key[i]) || key[i] is '_' or '-' or ':';
        // One or two letters are initials of several authors, which say nothing to a reader.
        if (name.Length is < 3 or > 20 || !isLetterAfter)
            return null;
        var year = key[figures..i];
        // "DwivediCWY18": a name, then the initials of those who wrote it too.
        var initials = name.Length;
        while (initials > 0 && char.IsUpper(name[initials - 1]))
            initials--;
        if (initials > 2 && initials < name.Length)
            name = name[..initials] + " et al.";
        if (year is ['1', '9', _, _] or ['2', '0', _, _])
            return (char.ToUpperInvariant(name[0]) + name[1..], year);
        return year.Length == 2 ? (char.ToUpperInvariant(name[0]) + name[1..], (int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) > TurnOfYears ? "19" : "20") + year) : null;
    }
}
