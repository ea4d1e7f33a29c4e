using System.Globalization;
using static Booklet.Mathematics.CommandTables;

namespace Booklet.Mathematics;

/// <summary>Commands, by what they take and give.</summary>
internal sealed partial class TexReader
{
    private MathNode? ReadCommand()
    {
        var start = _i;
        var name = ReadName();
        if (MathSymbols.Find(name) is { } symbol)
            return name == "dots" && IsBeforeOperator() ? Symbol("⋯", MathClass.Inner) : new SymbolNode(symbol.Text, symbol.Class, symbol.IsLetter ? _alphabet : MathAlphabet.Upright);
        if (MathSymbols.FindOperator(name) is { } function)
            return function;
        if (MathSymbols.FindImplication(name) is { } arrow)
            return new GroupNode(new MathList([new SpaceNode(5), Symbol(arrow, MathClass.Relation), new SpaceNode(5)]), MathClass.Relation);
        return ReadByTable(name) ?? ReadByName(name, start);
    }

    /// <summary>Commands of which only the table's row differs.</summary>
    private MathNode? ReadByTable(string name)
    {
        if (Spaces.TryGetValue(name, out var mu))
            return new SpaceNode(mu);
        if (Alphabets.TryGetValue(name, out var alphabet))
            return InAlphabet(alphabet);
        if (Accents.TryGetValue(name, out var accent))
            return new AccentNode(ReadArgument(), accent.Mark, accent.IsWide);
        if (Delimiters.TryGetValue(name, out var size))
            return ReadDelimiter() is { Length: > 0 } text ? new DelimiterNode(text, size.Size, size.Class) : Nothing();
        if (Classes.TryGetValue(name, out var kind))
            return new GroupNode(ReadArgument(), kind) { Limits = LimitsPlacement.ByStyle };
        if (Spans.TryGetValue(name, out var span))
            return new SpanNode(ReadArgument(), span.Sign, span.IsOver);
        if (LabelledArrows.TryGetValue(name, out var sign))
        {
            var under = ReadOption();
            return new StackedNode(new MathList([Symbol(sign, MathClass.Relation)]), ReadArgument(), under, MathClass.Relation, Stretches: true);
        }
        if (Switches.TryGetValue(name, out var old))
        {
            _alphabet = old;
            return Nothing();
        }
        if (Styles.TryGetValue(name, out var style))
            return new StyledNode(style, ReadList());
        if (Silent.Contains(name))
            return Nothing();
        if (SilentWithArgument.Contains(name))
        {
            RawGroup();
            return Nothing();
        }
        return WordFaces.TryGetValue(name, out var face) ? ReadText(face) : null;
    }

    private MathNode? ReadByName(string name, int start) => name switch
    {
        "{" or "}" or "%" or "$" or "&" or "#" or "_" => Escaped(name),
        "|" => Symbol("‖", MathClass.Ordinary),
        "frac" => Fraction(null),
        "dfrac" or "cfrac" => Fraction(MathStyle.Display),
        "tfrac" => Fraction(MathStyle.Text),
        "nicefrac" or "sfrac" or "slantfrac" or "flatfrac" => Fraction(null) with { IsSlanted = true },
        "binom" => Binomial(null),
        "dbinom" => Binomial(MathStyle.Display),
        "tbinom" => Binomial(MathStyle.Text),
        "genfrac" => General(),
        "sqrt" => ReadOption() is { } degree ? new RadicalNode(ReadArgument(), degree) : new RadicalNode(ReadArgument(), null),
        "overline" => new RuledNode(ReadArgument(), RulePlace.Over),
        "underline" or "underbar" => new RuledNode(ReadArgument(), RulePlace.Under),
        "boxed" => new RuledNode(ReadArgument(), RulePlace.Around),
        "fbox" => new RuledNode(new MathList([ReadText(WordFace.Upright)]), RulePlace.Around),
        "sout" => new RuledNode(ReadArgument(), RulePlace.Through),
        "cancel" => new RuledNode(ReadArgument(), RulePlace.Rising),
        "bcancel" => new RuledNode(ReadArgument(), RulePlace.Falling),
        "xcancel" => new RuledNode(ReadArgument(), RulePlace.Crossed),
        "mathllap" => new LappedNode(ReadArgument(), LapKind.Left),
        "mathrlap" => new LappedNode(ReadArgument(), LapKind.Right),
        "mathclap" => new LappedNode(ReadArgument(), LapKind.Both),
        "smash" => Smash(),
        "utilde" or "undertilde" => new SpanNode(ReadArgument(), "∼", false),
        "raisebox" or "raise" => Raised(),
        "rule" => Rule(),
        "char" => Character(start),
        "verb" => Verbatim(start),
        "sideset" => SideSet(),
        "left" => Fence(start),
        "right" => Stray(start),
        "end" => Stray(start),
        "middle" => new MiddleNode(ReadDelimiter()),
        "begin" => Environment(start),
        "not" => Negated(),
        "operatorname" => OperatorName(),
        "overset" or "stackrel" or "underset" => Stacked(name),
        "overunderset" => OverUnder(),
        "substack" => Substack(),
        "pmod" => Modulo(parentheses: true),
        "mod" => Modulo(parentheses: false),
        "pod" => new GroupNode(new MathList([BeforeModulus, Symbol("(", MathClass.Opening), .. ReadArgument().Nodes, Symbol(")", MathClass.Closing)])),
        "bmod" => new GroupNode(new MathList([new WordNode("mod", WordFace.Upright)]), MathClass.Binary),
        "phantom" => new PhantomNode(ReadArgument(), true, true),
        "hphantom" => new PhantomNode(ReadArgument(), true, false),
        "vphantom" => new PhantomNode(ReadArgument(), false, true),
        "hspace" or "mspace" or "kern" or "mkern" or "mskip" or "hskip" => ReadSpace(),
        "textcolor" => Coloured(),
        "tag" => new GroupNode(new MathList([new SpaceNode(36), new WordNode("(" + RawGroup() + ")", WordFace.Upright)])),
        // Line ends that an export wrote as characters: no command of TeX has this name.
        "n" or "r" => null,
        "" => Nothing(),
        _ => Unknown(start),
    };

