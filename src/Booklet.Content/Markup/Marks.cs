namespace Booklet.Content.Markup;

/// <summary>
/// Unicode noncharacters that stand for what HTML and Markdown readers must not see. The input's own are removed first
/// (they are not for interchange: Unicode 23.7), so a mark is always ours.
/// </summary>
internal static class Marks
{
    /// <summary>Begins the number of a thing set aside (a formula); <see cref="End"/> ends it.</summary>
    public const char Begin = '\uFDD0';
    public const char End = '\uFDD1';

    /// <summary>A &lt; that begins no tag.</summary>
    public const char LessThan = '\uFDD2';

    /// <summary>A forced line end.</summary>
    public const char Break = '\uFDD3';

    /// <summary>A space that must not break and that cleaning leaves alone.</summary>
    public const char Tie = '\uFDD4';

    public static bool IsNoncharacter(char c) => c is >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF';
}
