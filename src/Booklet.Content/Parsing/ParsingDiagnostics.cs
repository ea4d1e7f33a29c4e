using Booklet.Diagnostics;

namespace Booklet.Content.Parsing;

/// <summary>All findings about the syntax of data, sorted by code.</summary>
internal static class ParsingDiagnostics
{
    public static readonly DiagnosticDescriptor YamlSyntax = new("BK2001", Severity.Error, "Broken YAML");
    public static readonly DiagnosticDescriptor DuplicateKey = new("BK2002", Severity.Warning, "A key stands twice");
    public static readonly DiagnosticDescriptor TooDeep = new("BK2003", Severity.Error, "Data is nested too deeply");
    public static readonly DiagnosticDescriptor TooManyAliases = new("BK2004", Severity.Error, "Aliases repeat too much");
    public static readonly DiagnosticDescriptor BadAlias = new("BK2005", Severity.Error, "An alias has no value");
    public static readonly DiagnosticDescriptor MoreDocuments = new("BK2006", Severity.Warning, "A YAML file holds several documents");
    public static readonly DiagnosticDescriptor FrontMatterOpen = new("BK2007", Severity.Error, "Front matter is not closed");
    public static readonly DiagnosticDescriptor TabIndentation = new("BK2008", Severity.Warning, "Indentation by tabs");
    public static readonly DiagnosticDescriptor KeyNotText = new("BK2009", Severity.Warning, "A key is not text");
    public static readonly DiagnosticDescriptor BadMerge = new("BK2010", Severity.Warning, "A merge key has nothing to merge");
    public static readonly DiagnosticDescriptor JsonSyntax = new("BK2011", Severity.Error, "Broken JSON");
    public static readonly DiagnosticDescriptor QuoteOpen = new("BK2012", Severity.Warning, "A quote in a table is not closed");
    public static readonly DiagnosticDescriptor SurplusCells = new("BK2013", Severity.Warning, "A row has more cells than the table has columns");
    public static readonly DiagnosticDescriptor TableTooLarge = new("BK2014", Severity.Error, "A table is too large");
    public static readonly DiagnosticDescriptor XmlSyntax = new("BK2018", Severity.Error, "Broken XML");
    public static readonly DiagnosticDescriptor TomlSyntax = new("BK2020", Severity.Error, "Broken TOML");

    public static Diagnostic YamlSyntaxAt(SourceLocation location, string problem, string? hint) =>
        new Diagnostic(YamlSyntax, $"The data cannot be read here: {problem}", location).WithHint(hint);

    public static Diagnostic DuplicateKeyAt(string key, SourceLocation location, SourceLocation first) =>
        new Diagnostic(DuplicateKey, $"The key '{key}' stands twice; the last value is used.", location)
            .WithHint("Remove one of the two.")
            .WithRelated(first, "The key stands here first.");

    public static Diagnostic TooDeepAt(SourceLocation location, int limit) =>
        new Diagnostic(TooDeep, $"Data is nested more than {limit} levels deep.", location)
            .WithHint("Look for brackets that are opened and never closed.");

    public static Diagnostic TooManyAliasesAt(SourceLocation location, int limit) =>
        new Diagnostic(TooManyAliases, $"Aliases repeat more than {limit} values; this one is left empty.", location)
            .WithHint("Write the values out, or repeat less.");

    public static Diagnostic BadAliasAt(string name, SourceLocation location) =>
        new Diagnostic(BadAlias, $"The alias '*{name}' has no value here.", location)
            .WithHint($"Define it before with '&{name}', or put the text in quotes if the asterisk belongs to it.");

    public static Diagnostic MoreDocumentsAt(SourceLocation location) =>
        new Diagnostic(MoreDocuments, "The file holds more than one YAML document; only the first is read.", location)
            .WithHint("Put the other documents into files of their own.");

    public static Diagnostic FrontMatterOpenAt(SourceLocation location, string fence = "dashes") =>
        new Diagnostic(FrontMatterOpen, "The front matter is not closed; the whole file is read as data.", location)
            .WithHint($"Add a line of three {fence} after the data.");

    public static Diagnostic TabIndentationAt(SourceLocation location) =>
        new Diagnostic(TabIndentation, "A line is indented by a tab, which YAML does not allow; it is read as one space.", location)
            .WithHint("Indent by spaces.");

    public static Diagnostic KeyNotTextAt(SourceLocation location) =>
        new Diagnostic(KeyNotText, "A key is a list or a mapping; the entry is left out.", location)
            .WithHint("Keys are words; put braces that belong to a text in quotes.");

    public static Diagnostic BadMergeAt(SourceLocation location) =>
        new Diagnostic(BadMerge, "The merge key '<<' needs a mapping or a list of mappings; it is left out.", location)
            .WithHint("Give it an alias of a mapping, such as '<<: *defaults'.");

    public static Diagnostic JsonSyntaxAt(SourceLocation location, string problem) =>
        new(JsonSyntax, $"The data cannot be read here: {problem}.", location);

    public static Diagnostic XmlSyntaxAt(SourceLocation location, string problem) =>
        new(XmlSyntax, $"The data cannot be read here: {problem}.", location);

    public static Diagnostic QuoteOpenAt(SourceLocation location) =>
        new Diagnostic(QuoteOpen, "The cell begins with a quote that is never closed; the quote is read as a character.", location)
            .WithHint("Close it, and write a quote inside a quoted cell twice.");

    public static Diagnostic SurplusCellsAt(SourceLocation location, int rows) =>
        new Diagnostic(SurplusCells, rows == 1 ? "The row has more cells than the first row has columns; what is beyond is left out." : $"The row and {rows - 1} more have more cells than the first row has columns; what is beyond is left out.", location)
            .WithHint("Put quotes around a cell that holds the separator.");

    public static Diagnostic TableTooLargeAt(SourceLocation location, int limit) =>
        new(TableTooLarge, $"The table has more than {limit} cells; the rest is not read.", location);

    public static Diagnostic TomlSyntaxAt(SourceLocation location, string problem) =>
        new(TomlSyntax, $"The data cannot be read here: {problem}.", location);
}
