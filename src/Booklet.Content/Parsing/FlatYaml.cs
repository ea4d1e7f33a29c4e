using System.Buffers;
using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Content.Parsing;

/// <summary>
/// The YAML that nearly every page's front matter is: keys at the line's start, each with one value on the same line.
/// It is read without the general parser, whose start alone costs more than reading a thousand such pages.
/// Whatever is in the least unusual is left to the general parser.
/// </summary>
internal static class FlatYaml
{
    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>YAML 1.2, 5.3: what may not begin a plain value, and what makes it something else.</summary>
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`~=<");

    private static readonly SearchValues<char> Unusual = SearchValues.Create(
        "\t\u0085\u2028\u2029\uFEFF\0\u007F\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>Null where the range is not flat.</summary>
    public static MappingNode? Read(SourceFile file, TextSpan range)
    {
        var text = file.Text.AsSpan(0, range.End);
        if (text[range.Start..].ContainsAny(Unusual))
            return null;

        var entries = ImmutableArray.CreateBuilder<MappingEntry>();
        for (var line = range.Start; line < text.Length;)
        {
            var end = text[line..].IndexOf('\n');
            end = end < 0 ? text.Length : line + end;
            var last = end > line && text[end - 1] is '\r' ? end - 1 : end;
            if (!IsNothing(text[line..last]))
            {
                if (Entry(file, text, line, last) is not { } entry || Holds(entries, entry.Key))
                    return null;
                entries.Add(entry);
            }
            line = end + 1;
        }

        if (entries.Count == 0)
            return null;
        var start = new TextSpan(entries[0].KeyLocation.Span.Start, 0);
        return new MappingNode(new SourceLocation(file, start), entries.DrainToImmutable());
    }

    private static bool IsNothing(ReadOnlySpan<char> line) => line.IsEmpty || line[0] is '#' || line.IndexOfAnyExcept(' ') < 0;

    private static bool Holds(ImmutableArray<MappingEntry>.Builder entries, string key)
    {
        foreach (var entry in entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static MappingEntry? Entry(SourceFile file, ReadOnlySpan<char> text, int line, int end)
    {
        var key = text[line..end].IndexOfAnyExcept(KeyCharacters);
        if (key <= 0 || text[line] is '-' || text[line + key] is not ':')
            return null;
        var start = line + key + 1;
        if (start < end && text[start] is not ' ')
            return null;
        while (start < end && text[start] is ' ')
            start++;
        while (end > start && text[end - 1] is ' ')
            end--;
        if (Value(file, text, start, end, line + key + 1) is not { } value)
            return null;
        return new MappingEntry(text.Slice(line, key).ToString(), new SourceLocation(file, new TextSpan(line, key)), value);
    }

    private static ScalarNode? Value(SourceFile file, ReadOnlySpan<char> text, int start, int end, int afterColon)
    {
        var value = text[start..end];
        if (value.IsEmpty)
            return new ScalarNode(new SourceLocation(file, new TextSpan(afterColon, 0)), "", false);

        var location = new SourceLocation(file, new TextSpan(start, end - start));
        if (value[0] is '"' or '\'')
        {
            // Exactly one quote at each end and no escape between.
            var inner = value.Length < 2 || value[^1] != value[0] ? default : value[1..^1];
            var isPlain = value.Length >= 2 && value[^1] == value[0] && !inner.Contains(value[0]) && (value[0] is '\'' || !inner.Contains('\\'));
            return isPlain ? new ScalarNode(location, inner.ToString(), true) : null;
        }

        // "<" begins a merge key, "=" a default key, "~" is null: rare enough to be left to the general parser unless it is HTML.
        if (Indicators.Contains(value[0]) && !(value[0] is '<' && value.Length > 1 && char.IsAsciiLetter(value[1])))
            return null;
        if (value.Contains(": ", StringComparison.Ordinal) || value.Contains(" #", StringComparison.Ordinal) || value[^1] is ':')
            return null;
        return new ScalarNode(location, value.ToString(), false);
    }
}
