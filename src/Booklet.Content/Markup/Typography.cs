using System.Buffers;

namespace Booklet.Content.Markup;

/// <summary>
/// Typed characters to printed ones: quotes, dashes, ellipses, ranges, spaces that must not break (Bringhurst 5; Chicago 6.78 for ranges).
/// Doing it twice changes nothing. Code, formulas, addresses of the web and of mail are not touched.
/// </summary>
internal sealed class Typography
{
    /// <summary>A search for ASCII alone is several times as fast, and most texts hold no other.</summary>
    private static readonly SearchValues<char> Typed = SearchValues.Create("\"'`-.");

    private static readonly SearchValues<char> Printed = SearchValues.Create("´–‘’“”„‚«»");

    private static readonly SearchValues<char> Triggers = SearchValues.Create("\"'`´-.–‘’“”„‚«»");

    /// <summary>The marks before which some languages set a space, beside all others.</summary>
    private static readonly SearchValues<char> SpacedMarks = SearchValues.Create(":;!?\"'`´-.–‘’“”„‚«»");

    /// <summary>An address begins the text or stands after one of these, typed or printed.</summary>
    private static readonly SearchValues<char> BeforeAddresses = SearchValues.Create(" \u00A0(<[\"'“”‘’„‚«»″′,;");

    private readonly StyledText _source;
    private readonly StyledText _target;
    private readonly TypographicRules _rules;
    private readonly bool _addresses;
    private readonly SearchValues<char> _triggers;
    private int _i;
    private int _openDouble;
    private int _openSingle;

    private Typography(StyledText source, TypographicRules rules)
    {
        (_source, _rules) = (source, rules);
        _target = source.Sibling();
        var chars = source.Chars;
        _triggers = rules.SpacesPunctuation ? SpacedMarks : chars.ContainsAny(Printed) ? Triggers : Typed;
        _addresses = chars.Contains('@') || chars.Contains("://", StringComparison.Ordinal) || chars.Contains("www.", StringComparison.Ordinal);
    }

    /// <summary><paramref name="text"/> is cleaned: single spaces, no control characters.</summary>
    public static StyledText Apply(StyledText text, TypographicRules rules)
    {
        var changed = text;
        if (text.Chars.ContainsAny(rules.SpacesPunctuation ? SpacedMarks : Triggers))
        {
            var typography = new Typography(text, rules);
            typography.Run();
            changed = typography._target;
        }
        TiedSpaces.Apply(changed);
        return changed;
    }

    private void Run()
    {
        while (_i < _source.Count)
        {
            if (_addresses && AtTokenStart() && AddressLength() is var length and > 0)
            {
                _target.AppendRange(_source, _i, length);
                _i += length;
                continue;
            }

            // Plain stretches are copied whole; with addresses in the text only up to the next word.
            var rest = _source.Chars[_i..];
            var next = rest.IndexOfAny(_triggers);
            if (_addresses && rest.IndexOfAny(BeforeAddresses) is var before and >= 0 && (next < 0 || before < next))
                next = before + 1;
            if (next != 0)
            {
                next = next < 0 ? rest.Length : next;
                _target.AppendRange(_source, _i, next);
                _i += next;
                continue;
            }

            if (_source[_i].IsCode || _source[_i].IsAtom)
                Copy();
            else
                Punctuation(_source.Chars[_i]);
        }
    }

