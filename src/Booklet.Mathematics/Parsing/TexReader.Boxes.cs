namespace Booklet.Mathematics;

/// <summary>Boxes that are raised, lapped or drawn; characters by number; accents of text.</summary>
internal sealed partial class TexReader
{
    /// <summary>Ems of a box that an author can have meant.</summary>
    private const double MostEms = 10;

    private LappedNode Smash()
    {
        ReadOption();
        return new LappedNode(ReadArgument(), LapKind.Smash);
    }

    private RaisedNode Raised()
    {
        var ems = ReadSpace().Mu / 18;
        return new RaisedNode(new MathList([ReadText(WordFace.Upright)]), Math.Clamp(ems, -MostEms, MostEms));
    }

    private BoxNode Rule()
    {
        ReadOption();
        var width = ReadSpace().Mu / 18;
        return new BoxNode(Math.Clamp(width, 0, MostEms), Math.Clamp(ReadSpace().Mu / 18, 0, MostEms));
    }

    /// <summary>\char65, \char"41, \char'101 or \char`A.</summary>
    private MathNode Character(int start)
    {
        SkipSpaces();
        var c = _i < tex.Length ? tex[_i] : '\0';
        if (c is '`' && _i + 1 < tex.Length)
        {
            _i++;
            if (tex[_i] is '\\')
                return new WordNode(ReadName(), WordFace.Upright);
            return ReadOne() ?? Nothing();
        }
        var digits = c switch { '"' => 16, '\'' => 8, _ => 10 };
        _i += digits == 10 ? 0 : 1;
        var value = 0;
        var first = _i;
        while (_i < tex.Length && char.IsAsciiHexDigit(tex[_i]) && Convert.ToInt32(tex[_i].ToString(), 16) is var digit && digit < digits && value <= 0x10FFFF)
        {
            value = value * digits + digit;
            _i++;
        }
        if (_i > first && System.Text.Rune.IsValid(value) && value >= ' ')
            return new SymbolNode(char.ConvertFromUtf32(value), MathClass.Ordinary, MathAlphabet.Upright);
        Report(MathProblemKind.Malformed, start);
        return new WordNode(tex[start.._i], WordFace.Monospace);
    }

    /// <summary>\verb|source|, between two characters of the author's choice.</summary>
    private MathNode Verbatim(int start)
    {
        if (_i < tex.Length && tex[_i] is '*')
            _i++;
        var close = _i < tex.Length ? tex.IndexOf(tex[_i], _i + 1) : -1;
        if (close < 0)
            return Unknown(start);
        var source = tex[(_i + 1)..close];
        _i = close + 1;
        return new WordNode(source, WordFace.Monospace);
    }

    /// <summary>\"o in \text{G\"odel}: a letter with a mark over it, not an accent of mathematics.</summary>
    private WordNode TextAccent(string name)
    {
        var mark = name[0] switch
        {
            '\'' => '\u0301',
            '`' => '\u0300',
            '^' => '\u0302',
            '"' => '\u0308',
            '~' => '\u0303',
            '=' => '\u0304',
            '.' => '\u0307',
            'u' => '\u0306',
            'v' => '\u030C',
            'H' => '\u030B',
            'c' => '\u0327',
            'k' => '\u0328',
            'r' => '\u030A',
            'b' => '\u0331',
            _ => '\u0323',
        };
        var letter = _i < tex.Length && !IsListEnd() ? LinearText.Write(ReadArgument()) : "";
        letter = letter switch { "ı" => "i", "ȷ" => "j", "" => "\u00A0", _ => letter };
        var first = System.Text.Rune.TryGetRuneAt(letter, 0, out var rune) ? rune.Utf16SequenceLength : 1;
        return new WordNode(string.Concat(letter.AsSpan(0, first), [mark], letter.AsSpan(first)), WordFace.Upright);
    }

    /// <summary>\sideset{_a^b}{_c^d}\prod: scripts at the corners of a big sign.</summary>
    private GroupNode SideSet()
    {
        var (before, after) = (ReadArgument(), ReadArgument());
        SkipSpaces();
        var sign = _i < tex.Length && !IsListEnd() ? ReadOne() : null;
        var right = after.Nodes is [ScriptsNode { Base: null } scripts] ? new MathList([scripts with { Base = sign, Limits = LimitsPlacement.Beside }])
            : new MathList(sign is null ? after.Nodes : [sign, .. after.Nodes]);
        return new GroupNode(new MathList([.. before.Nodes, .. right.Nodes]), MathClass.Operator) { Limits = LimitsPlacement.ByStyle };
    }
}
