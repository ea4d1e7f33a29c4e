using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Booklet.Diagnostics;

namespace Booklet.Content.Markup;

/// <summary>
/// One walk over a raw text before any reader of HTML or Markdown sees it. It takes out Liquid, kramdown and Hugo leftovers
/// and comments, sets mathematics aside (Markdown would make emphasis of its underscores), turns TeX's text commands into
/// HTML and finds out which readers are needed at all: most texts need none.
/// </summary>
internal sealed class MarkupScanner
{
    private static readonly SearchValues<char> Triggers = SearchValues.Create(
        "`$\\{<~&*_]|#");

    private static readonly SearchValues<char> TriggersInBlocks = SearchValues.Create(
        "`$\\{<~&*_]|#\n");

    /// <summary>Groups in groups: an abstract has two or three; the limit keeps the recursion off the stack's end.</summary>
    private const int MaximumDepth = 30;

    private readonly string _raw;
    private readonly bool _blocks;
    private readonly MarkupFormat _format;
    private readonly SourceLocation? _location;
    private readonly DiagnosticBag _bag;
    private readonly List<ImmutableArray<Inline>> _atoms;
    private readonly StringBuilder _out;
    private readonly TexScope _tex;

    private bool _html;
    private bool _markdown;
    private bool _entities;
    private int _i;
    private int _depth;

    private MarkupScanner(string raw, bool blocks, MarkupFormat format, SourceLocation? location, DiagnosticBag bag, List<ImmutableArray<Inline>> atoms, TexScope tex)
    {
        (_raw, _blocks, _format, _location, _bag, _atoms, _tex) = (raw, blocks, format, location, bag, atoms, tex);
        _out = new StringBuilder(raw.Length);
    }

    public static ScannedMarkup Scan(string raw, bool blocks, MarkupContext context, SourceLocation? location, DiagnosticBag bag)
    {
        if (!raw.AsSpan().ContainsAny(blocks ? TriggersInBlocks : Triggers) && !(blocks && LineStarts.IsMarkdown(raw, 0)))
            return new ScannedMarkup(raw);

        var scanner = new MarkupScanner(raw, blocks, context.Format, location, bag, [], new TexScope(context.Macros, location, bag));
        scanner.Run();
        return new ScannedMarkup(scanner._out.ToString())
        {
            Atoms = [.. scanner._atoms],
            HasHtml = scanner._html,
            HasMarkdown = scanner._markdown,
            HasEntities = scanner._entities,
        };
    }

    private void Run()
    {
        var text = _raw.AsSpan();
        var triggers = _blocks ? TriggersInBlocks : Triggers;
        if (_blocks && _format is not MarkupFormat.Html)
            StartLine();
        while (_i < text.Length)
        {
            var next = text[_i..].IndexOfAny(triggers);
            if (next < 0)
                next = text.Length - _i;
            _out.Append(text.Slice(_i, next));
            _i += next;
            if (_i < text.Length)
                Trigger(text[_i]);
        }
    }

    private void Trigger(char c)
    {
        switch (c)
        {
            case '`':
                Backtick();
                break;
            case '$':
                if (!TryMath())
                    Copy();
                break;
            case '\\':
                Backslash();
                break;
            case '{':
                Brace();
                break;
            case '<':
                Tag();
                break;
            case '~':
                Tilde();
                break;
            case '&':
                _entities = true;
                Copy();
                break;
            case ']':
                Bracket();
                break;
            case '*' or '_' or '|' or '#':
                _markdown |= IsMarkdownAt(c);
                Copy();
                break;
            case '\n':
                Copy();
                if (_format is not MarkupFormat.Html)
                    StartLine();
                break;
            default:
                throw new InvalidOperationException($"'{c}' triggers nothing.");
        }
    }

    private void Copy()
    {
        _out.Append(_raw[_i]);
        _i++;
    }

    private void CopyTo(int end)
    {
        _out.Append(_raw, _i, end - _i);
        _i = end;
    }

    private char At(int position) => position >= 0 && position < _raw.Length ? _raw[position] : '\0';

