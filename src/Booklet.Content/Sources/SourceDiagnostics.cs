using System.Globalization;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources;

/// <summary>Findings about the layouts of folders themselves, sorted by code.</summary>
internal static class SourceDiagnostics
{
    public static readonly DiagnosticDescriptor SeveralVolumes = new("BK3041", Severity.Warning, "The folder holds several volumes");
    public static readonly DiagnosticDescriptor TextMissing = new("BK3042", Severity.Warning, "A text's file is missing");
    public static readonly DiagnosticDescriptor WorkbookNotRead = new("BK3043", Severity.Error, "A workbook can't be read");
    public static readonly DiagnosticDescriptor DateNotRead = new("BK3044", Severity.Warning, "A date that can't be read");
    public static readonly DiagnosticDescriptor TooMany = new("BK3045", Severity.Warning, "More than a programme has");
    public static readonly DiagnosticDescriptor PagesNotPrinted = new("BK3046", Severity.Information, "Pages that are not printed");

    public static Diagnostic SeveralVolumesAt(string chosen, IEnumerable<string> others) =>
        new Diagnostic(SeveralVolumes, $"The folder holds several volumes; {chosen} is read, which has most in it.", SourceLocation.WholeFile("."))
            .WithHint($"Give the folder of the one that you mean; the others are {string.Join(", ", others)}.");

    public static Diagnostic TextMissingAt(SourceLocation? location, string name, string folder) =>
        new Diagnostic(TextMissing, $"The file '{name}' is not there; the text is left out.", location).WithHint($"It is looked for in '{folder}' and beside the list that names it.");

    public static Diagnostic WorkbookNotReadAt(string path, string reason) =>
        new Diagnostic(WorkbookNotRead, $"'{path}' is not read: {reason}.", SourceLocation.WholeFile(path))
            .WithHint("Open it in the program that made it and save it as .xlsx without a password, or export its sheets as CSV in UTF-8.");

    public static Diagnostic DateNotReadAt(SourceLocation? location, string text) =>
        new Diagnostic(DateNotRead, $"“{text}” is not a date that can only be read in one way; its rows stand without a day.", location).WithHint("Write 2027-05-03.");

    public static Diagnostic PagesNotPrintedAt(IReadOnlyList<string> paths) =>
        new Diagnostic(PagesNotPrinted, $"What {(paths.Count == 1 ? "the page" : "these pages")} of the website {(paths.Count == 1 ? "says" : "say")} is not printed, as those who have come need it no more: {string.Join(", ", paths)}.", SourceLocation.WholeFile("."))
            .WithHint("A text under 'information' in booklet.yml is.");

    public static Diagnostic TooManyAt(SourceLocation? location, int found, int read, string what) =>
        new Diagnostic(TooMany, string.Create(CultureInfo.InvariantCulture, $"Of {found:N0} {what} the first {read:N0} are read; the other {found - read:N0} are left out."), location)
            .WithHint("No programme has so many: give the folder, or the file, of this event alone.");

    /// <summary>Says how much a limit cuts off, where it does.</summary>
    public static void ReportCut(DiagnosticBag bag, SourceLocation? location, int found, int read, string what)
    {
        if (found > read)
            bag.Add(TooManyAt(location, found, read, what));
    }
}
