using System.Collections.Immutable;
using System.Text;

namespace Booklet.Content.Markup;

/// <summary>
/// Simple mathematics as runs, by TeX's habits: variables italic, digits and names of functions upright, one level of
/// scripts, spaces around relations and binary signs (TeXbook ch. 18). What needs two dimensions is refused as a whole.
/// </summary>
internal sealed class TexRuns
{
    /// <summary>A space of TeX's that must not break; the width is that of the font's word space, near enough to TeX's 4 to 5 mu.</summary>
    private const char Space = '\u00A0';

    /// <summary>Groups inside groups; more is not simple.</summary>
    private const int MaximumDepth = 8;

    private readonly string _tex;
    private readonly List<Run> _runs = [];
    private RunStyle _script;
    private RunStyle _face;
    private int _depth;
    private int _i;

    /// <summary>What stood last, for TeX's rule that a binary sign after an operator, an opening or nothing is a unary one.</summary>
    private MathKind? _last;

    private TexRuns(string tex) => _tex = tex;

    /// <summary>Default where the source is beyond runs.</summary>
    public static ImmutableArray<Inline> Read(string tex)
    {
        var reader = new TexRuns(tex);
        if (!reader.Until('\0'))
            return default;
        return [.. reader.Trimmed()];
    }

    private IEnumerable<Inline> Trimmed()
    {
        while (_runs is [.., { Text: var last }] && last.Trim(Space).Length == 0)
            _runs.RemoveAt(_runs.Count - 1);
        if (_runs.Count > 0)
        {
            _runs[0] = _runs[0] with { Text = _runs[0].Text.TrimStart(Space) };
            _runs[^1] = _runs[^1] with { Text = _runs[^1].Text.TrimEnd(Space) };
        }
        return _runs.Where(r => r.Text.Length > 0);
    }

    private bool Until(char close)
    {
        while (_i < _tex.Length)
        {
            var c = _tex[_i];
            if (c == close && close != '\0')
            {
                _i++;
                return true;
            }
            if (!One(c))
                return false;
        }
        return close == '\0';
    }

    private bool One(char c)
    {
        switch (c)
        {
            case '\\':
                return Command();
            case '{':
                return Group();
            case '}' or '&' or '#' or '%':
                return false;
            case '^' or '_':
                return Script(c is '^' ? RunStyle.Superscript : RunStyle.Subscript);
            case '~' or Space:
                _i++;
                Put(Space.ToString(), MathKind.Ordinary);
                return true;
            case '\'':
                _i++;
                Put("′", MathKind.Ordinary);
                return true;
            case var _ when char.IsWhiteSpace(c):
                _i++;
                return true;
            default:
                Character(c);
                return true;
        }
    }

    private void Character(char c)
    {
        if (char.IsHighSurrogate(c) && _i + 1 < _tex.Length)
        {
            Put(_tex.Substring(_i, 2), MathKind.Ordinary);
            _i += 2;
            return;
        }

        _i++;
        switch (c)
        {
            case var _ when char.IsLetter(c):
                Put(c.ToString(), MathKind.Variable);
                break;
            case '-':
                Put("−", MathKind.Binary);
                break;
            case '*':
                Put("∗", MathKind.Binary);
                break;
            case '+' or '±' or '×' or '·':
                Put(c.ToString(), MathKind.Binary);
                break;
            case '=' or '<' or '>' or ':' or '≤' or '≥' or '≠' or '≈' or '∈' or '→':
                Put(c.ToString(), MathKind.Relation);
                break;
            case '(' or '[':
                Put(c.ToString(), MathKind.Opening);
                break;
            case ',' or ';':
                // TeX puts a thin space after a comma of mathematics, none in a number: 1,000 is one number in running text.
                var between = _i < _tex.Length && char.IsAsciiDigit(_tex[_i]) && _i > 1 && char.IsAsciiDigit(_tex[_i - 2]);
                Put(between || _script != RunStyle.None ? c.ToString() : $"{c} ", MathKind.Opening);
                break;
            default:
                Put(c.ToString(), MathKind.Ordinary);
                break;
        }
    }

    private bool Group()
    {
        if (++_depth > MaximumDepth)
            return false;
        _i++;
        var face = _face;
        var done = Until('}');
        _face = face;
        _depth--;
        return done;
    }

