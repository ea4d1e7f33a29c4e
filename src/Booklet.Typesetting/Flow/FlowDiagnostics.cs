using Booklet.Diagnostics;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>What laying out pages can find, by code.</summary>
public static class FlowDiagnostics
{
    public static readonly DiagnosticDescriptor ContentTooHigh = new("BK5101", Severity.Warning, "Content is higher than a page");

    public static readonly DiagnosticDescriptor UnstableReference = new("BK5102", Severity.Warning, "A page reference does not settle");

    public static readonly DiagnosticDescriptor DanglingLink = new("BK5103", Severity.Warning, "A link leads to a place that does not exist");

    public static readonly DiagnosticDescriptor CanvasOverflow = new("BK5104", Severity.Warning, "Content exceeds its place on a canvas");

    public static readonly DiagnosticDescriptor DuplicateAnchor = new("BK5105", Severity.Warning, "Two places have one anchor name");

    public static readonly DiagnosticDescriptor DanglingReference = new("BK5106", Severity.Warning, "A page reference names a place that does not exist");

    internal static Diagnostic TooHigh(Block block, Length height, Length room) =>
        new(ContentTooHigh, $"{Describe(block)} is {height} high, but a page has room for {room}; it is cut off or overprints the margin.", BlockOrigin.Of(block));

    internal static Diagnostic Unstable(string anchor, string printed, string actual) =>
        new Diagnostic(UnstableReference, $"The page number of '{anchor}' does not settle: printed is {printed}, but it stands on page {actual}.")
            .WithHint("Where a number's width moves text over a page end, give the text before it a line more or less.");

    internal static Diagnostic NoTarget(string anchor, SourceLocation? location) =>
        new(DanglingLink, $"A link leads to '{anchor}', which is nowhere in the document; the text is printed without a link.", location);

    internal static Diagnostic Overflow(Block block, Length height, Length room) =>
        new(CanvasOverflow, $"{Describe(block)} is {height} high, but its place has room for {room}.", BlockOrigin.Of(block));

    internal static Diagnostic Duplicate(string anchor, int firstPage, int secondPage) =>
        new(DuplicateAnchor, $"The anchor '{anchor}' stands on page {firstPage} and again on page {secondPage}; links lead to the first.");

    internal static Diagnostic NoReferenceTarget(string anchor, SourceLocation? location) =>
        new(DanglingReference, $"A page reference names '{anchor}', which is nowhere in the document; a question mark is printed.", location);

    private static string Describe(Block block)
    {
        var kind = block switch
        {
            ParagraphBlock => "A paragraph's line",
            ImageBlock => "A picture",
            CanvasBlock => "A canvas",
            TableBlock => "A table row",
            _ => "A block",
        };
        return BlockOrigin.TextOf(block) is { Length: > 0 } text ? $"{kind} (\"{text}\")" : kind;
    }
}
