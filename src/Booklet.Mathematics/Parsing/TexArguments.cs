using System.Collections.Immutable;
using System.Text;

namespace Booklet.Mathematics;

/// <summary>Commands and arguments as text, before anything is known of what they mean.</summary>
internal static class TexArguments
{
    /// <summary>The position after the name of the command whose backslash stands at <paramref name="at"/>.</summary>
    public static int EndOfName(string tex, int at)
    {
        var end = at + 1;
        while (end < tex.Length && char.IsAsciiLetter(tex[end]))
            end++;
        return end == at + 1 && end < tex.Length ? end + 1 : end;
    }

    /// <summary>The arguments after a command; null where some are missing.</summary>
    public static (ImmutableArray<string> Values, int End)? Read(string tex, int at, MathMacro macro)
    {
        var values = ImmutableArray.CreateBuilder<string>(macro.Parameters);
        // TeX swallows spaces after a name of letters.
        if (at > 0 && char.IsAsciiLetter(tex[at - 1]))
            at = SkipSpaces(tex, at);
        while (values.Count < macro.Parameters)
        {
            if (values.Count == 0 && macro.Default is { } value)
            {
                values.Add(Option(tex, ref at) ?? value);
                continue;
            }
            at = SkipSpaces(tex, at);
            if (at >= tex.Length || tex[at] is '}' or '&')
                return null;
            var end = End(tex, at);
            if (end < 0)
                return null;
            values.Add(tex[at] is '{' ? tex[(at + 1)..(end - 1)] : tex[at..end]);
            at = end;
        }
        return (values.ToImmutable(), at);
    }

    public static string? Option(string tex, ref int at)
    {
        var open = SkipSpaces(tex, at);
        if (open >= tex.Length || tex[open] is not '[' || tex.IndexOf(']', open) is not (>= 0 and var close))
            return null;
        at = close + 1;
        return tex[(open + 1)..close];
    }

    /// <summary>The position after the group, command or character at <paramref name="at"/>; negative where a group is not closed.</summary>
    public static int End(string tex, int at)
    {
        if (tex[at] is '\\')
            return EndOfName(tex, at);
        if (tex[at] is not '{')
            return at + (char.IsHighSurrogate(tex[at]) && at + 1 < tex.Length ? 2 : 1);
        var depth = 0;
        for (var i = at; i < tex.Length; i++)
        {
            if (tex[i] is '\\')
                i++;
            else if (tex[i] is '{')
                depth++;
            else if (tex[i] is '}' && --depth == 0)
                return i + 1;
        }
        return -1;
    }

    public static string Fill(string body, ImmutableArray<string> values)
    {
        if (values.IsEmpty)
            return body;
        var text = new StringBuilder();
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] is '#' && i + 1 < body.Length && body[i + 1] - '1' is >= 0 and var index && index < values.Length)
            {
                if (EndsInName(text.ToString()) && values[index] is [var first, ..] && char.IsAsciiLetter(first))
                    text.Append(' ');
                text.Append(values[index]);
                i++;
            }
            else
            {
                text.Append(body[i]);
            }
        }
        return text.ToString();
    }

    /// <summary>A command's name does not run into the letters after it.</summary>
    public static string Joined(ReadOnlySpan<char> before, string body, ReadOnlySpan<char> after) =>
        string.Concat(before, body, EndsInName(body) && after is [var next, ..] && char.IsAsciiLetter(next) ? " " : "", after);

    public static int SkipSpaces(string tex, int at)
    {
        while (at < tex.Length && char.IsWhiteSpace(tex[at]))
            at++;
        return at;
    }

    private static bool EndsInName(string text)
    {
        var i = text.Length;
        while (i > 0 && char.IsAsciiLetter(text[i - 1]))
            i--;
        return i < text.Length && i > 0 && text[i - 1] is '\\' && !(i > 1 && text[i - 2] is '\\');
    }
}
