using System.Globalization;
using System.Text;
using Booklet.Unicode;

namespace Booklet.Output.Pdf.Fonts;

/// <summary>The CMap by which readers turn codes into text (ISO 32000-1, 9.10.3); ligatures give strings.</summary>
internal static class ToUnicodeMap
{
    // The PostScript implementation limit for one bfchar section (Adobe TN 5014).
    private const int EntriesPerSection = 100;

    public static ReadOnlyMemory<byte> Write(EmbeddedFont font)
    {
        var buffer = new PdfBuffer();
        buffer.Raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8)
            .Raw("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"u8)
            .Raw(EncodingMap.CodeSpace(font));
        foreach (var section in font.Texts.Chunk(EntriesPerSection))
        {
            buffer.Integer(section.Length).Raw(" beginbfchar\n"u8);
            foreach (var (code, text) in section)
                buffer.Byte((byte)'<').Hex(code, font.CodeLength).Raw("><"u8).Utf16Hex(WithoutPrivateUse(text)).Raw(">\n"u8);
            buffer.Raw("endbfchar\n"u8);
        }
        return buffer.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8).Memory;
    }

    /// <summary>
    /// An icon of a font of the organiser's means nothing to another reader: archives keep no such characters as text
    /// (ISO 19005-2, 6.2.11.7.3).
    /// </summary>
    private static string WithoutPrivateUse(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uF8FF'))
            return text;
        return string.Concat(text.EnumerateRunes().Select(r => (IsPrivateUse(r) ? Rune.ReplacementChar : r).ToString()));
    }

    private static bool IsPrivateUse(Rune rune) => Characters.GeneralCategory(rune) == UnicodeCategory.PrivateUse;
}
