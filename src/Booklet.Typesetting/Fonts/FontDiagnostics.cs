using Booklet.Diagnostics;

namespace Booklet.Typesetting.Fonts;

/// <summary>Findings of opening fonts, by code.</summary>
public static class FontDiagnostics
{
    public static readonly DiagnosticDescriptor FolderMissing = new("BK5021", Severity.Warning, "A font folder does not exist");

    public static readonly DiagnosticDescriptor FolderEmpty = new("BK5022", Severity.Warning, "A font folder holds no font");

    public static readonly DiagnosticDescriptor NotAFont = new("BK5023", Severity.Warning, "A file is not a font");

    public static readonly DiagnosticDescriptor FontUnusable = new("BK5024", Severity.Warning, "A font can't be printed with");

    internal static Diagnostic FolderMissingAt(string name, SourceLocation? location) =>
        new Diagnostic(FolderMissing, $"There is no folder '{name}' for fonts.", location)
            .WithHint("Name a folder inside the booklet's folder, or take it out of 'fonts' in booklet.yml.");

    internal static Diagnostic FolderEmptyAt(string name, SourceLocation? location) =>
        new Diagnostic(FolderEmpty, $"The folder '{name}' holds no font that can be used.", location)
            .WithHint("Fonts are files that end in .ttf, .otf, .ttc or .otc.");

    internal static Diagnostic NoFontIn(string path) =>
        new Diagnostic(NotAFont, $"'{path}' is not an OpenType font; it is left out.", SourceLocation.WholeFile(path))
            .WithHint("Download it again: web pages and half files are often saved under a font's name.");

    internal static Diagnostic CannotUse(string path, string family, FontObstacle obstacle) =>
        new Diagnostic(FontUnusable, $"'{family}' is left out: {Reason(obstacle)}.", SourceLocation.WholeFile(path))
            .WithHint(obstacle == FontObstacle.Licence
                ? "Take a font that may be embedded: those under the Open Font License may."
                : "Take a font with plain outlines (TrueType or CFF).");

    private static string Reason(FontObstacle obstacle) => obstacle switch
    {
        FontObstacle.Licence => "its maker does not allow it, or a part of it, to be put into documents",
        FontObstacle.Colour => "its glyphs are coloured pictures",
        _ => "it has no outlines that a PDF can hold",
    };
}
