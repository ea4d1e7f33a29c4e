using System.Text.RegularExpressions;

namespace Booklet.Content.Sources;

/// <summary>
/// Exports that lost their line ends write them as a backslash and an n ("the best\nknown bounds"). In TeX that is a command, so it is
/// only a line end where no command of that name begins: outside of mathematics there are few, inside there are many. One is a wrapped line,
/// two are a paragraph's end.
/// </summary>
internal static partial class LiteralLineEnds
{
    public static RawText Removed(RawText text)
    {
        if (!text.Text.Contains("\\n", StringComparison.Ordinal))
            return text;
        return text with { Text = Piece().Replace(text.Text, m => m.Groups["math"].Success ? MathLineEnd().Replace(m.Value, "  ") : m.Groups["end"].Success ? (m.Length > 2 ? "\n\n" : " ") : m.Value) };
    }

    // Mathematics as a whole; else a line end that is not the head of a text command.
    [GeneratedRegex(@"(?<math>\$\$.*?\$\$|(?<!\\)\$[^$]*\$|\\\(.*?\\\)|\\\[.*?\\\])|(?<!\\)(?<end>\\n(?:\s*\\n)*)(?!ewline|ewpage|ewcommand|oindent|ormalfont|ormalsize|ocite|ewblock|onumber|obreak|ull\b|u\b|e\b|i\b|ot\b)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Piece();

    [GeneratedRegex(@"(?<!\\)\\n(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex MathLineEnd();
}
