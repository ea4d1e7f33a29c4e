namespace Booklet.Output.Pdf.Tags;

/// <summary>The standard structure types that are written (ISO 32000-1, 14.8.4), by their names in the file; no role map is needed.</summary>
internal enum StructureType : byte
{
    /// <summary>No element: what is inside belongs to the parent's.</summary>
    None,
    Document,
    Part,
    Sect,
    Div,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    P,
    BlockQuote,
    Caption,
    L,
    LI,
    Lbl,
    LBody,
    Table,
    TR,
    TH,
    TD,
    Figure,
    Formula,
    TOC,
    TOCI,
    Reference,
    Index,
    Code,
    Link,
    Span,
}

internal static class StructureTypes
{
    private static readonly byte[][] Names = [.. Enum.GetNames<StructureType>().Select(System.Text.Encoding.ASCII.GetBytes)];

    public static ReadOnlySpan<byte> Name(this StructureType type) => Names[(int)type];

    public static bool IsHeading(this StructureType type) => type is >= StructureType.H1 and <= StructureType.H6;

    /// <summary>Text may stand directly in it; everywhere else it needs a paragraph around it.</summary>
    public static bool TakesText(this StructureType type) => type.IsHeading() || type is StructureType.P or StructureType.Caption
        or StructureType.Lbl or StructureType.Figure or StructureType.Formula or StructureType.Reference or StructureType.Code
        or StructureType.Span;

    /// <summary>Text of which no part may be a paragraph.</summary>
    public static bool IsParagraph(this StructureType type) => type.IsHeading() || type is StructureType.P or StructureType.Reference
        or StructureType.Code or StructureType.Span;
}
