using System.Collections.Frozen;

namespace Booklet.Mathematics;

/// <summary>Commands that differ only in what they stand for, by kind.</summary>
internal static class CommandTables
{
    // Mu, of which 18 make an em (TeXbook ch. 18); a word space is a third of an em in most fonts.
    public const double WordSpace = 6;

    public static readonly FrozenDictionary<string, double> Spaces = new Dictionary<string, double>
    {
        [","] = 3,
        ["thinspace"] = 3,
        [":"] = 4,
        [">"] = 4,
        ["medspace"] = 4,
        [";"] = 5,
        ["thickspace"] = 5,
        ["!"] = -3,
        ["negthinspace"] = -3,
        ["negmedspace"] = -4,
        ["negthickspace"] = -5,
        [" "] = WordSpace,
        ["space"] = WordSpace,
        ["enspace"] = 9,
        ["quad"] = 18,
        ["qquad"] = 36,
        ["\n"] = WordSpace,
        ["nobreakspace"] = WordSpace,
        ["\t"] = WordSpace,
        ["enskip"] = 9,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, MathAlphabet> Alphabets = new Dictionary<string, MathAlphabet>
    {
        ["mathbb"] = MathAlphabet.DoubleStruck,
        ["Bbb"] = MathAlphabet.DoubleStruck,
        ["mathbbm"] = MathAlphabet.DoubleStruck,
        ["mathbbmss"] = MathAlphabet.DoubleStruck,
        ["mathds"] = MathAlphabet.DoubleStruck,
        ["mathcal"] = MathAlphabet.Script,
        ["mathscr"] = MathAlphabet.Script,
        ["EuScript"] = MathAlphabet.Script,
        ["mathfrak"] = MathAlphabet.Fraktur,
        ["frak"] = MathAlphabet.Fraktur,
        ["mathrm"] = MathAlphabet.Upright,
        ["mathup"] = MathAlphabet.Upright,
        ["mathnormal"] = MathAlphabet.Default,
        ["mathit"] = MathAlphabet.Italic,
        ["mathbf"] = MathAlphabet.Bold,
        ["mathbfit"] = MathAlphabet.BoldItalic,
        ["boldsymbol"] = MathAlphabet.BoldDefault,
        ["bm"] = MathAlphabet.BoldDefault,
        ["pmb"] = MathAlphabet.BoldDefault,
        ["mathsf"] = MathAlphabet.SansSerif,
        ["mathsfit"] = MathAlphabet.SansSerifItalic,
        ["bold"] = MathAlphabet.Bold,
        ["mathtt"] = MathAlphabet.Monospace,
        ["symbf"] = MathAlphabet.Bold,
        ["symbb"] = MathAlphabet.DoubleStruck,
        ["symcal"] = MathAlphabet.Script,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Old commands that hold to the end of the group.</summary>
    public static readonly FrozenDictionary<string, MathAlphabet> Switches = new Dictionary<string, MathAlphabet>
    {
        ["rm"] = MathAlphabet.Upright,
        ["bf"] = MathAlphabet.Bold,
        ["it"] = MathAlphabet.Italic,
        ["cal"] = MathAlphabet.Script,
        ["sf"] = MathAlphabet.SansSerif,
        ["tt"] = MathAlphabet.Monospace,
        ["mit"] = MathAlphabet.Default,
        ["boldmath"] = MathAlphabet.BoldDefault,
        ["bfseries"] = MathAlphabet.Bold,
        ["em"] = MathAlphabet.Italic,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, (string Mark, bool IsWide)> Accents = new Dictionary<string, (string, bool)>
    {
        ["hat"] = ("\u0302", false),
        ["widehat"] = ("\u0302", true),
        ["tilde"] = ("\u0303", false),
        ["widetilde"] = ("\u0303", true),
        ["bar"] = ("\u0304", false),
        ["vec"] = ("\u20D7", false),
        ["dot"] = ("\u0307", false),
        ["ddot"] = ("\u0308", false),
        ["dddot"] = ("\u20DB", false),
        ["ddddot"] = ("\u20DC", false),
        ["acute"] = ("\u0301", false),
        ["grave"] = ("\u0300", false),
        ["check"] = ("\u030C", false),
        ["widecheck"] = ("\u030C", true),
        ["breve"] = ("\u0306", false),
        ["mathring"] = ("\u030A", false),
        ["Hat"] = ("\u0302", false),
        ["Tilde"] = ("\u0303", false),
        ["Bar"] = ("\u0304", false),
        ["Vec"] = ("\u20D7", false),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Signs as wide as the formula under or over them.</summary>
    public static readonly FrozenDictionary<string, (string Sign, bool IsOver)> Spans = new Dictionary<string, (string, bool)>
    {
        ["overbrace"] = ("⏞", true),
        ["underbrace"] = ("⏟", false),
        ["overparen"] = ("⏜", true),
        ["underparen"] = ("⏝", false),
        ["overbracket"] = ("⎴", true),
        ["underbracket"] = ("⎵", false),
        ["overrightarrow"] = ("→", true),
        ["overleftarrow"] = ("←", true),
        ["overleftrightarrow"] = ("↔", true),
        ["underrightarrow"] = ("→", false),
        ["underleftarrow"] = ("←", false),
        ["underleftrightarrow"] = ("↔", false),
        ["Overrightarrow"] = ("⇒", true),
        ["overrightharpoon"] = ("⇀", true),
        ["overleftharpoon"] = ("↼", true),
        ["overgroup"] = ("⏜", true),
        ["undergroup"] = ("⏝", false),
        ["overlinesegment"] = ("⎴", true),
        ["underlinesegment"] = ("⎵", false),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, string> LabelledArrows = new Dictionary<string, string>
    {
        ["xrightarrow"] = "→",
        ["xleftarrow"] = "←",
        ["xleftrightarrow"] = "↔",
        ["xRightarrow"] = "⇒",
        ["xLeftarrow"] = "⇐",
        ["xLeftrightarrow"] = "⇔",
        ["xmapsto"] = "↦",
        ["xhookrightarrow"] = "↪",
        ["xhookleftarrow"] = "↩",
        ["xlongequal"] = "=",
        ["xrightharpoonup"] = "⇀",
        ["xrightharpoondown"] = "⇁",
        ["xleftharpoonup"] = "↼",
        ["xleftharpoondown"] = "↽",
        ["xrightleftharpoons"] = "⇌",
        ["xrightequilibrium"] = "⇌",
        ["xleftrightharpoons"] = "⇋",
        ["xleftequilibrium"] = "⇋",
        ["xrightleftarrows"] = "⇄",
        ["xtofrom"] = "⇄",
        ["xtwoheadrightarrow"] = "↠",
        ["xtwoheadleftarrow"] = "↞",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, (int Size, MathClass Class)> Delimiters = new Dictionary<string, (int, MathClass)>
    {
        ["big"] = (1, MathClass.Ordinary),
        ["Big"] = (2, MathClass.Ordinary),
        ["bigg"] = (3, MathClass.Ordinary),
        ["Bigg"] = (4, MathClass.Ordinary),
        ["bigl"] = (1, MathClass.Opening),
        ["Bigl"] = (2, MathClass.Opening),
        ["biggl"] = (3, MathClass.Opening),
        ["Biggl"] = (4, MathClass.Opening),
        ["bigr"] = (1, MathClass.Closing),
        ["Bigr"] = (2, MathClass.Closing),
        ["biggr"] = (3, MathClass.Closing),
        ["Biggr"] = (4, MathClass.Closing),
        ["bigm"] = (1, MathClass.Relation),
        ["Bigm"] = (2, MathClass.Relation),
        ["biggm"] = (3, MathClass.Relation),
        ["Biggm"] = (4, MathClass.Relation),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, MathClass> Classes = new Dictionary<string, MathClass>
    {
        ["mathord"] = MathClass.Ordinary,
        ["mathop"] = MathClass.Operator,
        ["mathbin"] = MathClass.Binary,
        ["mathrel"] = MathClass.Relation,
        ["mathopen"] = MathClass.Opening,
        ["mathclose"] = MathClass.Closing,
        ["mathpunct"] = MathClass.Punctuation,
        ["mathinner"] = MathClass.Inner,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, MathStyle> Styles = new Dictionary<string, MathStyle>
    {
        ["displaystyle"] = MathStyle.Display,
        ["textstyle"] = MathStyle.Text,
        ["scriptstyle"] = MathStyle.Script,
        ["scriptscriptstyle"] = MathStyle.ScriptScript,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is said to the page or to other programs, not to the reader.</summary>
    public static readonly FrozenSet<string> Silent = FrozenSet.Create(
        StringComparer.Ordinal, "nonumber", "notag", "hline", "hdashline", "mathstrut", "strut", "null", "relax", "allowbreak", "nobreak", "goodbreak", "noindent", "centering",
        "protect", "ensuremath", "textnormal", "unboldmath", "normalfont", "displaylimits", "/", "-", "@",
        "small", "footnotesize", "normalsize", "scriptsize", "tiny", "large", "Large", "hfill", "break", "linebreak", "newline", "par", "qed", "xspace", "cr",
        "sixptsize", "LARGE", "huge", "Huge", "nolinebreak", "leavevmode", "unskip", "ignorespaces");

    /// <summary>Commands whose argument is for TeX: it goes with them.</summary>
    public static readonly FrozenSet<string> SilentWithArgument = FrozenSet.Create(
        StringComparer.Ordinal, "label", "vspace", "color", "vskip", "index", "phantomsection");
}
