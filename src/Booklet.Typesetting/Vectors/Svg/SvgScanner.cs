using System.Globalization;

namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>Reads numbers and words out of attribute values: lists are parted by spaces, a comma, or just by where a number must end.</summary>
internal ref struct SvgScanner(ReadOnlySpan<char> text)
{
    // Beyond this, sums lose the hundredths that a page shows; no drawing needs it.
    private const double Largest = 1e9;

    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; }

    public readonly bool IsAtEnd => Position >= _text.Length;

    public readonly char Peek => IsAtEnd ? '\0' : _text[Position];

    public readonly ReadOnlySpan<char> Rest => _text[Position..];

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    public void SkipSpaces()
    {
        while (!IsAtEnd && IsSpace(_text[Position]))
            Position++;
    }

    /// <summary>Spaces with at most one comma.</summary>
    public void SkipSeparator()
    {
        SkipSpaces();
        if (Peek == ',')
        {
            Position++;
            SkipSpaces();
        }
    }

    public bool Take(char c)
    {
        if (Peek != c || IsAtEnd)
            return false;
        Position++;
        return true;
    }

    public char Next() => _text[Position++];

    public ReadOnlySpan<char> Word()
    {
        var start = Position;
        while (!IsAtEnd && (char.IsAsciiLetterOrDigit(_text[Position]) || _text[Position] is '-' or '_'))
            Position++;
        return _text[start..Position];
    }

    /// <summary>A number as SVG writes it: "-.5e-3"; "1.5.5" is two of them. Does not skip anything before or after.</summary>
    public bool TryNumber(out double value)
    {
        var at = Position;
        if (at < _text.Length && _text[at] is '+' or '-')
            at++;
        var digits = Digits(ref at);
        if (at < _text.Length && _text[at] == '.')
        {
            at++;
            digits += Digits(ref at);
        }
        value = 0;
        if (digits == 0)
            return false;
        if (at < _text.Length && _text[at] is 'e' or 'E')
        {
            var exponent = at + 1;
            if (exponent < _text.Length && _text[exponent] is '+' or '-')
                exponent++;
            // "1em" is a number and a unit.
            if (Digits(ref exponent) > 0)
                at = exponent;
        }
        var number = double.Parse(_text[Position..at], NumberStyles.Float, CultureInfo.InvariantCulture);
        value = double.IsNaN(number) ? 0 : Math.Clamp(number, -Largest, Largest);
        Position = at;
        return true;
    }

    /// <summary>A number with what separates it from the next.</summary>
    public bool TryListed(out double value)
    {
        if (!TryNumber(out value))
            return false;
        SkipSeparator();
        return true;
    }

    private readonly int Digits(ref int at)
    {
        var start = at;
        while (at < _text.Length && char.IsAsciiDigit(_text[at]))
            at++;
        return at - start;
    }
}