    private void Punctuation(char c)
    {
        switch (c)
        {
            case '"':
                DoubleQuote();
                break;
            case '\'' when At(1) is '\'' && Before is not (' ' or '\0'):
                Emit(_rules.CloseDouble, 2);
                _openDouble--;
                break;
            case '\'':
                SingleQuote();
                break;
            case '`' or '´':
                if (char.IsLetter(Before) && char.IsLetter(At(1)))
                    Emit("’", 1);
                else
                    Copy();
                break;
            case '-' or '–':
                Dash(c);
                break;
            case '.':
                Dot();
                break;
            case ':' or ';' or '!' or '?':
                SpaceBefore(c is ':' ? _rules.BeforeColon : _rules.BeforeMarks);
                Copy();
                break;
            case '«':
                _openDouble++;
                Copy();
                GuillemetSpace(At(0));
                break;
            case '»':
                _openDouble--;
                GuillemetSpace(Before, isClosing: true);
                Copy();
                break;
            default:
                // Printed quotes are taken as they are and counted, so that typed ones find their side.
                _openDouble += c is '“' or '„' ? 1 : c is '”' ? -1 : 0;
                _openSingle += c is '‘' or '‚' ? 1 : c is '’' && !char.IsLetterOrDigit(At(1)) && _openSingle > 0 ? -1 : 0;
                Copy();
                break;
        }
    }

    private char At(int ahead) => _i + ahead >= 0 && _i + ahead < _source.Count ? _source.Chars[_i + ahead] : '\0';

    private char Before => _target.Count == 0 ? '\0' : _target.Chars[^1];

    private static bool IsSpace(char c) => c is ' ' or '\0' or '\u00A0';

    private bool Opens => IsSpace(Before) || Before is '(' or '[' or '{' or '/' or '—' or '–' or '-' or '“' or '‘' or '„' or '‚' or '«' or '=' or '<' or '>' or '¿' or '¡';

    private void Copy()
    {
        _target.AppendRange(_source, _i, 1);
        _i++;
    }

    private void Emit(string text, int consumed)
    {
        var index = _source.Indices[_i];
        _target.Append(text, index);
        _i += consumed;
    }

    private void Emit(char c, int consumed)
    {
        _target.Append(c, _source.Indices[_i]);
        _i += consumed;
    }

    private void DoubleQuote()
    {
        if (Opens && !IsSpace(At(1)))
        {
            _openDouble++;
            Emit(_rules.OpenDouble, 1);
        }
        else if (_openDouble <= 0 && (char.IsAsciiDigit(Before) || Before is '′'))
        {
            Emit("″", 1);
        }
        else if (_openDouble <= 0 && IsSpace(Before) && IsSpace(At(1)))
        {
            Copy();
        }
        else
        {
            _openDouble--;
            Emit(_rules.CloseDouble, 1);
        }
    }

    private void SingleQuote()
    {
        var next = At(1);
        if (char.IsLetter(Before) && char.IsLetterOrDigit(next))
        {
            Emit('’', 1);
        }
        else if (Opens && !IsSpace(next))
        {
            if (!char.IsAsciiDigit(next) && HasClosingQuote() && !IsElision())
            {
                _openSingle++;
                Emit(_rules.OpenSingle, 1);
            }
            else
            {
                Emit('’', 1);
            }
        }
        else if (char.IsAsciiDigit(Before) && !char.IsLetter(next) && _openSingle <= 0)
        {
            Emit('′', 1);
        }
        else
        {
            Emit(_openSingle > 0 && !char.IsLetterOrDigit(next) ? _rules.CloseSingle : '’', 1);
            if (_openSingle > 0 && !char.IsLetterOrDigit(next))
                _openSingle--;
        }
    }

    /// <summary>An apostrophe later on that ends a word.</summary>
    private bool HasClosingQuote()
    {
        var chars = _source.Chars;
        for (var i = _i + 2; i < chars.Length; i++)
        {
            if (chars[i] is '\'' or '’' && !char.IsWhiteSpace(chars[i - 1]) && !(i + 1 < chars.Length && char.IsLetterOrDigit(chars[i + 1])))
                return true;
        }
        return false;
    }

