using System.Collections.Frozen;

namespace Booklet.Content.Markup;

/// <summary>A language's marks. Inner spaces are what stands inside double quotes (French: a no-break space).</summary>
internal sealed record TypographicRules(string Language, string OpenDouble, string CloseDouble, char OpenSingle, char CloseSingle)
{
    private static readonly FrozenDictionary<string, TypographicRules> Table = new TypographicRules[]
    {
        new("en", "“", "”", '‘', '’'),
        new("de", "„", "“", '‚', '‘'),
        new("fr", "«\u00A0", "\u00A0»", '“', '”'),
        new("es", "«", "»", '“', '”'),
        new("it", "«", "»", '“', '”'),
        new("pt", "“", "”", '‘', '’'),
        new("nl", "“", "”", '‘', '’'),
        new("pl", "„", "”", '‚', '’'),
        new("sv", "”", "”", '’', '’'),
    }.ToFrozenDictionary(r => r.Language, StringComparer.OrdinalIgnoreCase);

    /// <summary>By the tag's first part; English where the language is not in the table.</summary>
    public static TypographicRules For(string language)
    {
        var end = language.AsSpan().IndexOfAny('-', '_');
        return Table.GetValueOrDefault(end < 0 ? language : language[..end]) ?? Table["en"];
    }
}
