using System.Runtime.CompilerServices;
using System.Text;

namespace Booklet.Unicode;

/// <summary>UTF-16 as code points. A surrogate without its partner is a code point of its own (category Cs), never an error.</summary>
internal static class CodePoints
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int At(ReadOnlySpan<char> text, int index, out int length)
    {
        var first = text[index];
        if (char.IsHighSurrogate(first) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(first, text[index + 1]);
        }
        length = 1;
        return first;
    }

    public static void Append(StringBuilder target, int codePoint)
    {
        if (codePoint < 0x10000)
            target.Append((char)codePoint);
        else
            target.Append(new Rune(codePoint).ToString());
    }
}
