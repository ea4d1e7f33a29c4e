using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Booklet.Diagnostics;

namespace Booklet.Content.Parsing;

/// <summary>
/// JSON by RFC 8259 with the places of all values, and with what editors let slip: comments and commas before a closing bracket.
/// Numbers stay text, as in YAML.
/// </summary>
public static class JsonParser
{
    /// <summary>Null where the file is empty or broken, which is reported.</summary>
    public static ValueNode? Parse(SourceFile file, DiagnosticBag bag)
    {
        var reader = new Reader(file, bag);
        return reader.Document();
    }

    /// <summary>The value that begins at <paramref name="start"/> and where it ends; a broken one is reported, and nothing after it is read.</summary>
    internal static (ValueNode? Value, int End) ParseHead(SourceFile file, int start, DiagnosticBag bag)
    {
        var reader = new Reader(file, bag);
        return reader.Head(start);
    }

    private ref struct Reader(SourceFile file, DiagnosticBag bag)
    {
        /// <summary>Deeper data is no programme, and reading it would overflow the stack.</summary>
        private const int DeepestLevel = 100;

        private readonly string _text = file.Text;
        private int _at;
        private string? _problem;

        public ValueNode? Document()
        {
            if (_text.StartsWith('\uFEFF'))
                _at = 1;
            Skip();
            if (_at == _text.Length)
                return null;
            var value = Value(0);
            Skip();
            if (_problem is null && _at < _text.Length)
                Fail("more text after the value's end");
            if (_problem is null)
                return value;
            bag.Add(ParsingDiagnostics.JsonSyntaxAt(Place(Math.Min(_at, _text.Length), 1), _problem));
            return null;
        }

        public (ValueNode? Value, int End) Head(int start)
        {
            _at = start;
            var value = Value(0);
            if (_problem is null)
                return (value, _at);
            bag.Add(ParsingDiagnostics.JsonSyntaxAt(Place(Math.Min(_at, _text.Length), 1), _problem));
            return (null, _text.Length);
        }

        private ValueNode? Value(int depth)
        {
            Skip();
            if (depth > DeepestLevel)
                return Fail("it is nested too deeply");
            if (_at == _text.Length)
                return Fail("the file ends where a value should stand");
            return _text[_at] switch
            {
                '{' => Mapping(depth),
                '[' => Sequence(depth),
                '"' => Quoted(),
                _ => Word(),
            };
        }

        private MappingNode? Mapping(int depth)
        {
            var start = _at++;
            var entries = ImmutableArray.CreateBuilder<MappingEntry>();
            var places = new Dictionary<string, int>(StringComparer.Ordinal);
            while (true)
            {
                Skip();
                if (Take('}'))
                    return new MappingNode(Place(start, _at - start), entries.DrainToImmutable());
                if (_at == _text.Length || _text[_at] is not '"')
                {
                    Fail("a key in double quotes is expected");
                    return null;
                }
                if (Quoted() is not { } key)
                    return null;
                Skip();
                if (!Take(':'))
                {
                    Fail("a colon is expected after the key");
                    return null;
                }
                if (Value(depth + 1) is not { } value)
                    return null;
                Enter(entries, places, new MappingEntry(key.Text, key.Location, value));
                Skip();
                if (!Take(',') && (_at == _text.Length || _text[_at] is not '}'))
                {
                    Fail("a comma or a closing brace is expected");
                    return null;
                }
            }
        }

        private readonly void Enter(ImmutableArray<MappingEntry>.Builder entries, Dictionary<string, int> places, MappingEntry entry)
        {
            if (places.TryAdd(entry.Key, entries.Count))
            {
                entries.Add(entry);
                return;
            }
            bag.Add(ParsingDiagnostics.DuplicateKeyAt(entry.Key, entry.KeyLocation, entries[places[entry.Key]].KeyLocation));
            entries[places[entry.Key]] = entry;
        }

        private SequenceNode? Sequence(int depth)
        {
            var start = _at++;
            var items = ImmutableArray.CreateBuilder<ValueNode>();
            while (true)
            {
                Skip();
                if (Take(']'))
                    return new SequenceNode(Place(start, _at - start), items.DrainToImmutable());
                if (Value(depth + 1) is not { } value)
                    return null;
                items.Add(value);
                Skip();
                if (!Take(',') && (_at == _text.Length || _text[_at] is not ']'))
                {
                    Fail("a comma or a closing bracket is expected");
                    return null;
                }
            }
        }

        private ScalarNode? Quoted()
        {
            var start = _at++;
            StringBuilder? unescaped = null;
            var from = _at;
            while (_at < _text.Length && _text[_at] is not '"')
            {
                if (_text[_at] is not '\\')
                {
                    _at++;
                    continue;
                }
                (unescaped ??= new StringBuilder()).Append(_text, from, _at - from);
                if (!Escape(unescaped))
                {
                    Fail("an escape that JSON does not know");
                    return null;
                }
                from = _at;
            }
            if (_at == _text.Length)
            {
                _at = start;
                Fail("a text is not closed");
                return null;
            }
            var text = unescaped is null ? _text[from.._at] : unescaped.Append(_text, from, _at - from).ToString();
            _at++;
            return new ScalarNode(Place(start, _at - start), text, isQuoted: true);
        }

        private bool Escape(StringBuilder text)
        {
            if (_at + 1 >= _text.Length)
                return false;
            var c = _text[_at + 1];
            if (c is 'u')
            {
                if (_at + 6 > _text.Length || !ushort.TryParse(_text.AsSpan(_at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                    return false;
                text.Append((char)code);
                _at += 6;
                return true;
            }
            var i = "\"\\/bfnrt".IndexOf(c, StringComparison.Ordinal);
            if (i < 0)
                return false;
            text.Append("\"\\/\b\f\n\r\t"[i]);
            _at += 2;
            return true;
        }

        /// <summary>A number, true, false or null: whatever stands until the next separator.</summary>
        private ScalarNode? Word()
        {
            var start = _at;
            while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '+' or '-' or '.'))
                _at++;
            if (_at > start)
                return new ScalarNode(Place(start, _at - start), _text[start.._at], isQuoted: false);
            Fail("a value is expected");
            return null;
        }

        private void Skip()
        {
            while (_at < _text.Length)
            {
                if (_text[_at] is ' ' or '\t' or '\r' or '\n')
                    _at++;
                else if (string.CompareOrdinal(_text, _at, "//", 0, 2) == 0)
                    _at = _text.IndexOf('\n', _at) is >= 0 and var end ? end : _text.Length;
                else if (string.CompareOrdinal(_text, _at, "/*", 0, 2) == 0)
                    _at = _text.IndexOf("*/", _at, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : _text.Length;
                else
                    return;
            }
        }

        private bool Take(char c)
        {
            if (_at == _text.Length || _text[_at] != c)
                return false;
            _at++;
            return true;
        }

        private ValueNode? Fail(string problem)
        {
            _problem ??= problem;
            return null;
        }

        private readonly SourceLocation Place(int start, int length) => new(file, new TextSpan(start, length));
    }
}
