using System.Collections.Immutable;

namespace Booklet.Mathematics;

/// <summary>A part of a formula. The tree says what is meant, not where it stands; it is never null-filled: what was missing is an empty list.</summary>
public abstract record MathNode
{
    /// <summary>The class by which neighbours keep their distance.</summary>
    public virtual MathClass Class => MathClass.Ordinary;
}

/// <summary>Nodes side by side: a formula, an argument, a cell.</summary>
public sealed record MathList(ImmutableArray<MathNode> Nodes)
{
    public static MathList Empty { get; } = new([]);

    public bool IsEmpty => Nodes.IsEmpty;
}

/// <summary>
/// One character as the author meant it: "x" in an alphabet, not U+1D465. Which character of Unicode shows it is
/// <see cref="MathAlphabets.Styled"/>'s answer.
/// </summary>
public sealed record SymbolNode(string Text, MathClass SymbolClass, MathAlphabet Alphabet = MathAlphabet.Default) : MathNode
{
    public override MathClass Class => SymbolClass;
}

/// <summary>Letters that form a word and are set as one: \text, \mathrm{max}, \operatorname, a command that is not known.</summary>
public sealed record WordNode(string Text, WordFace Face) : MathNode;

public enum WordFace : byte
{
    Upright,
    Italic,
    Bold,
    BoldItalic,
    SansSerif,
    Monospace,
    SmallCapitals,
}

public enum LimitsPlacement : byte
{
    /// <summary>Above and below in display style, beside otherwise.</summary>
    ByStyle,
    Beside,
    AboveAndBelow,
}

/// <summary>A big operator: a sign that grows in display style (∑) where <paramref name="IsSign"/>, else a name (lim).</summary>
public sealed record OperatorNode(string Text, bool IsSign, LimitsPlacement Limits) : MathNode
{
    public override MathClass Class => MathClass.Operator;
}

/// <summary>A formula in braces or with a class of its own (\mathbin, \mathop).</summary>
public sealed record GroupNode(MathList Content, MathClass GroupClass = MathClass.Ordinary) : MathNode
{
    public override MathClass Class => GroupClass;

    public LimitsPlacement Limits { get; init; } = LimitsPlacement.Beside;
}

/// <summary>Scripts at <paramref name="Base"/>, which is null where nothing precedes them.</summary>
public sealed record ScriptsNode(MathNode? Base, MathList? Subscript, MathList? Superscript) : MathNode
{
    public override MathClass Class => Base?.Class ?? MathClass.Ordinary;

    /// <summary>What \limits and \nolimits say; else the base decides.</summary>
    public LimitsPlacement? Limits { get; init; }
}

/// <summary>One formula over another; without rule it is a binomial's or \atop's stack. A null style is the surrounding one's choice.</summary>
public sealed record FractionNode(MathList Numerator, MathList Denominator, bool HasRule, MathStyle? Style = null) : MathNode
{
    public override MathClass Class => MathClass.Inner;

    /// <summary>On one line with a slash: \nicefrac, \sfrac.</summary>
    public bool IsSlanted { get; init; }

    public string Opening { get; init; } = "";

    public string Closing { get; init; } = "";
}

public sealed record RadicalNode(MathList Radicand, MathList? Degree) : MathNode;

/// <summary>
/// A combining character over or under a formula; a wide one grows with its base.
/// </summary>
public sealed record AccentNode(MathList Base, string Mark, bool IsWide, bool IsUnder = false) : MathNode
{
    public override MathClass Class => Base.Nodes is [var only] ? only.Class : MathClass.Ordinary;
}

/// <summary>A rule over or under a formula, or all around it (\boxed).</summary>
public sealed record RuledNode(MathList Base, RulePlace Place) : MathNode;

public enum RulePlace : byte
{
    Over,
    Under,
    Around,

    /// <summary>Struck out, level or from corner to corner.</summary>
    Through,
    Rising,
    Falling,
    Crossed,
}

/// <summary>Delimiters that grow with what they enclose; an empty string is TeX's null delimiter ".".</summary>
public sealed record FencedNode(string Opening, MathList Content, string Closing) : MathNode
{
    public override MathClass Class => MathClass.Inner;
}

/// <summary>A \middle delimiter: as high as the fences around it.</summary>
public sealed record MiddleNode(string Text) : MathNode
{
    public override MathClass Class => MathClass.Relation;
}

/// <summary>A delimiter of given size: \big is 1, \Bigg is 4.</summary>
public sealed record DelimiterNode(string Text, int Size, MathClass DelimiterClass) : MathNode
{
    public override MathClass Class => DelimiterClass;
}

/// <summary>
/// Formulas over and under another in script size: \overset, \underset, \stackrel, arrows with labels. The base grows horizontally
/// with them where <paramref name="Stretches"/>.
/// </summary>
public sealed record StackedNode(MathList Base, MathList? Over, MathList? Under, MathClass StackClass, bool Stretches = false) : MathNode
{
    public override MathClass Class => StackClass;
}

/// <summary>A brace or arrow as wide as the formula that it spans; scripts at it stand above or below.</summary>
public sealed record SpanNode(MathList Base, string Sign, bool IsOver) : MathNode;

public enum CellAlignment : byte
{
    Center,
    Start,
    End,
}

/// <summary>Rows and columns. Columns beyond <paramref name="Columns"/> repeat its last two.</summary>
public sealed record TableNode(ImmutableArray<ImmutableArray<MathList>> Rows, ImmutableArray<CellAlignment> Columns, MathStyle CellStyle) : MathNode
{
    public override MathClass Class => MathClass.Inner;

    /// <summary>Space between columns in ems; aligned equations have none inside a pair.</summary>
    public double Gap { get; init; } = 1;

    public bool IsAligned { get; init; }

    /// <summary>Columns before which a vertical rule stands; their number is the one after the last.</summary>
    public ImmutableArray<int> ColumnRules { get; init; } = [];

    /// <summary>Rows over which a horizontal rule stands.</summary>
    public ImmutableArray<int> RowRules { get; init; } = [];

    public string Opening { get; init; } = "";

    public string Closing { get; init; } = "";
}

/// <summary>Room in mu, of which 18 make an em (TeXbook ch. 18); it may be negative.</summary>
/// <param name="InDisplay">The room in display style, where it is another.</param>
public sealed record SpaceNode(double Mu, double? InDisplay = null) : MathNode;

/// <summary>What follows in another style, as \displaystyle has it: its nodes are neighbours of those around.</summary>
public sealed record StyledNode(MathStyle Style, MathList Content) : MathNode;

public enum LapKind : byte
{
    Left,
    Right,
    Both,

    /// <summary>The width stays, the height is taken for none.</summary>
    Smash,
}

/// <summary>A formula that takes no room: it laps over what is beside it, or over and under it.</summary>
public sealed record LappedNode(MathList Content, LapKind Kind) : MathNode;

/// <summary>A formula moved up from the baseline by ems.</summary>
public sealed record RaisedNode(MathList Content, double Ems) : MathNode;

/// <summary>A black box of ems, as \rule draws it.</summary>
public sealed record BoxNode(double Width, double Height) : MathNode;

/// <summary>Room of a formula that is not shown (\phantom).</summary>
public sealed record PhantomNode(MathList Content, bool HasWidth, bool HasHeight) : MathNode;
