namespace Booklet.Content.Markup;

/// <summary>Letters of Unicode's mathematical alphabets. Those that were encoded earlier, as letter-like symbols, have holes in the block (Unicode 22.2).</summary>
internal static class MathAlphabets
{
    public static string? DoubleStruck(char c) => c switch
    {
        'C' => "ℂ",
        'H' => "ℍ",
        'N' => "ℕ",
        'P' => "ℙ",
        'Q' => "ℚ",
        'R' => "ℝ",
        'Z' => "ℤ",
        >= '0' and <= '9' => At(0x1D7D8, c - '0'),
        _ => Latin(c, 0x1D538),
    };

    public static string? Script(char c) => c switch
    {
        'B' => "ℬ",
        'E' => "ℰ",
        'F' => "ℱ",
        'H' => "ℋ",
        'I' => "ℐ",
        'L' => "ℒ",
        'M' => "ℳ",
        'R' => "ℛ",
        'e' => "ℯ",
        'g' => "ℊ",
        'o' => "ℴ",
        _ => Latin(c, 0x1D49C),
    };

    public static string? Fraktur(char c) => c switch
    {
        'C' => "ℭ",
        'H' => "ℌ",
        'I' => "ℑ",
        'R' => "ℜ",
        'Z' => "ℨ",
        _ => Latin(c, 0x1D504),
    };

    /// <summary>The combining mark of an accent command.</summary>
    public static char? Accent(string command) => command switch
    {
        "hat" or "widehat" => '\u0302',
        "tilde" or "widetilde" => '\u0303',
        "bar" or "overline" => '\u0304',
        "dot" => '\u0307',
        "ddot" => '\u0308',
        "check" => '\u030C',
        "vec" => '\u20D7',
        "acute" => '\u0301',
        "grave" => '\u0300',
        "breve" => '\u0306',
        _ => null,
    };

    private static string? Latin(char c, int capitalA) => c switch
    {
        >= 'A' and <= 'Z' => At(capitalA, c - 'A'),
        >= 'a' and <= 'z' => At(capitalA + 26, c - 'a'),
        _ => null,
    };

    private static string At(int first, int offset) => char.ConvertFromUtf32(first + offset);
}
