using System.Buffers;
using System.Text;
using Booklet.Unicode;

namespace Booklet.Content.Markup;

/// <summary>
/// Undoes what copying from word processors, web pages and PDFs leaves in a text: odd spaces, invisible characters,
/// ligatures, wide letters. White space collapses to single spaces; line ends in code stay.
/// </summary>
internal static class TextCleaning
{
    /// <summary>Windows-1252's 80 to 9F, which arrive as C1 controls when the wrong encoding was told (HTML 13.2.5.80 maps them so).</summary>
    private const string Windows1252 =
        "\u20AC\0\u201A\u0192\u201E \u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    /// <summary>The same for text that is not set but compared and listed: names, headings of groups. Where Windows has no letter, nothing is left.</summary>
    public static string DecodeControls(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 ? text
        : string.Concat(text.Select(c => c is >= '\u0080' and <= '\u009F' ? Windows1252[c - '\u0080'] : c).Where(c => c != '\0'));

    public static StyledText Clean(StyledText source)
    {
        if (NeedsNothing(source))
            return source;

        var target = source.Sibling();
        var wide = !ContainsCjk(source.Chars);
        var chars = source.Chars;
        for (var i = 0; i < chars.Length; i++)
        {
            // Stretches of ASCII between double spaces are copied whole.
            var sound = chars[i..].IndexOfAnyExceptInRange(' ', '~');
            sound = sound < 0 ? chars.Length - i : sound;
            var doubled = chars.Slice(i, sound).IndexOf("  ", StringComparison.Ordinal);
            sound = doubled < 0 ? sound : doubled;
            if (sound > 1 && !(chars[i] is ' ' && EndsInSpace(target)))
            {
                target.AppendRange(source, i, sound);
                i += sound - 1;
                continue;
            }

            var index = source.Indices[i];
            var attributes = source.Attributes(index);
            if (attributes.IsAtom)
                target.Append(StyledText.ObjectCharacter, index);
            else
                CleanOne(source, i, target, index, attributes.IsCode, wide);
        }

        TrimEnd(target);
        return target;
    }

    private static bool EndsInSpace(StyledText text) => text.Count == 0 || text.Chars[^1] is ' ' or '\u00A0';

    private static void CleanOne(StyledText source, int i, StyledText target, ushort index, bool code, bool wide)
    {
        var c = source.Chars[i];
        if (c is >= '\u0080' and <= '\u009F')
            c = Windows1252[c - '\u0080'];

        switch (c)
        {
            case > ' ' and < '\u007F':
                target.Append(c, index);
                break;
            case '\u00A0' or '\u202F' or '\u2007' when StaysFixed(source.Chars, i):
                target.Append('\u00A0', index);
                break;
            case Marks.Tie:
                if (target.Count > 0 && target.Chars[^1] is ' ')
                    target.Replace(target.Count - 1, '\u00A0');
                else
                    target.Append('\u00A0', index);
                break;
            case Marks.Break:
                target.Append(' ', index);
                break;
            case var _ when char.IsWhiteSpace(c) && IsLineEndInEastAsian(source.Chars, i):
                break;
            case var _ when char.IsWhiteSpace(c):
                // A space at a change of style belongs to the first side; in code too, where lines are not ours to break.
                if (!EndsInSpace(target))
                    target.Append(' ', index);
                break;
            case '\u200C' or '\u200D':
                // Joiners shape Arabic, Indic and emoji; between Latin letters they are leftovers.
                if (Neighbour(source.Chars, i, -1) >= '\u0300' && Neighbour(source.Chars, i, 1) >= '\u0300')
                    target.Append(c, index);
                break;
            case '\u200B' when Neighbour(source.Chars, i, -1) is (>= '\u0E00' and <= '\u109F') or (>= '\u1780' and <= '\u17FF'):
                // Thai, Lao, Khmer and Burmese authors part words with it.
                target.Append(c, index);
                break;
            case '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u180E' or (>= '\u202A' and <= '\u202E') or (>= '\uFFF9' and <= '\uFFFB'):
                break;
            case >= '\uFB00' and <= '\uFB06' when !code:
                target.Append(Ligature(c), index);
                break;
            case >= '\uFF01' and <= '\uFF5E' when wide:
                target.Append((char)(c - 0xFEE0), index);
                break;
            case var _ when char.IsControl(c) || Marks.IsNoncharacter(c):
                break;
            default:
                target.Append(c, index);
                break;
        }
    }

    /// <summary>A no-break space beside a number or beside French punctuation is meant; elsewhere it is a copy's leftover.</summary>
    private static bool StaysFixed(ReadOnlySpan<char> chars, int i)
    {
        char before = Neighbour(chars, i, -1), after = Neighbour(chars, i, 1);
        if (before == '\0' || after == '\0' || char.IsWhiteSpace(before) || char.IsWhiteSpace(after))
            return false;
        return char.IsAsciiDigit(before) || char.IsAsciiDigit(after) || before is '«' || after is '»' or '%' or ':' or ';' or '!' or '?' or '€';
    }

    /// <summary>
    /// A file's line end between two Chinese or Japanese characters is no space: they have none between words (CSS Text 3, segment break
    /// transformation). Korean has.
    /// </summary>
    private static bool IsLineEndInEastAsian(ReadOnlySpan<char> chars, int i)
    {
        var (start, end) = (i, i + 1);
        while (start > 0 && char.IsWhiteSpace(chars[start - 1]))
            start--;
        while (end < chars.Length && char.IsWhiteSpace(chars[end]))
            end++;
        return chars[start..end].Contains('\n') && start > 0 && end < chars.Length
            && Rune.DecodeLastFromUtf16(chars[..start], out var before, out _) == OperationStatus.Done && IsEastAsian(before)
            && Rune.DecodeFromUtf16(chars[end..], out var after, out _) == OperationStatus.Done && IsEastAsian(after);
    }

    private static bool IsEastAsian(Rune rune) =>
        Characters.EastAsianWidth(rune) is EastAsianWidth.Wide or EastAsianWidth.Fullwidth && Scripts.Of(rune) != Script.Hangul && !Characters.IsEmoji(rune);

    private static char Neighbour(ReadOnlySpan<char> chars, int i, int step) =>
        i + step >= 0 && i + step < chars.Length ? chars[i + step] : '\0';

    private static string Ligature(char c) => c switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        _ => "st",
    };

    private static bool NeedsNothing(StyledText source)
    {
        var chars = source.Chars;
        return chars.Length == 0 || (!chars.ContainsAnyExceptInRange(' ', '~') && chars[0] is not ' ' && chars[^1] is not ' ' && !chars.Contains("  ", StringComparison.Ordinal));
    }

    private static bool ContainsCjk(ReadOnlySpan<char> chars) => chars.ContainsAnyInRange('\u3040', '\u9FFF') || chars.ContainsAnyInRange('\uAC00', '\uD7A3');

    private static void TrimEnd(StyledText text)
    {
        while (text.Count > 0 && text.Chars[^1] is ' ' or '\u00A0' && !text[text.Count - 1].IsAtom)
            text.RemoveLast();
    }
}
