namespace Booklet.Output.Pdf.Fonts;

/// <summary>The CMap from codes to CIDs (ISO 32000-1, 9.7.5): the identity, but for the codes above all CIDs.</summary>
internal static class EncodingMap
{
    private const string ShortName = "Booklet-Identity-8-H";
    private const string LongName = "Booklet-Identity-H";

    // The PostScript implementation limit for one section (Adobe TN 5014).
    private const int EntriesPerSection = 100;

    // The second byte of a range runs over all values, the first one does not change (TN 5014, 1.4.2).
    private const int CodesPerRange = 256;

    /// <summary>The name in the font: the identity of two-byte codes is predefined, all others are embedded.</summary>
    public static string NameFor(EmbeddedFont font) => !IsNeeded(font) ? "Identity-H" : font.CodeLength == 1 ? ShortName : LongName;

    public static bool IsNeeded(EmbeddedFont font) => font.CodeLength == 1 || font.Aliases.Count > 0;

    public static ReadOnlySpan<byte> Dictionary(EmbeddedFont font) => new PdfBuffer().Raw("/Type/CMap/CMapName"u8).Name(NameFor(font))
        .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"u8).Span;

    public static ReadOnlySpan<byte> CodeSpace(EmbeddedFont font) => font.CodeLength == 1
        ? "1 begincodespacerange\n<00><FF>\nendcodespacerange\n"u8
        : "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8;

    public static ReadOnlyMemory<byte> Write(EmbeddedFont font)
    {
        var buffer = new PdfBuffer();
        buffer.Raw("%!PS-Adobe-3.0 Resource-CMap\n/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>def\n"u8)
            .Raw("/CMapName"u8).Name(NameFor(font)).Raw(" def\n/CMapType 1 def\n/WMode 0 def\n"u8)
            .Raw(CodeSpace(font));
        WriteIdentity(buffer, font.Aliases.Count > 0 ? font.Aliases[0].Code : font.Texts.Select(t => t.Code).DefaultIfEmpty<ushort>(0).Max() + 1, font.CodeLength);
        foreach (var section in font.Aliases.Chunk(EntriesPerSection))
        {
            buffer.Integer(section.Length).Raw(" begincidchar\n"u8);
            foreach (var (code, cid) in section)
                buffer.Byte((byte)'<').Hex(code, font.CodeLength).Byte((byte)'>').Integer(cid).Byte((byte)'\n');
            buffer.Raw("endcidchar\n"u8);
        }
        return buffer.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8).Memory;
    }

    private static void WriteIdentity(PdfBuffer buffer, int end, int length)
    {
        var starts = Enumerable.Range(0, (end + CodesPerRange - 1) / CodesPerRange).Select(i => i * CodesPerRange);
        foreach (var section in starts.Chunk(EntriesPerSection))
        {
            buffer.Integer(section.Length).Raw(" begincidrange\n"u8);
            foreach (var start in section)
            {
                buffer.Byte((byte)'<').Hex(start, length).Raw("><"u8).Hex(Math.Min(start + CodesPerRange, end) - 1, length).Byte((byte)'>')
                    .Integer(start).Byte((byte)'\n');
            }
            buffer.Raw("endcidrange\n"u8);
        }
    }
}
