using System.Collections.Frozen;

namespace Booklet.Content.Markup;

/// <summary>
/// A language's marks (CLDR's delimiters, and where printers differ the country's own rules). The quotes carry their inner space
/// (French: a no-break space). <see cref="BeforeColon"/> and <see cref="BeforeMarks"/> are what stands before a colon and before
/// <c>; ! ?</c>, or null for nothing (Imprimerie nationale: a no-break space and a narrow one; in Canada only the colon has it).
/// </summary>
internal sealed record TypographicRules(string Language, string OpenDouble, string CloseDouble, char OpenSingle, char CloseSingle)
{
    private const char NoBreakSpace = '\u00A0';

    private const char NarrowNoBreakSpace = '\u202F';

    public char? BeforeColon { get; init; }

    public char? BeforeMarks { get; init; }

    public bool SpacesPunctuation => BeforeColon is not null;

    private static readonly FrozenDictionary<string, TypographicRules> Table = new TypographicRules[]
    {
        new("en", "“", "”", '‘', '’'),
        new("bg", "„", "“", '‚', '‘'),
        new("ca", "«", "»", '“', '”'),
        new("cs", "„", "“", '‚', '‘'),
        new("da", "“", "”", '‘', '’'),
        new("de", "„", "“", '‚', '‘'),
        new("de-CH", "«", "»", '‹', '›'),
        new("de-LI", "«", "»", '‹', '›'),
        new("el", "«", "»", '“', '”'),
        new("es", "«", "»", '“', '”'),
        new("et", "„", "“", '‚', '‘'),
        new("fi", "”", "”", '’', '’'),
        new("fr", "«\u00A0", "\u00A0»", '“', '”') { BeforeColon = NoBreakSpace, BeforeMarks = NarrowNoBreakSpace },
        new("fr-CA", "«\u00A0", "\u00A0»", '“', '”') { BeforeColon = NoBreakSpace },
        new("hr", "„", "“", '‚', '‘'),
        new("hu", "„", "”", '’', '’'),
        new("is", "„", "“", '‚', '‘'),
        new("it", "«", "»", '“', '”'),
        new("lt", "„", "“", '‚', '‘'),
        new("lv", "“", "”", '‘', '’'),
        new("nb", "«", "»", '‘', '’'),
        new("nl", "“", "”", '‘', '’'),
        new("nn", "«", "»", '‘', '’'),
        new("no", "«", "»", '‘', '’'),
        new("pl", "„", "”", '‚', '’'),
        new("pt", "“", "”", '‘', '’'),
        new("pt-PT", "«", "»", '“', '”'),
        new("ro", "„", "”", '‚', '’'),
        new("ru", "«", "»", '„', '“'),
        new("sk", "„", "“", '‚', '‘'),
        new("sl", "„", "“", '‚', '‘'),
        new("sr", "„", "”", '’', '’'),
        new("sv", "”", "”", '’', '’'),
        new("tr", "“", "”", '‘', '’'),
        new("uk", "«", "»", '„', '“'),
    }.ToFrozenDictionary(r => r.Language, StringComparer.OrdinalIgnoreCase);

    /// <summary>By language and region, else by the language alone; English where the table has neither.</summary>
    public static TypographicRules For(string language)
    {
        var parts = language.Split('-', '_');
        return (parts.Length > 1 ? Table.GetValueOrDefault($"{parts[0]}-{parts[^1]}") : null) ?? Table.GetValueOrDefault(parts[0]) ?? Table["en"];
    }
}
