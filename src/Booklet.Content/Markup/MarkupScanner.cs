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
internal sealed partial class MarkupScanner
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
        {
            // A note's mark stands inside a line, where no other mark of Markdown need be.
            _markdown |= text.Contains("[^", StringComparison.Ordinal) && text.Contains("]:", StringComparison.Ordinal);
            StartLine();
        }
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
}
