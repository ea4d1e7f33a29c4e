namespace Booklet.Output.Pdf.Fonts;

/// <summary>The CMap from codes to CIDs (ISO 32000-1, 9.7.5): the identity, but for the codes above all CIDs.</summary>
internal static class EncodingMap
{
    public const string Name = "Booklet-Identity-H";

    // The PostScript implementation limit for one section (Adobe TN 5014).
    private const int EntriesPerSection = 100;

    // The second byte of a range runs over all values, the first one does not change (TN 5014, 1.4.2).
    private const int CodesPerRange = 256;

    public static ReadOnlySpan<byte> Dictionary => "/Type/CMap/CMapName/Booklet-Identity-H/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"u8;

    public static ReadOnlyMemory<byte> Write(EmbeddedFont font)
    {
        var buffer = new PdfBuffer();
        buffer.Raw("%!PS-Adobe-3.0 Resource-CMap\n/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>def\n"u8)
            .Raw("/CMapName/Booklet-Identity-H def\n/CMapType 1 def\n/WMode 0 def\n"u8)
            .Raw("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        WriteIdentity(buffer, font.Aliases[0].Code);
        foreach (var section in font.Aliases.Chunk(EntriesPerSection))
        {
            buffer.Integer(section.Length).Raw(" begincidchar\n"u8);
            foreach (var (code, cid) in section)
                buffer.Byte((byte)'<').Hex16(code).Byte((byte)'>').Integer(cid).Byte((byte)'\n');
            buffer.Raw("endcidchar\n"u8);
        }
        return buffer.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8).Memory;
    }

    private static void WriteIdentity(PdfBuffer buffer, int end)
    {
        var starts = Enumerable.Range(0, (end + CodesPerRange - 1) / CodesPerRange).Select(i => i * CodesPerRange);
        foreach (var section in starts.Chunk(EntriesPerSection))
        {
            buffer.Integer(section.Length).Raw(" begincidrange\n"u8);
            foreach (var start in section)
            {
                buffer.Byte((byte)'<').Hex16(start).Raw("><"u8).Hex16(Math.Min(start + CodesPerRange, end) - 1).Byte((byte)'>')
                    .Integer(start).Byte((byte)'\n');
            }
            buffer.Raw("endcidrange\n"u8);
        }
    }
}
