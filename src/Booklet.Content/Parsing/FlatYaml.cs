using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Booklet.Diagnostics;

namespace Booklet.Content.Parsing;

/// <summary>
/// The YAML that nearly every page and calendar is: block mappings and block sequences whose scalars stand on one line.
/// It is read without the general parser, whose start alone costs more than reading a thousand such pages.
/// Whatever is in the least unusual is left to the general parser.
/// </summary>
internal ref struct FlatYaml
{
    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>YAML 1.2, 5.3: what may not begin a plain value, and what makes it something else.</summary>
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`~=<");

    private static readonly SearchValues<char> Unusual = SearchValues.Create(
        "\t\u0085\u2028\u2029\uFEFF\0\u007F\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>A calendar is some six levels deep; what is deeper is left to the parser that counts levels.</summary>
    private const int MaximumDepth = 20;

    private readonly SourceFile _file;
    private readonly ReadOnlySpan<char> _text;
    private int _depth;

    /// <summary>The line about to be read: where it begins, where its first character is, where its last one ends.</summary>
    private int _line;
    private int _first;
    private int _end;

    private FlatYaml(SourceFile file, TextSpan range)
    {
        _file = file;
        _text = file.Text.AsSpan(0, range.End);
        _line = range.Start;
        _first = range.Start;
        _end = range.Start;
    }

    /// <summary>Null where the range is not as simple as that.</summary>
    public static ValueNode? Read(SourceFile file, TextSpan range)
    {
        var reader = new FlatYaml(file, range);
        var text = reader._text[range.Start..];
        if (text.ContainsAny(Unusual) || HasLoneReturn(text))
            return null;
        reader.Find(range.Start);
        if (reader.IsAtEnd || reader.Indent != 0)
            return null;
        var node = reader.Block(0);
        return reader.IsAtEnd ? node : null;
    }

    // A carriage return by itself ends a line in YAML, but not here.
    private static bool HasLoneReturn(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('\r'); at >= 0; at = text.IndexOf('\r'))
        {
            if (at + 1 == text.Length || text[at + 1] is not '\n')
                return true;
            text = text[(at + 2)..];
        }
        return false;
    }

    private readonly bool IsAtEnd => _line >= _text.Length;

    private readonly int Indent => _first - _line;

    private readonly bool IsEntry => _text[_first] is '-' && (_first + 1 == _end || _text[_first + 1] is ' ');

    /// <summary>Goes to the first line from <paramref name="at"/> on that holds data.</summary>
    private void Find(int at)
    {
        while (at < _text.Length)
        {
            var length = _text[at..].IndexOf('\n');
            var next = length < 0 ? _text.Length : at + length + 1;
            var end = length < 0 ? _text.Length : at + length;
            if (end > at && _text[end - 1] is '\r')
                end--;
            while (end > at && _text[end - 1] is ' ')
                end--;
            var first = at;
            while (first < end && _text[first] is ' ')
                first++;
            if (first < end && _text[first] is not '#')
            {
                (_line, _first, _end) = (at, first, end);
                return;
            }
            at = next;
        }
        _line = _first = _end = _text.Length;
    }

    private void Advance()
    {
        var length = _text[_end..].IndexOf('\n');
        Find(length < 0 ? _text.Length : _end + length + 1);
    }

    private ValueNode? Block(int indent)
    {
        if (_depth >= MaximumDepth)
            return null;
        _depth++;
        var node = IsEntry ? (ValueNode?)Sequence(indent) : Mapping(indent);
        _depth--;
        return node;
    }

    private SequenceNode? Sequence(int indent)
    {
        var start = new SourceLocation(_file, new TextSpan(_first, 0));
        var items = ImmutableArray.CreateBuilder<ValueNode>();
        while (!IsAtEnd && Indent == indent && IsEntry)
        {
            var content = _first + 1;
            while (content < _end && _text[content] is ' ')
                content++;
            if (content == _end)
                return null;
            ValueNode? item;
            if (KeyLength(content) > 0)
            {
                // "- key: value" begins a mapping whose further keys stand below the first.
                _first = content;
                item = Block(content - _line);
            }
            else
            {
                item = Value(content, _end, content);
                Advance();
                if (!IsAtEnd && Indent > indent)
                    return null;
            }
            if (item is null)
                return null;
            items.Add(item);
        }
        return IsAtEnd || Indent < indent || Indent == indent ? new SequenceNode(start, items.DrainToImmutable()) : null;
    }

    private MappingNode? Mapping(int indent)
    {
        var entries = ImmutableArray.CreateBuilder<MappingEntry>();
        while (!IsAtEnd && Indent == indent && !IsEntry)
        {
            var length = KeyLength(_first);
            if (length == 0)
                return null;
            var key = _text.Slice(_first, length);
            if (Holds(entries, key))
                return null;
            var location = new SourceLocation(_file, new TextSpan(_first, length));
            if (EntryValue(indent, _first + length + 1) is not { } value)
                return null;
            entries.Add(new MappingEntry(key.ToString(), location, value));
        }
        if (entries.Count == 0 || !IsAtEnd && Indent > indent)
            return null;
        return new MappingNode(new SourceLocation(_file, new TextSpan(entries[0].KeyLocation.Span.Start, 0)), entries.DrainToImmutable());
    }

    /// <summary>What follows a key's colon: a value on the line, or a block on the lines below it.</summary>
    private ValueNode? EntryValue(int indent, int afterColon)
    {
        var start = afterColon;
        while (start < _end && _text[start] is ' ')
            start++;
        var end = _end;
        Advance();
        if (start < end)
            // A deeper line would go on with the value.
            return !IsAtEnd && Indent > indent ? null : Value(start, end, afterColon);
        if (!IsAtEnd && (Indent > indent || Indent == indent && IsEntry))
            return Block(Indent);
        return new ScalarNode(new SourceLocation(_file, new TextSpan(afterColon, 0)), "", false);
    }

    /// <summary>The length of the key that begins at a place, or 0 where there is none of the simplest kind.</summary>
    private readonly int KeyLength(int at)
    {
        var length = _text[at.._end].IndexOfAnyExcept(KeyCharacters);
        var isKey = length > 0 && _text[at] is not '-' && _text[at + length] is ':' && (at + length + 1 == _end || _text[at + length + 1] is ' ');
        return isKey ? length : 0;
    }

    private static bool Holds(ImmutableArray<MappingEntry>.Builder entries, ReadOnlySpan<char> key)
    {
        foreach (var entry in entries)
        {
            if (key.SequenceEqual(entry.Key))
                return true;
        }
        return false;
    }

    private readonly ScalarNode? Value(int start, int end, int afterColon)
    {
        var value = _text[start..end];
        if (value.IsEmpty)
            return new ScalarNode(new SourceLocation(_file, new TextSpan(afterColon, 0)), "", false);

        var location = new SourceLocation(_file, new TextSpan(start, end - start));
        if (value[0] is '"' or '\'')
        {
            if (value.Length < 2 || value[^1] != value[0])
                return null;
            var inner = value[1..^1];
            var text = value[0] is '"' ? Unescaped(inner) : inner.Contains('\'') ? null : inner.ToString();
            return text is null ? null : new ScalarNode(location, text, true);
        }

        // "<" begins a merge key, "=" a default key, "~" is null: rare enough to be left to the general parser unless it is HTML.
        if (Indicators.Contains(value[0]) && !(value[0] is '<' && value.Length > 1 && char.IsAsciiLetter(value[1])))
            return null;
        if (value.Contains(": ", StringComparison.Ordinal) || value.Contains(" #", StringComparison.Ordinal) || value[^1] is ':')
            return null;
        return new ScalarNode(location, value.ToString(), false);
    }

    /// <summary>A double-quoted text (YAML 1.2, 5.7) with the escapes that occur; null where it ends early or has others.</summary>
    private static string? Unescaped(ReadOnlySpan<char> inner)
    {
        var at = inner.IndexOfAny('\\', '"');
        if (at < 0)
            return inner.ToString();
        var text = new StringBuilder(inner.Length);
        while (at >= 0)
        {
            text.Append(inner[..at]);
            if (inner[at] is '"' || at + 1 == inner.Length)
                return null;
            char? meant = inner[at + 1] switch { '"' => '"', '\\' => '\\', '/' => '/', 'n' => '\n', 't' => '\t', _ => null };
            var length = 2;
            if (inner[at + 1] is 'u' && inner.Length >= at + 6 && ushort.TryParse(inner.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) && unit >= ' ' && !char.IsSurrogate((char)unit))
                (meant, length) = ((char)unit, 6);
            if (meant is null)
                return null;
            text.Append(meant.Value);
            inner = inner[(at + length)..];
            at = inner.IndexOfAny('\\', '"');
        }
        return text.Append(inner).ToString();
    }
}
