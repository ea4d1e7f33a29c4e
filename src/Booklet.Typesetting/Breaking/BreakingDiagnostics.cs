using System.Globalization;
using System.Text;
using Booklet.Diagnostics;
using Booklet.Unicode;

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

    /// <summary>Shown always: on another machine the same files may give another booklet.</summary>
    public static readonly DiagnosticDescriptor SystemFontDescriptor =
        new("BK5004", Severity.Information, "A font of this machine is used") { IsAssumption = true };

    /// <summary>Tells of the characters, not of how the text fits its place.</summary>
    internal static bool IsAboutFonts(Diagnostic diagnostic) => diagnostic.Descriptor == NoGlyphDescriptor || diagnostic.Descriptor == SystemFontDescriptor;

    internal static Diagnostic NoGlyph(Rune rune, SourceLocation? location) =>
        new Diagnostic(NoGlyphDescriptor, $"No font has the character {Name(rune)}; a box is printed for it.", location).WithHint(MissingCharacterHint.For(rune));

    internal static Diagnostic WithCount(Diagnostic noGlyph, int count) => count == 1 ? noGlyph
        : noGlyph with { Message = $"{noGlyph.Message[..^1]}, here and in {(count - 1).ToString(CultureInfo.InvariantCulture)} more {(count == 2 ? "place" : "places")}." };

    internal static Diagnostic SystemFontUsed(string family, string text, SourceLocation? location) =>
        new Diagnostic(SystemFontDescriptor, $"The font '{family}' of this machine is used: other fonts lack some characters.", location)
            .WithHint($"First for '{Shorten(text)}'. Put the font into a folder and name that under 'fonts' in booklet.yml: then every machine gives the same booklet.");

    // Controls, marks without a letter and characters of private use show nothing, or something wrong, in a message.
    private static string Name(Rune rune)
    {
        var number = "U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        return Characters.GeneralCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Format
            or UnicodeCategory.Surrogate || Characters.IsMark(rune)
            ? number
            : $"'{rune}' ({number})";
    }

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