    private bool Script(RunStyle script)
    {
        // A script on a script is two-dimensional.
        if (_script != RunStyle.None)
            return false;
        _i++;
        while (_i < _tex.Length && _tex[_i] is ' ')
            _i++;
        if (_i >= _tex.Length)
            return false;

        var last = _last;
        (_script, _last) = (script, null);
        var done = Argument();
        (_script, _last) = (RunStyle.None, last ?? MathKind.Ordinary);
        return done;
    }

    /// <summary>A group, a command or one character.</summary>
    private bool Argument()
    {
        if (_i >= _tex.Length || _tex[_i] is '}')
            return false;
        if (_tex[_i] is '{' or '\\')
            return One(_tex[_i]);
        if (_tex[_i] is '^' or '_' or '&' or '#' or '%')
            return false;
        return One(_tex[_i]);
    }

    private bool Command()
    {
        var end = _i + 1;
        while (end < _tex.Length && char.IsAsciiLetter(_tex[end]))
            end++;
        if (end == _i + 1)
            return end < _tex.Length && Sign(_tex[end]);

        var name = _tex[(_i + 1)..end];
        _i = end;
        if (TexSymbols.Find(name) is { } symbol)
        {
            Put(symbol.Text, symbol.IsVariable ? MathKind.Variable : symbol.Kind);
            return true;
        }

        return name switch
        {
            "mathrm" or "text" or "textrm" or "mbox" or "operatorname" or "mathsf" or "mathtt" or "rm" or "textnormal" or "mathnormal" => Words(RunStyle.None, name),
            "mathit" or "textit" or "emph" => Words(RunStyle.Emphasis, name),
            "mathbf" or "textbf" or "bf" => Words(RunStyle.Strong, name),
            "boldsymbol" or "bm" or "pmb" => Bold(),
            "mathbb" or "Bbb" => Alphabet(MathAlphabets.DoubleStruck),
            "mathcal" or "mathscr" or "cal" => Alphabet(MathAlphabets.Script),
            "mathfrak" => Alphabet(MathAlphabets.Fraktur),
            "frac" or "tfrac" or "dfrac" => Fraction(),
            "sqrt" => Root(),
            "left" or "right" or "big" or "Big" or "bigl" or "bigr" or "Bigl" or "Bigr" => Delimiter(),
            "quad" or "qquad" => Put(Space.ToString(), MathKind.Ordinary),
            "displaystyle" or "textstyle" or "limits" or "nolimits" or "nonumber" => true,
            "not" => Negated(),
            _ => MathAlphabets.Accent(name) is { } mark && Accent(mark),
        };
    }

    private bool Sign(char c)
    {
        _i += 2;
        return c switch
        {
            ',' or ':' or ';' or ' ' => Put(Space.ToString(), MathKind.Ordinary),
            '!' or '/' => true,
            '{' => Put("{", MathKind.Opening),
            '}' or '%' or '&' or '#' or '_' or '$' => Put(c.ToString(), MathKind.Ordinary),
            '|' => Put("‖", MathKind.Ordinary),
            _ => false,
        };
    }

