using System.Buffers;

namespace Booklet.Content.Parsing;

/// <summary>Text after a repair, of the same length. <paramref name="FirstTab"/> is where a tab stood as indentation, or -1.</summary>
internal readonly record struct RepairedYaml(string Text, int FirstTab);

/// <summary>
/// What libyaml accepts and YamlDotNet does not, rewritten character by character: a repair never changes a length.
/// </summary>
internal static class YamlRepair
{
    private static readonly SearchValues<char> Unicode = SearchValues.Create("\u0085\u2028\u2029\uFEFF\0\u007F\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>Unicode's own line ends inside a line, which word processors leave behind, and control characters become spaces.</summary>
    public static string Separators(string text)
    {
        var first = text.AsSpan().IndexOfAny(Unicode);
        if (first < 0)
            return text;
        return string.Create(text.Length, (text, first), static (span, state) =>
        {
            state.text.CopyTo(span);
            for (var i = state.first; i < span.Length; i++)
            {
                if (Unicode.Contains(span[i]))
                    span[i] = ' ';
            }
        });
    }

    /// <summary>In the order of trying: the least repair first.</summary>
    public static IEnumerable<RepairedYaml> Attempts(string text)
    {
        var chars = text.ToCharArray();
        var changed = InnerTabs(chars);
        if (changed)
            yield return new(new string(chars), -1);
        if (JoinQuoted(chars))
        {
            changed = true;
            yield return new(new string(chars), -1);
        }
        if (IndentingTabs(chars) is var tab and >= 0)
            yield return new(new string(chars), tab);
    }

    /// <summary>Tabs after the first visible character separate; YAML 1.1 and 1.2 allow them, the parser not everywhere.</summary>
    private static bool InnerTabs(char[] chars)
    {
        var changed = false;
        var seen = false;
        for (var i = 0; i < chars.Length; i++)
        {
            if (chars[i] is '\n' or '\r')
                seen = false;
            else if (chars[i] is '\t' && (seen || OnlySpaceLeft(chars, i)))
                (chars[i], changed) = (' ', true);
            else if (chars[i] is not (' ' or '\t'))
                seen = true;
        }
        return changed;
    }

    private static bool OnlySpaceLeft(char[] chars, int i)
    {
        while (i < chars.Length && chars[i] is ' ' or '\t')
            i++;
        return i == chars.Length || chars[i] is '\n' or '\r';
    }

    private static int IndentingTabs(char[] chars)
    {
        var first = Array.IndexOf(chars, '\t');
        for (var i = 0; i < chars.Length; i++)
        {
            if (chars[i] is '\t')
                chars[i] = ' ';
        }
        return first;
    }

    /// <summary>
    /// A quoted value that goes on at the start of a line: its line ends become spaces (one is folded into a space anyway;
    /// two in double quotes are a line end, which the escape \n says in as many characters).
    /// </summary>
    private static bool JoinQuoted(char[] chars)
    {
        var changed = false;
        for (var i = 0; i < chars.Length; i++)
        {
            if (chars[i] is '#' && (i == 0 || char.IsWhiteSpace(chars[i - 1])))
            {
                while (i + 1 < chars.Length && chars[i + 1] is not '\n')
                    i++;
            }
            else if (chars[i] is '"' or '\'' && OpensValue(chars, i))
            {
                var end = ClosingQuote(chars, i);
                if (end < 0)
                    return changed;
                changed |= Join(chars, i, end);
                i = end;
            }
        }
        return changed;
    }

    /// <summary>A quote opens a value after an indicator, or at a line's start; elsewhere it belongs to a plain text.</summary>
    private static bool OpensValue(char[] chars, int quote)
    {
        var i = quote - 1;
        while (i >= 0 && chars[i] is ' ')
            i--;
        return i < 0 || chars[i] is '\n' or '[' or '{' or ',' || (chars[i] is ':' or '-' or '?' && i < quote - 1);
    }

    private static int ClosingQuote(char[] chars, int open)
    {
        for (var i = open + 1; i < chars.Length; i++)
        {
            if (chars[open] is '"' && chars[i] is '\\')
                i++;
            else if (chars[i] != chars[open])
                continue;
            else if (chars[open] is '\'' && i + 1 < chars.Length && chars[i + 1] is '\'')
                i++;
            else
                return i;
        }
        return -1;
    }

    private static bool Join(char[] chars, int open, int close)
    {
        var changed = false;
        for (var i = open + 1; i < close; i++)
        {
            if (chars[i] is not ('\n' or '\r'))
                continue;
            var start = i;
            var lines = 0;
            for (; i < close && chars[i] is '\n' or '\r' or ' ' or '\t'; i++)
            {
                lines += chars[i] is '\n' ? 1 : 0;
                chars[i] = ' ';
            }
            if (lines > 1 && chars[open] is '"')
                (chars[start], chars[start + 1]) = ('\\', 'n');
            changed = true;
        }
        return changed;
    }
}
