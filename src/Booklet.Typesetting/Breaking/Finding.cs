using System.Text;
using Booklet.Diagnostics;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Formulas;

namespace Booklet.Typesetting.Breaking;

/// <summary>A diagnostic with the key by which it is reported once.</summary>
internal readonly record struct Finding(string Key, Diagnostic Diagnostic)
{
    public static Finding NoGlyph(Rune rune, SourceLocation? location) =>
        new($"glyph {rune.Value:X4}", BreakingDiagnostics.NoGlyph(rune, location));

    public static Finding SystemFont(FontFace face, ReadOnlySpan<char> text, SourceLocation? location) =>
        new($"system {face.Family}", BreakingDiagnostics.SystemFontUsed(face.Family, text.ToString(), location));

    public static Finding FormulaTooWide(string formula, double scale, SourceLocation? location) =>
        new($"formula {formula}", FormulaDiagnostics.TooWide(formula, scale, location));

    public static Finding TooWide(string word, SourceLocation? location) =>
        new($"wide {word}", BreakingDiagnostics.WordTooWide(word, location));

    public static Finding Cut(string text, int lines, SourceLocation? location) =>
        new($"cut {lines} {text}", BreakingDiagnostics.TextCut(text, lines, location));
}
