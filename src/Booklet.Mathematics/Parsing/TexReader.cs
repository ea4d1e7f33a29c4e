using System.Collections.Immutable;
using Booklet.Diagnostics;
using static Booklet.Mathematics.CommandTables;

namespace Booklet.Mathematics;

/// <summary>
/// A recursive descent over TeX's mathematics: this part reads lists, groups, characters and scripts. What ends a list is left for
/// whoever began it.
/// </summary>
internal sealed partial class TexReader(string tex)
{
    /// <summary>Groups in groups: far beyond what can be read, far below what would fill the stack here and in layout.</summary>
    private const int MaximumDepth = 40;

    private readonly List<MathProblem> _problems = [];
    private MathAlphabet _alphabet;
    private int _i;
    private int _depth;

    // What is open around the place.
    private int _braces;
    private int _fences;
    private int _environments;
    private bool _inOption;
    private int _optionDepth;

    public MathReading Read()
    {
        var rows = new List<ImmutableArray<MathList>>();
        while (true)
        {
            rows.Add(ReadRow());
            if (_i >= tex.Length)
                break;
            SkipLineEnd();
        }
        // A last line end, as people leave it, begins no line.
        if (rows.Count > 1 && rows[^1].All(c => c.IsEmpty))
            rows.RemoveAt(rows.Count - 1);
        var content = rows is [[var only]] ? only : new MathList([Equations(rows)]);
        return new MathReading(content, [.. _problems]);
    }

    private MathList ReadList()
    {
        if (++_depth > MaximumDepth)
        {
            _depth--;
            return Rest();
        }
        var nodes = new List<MathNode>();
        while (_i < tex.Length && !IsListEnd())
        {
            if (TryInfix(nodes))
                break;
            ReadInto(nodes);
        }
        _depth--;
        return Make(nodes);
    }

    private static MathList Make(List<MathNode> nodes) => nodes.Count == 0 ? MathList.Empty : new MathList([.. nodes]);

    private MathList Rest()
    {
        var start = _i;
        Report(MathProblemKind.TooLarge, start);
        _i = tex.Length;
        return new MathList([new WordNode(tex[start..], WordFace.Monospace)]);
    }

    // An end of what never began is no end.
    private bool IsListEnd() => tex[_i] switch
    {
        '&' => true,
        '}' => _braces > 0,
        ']' => _inOption && _depth == _optionDepth,
        '\\' => IsAt("\\\\") || IsCommand("cr") || (_fences > 0 && IsCommand("right")) || (_environments > 0 && IsCommand("end")),
        _ => false,
    };

    /// <summary>The next thing; what belongs to the node before it (a script, a prime) goes there.</summary>
    private void ReadInto(List<MathNode> nodes)
    {
        var c = tex[_i];
        switch (c)
        {
            case '^' or '_':
                _i++;
                AddScript(nodes, c == '^', ReadArgument());
                break;
            case '\'' or '’':
                _i++;
                AddScript(nodes, true, new MathList([new SymbolNode("′", MathClass.Ordinary, MathAlphabet.Upright)]));
                break;
            case var _ when char.IsWhiteSpace(c):
                _i++;
                break;
            case '\\' when IsCommand("limits") || IsCommand("nolimits"):
                SetLimits(nodes);
                break;
            default:
                if (ReadOne() is { } node)
                    nodes.Add(node);
                break;
        }
    }

    private void SetLimits(List<MathNode> nodes)
    {
        var placement = ReadName() == "limits" ? LimitsPlacement.AboveAndBelow : LimitsPlacement.Beside;
        // A space has no limits; TeX refuses the command there.
        if (nodes.Count > 0 && nodes[^1] is not (SpaceNode or StyledNode))
            nodes[^1] = (nodes[^1] as ScriptsNode ?? new ScriptsNode(nodes[^1], null, null)) with { Limits = placement };
    }

    private static void AddScript(List<MathNode> nodes, bool isSuperscript, MathList script)
    {
        if (nodes.Count == 0 || nodes[^1] is SpaceNode or StyledNode)
            nodes.Add(new ScriptsNode(null, null, null));
        var scripts = nodes[^1] as ScriptsNode ?? new ScriptsNode(nodes[^1], null, null);
        // A second script of a kind is an error in TeX; here it goes on after the first ("x'^2" is none).
        nodes[^1] = isSuperscript
            ? scripts with { Superscript = Join(scripts.Superscript, script) }
            : scripts with { Subscript = Join(scripts.Subscript, script) };
    }

    private static MathList Join(MathList? first, MathList second) => first is null ? second : new MathList(first.Nodes.AddRange(second.Nodes));

    /// <summary>One atom with its arguments, without scripts. Null where the source has nothing to set.</summary>
    private MathNode? ReadOne()
    {
        var c = tex[_i];
        switch (c)
        {
            case '\\':
                return ReadCommand();
            case '{':
                return ReadGroup();
            case '}':
                _i++;
                Report(MathProblemKind.Malformed, _i - 1);
                return null;
            case '~':
                _i++;
                return new SpaceNode(WordSpace);
            case var _ when char.IsWhiteSpace(c):
                _i++;
                return null;
            default:
                return ReadCharacter();
        }
    }

