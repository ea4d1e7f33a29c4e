using System.Globalization;
using System.Text;
using Booklet.Diagnostics;

namespace Booklet.Typesetting.Breaking;

/// <summary>Findings of setting paragraphs, by code.</summary>
public static class BreakingDiagnostics
{
    /// <summary>Enough of a text to find it by.</summary>
    private const int LongestQuotation = 57;

    public static readonly DiagnosticDescriptor NoGlyphDescriptor = new("BK5001", Severity.Warning, "No font has a character");

    public static readonly DiagnosticDescriptor WordTooWideDescriptor =
        new("BK5002", Severity.Information, "A word is wider than its column");

    public static readonly DiagnosticDescriptor TextCutDescriptor =
        new("BK5003", Severity.Information, "A text is cut to its number of lines");

    internal static Diagnostic NoGlyph(Rune rune, SourceLocation? location) =>
        new Diagnostic(
            NoGlyphDescriptor,
            $"No font has the character '{rune}' (U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}); a box is printed for it.",
            location).WithHint("Put a font that has it into the folder's fonts.");

    internal static Diagnostic WordTooWide(string word, SourceLocation? location) =>
        new Diagnostic(WordTooWideDescriptor, $"'{Shorten(word)}' is wider than its column and is broken between two letters.", location)
            .WithHint("A soft hyphen (U+00AD) in the text says where to break it.");

    internal static Diagnostic TextCut(string text, int lines, SourceLocation? location) =>
        new(TextCutDescriptor, $"'{Shorten(text)}' is cut to {Count(lines)}.", location);

    private static string Count(int lines) => lines == 1 ? "one line" : lines.ToString(CultureInfo.InvariantCulture) + " lines";

    private static string Shorten(string text)
    {
        if (text.Length <= LongestQuotation)
            return text;
        var end = char.IsHighSurrogate(text[LongestQuotation - 1]) ? LongestQuotation - 1 : LongestQuotation;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
