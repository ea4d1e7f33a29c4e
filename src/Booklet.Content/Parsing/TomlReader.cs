using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Booklet.Diagnostics;

namespace Booklet.Content.Parsing;

/// <summary>The lines of a TOML text: headers, pairs, and values that may go on over lines.</summary>
internal sealed class TomlReader(SourceFile file, TextSpan range, DiagnosticBag bag)
{
    /// <summary>Deeper data is no programme, and reading it would overflow the stack.</summary>
    private const int DeepestLevel = 100;

    private readonly string _text = file.Text;
    private readonly int _end = range.Start + range.Length;
    private int _at = range.Start;

    public bool IsHeader => Peek() is '[';

    /// <summary>Goes to the next line that says something; false at the end.</summary>
    public bool NextLine()
    {
        SkipLines();
        return _at < _end;
    }

    /// <summary>After a header or a pair nothing but a comment may stand on the line.</summary>
    public bool EndLine()
    {
        SkipSpaces();
        SkipComment();
        return _at >= _end || Peek() is '\n' or '\r' || Fail("the line goes on after its value");
    }

    public (List<(string Key, SourceLocation Place)> Path, bool IsList)? Header()
    {
        _at++;
        var isList = Take('[');
        if (Path(']') is not { } path)
            return null;
        if (!Take(']') || isList && !Take(']'))
        {
            Fail("the bracket of a header is not closed");
            return null;
        }
        return (path, isList);
    }

    /// <summary>The table that a header opens; a list's last table stands for the list (TOML 1.0, "Array of Tables").</summary>
    public TomlTable? Open(TomlTable root, List<(string Key, SourceLocation Place)> path, bool isList)
    {
        var table = root;
        for (var i = 0; i < path.Count; i++)
        {
            var (key, place) = path[i];
            var last = i == path.Count - 1;
            if (last && isList)
            {
                if (table[key] is not TomlTableList list)
                {
                    list = new TomlTableList(place, []);
                    table.Set(key, place, list);
                }
                list.Tables.Add(new TomlTable(place));
                return list.Tables[^1];
            }
            if (Into(table, key, place) is not { } inner)
                return null;
            table = inner;
        }
        return table;
    }

    /// <summary>One <c>key = value</c> into the table; dotted keys lead into tables of their own.</summary>
    public bool Pair(TomlTable table, int depth)
    {
        if (Path('=') is not { } path)
            return false;
        if (!Take('='))
            return Fail("an equals sign is expected after the key");
        SkipSpaces();
        if (Value(depth + 1) is not { } value)
            return false;
        for (var i = 0; i < path.Count - 1; i++)
        {
            if (Into(table, path[i].Key, path[i].Place) is not { } inner)
                return false;
            table = inner;
        }
        var (key, place) = path[^1];
        if (table[key] is not null)
            bag.Add(ParsingDiagnostics.DuplicateKeyAt(key, place, table.PlaceOf(key)));
        table.Set(key, place, value);
        return true;
    }

    private TomlTable? Into(TomlTable table, string key, SourceLocation place)
    {
        switch (table[key])
        {
            case TomlTable inner:
                return inner;
            case TomlTableList list:
                return list.Tables[^1];
            case null:
                var created = new TomlTable(place);
                table.Set(key, place, created);
                return created;
            default:
                _at = place.Span.Start;
                Fail($"'{key}' is a value already and can't be a table too");
                return null;
        }
    }