    private MathNode ReadCharacter()
    {
        var length = char.IsHighSurrogate(tex[_i]) && _i + 1 < tex.Length ? 2 : 1;
        var character = tex.Substring(_i, length);
        if (MathSymbols.OperatorOfCharacter(character) is { } sign)
        {
            _i += length;
            return sign;
        }
        var symbol = MathSymbols.OfCharacter(character);
        var start = _i;
        _i += length;
        if (symbol.Text == "," && IsInNumber(start))
            symbol = symbol with { Class = MathClass.Ordinary };
        return new SymbolNode(symbol.Text, symbol.Class, symbol.IsLetter ? _alphabet : MathAlphabet.Upright);
    }

    /// <summary>TeX puts a space after a comma; "10,000" is one number all the same: one to three figures before it, exactly three after.</summary>
    private bool IsInNumber(int comma)
    {
        var before = 0;
        while (before < 4 && comma - before > 0 && char.IsAsciiDigit(tex[comma - before - 1]))
            before++;
        var after = 0;
        while (after < 4 && comma + after + 1 < tex.Length && char.IsAsciiDigit(tex[comma + after + 1]))
            after++;
        return before is > 0 and < 4 && after == 3;
    }

    private MathNode ReadGroup()
    {
        var content = ReadBraces();
        return content.Nodes is [var only] && only is not (SymbolNode { Class: not MathClass.Ordinary } or StyledNode or SpaceNode)
            ? only is ScriptsNode or OperatorNode ? new GroupNode(content) : only
            : new GroupNode(content);
    }

    /// <summary>The list between the brace here and its partner; changes of alphabet end with it.</summary>
    private MathList ReadBraces()
    {
        var (start, alphabet, inOption) = (_i, _alphabet, _inOption);
        _i++;
        _braces++;
        _inOption = false;
        var content = ReadToEnd();
        _braces--;
        if (_i < tex.Length && tex[_i] is '}')
            _i++;
        else
            Report(MathProblemKind.Malformed, start, "{");
        (_alphabet, _inOption) = (alphabet, inOption);
        return content;
    }

    /// <summary>A list up to the end of what surrounds it: here neither a tab nor a line end means anything.</summary>
    private MathList ReadToEnd()
    {
        var content = ReadList();
        while (_i < tex.Length && (tex[_i] is '&' || IsAt("\\\\") || IsCommand("cr")))
        {
            var separator = tex[_i] is '&' ? "&" : " ";
            SkipSeparator();
            content = new MathList([.. content.Nodes, new WordNode(separator, WordFace.Upright), .. ReadList().Nodes]);
        }
        return content;
    }

    private void SkipSeparator()
    {
        if (tex[_i] is '&')
            _i++;
        else
            SkipLineEnd();
    }

    /// <summary>A group's content, or the one character or command that stands for it.</summary>
    private MathList ReadArgument()
    {
        SkipSpaces();
        if (_i >= tex.Length || IsListEnd())
        {
            Report(MathProblemKind.Malformed, _i);
            return MathList.Empty;
        }
        if (++_depth > MaximumDepth)
        {
            _depth--;
            return Rest();
        }
        MathList argument;
        if (tex[_i] is '{')
            argument = ReadBraces();
        else if (tex[_i] is '^' or '_')
            argument = MathList.Empty;
        else
            argument = ReadOne() is { } node ? new MathList([node]) : MathList.Empty;
        _depth--;
        return argument;
    }

    /// <summary>What stands in brackets, or null.</summary>
    private MathList? ReadOption()
    {
        SkipSpaces();
        if (_i >= tex.Length || tex[_i] is not '[' || tex.IndexOf(']', _i) < 0)
            return null;
        _i++;
        var (inOption, depth) = (_inOption, _optionDepth);
        (_inOption, _optionDepth) = (true, _depth + 1);
        var content = ReadList();
        (_inOption, _optionDepth) = (inOption, depth);
        if (_i < tex.Length && tex[_i] is ']')
            _i++;
        return content;
    }

    private bool IsAt(string text) => string.CompareOrdinal(tex, _i, text, 0, text.Length) == 0;

    private bool IsCommand(string name) => tex[_i] is '\\' && string.CompareOrdinal(tex, _i + 1, name, 0, name.Length) == 0
        && !(_i + 1 + name.Length < tex.Length && char.IsAsciiLetter(tex[_i + 1 + name.Length]));

    /// <summary>The name of the command here, letters or one other character, without its backslash.</summary>
    private string ReadName()
    {
        var start = ++_i;
        while (_i < tex.Length && char.IsAsciiLetter(tex[_i]))
            _i++;
        if (_i == start && _i < tex.Length)
            _i += char.IsHighSurrogate(tex[_i]) && _i + 1 < tex.Length ? 2 : 1;
        return tex[start.._i];
    }

    private void SkipSpaces()
    {
        while (_i < tex.Length && char.IsWhiteSpace(tex[_i]))
            _i++;
    }

    /// <summary>Past "\\\\", "\\\\*", "\\\\[2pt]" or "\cr".</summary>
    private void SkipLineEnd()
    {
        _i += IsCommand("cr") ? 3 : 2;
        if (_i < tex.Length && tex[_i] is '*')
            _i++;
        // "\\[2pt]" is space between lines; "\\ [a, b]" begins the next line.
        if (_i < tex.Length && tex[_i] is '[' && tex.IndexOf(']', _i) is var close and > 0 && char.IsAsciiLetter(tex[close - 1])
            && char.IsAsciiDigit(tex[_i + 1]))
            _i = close + 1;
    }

    private void Report(MathProblemKind kind, int start, string? source = null) =>
        _problems.Add(new MathProblem(kind, source ?? tex[start..Math.Max(start, _i)], new TextSpan(start, Math.Max(0, _i - start))));
}
