using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Booklet.Typesetting.Fonts;

/// <summary>
/// What a font file says of itself in its small tables (OpenType 1.9: head, OS/2, post, name), read without touching the outlines,
/// so that a folder of fonts is known in a few milliseconds.
/// </summary>
internal sealed record FontFileHeader
{
    // OpenType name ids.
    private const int FamilyName = 1, PostScript = 6, TypographicFamily = 16;

    // OS/2 fsType.
    private const int RestrictedEmbedding = 0x2, NoSubsetting = 0x100, BitmapsOnly = 0x200;

    // 'ttcf'.
    private const uint Collection = 0x74746366;

    /// <summary>More faces than any collection in use has; a broken count must not make us look for millions.</summary>
    private const uint MostFaces = 64;

    /// <summary>Their outlines, where there are any, are only parts of the picture.</summary>
    private static readonly string[] ColourTables = ["CBDT", "sbix", "COLR", "SVG "];

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

    /// <summary>The face's place in its file: more than 0 only in collections.</summary>
    public required int FaceIndex { get; init; }

    /// <summary>Where the file has the table of characters.</summary>
    public required (long Offset, int Length) CharacterTable { get; init; }

    public required FontObstacle Obstacle { get; init; }

    /// <summary>
    /// Every face of a file: one, or a collection's; none where the file is no OpenType font, lacks one of the tables or is broken.
    /// </summary>
    public static ImmutableArray<FontFileHeader> ReadAll(string path)
    {
        try
        {
            // A pipe or a device has no length, and opening it may take for ever.
            if (new FileInfo(path).Length == 0)
                return [];
            using var file = File.OpenHandle(path);
            return [.. FaceOffsets(file).Select((offset, i) => TryRead(file, offset, i, path)).OfType<FontFileHeader>()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // Offsets of a broken file lead out of its tables.
            return [];
        }
    }

    private static ImmutableArray<uint> FaceOffsets(SafeFileHandle file)
    {
        var start = ReadAt(file, 0, 12);
        if (start.Length < 12)
            return [];
        if (BinaryPrimitives.ReadUInt32BigEndian(start) != Collection)
            return [0];
        var count = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(start.AsSpan(8)), MostFaces);
        var offsets = ReadAt(file, 12, count * 4);
        return [.. Enumerable.Range(0, offsets.Length / 4).Select(i => BinaryPrimitives.ReadUInt32BigEndian(offsets.AsSpan(i * 4)))];
    }

    private static FontFileHeader? TryRead(SafeFileHandle file, uint offset, int index, string path)
    {
        var start = ReadAt(file, offset, 12);
        if (start.Length < 12 || !IsFont(BinaryPrimitives.ReadUInt32BigEndian(start)))
            return null;
        var directory = ReadAt(file, offset + 12, BinaryPrimitives.ReadUInt16BigEndian(start.AsSpan(4)) * 16);
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
            FaceIndex = index,
            CharacterTable = Find("cmap"),
            Obstacle = ObstacleOf(Unsigned(os2, 8)),
        };

        byte[] Table(string tag) => Find(tag) is var (tableOffset, length) ? ReadAt(file, tableOffset, length) : [];

        (long Offset, int Length) Find(string tag)
        {
            for (var i = 0; i + 16 <= directory.Length; i += 16)
            {
                var entry = directory.AsSpan(i, 16);
                if (Encoding.ASCII.GetString(entry[..4]) == tag)
                    return (BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..]));
            }
            return default;
        }

        FontObstacle ObstacleOf(int permissions)
        {
            if (ColourTables.Any(t => Find(t).Length > 0))
                return FontObstacle.Colour;
            if (Find("glyf").Length == 0 && Find("CFF ").Length == 0)
                return FontObstacle.Outlines;
            // Later fonts set one of these bits only; of several in old ones the mildest counts (OpenType, OS/2 fsType).
            var isRestricted = (permissions & 0xF) == RestrictedEmbedding;
            return isRestricted || (permissions & (NoSubsetting | BitmapsOnly)) != 0 ? FontObstacle.Licence : FontObstacle.None;
        }
    }

    // 0x00010000, 'OTTO', 'true'.
    private static bool IsFont(uint version) => version is 0x00010000 or 0x4F54544F or 0x74727565;

    internal static byte[] ReadAt(SafeFileHandle file, long offset, int length)
    {
        // No table read here is larger than this; a broken directory must not make us ask for gigabytes.
        var bytes = new byte[Math.Clamp(length, 0, 1 << 21)];
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