    /// <summary>A delimiter that stands alone between spaces, or a single underscore within a word, is no markup.</summary>
    private bool IsMarkdownAt(char c)
    {
        char before = At(_i - 1), after = At(_i + 1);
        return c switch
        {
            '|' => _blocks,
            '#' => false,
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),
            _ => !((before == '\0' || char.IsWhiteSpace(before)) && (after == '\0' || char.IsWhiteSpace(after)))
                && !(char.IsAsciiDigit(before) && char.IsAsciiDigit(after)),
        };
    }

    /// <summary>Bullets of word processors become Markdown's; a year that ends a sentence is no list number.</summary>
    private void StartLine()
    {
        SkipComments();
        var (kind, end) = LineStarts.At(_raw, _i);
        switch (kind)
        {
            case LineStart.Bullet:
                _markdown = true;
                var bullet = LineStarts.FirstVisible(_raw, _i);
                _out.Append(_raw, _i, bullet - _i).Append("- ");
                _i = end;
                break;
            case LineStart.Markdown:
                _markdown = true;
                break;
            case LineStart.Number:
                _out.Append(_raw, _i, end - 1 - _i);
                _i = end - 1;
                AddAtom([new Run(_raw[_i].ToString())]);
                _i++;
                break;
        }
    }

    /// <summary>A line that begins with a percent sign says nothing in TeX; "100 %" at a line's end is no such line, and a text without TeX has none.</summary>
    private void SkipComments()
    {
        while (At(LineStarts.FirstVisible(_raw, _i)) is '%' && _raw.AsSpan().ContainsAny('\\', '$'))
        {
            var start = LineStarts.FirstVisible(_raw, _i);
            var end = _raw.IndexOf('\n', start);
            var typed = end < 0 ? _raw.IndexOf("\\n", start, StringComparison.Ordinal) : -1;
            var (stop, next) = end >= 0 ? (end, end + 1) : typed >= 0 ? (typed, typed + 2) : (_raw.Length, _raw.Length);
            var comment = _raw[start..stop].Trim();
            _tex.Report(MarkupDiagnostics.CommentDroppedAt(comment, _tex.PlaceOf(comment)));
            _i = next;
        }
    }

    private void AddAtom(ImmutableArray<Inline> inlines)
    {
        _out.Append(Marks.Begin).Append(_atoms.Count).Append(Marks.End);
        _atoms.Add(inlines);
    }

    private void Backtick()
    {
        var run = 1;
        while (At(_i + run) is '`')
            run++;

        if (run == 2 && _raw.IndexOf("''", _i, StringComparison.Ordinal) is var quotes and >= 0
            && (_raw.IndexOf("``", _i + 2, StringComparison.Ordinal) is var other && (other < 0 || quotes < other)))
        {
            // TeX's ``quotes'': Markdown would see code between two such pairs.
            _out.Append('“');
            _i += 2;
            return;
        }

        if (run == 1 && IsTexQuote())
        {
            _out.Append('‘');
            _i++;
            return;
        }

        var fence = new string('`', run);
        var end = _i + run;
        while ((end = _raw.IndexOf(fence, end, StringComparison.Ordinal)) >= 0)
        {
            var length = run;
            while (At(end + length) is '`')
                length++;
            if (length == run)
                break;
            end += length;
        }

        if (end < 0)
        {
            CopyTo(_i + run);
            return;
        }
        _markdown = true;
        CopyTo(end + run);
    }

    /// <summary>TeX's `quotes': opened before a letter and closed, before another backtick, by an apostrophe that ends a word.</summary>
    private bool IsTexQuote()
    {
        if (char.IsLetterOrDigit(At(_i - 1)) || !char.IsLetter(At(_i + 1)))
            return false;
        // A second backtick that ends something closes code; one that begins something opens the next quotation.
        var second = _raw.IndexOf('`', _i + 1);
        if (second > 0 && !char.IsWhiteSpace(_raw[second - 1]) && _raw[second - 1] is not '(')
            return false;
        for (var i = _i + 1; i < _raw.Length && _raw[i] is not ('`' or '\n'); i++)
        {
            if (_raw[i] is '\'' && !char.IsLetterOrDigit(At(i + 1)))
                return true;
        }
        return false;
    }

    private void Tilde()
    {
        if (At(_i + 1) is '~')
        {
            _markdown = true;
            CopyTo(_i + 2);
            return;
        }

        // TeX's tie stands between words; "~5" is "about" and "/~name" a home page.
        var before = At(_i - 1);
        var after = At(_i + 1);
        if (before is '$' && (char.IsWhiteSpace(after) || after is '\0' or '.' or ',' or ';' or ':'))
        {
            // After a formula it ties nothing where a space or a full stop follows.
            _i++;
        }
        else if ((char.IsLetterOrDigit(before) || before is '.' or '}' or ')' or '$') && (char.IsLetterOrDigit(after) || after is '\\' or '$' or '(' or '{'))
        {
            _out.Append(Marks.Tie);
            _i++;
        }
        else
        {
            Copy();
        }
    }

    /// <summary>A Markdown link's target is copied without looking for mathematics in it.</summary>
    private void Bracket()
    {
        Copy();
        if (At(_i) is '[' or ':')
            _markdown = true;
        if (At(_i) is not '(')
            return;
        var depth = 0;
        for (var end = _i; end < _raw.Length && _raw[end] is not '\n'; end++)
        {
            depth += _raw[end] is '(' ? 1 : _raw[end] is ')' ? -1 : 0;
            if (depth != 0)
                continue;
            _markdown = true;
            _out.Append(TemplateLeftovers.Remove(_raw[_i..(end + 1)]));
            _i = end + 1;
            return;
        }
    }

    private void Brace()
    {
        var end = TemplateLeftovers.EndAt(_raw, _i);
        if (end > _i)
        {
            _i = end;
            return;
        }

        if (TexText.GroupAt(_raw, _i) is { } replaced)
            Replace(replaced);
        else
            Copy();
    }

    private void Backslash()
    {
        if (At(_i + 1) is '(' or '[' || string.CompareOrdinal(_raw, _i, "\\begin{", 0, 7) == 0)
        {
            if (TryMath())
                return;
        }

        if (TexText.CommandAt(_raw, _i) is { } replaced)
        {
            Replace(replaced);
            return;
        }

        if (char.IsAsciiLetter(At(_i + 1)) && (TryReference() || TryDefinition() || TryBareMath()))
            return;

        if (LiteralLineEnd() is var escape and > 0)
        {
            _out.Append('\n');
            _i += escape;
            if (_blocks && _format is not MarkupFormat.Html)
                StartLine();
            return;
        }

        // Markdown and TeX agree: a backslash before punctuation is not printed.
        if (char.IsAsciiDigit(At(_i + 1)) || char.IsAsciiLetter(At(_i + 1)) || At(_i + 1) <= ' ')
        {
            Copy();
            return;
        }
        if (At(_i + 1) is '$' or '%' or '&' or '#' or '{' or '}' or '~' or '"' or '\'')
        {
            if (At(_i + 1) is '"' or '\'')
                _out.Append(At(_i + 1));
            else
                AddAtom([new Run(At(_i + 1).ToString())]);
            _i += 2;
            return;
        }
        _markdown = true;
        CopyTo(Math.Min(_i + 2, _raw.Length));
    }

    /// <summary>A citation or a reference to what is not there.</summary>
    private bool TryReference()
    {
        if (TexReferences.At(_raw, _i) is not { } reference)
            return false;
        if (reference.Text.Length == 0)
        {
            while (_out.Length > 0 && _out[^1] is ' ' or '\n' or '~' or Marks.Tie)
                _out.Length--;
        }
        _tex.Report(MarkupDiagnostics.ReferenceWithoutListAt(_raw[_i..reference.End], reference.Text, _tex.PlaceOf(_raw[_i..reference.End])));
        AddAtom([new Run(reference.Text)]);
        _i = reference.End;
        return true;
    }

    /// <summary>\newcommand and its kin say nothing to the reader, but what later commands mean.</summary>
    private bool TryDefinition()
    {
        if (!_tex.TryDefine(_raw, _i, out var end))
            return false;
        while (end < _raw.Length && char.IsWhiteSpace(_raw[end]))
            end++;
        _i = end;
        return true;
    }

    /// <summary>Commands of mathematics that stand in the text without dollars, and the author's own.</summary>
    private bool TryBareMath()
    {
        if (IsLineEndBeforeWord())
            return false;
        if (TexMath.BareAt(_raw, _i, _tex) is not { } bare)
            return false;
        if (bare.Inlines.IsDefault)
            Replace(new TexReplacement("", bare.Text, "", bare.End));
        else
            AddAtom(bare.Inlines);
        _i = bare.End;
        return true;
    }

    /// <summary>"\nin this paper": where line ends are typed as characters elsewhere in the text, these names are no signs but "in", "less", "mid".</summary>
    private bool IsLineEndBeforeWord()
    {
        var end = TexMath.EndOfName(_raw, _i);
        return _raw.AsSpan(_i + 1, end - _i - 1) is "nin" or "nless" or "nmid" or "ni" or "nu" or "ne" or "neg"
            && (_raw.Contains("\\n\\n", StringComparison.Ordinal) || _raw.Contains("\\n ", StringComparison.Ordinal) || _raw.Contains("\\nThe ", StringComparison.Ordinal));
    }

    /// <summary>The length of a \n or \r\n typed as characters, as exports of spreadsheets have it, or 0.</summary>
    private int LiteralLineEnd()
    {
        if (string.CompareOrdinal(_raw, _i, "\\r\\n", 0, 4) == 0)
            return 4;
        return At(_i + 1) is 'n' ? 2 : 0;
    }

    /// <summary>What a TeX command became is scanned too: a group may hold mathematics or other commands.</summary>
    private void Replace(TexReplacement replaced)
    {
        _html |= replaced.Before.Length > 0;
        _out.Append(replaced.Before);
        if (replaced.Content.Length > 0)
        {
            var inner = new MarkupScanner(replaced.Content, false, _format, _location, _bag, _atoms, _tex) { _depth = _depth + 1 };
            if (_depth < MaximumDepth)
                inner.Run();
            else
                inner._out.Append(replaced.Content);
            _html |= inner._html;
            _markdown |= inner._markdown;
            _entities |= inner._entities;
            _out.Append(inner._out);
        }
        _out.Append(replaced.After);
        _i = replaced.End;
    }

    private bool TryMath()
    {
        if (TexMath.FindAt(_raw, _i) is not { } math)
            return false;
        AddAtom(TexMath.Read(math.Tex, math.IsDisplay, _tex));
        _i = math.End;
        return true;
    }

    private void Tag()
    {
        if (string.CompareOrdinal(_raw, _i, "<!--", 0, 4) == 0)
        {
            var close = _raw.IndexOf("-->", _i + 4, StringComparison.Ordinal);
            _i = close < 0 ? _raw.Length : close + 3;
            return;
        }

        var name = HtmlTags.NameAt(_raw, _i);
        if (name is null)
        {
            if (IsAutolink())
            {
                _markdown = true;
                CopyTo(_raw.IndexOf('>', _i) + 1);
                return;
            }
            _out.Append(Marks.LessThan);
            _i++;
            return;
        }

        var end = HtmlTags.EndOfTag(_raw, _i);
        if (end < 0)
        {
            // A tag cut off at the text's end says nothing; one cut off by the next tag is skipped up to it.
            var next = _raw.IndexOf('<', _i + 1);
            _i = next < 0 ? _raw.Length : next;
            return;
        }

        if (name is "br")
        {
            _out.Append(Marks.Break);
            _i = end;
            if (_blocks && _format is not MarkupFormat.Html && LineStarts.At(_raw, LineStarts.FirstVisible(_raw, _i)).Kind is LineStart.Bullet or LineStart.Markdown)
                NewLine();
            return;
        }

        if (HtmlTags.IsMeaningless(name))
        {
            _i = end;
            return;
        }

        // A <div> on a line of its own would hide the Markdown in it from Markdown's readers; what it means is "a block".
        if (name is "div" or "section" or "center" && _blocks && _format is not MarkupFormat.Html && LineStarts.IsAtStart(_raw, _i))
        {
            _out.Append("\n\n");
            _i = end;
            StartLine();
            return;
        }

        if (At(_i + 1) is not '/' && (HtmlTags.IsDropped(name) || HtmlTags.IsVerbatim(name)))
        {
            Element(name, end);
            return;
        }

        _html = true;
        CopyTo(end);
    }

    /// <summary>A list typed with forced line ends becomes one with real line ends, as Markdown has it.</summary>
    private void NewLine()
    {
        _out.Length--;
        _out.Append('\n');
        _i = LineStarts.FirstVisible(_raw, _i);
        StartLine();
    }

    private void Element(string name, int afterTag)
    {
        var close = _raw.IndexOf("</" + name, afterTag, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? -1 : HtmlTags.EndOfTag(_raw, close);
        if (HtmlTags.IsDropped(name))
        {
            _bag.Add(MarkupDiagnostics.ElementDroppedAt(name, _location));
            _i = end < 0 ? afterTag : end;
            return;
        }

        _html = true;
        _entities = true;
        CopyTo(end < 0 ? afterTag : end);
    }

    private bool IsAutolink()
    {
        var close = _raw.AsSpan(_i).IndexOfAny(" \n>");
        if (close < 3 || _raw[_i + close] is not '>')
            return false;
        var inside = _raw.AsSpan(_i + 1, close - 1);
        return inside.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || inside.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || (inside.Contains('@') && inside.Contains('.'));
    }
}
