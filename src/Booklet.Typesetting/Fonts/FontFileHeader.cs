using System.Buffers.Binary;
using System.Text;

namespace Booklet.Typesetting.Fonts;

/// <summary>
/// What a font file says of itself in its small tables (OpenType 1.9: head, OS/2, post, name), read without touching the outlines,
/// so that a folder of fonts is known in a few milliseconds.
/// </summary>
internal sealed record FontFileHeader
{
    // OpenType name ids.
    private const int FamilyName = 1, PostScript = 6, TypographicFamily = 16;

    public required string Family { get; init; }

    public required string PostScriptName { get; init; }

    public required int Weight { get; init; }

    public required bool IsItalic { get; init; }

    public required int UnitsPerEm { get; init; }

    public required int Ascender { get; init; }

    public required int Descender { get; init; }

    public required int CapHeight { get; init; }

    public required int XHeight { get; init; }

    public required double ItalicAngle { get; init; }

    /// <summary>Null for a file that is not an OpenType font or lacks one of the tables.</summary>
    public static FontFileHeader? TryRead(string path)
    {
        using var file = File.OpenHandle(path);
        var start = ReadAt(file, 0, 12);
        if (start.Length < 12 || !IsFont(BinaryPrimitives.ReadUInt32BigEndian(start)))
            return null;
        var directory = ReadAt(file, 12, BinaryPrimitives.ReadUInt16BigEndian(start.AsSpan(4)) * 16);
        var (head, os2, post, name) = (Table("head"), Table("OS/2"), Table("post"), Table("name"));
        if (head.Length < 54 || os2.Length < 78 || post.Length < 8 || name.Length < 6)
            return null;
        var family = Name(name, TypographicFamily) ?? Name(name, FamilyName);
        if (family is null)
            return null;
        var unitsPerEm = Unsigned(head, 18);
        // sxHeight and sCapHeight came with version 2 of OS/2; the substitutes are usual proportions of Latin letters.
        var hasHeights = Unsigned(os2, 0) >= 2 && os2.Length >= 90;
        var italicAngle = BinaryPrimitives.ReadInt32BigEndian(post.AsSpan(4)) / 65536.0;
        return new FontFileHeader
        {
            Family = family,
            PostScriptName = Name(name, PostScript) ?? Path.GetFileNameWithoutExtension(path),
            Weight = Unsigned(os2, 4),
            // Some italics forget the flag of OS/2, none the angle.
            IsItalic = (Unsigned(os2, 62) & 1) != 0 || italicAngle != 0,
            UnitsPerEm = unitsPerEm,
            Ascender = Signed(os2, 68),
            Descender = Signed(os2, 70),
            XHeight = hasHeights && Signed(os2, 86) > 0 ? Signed(os2, 86) : unitsPerEm / 2,
            CapHeight = hasHeights && Signed(os2, 88) > 0 ? Signed(os2, 88) : unitsPerEm * 7 / 10,
            ItalicAngle = italicAngle,
        };

        byte[] Table(string tag)
        {
            for (var i = 0; i + 16 <= directory.Length; i += 16)
            {
                var entry = directory.AsSpan(i, 16);
                if (Encoding.ASCII.GetString(entry[..4]) == tag)
                    return ReadAt(file, BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..]));
            }
            return [];
        }
    }

    // 0x00010000, 'OTTO', 'true'.
    private static bool IsFont(uint version) => version is 0x00010000 or 0x4F54544F or 0x74727565;

    private static byte[] ReadAt(Microsoft.Win32.SafeHandles.SafeFileHandle file, long offset, int length)
    {
        // No small table is larger than this; a broken directory must not make us ask for gigabytes.
        var bytes = new byte[Math.Clamp(length, 0, 1 << 20)];
        var read = RandomAccess.Read(file, bytes, offset);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>The English name for Windows: every font in use has one.</summary>
    private static string? Name(byte[] table, int id)
    {
        var (count, strings) = (Unsigned(table, 2), Unsigned(table, 4));
        for (var i = 0; i < count && 18 + 12 * i <= table.Length; i++)
        {
            var record = table.AsSpan(6 + 12 * i, 12);
            var isEnglish = BinaryPrimitives.ReadUInt16BigEndian(record) == 3 && BinaryPrimitives.ReadUInt16BigEndian(record[4..]) == 0x409;
            if (!isEnglish || BinaryPrimitives.ReadUInt16BigEndian(record[6..]) != id)
                continue;
            var start = strings + BinaryPrimitives.ReadUInt16BigEndian(record[10..]);
            var length = BinaryPrimitives.ReadUInt16BigEndian(record[8..]);
            return start + length <= table.Length ? Encoding.BigEndianUnicode.GetString(table, start, length) : null;
        }
        return null;
    }

    private static int Unsigned(byte[] table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(offset));

    private static int Signed(byte[] table, int offset) => BinaryPrimitives.ReadInt16BigEndian(table.AsSpan(offset));
}
