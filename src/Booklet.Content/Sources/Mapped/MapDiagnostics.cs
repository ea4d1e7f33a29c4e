using System.Globalization;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Mapped;

/// <summary>Findings about the mapping of a layout in booklet.yml, sorted by code.</summary>
internal static class MapDiagnostics
{
    public static readonly DiagnosticDescriptor NoFile = new("BK3050", Severity.Warning, "A file pattern of the mapping matches nothing");
    public static readonly DiagnosticDescriptor NoValue = new("BK3051", Severity.Warning, "A path of the mapping leads nowhere");
    public static readonly DiagnosticDescriptor EntryRead = new("BK3052", Severity.Information, "What an entry of the mapping gave");
    public static readonly DiagnosticDescriptor BadExpression = new("BK3053", Severity.Error, "An expression of the mapping can't be read");
    public static readonly DiagnosticDescriptor NotMatched = new("BK3054", Severity.Warning, "Values do not fit the mapping's pattern");
    public static readonly DiagnosticDescriptor NotAFormat = new("BK3055", Severity.Warning, "A mapped file is of no known format");
    public static readonly DiagnosticDescriptor MapIgnored = new("BK3056", Severity.Warning, "A mapping that another layout overrules");
    public static readonly DiagnosticDescriptor TooMuch = new("BK3057", Severity.Error, "A mapping takes too long");

    public static Diagnostic NoFileAt(SourceLocation? location, string pattern, string? nearest) =>
        new Diagnostic(NoFile, $"No file of the folder matches '{pattern}'.", location)
            .WithHint(nearest is null ? "Patterns are relative to the folder of booklet.yml: data/talks.yml, _talks/*.md, **/*.json." : $"Did you mean '{nearest}'?");

    public static Diagnostic NoRecordsAt(SourceLocation? location, string kind, string path, string file, string hint) =>
        new Diagnostic(NoValue, $"'{path}' finds no records of {kind} in {file}.", location).WithHint(hint);

    public static Diagnostic NoValueAt(SourceLocation? location, string kind, string field, string paths, int records, string hint) =>
        new Diagnostic(NoValue, $"'{paths}' finds no {field} in any of the {Count(records)} records of {kind}.", location).WithHint(hint);

    public static Diagnostic EntryReadAs(SourceLocation location, string kind, int records, int files, int unwanted) =>
        new(EntryRead, $"{kind}: {Count(records)} {(records == 1 ? "record" : "records")} from {Count(files)} {(files == 1 ? "file" : "files")}{(unwanted > 0 ? $", {Count(unwanted)} left out by conditions" : "")}.", location);

    public static Diagnostic BadExpressionAt(SourceLocation? location, string text, string reason, string? hint = null) =>
        new Diagnostic(BadExpression, $"“{text}” can't be read: {reason}.", location).WithHint(hint);

    public static Diagnostic NotMatchedAt(SourceLocation? expression, SourceLocation? first, string text, int count) =>
        new Diagnostic(NotMatched, count == 1 ? $"“{text}” does not fit the pattern." : $"{Count(count)} values do not fit the pattern; the first is “{text}”.", expression)
            .WithRelated(first, "the value").WithHint("A value that does not fit is left out; where people are named, it is taken for the name.");

    public static Diagnostic NotAFormatAt(SourceLocation? location, string path) =>
        new Diagnostic(NotAFormat, $"{path} is mapped, but is neither data nor a table nor a page.", location).WithHint("YAML, JSON, TOML, XML, CSV, TSV, .xlsx and pages with front matter can be mapped.");

    public static Diagnostic MapIgnoredAt(SourceLocation? location, string source) =>
        new Diagnostic(MapIgnored, $"booklet.yml has both 'map' and 'source: {source}'; the mapping is not used.", location).WithHint("Remove the one that you do not mean.");

    public static Diagnostic TooMuchAt() =>
        new Diagnostic(TooMuch, "The paths of the mapping lead over too many values; the rest is left out.", SourceLocation.WholeFile("booklet.yml"))
            .WithHint("Say with 'records' where the records stand, rather than going up and over all of them in each field.");

    public static Diagnostic TooManyExpressionsAt(SourceLocation? location, int most) =>
        new(BadExpression, $"The mapping has more than {Count(most)} expressions; from here on they are left out.", location);

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
