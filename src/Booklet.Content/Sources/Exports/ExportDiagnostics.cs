using System.Globalization;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Exports;

/// <summary>Findings about what conference software exports, sorted by code.</summary>
internal static class ExportDiagnostics
{
    public static readonly DiagnosticDescriptor PhotosOnWeb = new("BK3030", Severity.Information, "Photos are on the web");
    public static readonly DiagnosticDescriptor PhotosMissing = new("BK3031", Severity.Warning, "Photos of an export are missing");
    public static readonly DiagnosticDescriptor TimesUniversal = new("BK3032", Severity.Warning, "Times are UTC and the time zone is not known");
    public static readonly DiagnosticDescriptor FieldsNotPrinted = new("BK3033", Severity.Information, "Fields of an export are not printed");
    public static readonly DiagnosticDescriptor TitleGuessed =
        new("BK3034", Severity.Information, "Where the title comes from") { IsAssumption = true };
    public static readonly DiagnosticDescriptor WrongKind = new("BK3035", Severity.Warning, "A value of another kind is expected");
    public static readonly DiagnosticDescriptor NamesDisagree = new("BK3036", Severity.Warning, "A full name and its parts disagree");

    public static Diagnostic PhotosOnWebAt(SourceLocation? first, int count) =>
        new Diagnostic(PhotosOnWeb, $"{Count(count, "photo is", "photos are")} on the web and not in the folder; initials stand in their place.", first)
            .WithHint("Nothing is fetched: download the photos into the folder, under the names that their addresses end with or under the people's names.");

    public static Diagnostic PhotosMissingAt(SourceLocation? first, int count, string example) =>
        new Diagnostic(PhotosMissing, $"{Count(count, "photo is", "photos are")} not in the folder, such as '{example}'; initials stand in their place.", first)
            .WithHint("Copy the pictures into the folder.");

    public static Diagnostic TimesUniversalAt(SourceLocation? first, int count, string? zone) =>
        new Diagnostic(TimesUniversal, zone is null
                ? $"{Count(count, "time is", "times are")} in UTC, and no file says the event's time zone; they are printed as they stand."
                : $"{Count(count, "time is", "times are")} in UTC, and the time zone '{zone}' is not known here; they are printed as they stand.", first)
            .WithHint("Set 'time_zone' in booklet.yml, such as Europe/Vienna or +02:00.");

    public static Diagnostic FieldsNotPrintedAt(SourceLocation? location, string what, IEnumerable<string> names) =>
        new(FieldsNotPrinted, $"{what} {string.Join(", ", names.Select(n => $"“{n}”"))} are not printed.", location);

    public static Diagnostic TitleGuessedAt(SourceLocation? location, string title) =>
        new Diagnostic(TitleGuessed, $"The title “{title}” is the heading of this file.", location).WithHint("Set 'title' in booklet.yml if it is not the event's.");

    public static Diagnostic WrongKindAt(SourceLocation? location, string key, string expected) =>
        new(WrongKind, $"'{key}' is not {expected}; it is ignored.", location);

    public static Diagnostic NamesDisagreeAt(SourceLocation? location, string full, string parts) =>
        new Diagnostic(NamesDisagree, $"The full name is “{full}”, and its parts are “{parts}”; the parts are printed.", location)
            .WithHint("Exports make the full name of the parts, so one of them was changed by hand: make them agree.");

    private static string Count(int count, string one, string many) => count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}
