using static Booklet.Unicode.LineBreakClass;
using static Booklet.Unicode.LineBreakOpportunity;

namespace Booklet.Unicode;

/// <summary>
/// One pass over a text with what the rules need to remember of the characters before: the class before any spaces, and whether a
/// number, a Hebrew hyphenation or a pair of regional indicators is open.
/// </summary>
internal ref struct LineBreakScanner(ReadOnlySpan<char> text, Span<LineBreakOpportunity> after)
{
    /// <summary>The number of LB25: digits with separators, then perhaps a closing bracket.</summary>
    private enum NumberPart : byte { None, Digits, Closed }

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<LineBreakOpportunity> _after = after;
    private readonly CodePointTrie<byte> _classes = LineBreaking.Classes;

    // The last character before any spaces, with its combining marks (LB9), and its flags.
    private LineBreakClass _before;
    private byte _beforeFlags;
    private bool _hasSpaces;
    private bool _atStart;
    private bool _afterJoiner;
    private bool _afterHebrewHyphen;
    private bool _oddRegionalIndicator;
    private NumberPart _number;

    public void Scan()
    {
        _atStart = true;
        var i = 0;
        while (i < _text.Length)
        {
            var codePoint = CodePoints.At(_text, i, out var length);
            var value = _classes[codePoint];
            var current = (LineBreakClass)(value & TableLayout.LineBreakClassMask);
            if (i > 0)
                _after[i - 1] = Step(current, value, i + length);
            else
                Enter(current is CM or ZWJ ? AL : current, value);
            _afterJoiner = current == ZWJ;
            _atStart = false;
            if (length == 2)
                _after[i] = Prohibited;
            i += length;
            if (_before == AL && !_hasSpaces && !_afterJoiner)
                i = SkipLetters(i);
        }
        _after[_text.Length - 1] = Mandatory;
    }

    /// <summary>LB28 for the letters that make up most texts; every other piece of state is the same after one AL or many.</summary>
    private int SkipLetters(int i)
    {
        var start = i;
        while (i < _text.Length && char.IsAsciiLetter(_text[i]))
            _after[i++ - 1] = Prohibited;
        if (i > start)
        {
            _number = NumberPart.None;
            _afterHebrewHyphen = false;
            _beforeFlags = 0;
        }
        return i;
    }

    /// <summary>Decides the place before the current character and takes the character into the state.</summary>
    private LineBreakOpportunity Step(LineBreakClass current, byte flags, int next)
    {
        // LB4, LB5
        if (!_hasSpaces && _before is (BK or CR or LF or NL))
        {
            var isPair = _before == CR && current == LF;
            Enter(current is CM or ZWJ ? AL : current, flags);
            return isPair ? Prohibited : Mandatory;
        }
        if (current is CM or ZWJ)
        {
            // LB9: a mark belongs to what precedes it. LB10: without a base it is a letter.
            if (!_hasSpaces && _before != ZW)
                return Prohibited;
            current = AL;
        }
        var result = Decide(current, flags, next);
        Enter(current, flags);
        return result;
    }

    private LineBreakOpportunity Decide(LineBreakClass current, byte flags, int next)
    {
        // LB6, LB7
        if (current is BK or CR or LF or NL or SP or ZW)
            return Prohibited;
        // LB8
        if (_before == ZW)
            return Allowed;
        // LB8a
        if (_afterJoiner)
            return Prohibited;
        // LB11, LB12, LB12a
        if (current == WJ || (!_hasSpaces && _before is (WJ or GL)))
            return Prohibited;
        if (current == GL && !_hasSpaces && _before is not (BA or HY))
            return Prohibited;
        // LB13: with numbers as in LB25 below, the exception for NU makes no difference.
        if (current is EX or CL or CP or IS or SY)
            return Prohibited;
        // LB14, LB15, LB16, LB17: the rules that look through spaces
        if (_before == OP)
            return Prohibited;
        if ((_before == QU && current == OP) || (_before is CL or CP && current == NS) || (_before == B2 && current == B2))
            return Prohibited;
        // LB18
        if (_hasSpaces)
            return Allowed;
        return DecideAdjacent(current, flags, next);
    }

    /// <summary>LB19 to LB31: no spaces between the two characters.</summary>
    private readonly LineBreakOpportunity DecideAdjacent(LineBreakClass current, byte flags, int next)
    {
        // LB19, LB20
        if (current == QU || _before == QU)
            return Prohibited;
        if (current == CB || _before == CB)
            return Allowed;
        // LB21, LB21a, LB21b, LB22
        if (current is BA or HY or NS or IN || _before == BB || _afterHebrewHyphen || (_before == SY && current == HL))
            return Prohibited;
        var isProhibited = _before switch
        {
            // LB23, LB24, LB28, LB30
            AL or HL => current is NU or PR or PO or AL or HL || IsNarrowOpening(current, flags),
            // LB23, LB25, LB30
            NU => current is AL or HL or NU || IsNarrowOpening(current, flags),
            // LB23a, LB24, LB25, LB27
            PR => current is ID or EB or EM or AL or HL or NU or JL or JV or JT or H2 or H3 || IsBracketedNumber(current, next),
            PO => current is AL or HL or NU || IsBracketedNumber(current, next),
            // LB25
            HY => current == NU,
            // LB29
            IS => current is AL or HL,
            // LB30
            CP => (_beforeFlags & TableLayout.EastAsian) == 0 && current is (AL or HL or NU),
            // LB23a, LB30b
            ID or EM => current == PO,
            EB => current is PO or EM,
            // LB26, LB27
            JL => current is JL or JV or H2 or H3 or PO,
            JV or H2 => current is JV or JT or PO,
            JT or H3 => current is JT or PO,
            // LB30a
            RI => current == RI && _oddRegionalIndicator,
            _ => false,
        };
        if (isProhibited)
            return Prohibited;
        // LB25: what separates and follows the digits of a number
        if ((_number == NumberPart.Digits && current == NU) || (_number != NumberPart.None && current is (PO or PR)))
            return Prohibited;
        // LB30b
        return (_beforeFlags & TableLayout.UnassignedPictograph) != 0 && current == EM ? Prohibited : Allowed;
    }

    private static bool IsNarrowOpening(LineBreakClass current, byte flags) => current == OP && (flags & TableLayout.EastAsian) == 0;

    /// <summary>LB25, (PR | PO) × OP NU: looks past the bracket and its marks.</summary>
    private readonly bool IsBracketedNumber(LineBreakClass current, int next)
    {
        if (current != OP)
            return false;
        while (next < _text.Length)
        {
            var following = (LineBreakClass)(_classes[CodePoints.At(_text, next, out var length)] & TableLayout.LineBreakClassMask);
            if (following is not (CM or ZWJ))
                return following == NU;
            next += length;
        }
        return false;
    }

    private void Enter(LineBreakClass current, byte flags)
    {
        if (current == SP)
        {
            _hasSpaces = true;
            _number = NumberPart.None;
            if (_atStart)
                _before = SP;
            return;
        }
        var adjacent = !_hasSpaces && !_atStart;
        _number = current switch
        {
            NU => NumberPart.Digits,
            SY or IS when adjacent && _number == NumberPart.Digits => NumberPart.Digits,
            CL or CP when adjacent && _number == NumberPart.Digits => NumberPart.Closed,
            _ => NumberPart.None,
        };
        _afterHebrewHyphen = adjacent && _before == HL && current is (HY or BA);
        _oddRegionalIndicator = current == RI && !(adjacent && _before == RI && _oddRegionalIndicator);
        _before = current;
        _beforeFlags = flags;
        _hasSpaces = false;
    }
}