    /// <summary>Upright or styled words: \mathrm{max}, \text{if and only if}.</summary>
    private bool Words(RunStyle face, string name)
    {
        if (TexText.Group(_tex, _i) is not { } close)
            return false;
        var words = _tex[(_i + 1)..close];
        if (words.AsSpan().ContainsAny("\\${}^"))
            return false;
        var keep = name.StartsWith("text", StringComparison.Ordinal) || name is "mbox";
        var text = new StringBuilder();
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
                text.Append(c is '~' ? Space : c);
            else if (keep && (text.Length == 0 || text[^1] is not ' '))
                text.Append(' ');
        }
        if (words.Contains('_'))
            return false;
        _i = close + 1;
        Add(text.ToString(), face);
        _last = MathKind.Ordinary;
        return true;
    }

    private bool Bold()
    {
        var face = _face;
        _face |= RunStyle.Strong;
        var done = Argument();
        _face = face;
        return done;
    }

    private bool Alphabet(Func<char, string?> alphabet)
    {
        if (SimpleArgument() is not { } letters)
            return false;
        foreach (var c in letters)
        {
            if (alphabet(c) is not { } letter)
                return false;
            Put(letter, MathKind.Ordinary);
        }
        return true;
    }

    /// <summary>A fraction of single numbers or letters reads on one line; others need two.</summary>
    private bool Fraction()
    {
        if (SimpleArgument() is not { } above || SimpleArgument() is not { } below)
            return false;
        if (!IsSingle(above) || !IsSingle(below))
            return false;
        PutAll(above);
        Put("/", MathKind.Ordinary);
        PutAll(below);
        return true;
    }

    private bool Root()
    {
        if (SimpleArgument() is not { } under || !IsSingle(under))
            return false;
        Put("√", MathKind.Ordinary);
        PutAll(under);
        return true;
    }

    private bool Accent(char mark)
    {
        if (SimpleArgument() is not { Length: 1 } letter || !char.IsLetter(letter[0]))
            return false;
        Put(AccentedLetters.Compose(letter[0], mark), MathKind.Variable);
        return true;
    }

    private bool Negated()
    {
        while (_i < _tex.Length && _tex[_i] is ' ')
            _i++;
        if (_i < _tex.Length && _tex[_i] is '=')
        {
            _i++;
            return Put("≠", MathKind.Relation);
        }
        if (string.CompareOrdinal(_tex, _i, "\\in", 0, 3) == 0 && !(_i + 3 < _tex.Length && char.IsAsciiLetter(_tex[_i + 3])))
        {
            _i += 3;
            return Put("∉", MathKind.Relation);
        }
        return false;
    }

    private bool Delimiter()
    {
        while (_i < _tex.Length && _tex[_i] is ' ')
            _i++;
        if (_i >= _tex.Length)
            return false;
        if (_tex[_i] is '.')
        {
            _i++;
            return true;
        }
        return One(_tex[_i]);
    }

    private static bool IsSingle(string text) => text.Length == 1 || text.All(char.IsAsciiDigit);

    /// <summary>The next argument where it is plain letters and digits.</summary>
    private string? SimpleArgument()
    {
        while (_i < _tex.Length && _tex[_i] is ' ')
            _i++;
        if (TexText.Group(_tex, _i) is { } close)
        {
            var inside = _tex[(_i + 1)..close].Trim();
            _i = close + 1;
            return inside.Length > 0 && inside.All(char.IsLetterOrDigit) ? inside : null;
        }
        return _i < _tex.Length && char.IsLetterOrDigit(_tex[_i]) ? _tex[_i++].ToString() : null;
    }

    private void PutAll(string text)
    {
        foreach (var c in text)
            Put(c.ToString(), char.IsLetter(c) ? MathKind.Variable : MathKind.Ordinary);
    }

    private bool Put(string text, MathKind kind)
    {
        if (kind is MathKind.Binary && _last is null or MathKind.Binary or MathKind.Relation or MathKind.Opening or MathKind.Function)
            kind = MathKind.Ordinary;

        var spaced = _script == RunStyle.None && kind is MathKind.Binary or MathKind.Relation && _script == RunStyle.None;
        if (_last is MathKind.Function && kind is MathKind.Variable or MathKind.Ordinary or MathKind.Function && text[0] is not ('(' or ')' or Space) && _script == RunStyle.None)
            Add(Space.ToString(), RunStyle.None);
        if (kind is MathKind.Function && _last is MathKind.Variable or MathKind.Ordinary && _script == RunStyle.None)
            Add(Space.ToString(), RunStyle.None);
        Add(spaced ? $"{Space}{text}{Space}" : text, kind is MathKind.Variable ? RunStyle.Emphasis : RunStyle.None);
        _last = kind;
        return true;
    }

    private void Add(string text, RunStyle style)
    {
        style |= _script | _face;
        if (_runs.Count == 0 || _runs[^1].Style != style)
        {
            // Two spaces may meet at a border of runs: a relation's and a typed one.
            if (_runs.Count > 0 && text.Length > 0 && text[0] is Space && _runs[^1].Text.EndsWith(Space))
                text = text[1..];
            if (text.Length > 0)
                _runs.Add(new Run(text, style));
            return;
        }

        var last = _runs[^1];
        _runs[^1] = last with { Text = last.Text + (last.Text.EndsWith(Space) ? text.TrimStart(Space) : text) };
    }
}