    private List<(string Key, SourceLocation Place)>? Path(char end)
    {
        var path = new List<(string, SourceLocation)>();
        do
        {
            SkipSpaces();
            var start = _at;
            string key;
            if (Peek() is '"' or '\'')
            {
                if (Quoted() is not { } quoted)
                    return null;
                key = quoted.Text;
            }
            else
            {
                // Bare keys are ASCII by the standard; letters of other languages are seen and harmless.
                while (_at < _end && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-'))
                    _at++;
                key = _text[start.._at];
            }
            if (_at == start)
            {
                Fail(end is '=' ? "a key is expected" : "a table's name is expected");
                return null;
            }
            path.Add((key, Place(start)));
            if (path.Count > DeepestLevel)
            {
                Fail("it is nested too deeply");
                return null;
            }
            SkipSpaces();
        }
        while (Take('.'));
        return path;
    }

    private ValueNode? Value(int depth)
    {
        if (depth > DeepestLevel)
        {
            Fail("it is nested too deeply");
            return null;
        }
        return Peek() switch
        {
            '"' or '\'' => Quoted(),
            '[' => List(depth),
            '{' => Inline(depth),
            _ => Word(),
        };
    }

    private SequenceNode? List(int depth)
    {
        var start = _at++;
        var items = ImmutableArray.CreateBuilder<ValueNode>();
        while (true)
        {
            SkipLines();
            if (Take(']'))
                return new SequenceNode(Place(start), items.DrainToImmutable());
            if (Value(depth + 1) is not { } value)
                return null;
            items.Add(value);
            SkipLines();
            if (!Take(',') && Peek() is not ']')
            {
                Fail("a comma or a closing bracket is expected");
                return null;
            }
        }
    }

    private MappingNode? Inline(int depth)
    {
        var start = _at++;
        var table = new TomlTable(new SourceLocation(file, new TextSpan(start, 1)));
        while (true)
        {
            SkipLines();
            if (Take('}'))
                return table.Freeze();
            if (!Pair(table, depth + 1))
                return null;
            SkipLines();
            if (!Take(',') && Peek() is not '}')
            {
                Fail("a comma or a closing brace is expected");
                return null;
            }
        }
    }

    /// <summary>A number, a date, a word: up to the next separator. A date and its time may have a space between them.</summary>
    private ScalarNode? Word()
    {
        var start = _at;
        while (_at < _end && _text[_at] is not (',' or ']' or '}' or '#' or '\n' or '\r'))
            _at++;
        while (_at > start && _text[_at - 1] is ' ' or '\t')
            _at--;
        if (_at > start)
            return new ScalarNode(Place(start), _text[start.._at], isQuoted: false);
        Fail("a value is expected after the equals sign");
        return null;
    }

    private ScalarNode? Quoted()
    {
        var start = _at;
        var mark = _text[_at];
        var fence = new string(mark, 3);
        var isLong = _at + 3 <= _end && string.CompareOrdinal(_text, _at, fence, 0, 3) == 0;
        _at += isLong ? 3 : 1;
        // A newline right after the opening marks is not of the text.
        if (isLong)
            _ = Take('\r') | Take('\n');
        var result = new StringBuilder();
        while (_at < _end)
        {
            var c = _text[_at];
            if (c == mark && (!isLong || string.CompareOrdinal(_text, _at, fence, 0, 3) == 0))
                return Closed(start, mark, isLong, result);
            if (c is '\\' && mark is '"')
            {
                if (!Escape(result))
                    return null;
            }
            else if (c is '\n' && !isLong)
            {
                break;
            }
            else
            {
                if (c is not '\r')
                    result.Append(c);
                _at++;
            }
        }
        _at = start;
        Fail("a text is not closed");
        return null;
    }

    private ScalarNode Closed(int start, char mark, bool isLong, StringBuilder result)
    {
        // Up to two quotation marks may stand right before the closing three.
        while (isLong && _at + 3 < _end && _text[_at + 3] == mark)
        {
            result.Append(mark);
            _at++;
        }
        _at += isLong ? 3 : 1;
        return new ScalarNode(Place(start), result.ToString(), isQuoted: true);
    }

    private bool Escape(StringBuilder result)
    {
        var c = _at + 1 < _end ? _text[_at + 1] : '\0';
        if (c is 'u' or 'U')
        {
            var digits = c is 'u' ? 4 : 8;
            if (_at + 2 + digits > _end || !int.TryParse(_text.AsSpan(_at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code))
                return Fail("an escape that is no character");
            result.Append(new Rune(code));
            _at += 2 + digits;
            return true;
        }
        if (c is ' ' or '\t' or '\r' or '\n')
        {
            // A backslash at a line's end swallows all white space up to the next letter.
            _at++;
            while (_at < _end && char.IsWhiteSpace(_text[_at]))
                _at++;
            return true;
        }
        var i = "\"\\bfnrte".IndexOf(c, StringComparison.Ordinal);
        if (i < 0)
            return Fail("an escape that TOML does not know; texts in single quotes have none");
        result.Append("\"\\\b\f\n\r\t\u001b"[i]);
        _at += 2;
        return true;
    }

    private void SkipLines()
    {
        while (_at < _end)
        {
            if (char.IsWhiteSpace(_text[_at]) || _text[_at] is '\uFEFF')
                _at++;
            else if (_text[_at] is '#')
                SkipComment();
            else
                return;
        }
    }

    private void SkipSpaces()
    {
        while (_at < _end && _text[_at] is ' ' or '\t')
            _at++;
    }

    private void SkipComment()
    {
        if (Peek() is not '#')
            return;
        while (_at < _end && _text[_at] is not '\n')
            _at++;
    }

    private char Peek() => _at < _end ? _text[_at] : '\0';

    private bool Take(char c)
    {
        if (Peek() != c)
            return false;
        _at++;
        return true;
    }

    private bool Fail(string problem)
    {
        bag.Add(ParsingDiagnostics.TomlSyntaxAt(new SourceLocation(file, new TextSpan(Math.Min(_at, _text.Length), _at < _text.Length ? 1 : 0)), problem));
        return false;
    }

    private SourceLocation Place(int start) => new(file, new TextSpan(start, _at - start));
}