    /// <summary>'em, 'n', 'tis: an apostrophe for letters left out.</summary>
    private bool IsElision()
    {
        var rest = _source.Chars[(_i + 1)..];
        var end = 0;
        while (end < rest.Length && char.IsLetter(rest[end]))
            end++;
        var word = rest[..end];
        return word.Equals("em", StringComparison.OrdinalIgnoreCase) || word.Equals("n", StringComparison.OrdinalIgnoreCase)
            || word.Equals("tis", StringComparison.OrdinalIgnoreCase) || word.Equals("twas", StringComparison.OrdinalIgnoreCase)
            || word.Equals("til", StringComparison.OrdinalIgnoreCase) || word.Equals("cause", StringComparison.OrdinalIgnoreCase);
    }

    private void Dash(char c)
    {
        if (c is '–')
        {
            Copy();
            return;
        }

        var run = 1;
        while (At(run) is '-' && !_source[_i + run].IsCode)
            run++;
        if (run >= 3)
        {
            Emit('—', run);
        }
        else if (run == 2)
        {
            // "--flag" is an option of a program, not a dash.
            if (IsSpace(Before) && char.IsAsciiLetter(At(2)))
                Emit("--", 2);
            else
                Emit('–', 2);
        }
        else if (Before is ' ' && At(1) is ' ' or '\u00A0')
        {
            Emit('–', 1);
        }
        else if (char.IsAsciiDigit(Before) && DigitRanges.IsRange(_source.Chars, _i, out var skipped))
        {
            Emit('–', 1 + skipped);
        }
        else
        {
            Copy();
        }
    }

    private void Dot()
    {
        if (At(1) is '.' && At(2) is '.')
        {
            Emit('…', 3);
            // Four dots are a full stop and an ellipsis; longer rows are a leader and mean no more.
            while (At(0) is '.' && At(1) is '.')
                _i++;
        }
        else if (At(1) is ' ' && At(2) is '.' && At(3) is ' ' && At(4) is '.')
        {
            Emit('…', 5);
        }
        else
        {
            Copy();
        }
    }

    /// <summary>A mark that ends a word or a clause gets its space; one inside a word, a time or a number does not.</summary>
    private void SpaceBefore(char? space)
    {
        if (space is not { } wanted || !IsEndOfClause(At(1)))
            return;
        if (Before is ' ' or '\u00A0')
            _target.Replace(_target.Count - 1, wanted);
        else if (char.IsLetterOrDigit(Before) || Before is ')' or ']' or '»' or '”' or '’' or '%' or '…')
            _target.Append(wanted, _source.Indices[_i]);
    }

    private static bool IsEndOfClause(char next) => IsSpace(next) || next is '!' or '?' or ')' or ']' or '»' or '”' or '"' or '.' or ',' or '…';

    /// <summary>No line may end between a guillemet and its text. Whether a space stands there is the language's choice; a typed one stays.</summary>
    private void GuillemetSpace(char neighbour, bool isClosing = false)
    {
        // Where they point inwards (»so«), the other one opens.
        if (_rules.OpenDouble[0] is not '«')
            return;
        var own = isClosing ? _rules.CloseDouble is ['\u00A0', '»'] : _rules.OpenDouble is ['«', '\u00A0'];
        if (neighbour is ' ')
        {
            if (isClosing)
                _target.Replace(_target.Count - 1, '\u00A0');
            else
                Emit('\u00A0', 1);
        }
        else if (own && !IsSpace(neighbour))
        {
            _target.Append('\u00A0', _source.Indices[isClosing ? _i : _i - 1]);
        }
    }

    private bool AtTokenStart() => _i == 0 || BeforeAddresses.Contains(_source.Chars[_i - 1]);

    /// <summary>The length of the web or mail address that begins here, without punctuation after it, or 0.</summary>
    private int AddressLength()
    {
        var rest = _source.Chars[_i..];
        var end = rest.IndexOfAny(" \u00A0<>\"“”");
        var token = end < 0 ? rest : rest[..end];
        var isAddress = token.Contains("://", StringComparison.Ordinal) || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (token.IndexOf('@') is var at and > 0 && token[at..].Contains('.'));
        if (!isAddress)
            return 0;
        return token.TrimEnd(".,;:!?)]'’").Length;
    }
}