    /// <summary>TeX's \dots are raised where a sign follows that is itself in the middle.</summary>
    private bool IsBeforeOperator()
    {
        var i = _i;
        while (i < tex.Length && char.IsWhiteSpace(tex[i]))
            i++;
        return i < tex.Length && tex[i] is '+' or '-' or '=' or '<' or '>';
    }

    private static SymbolNode Symbol(string text, MathClass kind) => new(text, kind, MathAlphabet.Upright);

    /// <summary>A command that sets nothing: room of no width, so that scripts after it have a base as in TeX.</summary>
    private static GroupNode Nothing() => new(MathList.Empty);

    private static SymbolNode Escaped(string name) =>
        Symbol(name, name switch { "{" => MathClass.Opening, "}" => MathClass.Closing, _ => MathClass.Ordinary });

    private MathNode Unknown(int start)
    {
        Report(MathProblemKind.UnknownCommand, start);
        return new WordNode(tex[start.._i], WordFace.Monospace);
    }

    private GroupNode Stray(int start)
    {
        if (tex[start.._i] == "\\end")
            RawGroup();
        Report(MathProblemKind.Malformed, start);
        return Nothing();
    }

    private FractionNode Fraction(MathStyle? style)
    {
        var numerator = ReadArgument();
        return new FractionNode(numerator, ReadArgument(), true, style);
    }

    /// <summary>\genfrac{(}{)}{0pt}{1}{a}{b}: delimiters, the rule's width, the style by number.</summary>
    private FractionNode General()
    {
        var (opening, closing) = (DelimiterOf(RawGroup()), DelimiterOf(RawGroup()));
        var hasRule = RawGroup().Trim() is not ['0', ..];
        MathStyle? style = RawGroup().Trim() switch { "0" => MathStyle.Display, "1" => MathStyle.Text, "2" => MathStyle.Script, "3" => MathStyle.ScriptScript, _ => null };
        return Fraction(style) with { HasRule = hasRule, Opening = opening, Closing = closing };
    }

    private static string DelimiterOf(string source) => new TexReader(source).ReadDelimiter();

    private FractionNode Binomial(MathStyle? style) => Fraction(style) with { HasRule = false, Opening = "(", Closing = ")" };

    private static readonly string[] Infixes = ["over", "choose", "atop", "brace", "brack", "above"];

    /// <summary>\over and its kin take all that stands before them in the group, and all that follows.</summary>
    private bool TryInfix(List<MathNode> nodes)
    {
        if (tex[_i] is not '\\')
            return false;
        var name = Infixes.FirstOrDefault(IsCommand);
        if (name is null)
            return false;
        _i += name.Length + 1;
        if (name == "above")
            ReadSpace();
        var numerator = Make(nodes);
        var fraction = new FractionNode(numerator, ReadList(), name is "over" or "above");
        nodes.Clear();
        nodes.Add(name switch
        {
            "choose" => fraction with { Opening = "(", Closing = ")" },
            "brace" => fraction with { Opening = "{", Closing = "}" },
            "brack" => fraction with { Opening = "[", Closing = "]" },
            _ => fraction,
        });
        return true;
    }

    private FencedNode Fence(int start)
    {
        var opening = ReadDelimiter();
        _fences++;
        var (inOption, alphabet) = (_inOption, _alphabet);
        _inOption = false;
        var content = ReadToEnd();
        (_inOption, _alphabet) = (inOption, alphabet);
        _fences--;
        if (_i < tex.Length && IsCommand("right"))
        {
            _i += "\\right".Length;
            return new FencedNode(opening, content, ReadDelimiter());
        }
        Report(MathProblemKind.Malformed, start, "\\left");
        return new FencedNode(opening, content, "");
    }

