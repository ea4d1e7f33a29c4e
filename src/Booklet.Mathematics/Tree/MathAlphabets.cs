namespace Booklet.Mathematics;

/// <summary>Letters of an alphabet as Unicode's mathematical alphanumeric symbols (UTR #25, 2.2; block U+1D400).</summary>
public static class MathAlphabets
{
    private const int Holes = 0;

    // First capital, first small letter; figures; capital and small Greek (0 where Unicode has none).
    private readonly record struct Row(int Capital, int Small, int Figure = Holes, int GreekCapital = Holes, int GreekSmall = Holes);

    private static readonly Row Bold = new(0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8, 0x1D6C2);
    private static readonly Row Italic = new(0x1D434, 0x1D44E, Holes, 0x1D6E2, 0x1D6FC);
    private static readonly Row BoldItalic = new(0x1D468, 0x1D482, 0x1D7CE, 0x1D71C, 0x1D736);
    private static readonly Row Script = new(0x1D49C, 0x1D4B6);
    private static readonly Row BoldScript = new(0x1D4D0, 0x1D4EA);
    private static readonly Row Fraktur = new(0x1D504, 0x1D51E);
    private static readonly Row BoldFraktur = new(0x1D56C, 0x1D586);
    private static readonly Row DoubleStruck = new(0x1D538, 0x1D552, 0x1D7D8);
    private static readonly Row SansSerif = new(0x1D5A0, 0x1D5BA, 0x1D7E2);
    private static readonly Row SansSerifBold = new(0x1D5D4, 0x1D5EE, 0x1D7EC, 0x1D756, 0x1D770);
    private static readonly Row SansSerifItalic = new(0x1D608, 0x1D622, 0x1D7E2);
    private static readonly Row Monospace = new(0x1D670, 0x1D68A, 0x1D7F6);

    // Letters that were in Unicode before the block: their places in it are empty.
    private static readonly Dictionary<int, int> Older = new()
    {
        [0x1D455] = 0x210E,
        [0x1D49D] = 0x212C,
        [0x1D4A0] = 0x2130,
        [0x1D4A1] = 0x2131,
        [0x1D4A3] = 0x210B,
        [0x1D4A4] = 0x2110,
        [0x1D4A7] = 0x2112,
        [0x1D4A8] = 0x2133,
        [0x1D4AD] = 0x211B,
        [0x1D4BA] = 0x212F,
        [0x1D4BC] = 0x210A,
        [0x1D4C4] = 0x2134,
        [0x1D506] = 0x212D,
        [0x1D50B] = 0x210C,
        [0x1D50C] = 0x2111,
        [0x1D515] = 0x211C,
        [0x1D51D] = 0x2128,
        [0x1D53A] = 0x2102,
        [0x1D53F] = 0x210D,
        [0x1D545] = 0x2115,
        [0x1D547] = 0x2119,
        [0x1D548] = 0x211A,
        [0x1D549] = 0x211D,
        [0x1D551] = 0x2124,
    };

    // Greek signs beside the 25 letters in a row, in the block's order after omega: partial, epsilon, theta, kappa, phi, rho, pi symbols.
    private const string GreekSigns = "∂ϵϑϰϕϱϖ";

    /// <summary>The character to look for in a font; the text itself where the alphabet has none for it.</summary>
    public static string Styled(string text, MathAlphabet alphabet)
    {
        if (text.Length is 0 or > 2 || (text.Length == 2 && !char.IsSurrogatePair(text[0], text[1])))
            return text;
        var rune = char.IsSurrogatePair(text, 0) ? char.ConvertToUtf32(text, 0) : text[0];
        return RowOf(alphabet, rune) is { } row && Find(row, rune) is > 0 and var styled ? char.ConvertFromUtf32(styled) : text;
    }

    /// <summary>Plain letters stay plain, so that text is found by searching; alphabets that mean something (ℝ, 𝒪, 𝔤) are kept.</summary>
    public static string Plain(SymbolNode symbol) => symbol.Alphabet switch
    {
        MathAlphabet.Script or MathAlphabet.Fraktur or MathAlphabet.DoubleStruck => Styled(symbol.Text, symbol.Alphabet),
        MathAlphabet.BoldScript => Styled(symbol.Text, MathAlphabet.Script),
        MathAlphabet.BoldFraktur => Styled(symbol.Text, MathAlphabet.Fraktur),
        _ => symbol.Text,
    };

    /// <summary>The alphabet's bold sister, itself where it has none.</summary>
    public static MathAlphabet Bolder(MathAlphabet alphabet) => alphabet switch
    {
        MathAlphabet.Default => MathAlphabet.BoldDefault,
        MathAlphabet.Upright => MathAlphabet.Bold,
        MathAlphabet.Italic => MathAlphabet.BoldItalic,
        MathAlphabet.Script => MathAlphabet.BoldScript,
        MathAlphabet.Fraktur => MathAlphabet.BoldFraktur,
        MathAlphabet.SansSerif => MathAlphabet.SansSerifBold,
        _ => alphabet,
    };

    private static Row? RowOf(MathAlphabet alphabet, int rune) => alphabet switch
    {
        MathAlphabet.Default => IsUprightByHabit(rune) ? null : Italic,
        MathAlphabet.Italic => Italic,
        MathAlphabet.Bold => Bold,
        MathAlphabet.BoldItalic => BoldItalic,
        MathAlphabet.BoldDefault => IsUprightByHabit(rune) ? Bold : BoldItalic,
        MathAlphabet.Script => Script,
        MathAlphabet.BoldScript => BoldScript,
        MathAlphabet.Fraktur => Fraktur,
        MathAlphabet.BoldFraktur => BoldFraktur,
        MathAlphabet.DoubleStruck => DoubleStruck,
        MathAlphabet.SansSerif => SansSerif,
        MathAlphabet.SansSerifBold => SansSerifBold,
        MathAlphabet.SansSerifItalic => SansSerifItalic,
        MathAlphabet.Monospace => Monospace,
        _ => null,
    };

    private static bool IsUprightByHabit(int rune) => rune is (>= 'Α' and <= 'Ω') or (>= '0' and <= '9') or '∇' or '∂';

    private static int Find(Row row, int rune)
    {
        var found = rune switch
        {
            >= 'A' and <= 'Z' => row.Capital + rune - 'A',
            >= 'a' and <= 'z' => row.Small + rune - 'a',
            >= '0' and <= '9' when row.Figure > 0 => row.Figure + rune - '0',
            >= 'Α' and <= 'Ω' when row.GreekCapital > 0 => row.GreekCapital + rune - 'Α',
            '∇' when row.GreekCapital > 0 => row.GreekCapital + 25,
            >= 'α' and <= 'ω' when row.GreekSmall > 0 => row.GreekSmall + rune - 'α',
            'ı' when row == Italic => 0x1D6A4,
            'ȷ' when row == Italic => 0x1D6A5,
            _ when row.GreekSmall > 0 && GreekSigns.IndexOf((char)rune, StringComparison.Ordinal) is >= 0 and var i && rune <= char.MaxValue =>
                row.GreekSmall + 25 + i,
            _ => 0,
        };
        return Older.GetValueOrDefault(found, found);
    }
}
