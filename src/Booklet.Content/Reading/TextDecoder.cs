using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Booklet.Diagnostics;

namespace Booklet.Content.Reading;

/// <summary>Bytes of a text file to UTF-16: a byte order mark decides, then UTF-8, then the encoding of old Windows editors.</summary>
internal static class TextDecoder
{
    /// <summary>Bytes looked at for an unmarked UTF-16 file: enough for a title, cheap for every file.</summary>
    private const int Sample = 512;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("Code page 1252 comes with .NET.");

    public static SourceFile? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return new SourceFile(path, Encoding.Unicode.GetString(bytes[2..]));
        else if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return new SourceFile(path, Encoding.BigEndianUnicode.GetString(bytes[2..]));
        else if (Unmarked16(bytes) is { } utf16)
            return new SourceFile(path, utf16.GetString(bytes));

        if (bytes.Contains((byte)0))
        {
            bag.Add(ReadingDiagnostics.BinaryAt(path));
            return null;
        }

        if (Utf8.IsValid(bytes))
            return new SourceFile(path, Encoding.UTF8.GetString(bytes));

        var file = new SourceFile(path, Windows1252.GetString(bytes));
        // One byte is one character in Windows-1252, so the first bad byte is the place.
        bag.Add(ReadingDiagnostics.NotUtf8At(new SourceLocation(file, new TextSpan(FirstInvalid(bytes), 1))));
        return file;
    }

    /// <summary>Latin text in UTF-16 has a zero in every second byte; anything else with zeros is binary.</summary>
    private static Encoding? Unmarked16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        if (sample.Length < 4)
            return null;

        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        // Nine of ten: a few characters past U+00FF are to be expected even in English.
        var most = sample.Length / 2 * 9 / 10;
        if (even == 0 && odd > most)
            return Encoding.Unicode;
        return odd == 0 && even > most ? Encoding.BigEndianUnicode : null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (offset < bytes.Length && Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == OperationStatus.Done)
            offset += length;
        return Math.Min(offset, bytes.Length - 1);
    }
}