    /// <summary>The delimiter after \left, \right or \big; empty for "." and where there is none.</summary>
    private string ReadDelimiter()
    {
        SkipSpaces();
        if (_i >= tex.Length)
            return "";
        var c = tex[_i];
        if (c is not '\\')
        {
            if (c is '}' or '&' or '{' or '^' or '_' or '$')
                return "";
            _i++;
            return c switch { '.' => "", '<' => "⟨", '>' => "⟩", _ => c.ToString() };
        }
        var start = _i;
        var name = ReadName();
        if (name is "{" or "}")
            return name;
        if (name is "|")
            return "‖";
        if (MathSymbols.Find(name) is { } symbol)
            return symbol.Text;
        // No delimiter: it is read again as whatever it is.
        _i = start;
        return "";
    }

    private MathNode Negated()
    {
        var argument = ReadArgument();
        if (argument.Nodes is not [SymbolNode symbol])
            return argument.Nodes is [var other] ? other : new GroupNode(argument);
        const string Plain = "=∈∋<>≤≥⊂⊃⊆⊇≡∼≃≅≈∣∥∃⊢⊨≺≻→←⇒⇐⇔↔⊑⊒≲≳≶≷≍";
        const string Struck = "≠∉∌≮≯≰≱⊄⊅⊈⊉≢≁≄≇≉∤∦∄⊬⊭⊀⊁↛↚⇏⇍⇎↮⋢⋣≴≵≸≹≭";
        var index = Plain.IndexOf(symbol.Text, StringComparison.Ordinal);
        return symbol with { Text = index >= 0 && symbol.Text.Length == 1 ? Struck[index].ToString() : symbol.Text + "\u0338" };
    }

    private OperatorNode OperatorName()
    {
        var limits = _i < tex.Length && tex[_i] is '*';
        if (limits)
            _i++;
        var name = LinearText.Write(ReadArgument());
        return new OperatorNode(name, false, limits ? LimitsPlacement.ByStyle : LimitsPlacement.Beside);
    }

    private StackedNode Stacked(string name)
    {
        var script = ReadArgument();
        var content = ReadArgument();
        var kind = name == "stackrel" ? MathClass.Relation : content.Nodes is [var only] ? only.Class : MathClass.Ordinary;
        return name == "underset" ? new StackedNode(content, null, script, kind) : new StackedNode(content, script, null, kind);
    }

    private StackedNode OverUnder()
    {
        var (over, under) = (ReadArgument(), ReadArgument());
        return new StackedNode(ReadArgument(), over, under, MathClass.Ordinary);
    }

    /// <summary>An em in displays, less in lines, as amsmath (4.4) has it.</summary>
    private static SpaceNode BeforeModulus => new(8, 18);

    private GroupNode Modulo(bool parentheses)
    {
        var word = new WordNode("mod", WordFace.Upright);
        var number = ReadArgument();
        return new GroupNode(parentheses
            ? new MathList([BeforeModulus, Symbol("(", MathClass.Opening), word, new SpaceNode(WordSpace), .. number.Nodes, Symbol(")", MathClass.Closing)])
            : new MathList([BeforeModulus with { Mu = 12 }, word, new SpaceNode(WordSpace), .. number.Nodes]));
    }

    private MathNode Coloured()
    {
        RawGroup();
        return new GroupNode(ReadArgument());
    }

    /// <summary>A length in braces or without; units other than em and ex are near enough to points at ten points a quad.</summary>
    private SpaceNode ReadSpace()
    {
        if (_i < tex.Length && tex[_i] is '*')
            _i++;
        SkipSpaces();
        var text = _i < tex.Length && tex[_i] is '{' ? RawGroup() : RawLength();
        var unit = text.Trim();
        var digits = unit.Length;
        while (digits > 0 && char.IsAsciiLetter(unit[digits - 1]))
            digits--;
        var isNumber = double.TryParse(unit.AsSpan(0, digits), NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        var mu = unit[digits..] switch { "mu" => 1, "em" => 18, "ex" => 8, "cm" => 51, "mm" => 5.1, "in" => 130, _ => 1.8 };
        // More than a line's width is no space in a formula.
        return new SpaceNode(isNumber && double.IsFinite(value) ? Math.Clamp(value * mu, -36, 180) : 0);
    }

    private string RawLength()
    {
        var start = _i;
        while (_i < tex.Length && (char.IsAsciiDigit(tex[_i]) || tex[_i] is '.' or '-' or '+'))
            _i++;
        var unit = _i;
        while (_i < tex.Length && _i < unit + 2 && char.IsAsciiLetter(tex[_i]))
            _i++;
        return tex[start.._i];
    }
}
