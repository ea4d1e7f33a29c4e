namespace Booklet.Output.Pdf.Fonts;

/// <summary>Writes a font as a Type 0 font with one CID font (ISO 32000-1, 9.7).</summary>
internal static class FontObjects
{
    // FontDescriptor flags (ISO 32000-1, table 123).
    private const int FixedPitch = 1 << 0;
    private const int Serif = 1 << 1;
    private const int Symbolic = 1 << 2;
    private const int Script = 1 << 3;
    private const int Italic = 1 << 6;

    public static void Write(PdfFile file, int number, EmbeddedFont font)
    {
        var name = font.Tag() + "+" + font.Face.PostScriptName;
        var program = file.Reserve();
        var descriptor = file.Reserve();
        var descendant = file.Reserve();
        var toUnicode = file.Reserve();

        file.WriteDeflated(program, font.IsCff ? "/Subtype/CIDFontType0C"u8 : ProgramLength(font), font.Program.Span);
        file.WriteDeflated(toUnicode, [], ToUnicodeMap.Write(font).Span);
        file.Write(descriptor, Descriptor(font, name, program));
        file.Write(descendant, Descendant(font, name, descriptor));

        int? encoding = null;
        if (EncodingMap.IsNeeded(font))
        {
            encoding = file.Reserve();
            file.WriteDeflated(encoding.Value, EncodingMap.Dictionary(font), EncodingMap.Write(font).Span);
        }
        var map = EncodingMap.NameFor(font);
        var type0 = new PdfBuffer();
        // The name of a Type 0 font with a Type 0 CIDFont ends in its CMap's name (ISO 32000-1, table 121).
        type0.Raw("<</Type/Font/Subtype/Type0/BaseFont"u8).Name(font.IsCff ? name + "-" + map : name).Raw("/Encoding"u8);
        if (encoding is { } stream)
            type0.Reference(stream);
        else
            type0.Name(map);
        type0.Raw("/DescendantFonts["u8).Reference(descendant).Raw("]/ToUnicode"u8).Reference(toUnicode).Raw(">>"u8);
        file.Write(number, type0);
    }

    private static ReadOnlySpan<byte> ProgramLength(EmbeddedFont font) =>
        new PdfBuffer().Raw("/Length1"u8).Integer(font.Program.Length).Span;

    private static PdfBuffer Descendant(EmbeddedFont font, string name, int descriptor)
    {
        var buffer = new PdfBuffer();
        buffer.Raw("<</Type/Font/Subtype"u8).Raw(font.IsCff ? "/CIDFontType0"u8 : "/CIDFontType2"u8)
            .Raw("/BaseFont"u8).Name(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"u8)
            .Raw("/FontDescriptor"u8).Reference(descriptor);
        if (!font.IsCff)
            buffer.Raw("/CIDToGIDMap/Identity"u8);
        buffer.Raw("/DW 1000/W["u8);
        Widths(buffer, font);
        return buffer.Raw("]>>"u8);
    }

    private static void Widths(PdfBuffer buffer, EmbeddedFont font)
    {
        var next = -1;
        foreach (var (code, width) in font.Widths())
        {
            if (code == next - 1)
                continue; // Two glyphs that the font lacks share .notdef.
            if (code != next)
            {
                if (next >= 0)
                    buffer.Byte((byte)']');
                buffer.Integer(code).Byte((byte)'[');
            }
            buffer.Decimal(width, 2);
            next = code + 1;
        }
        buffer.Byte((byte)']');
    }

    private static PdfBuffer Descriptor(EmbeddedFont font, string name, int program)
    {
        var face = font.Face;
        var original = font.Original;
        var bounds = original.Bounds;
        // Symbolic, because the codes are the font's own; the nonsymbolic flag speaks of Adobe's Latin set.
        var flags = Symbolic | (original.IsFixedPitch ? FixedPitch : 0) | (face.IsItalic ? Italic : 0)
            | (original.FamilyClass is (>= 1 and <= 5) or 7 ? Serif : 0) | (original.FamilyClass == 10 ? Script : 0);
        var buffer = new PdfBuffer();
        buffer.Raw("<</Type/FontDescriptor/FontName"u8).Name(name)
            .Raw("/Flags"u8).Integer(flags)
            .Raw("/FontBBox["u8).Integer(Em(bounds.Left)).Integer(Em(bounds.Bottom)).Integer(Em(bounds.Right)).Integer(Em(bounds.Top))
            .Raw("]/ItalicAngle"u8).Real(face.ItalicAngle, 2)
            .Raw("/Ascent"u8).Integer(Em(face.Ascender))
            .Raw("/Descent"u8).Integer(Em(face.Descender))
            .Raw("/CapHeight"u8).Integer(Em(face.CapHeight))
            .Raw("/XHeight"u8).Integer(Em(face.XHeight))
            .Raw("/StemV"u8).Integer(StemWidth(face.Weight))
            .Raw(font.IsCff ? "/FontFile3"u8 : "/FontFile2"u8).Reference(program).Raw(">>"u8);
        return buffer;

        long Em(int units) => (long)Math.Round(units * 1000.0 / face.UnitsPerEm);
    }

    // No table says how thick stems are; readers use the value only for a substitute when the font program is damaged.
    // A straight line through 50 (thin, weight 100) and 165 (black, weight 900) is near enough.
    private static int StemWidth(int weight) => 50 + (weight - 100) * 115 / 800;
}
