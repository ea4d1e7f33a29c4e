using System.Text;
using Markdig.Helpers;

namespace Booklet.Content.Markup;

/// <summary>HTML's character references; what is none stays as typed.</summary>
internal static class Entities
{
    /// <summary>The longest name in HTML's list is CounterClockwiseContourIntegral; numbers may have leading zeros.</summary>
    private const int LongestName = 33;

    public static string Decode(string text)
    {
        var at = text.IndexOf('&');
        if (at < 0)
            return text;

        var result = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = text.IndexOf('&', Math.Max(at + 1, from)))
        {
            var semicolon = text.AsSpan(at, Math.Min(LongestName, text.Length - at)).IndexOf(';');
            if (semicolon < 2 || One(text.AsSpan(at + 1, semicolon - 1)) is not { } decoded)
                continue;
            result.Append(text, from, at - from).Append(decoded);
            from = at + semicolon + 1;
            if (from >= text.Length)
                break;
        }
        return result.Append(text, from, text.Length - from).ToString();
    }

    private static string? One(ReadOnlySpan<char> name)
    {
        if (name[0] is not '#')
            return EntityHelper.DecodeEntity(name);

        var hex = name.Length > 1 && name[1] is 'x' or 'X';
        var digits = name[(hex ? 2 : 1)..];
        if (digits.IsEmpty || !int.TryParse(digits, hex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out var value))
            return null;
        return value != 0 && Rune.IsValid(value) && !(value <= 0xFFFF && Marks.IsNoncharacter((char)value)) ? new Rune(value).ToString() : null;
    }
}
