using System.Globalization;
using Booklet.Typesetting.Pages;

namespace Booklet.Output.Pdf.Navigation;

/// <summary>The printed page numbers as a number tree of ranges (ISO 32000-1, 12.4.2): readers show them instead of counting sheets.</summary>
internal static class PageLabels
{
    private static readonly (int Value, string Letters)[] RomanNumerals =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
        (4, "iv"), (1, "i"),
    ];

    private enum Style
    {
        None,
        Decimal,
        Roman,
        Literal,
    }

    public static PdfBuffer Write(IReadOnlyList<Page> pages)
    {
        var buffer = new PdfBuffer();
        buffer.Raw("<</Nums["u8);
        var (style, next) = (Style.None, 0);
        for (var i = 0; i < pages.Count; i++)
        {
            var label = pages[i].Label;
            var (kind, number) = Parse(label, style);
            if (kind != style || number != next || kind == Style.Literal)
            {
                buffer.Integer(i);
                Range(buffer, kind, number, label);
            }
            (style, next) = (kind, number + 1);
        }
        return buffer.Raw("]>>"u8);
    }

    private static void Range(PdfBuffer buffer, Style style, int first, string label)
    {
        buffer.Raw("<<"u8);
        if (style == Style.Decimal)
            buffer.Raw("/S/D"u8);
        else if (style == Style.Roman)
            buffer.Raw("/S/r"u8);
        else if (label.Length > 0)
            buffer.Raw("/P"u8).Text(label);
        if (style != Style.Literal && first != 1)
            buffer.Raw("/St"u8).Integer(first);
        buffer.Raw(">>"u8);
    }

    private static (Style Style, int Number) Parse(string label, Style current)
    {
        if (int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && label[0] != '0')
            return (Style.Decimal, number);
        // A lone "c" or "d" is an annex before it is a hundred: roman numbers begin with i, or go on.
        if (FromRoman(label) is { } roman && (roman == 1 || current == Style.Roman))
            return (Style.Roman, roman);
        return (Style.Literal, 0);
    }

    private static int? FromRoman(string label)
    {
        if (label.Length == 0)
            return null;
        var value = 0;
        var rest = label.AsSpan();
        foreach (var (amount, letters) in RomanNumerals)
        {
            while (rest.StartsWith(letters, StringComparison.Ordinal))
            {
                value += amount;
                rest = rest[letters.Length..];
            }
        }
        return rest.Length == 0 && ToRoman(value) == label ? value : null;
    }

    private static string ToRoman(int value)
    {
        var text = "";
        foreach (var (amount, letters) in RomanNumerals)
        {
            for (; value >= amount; value -= amount)
                text += letters;
        }
        return text;
    }
}
