namespace Booklet.Typesetting.Document;

/// <summary>What a block means to a reader who can't see the page; ISO 32000 standard structure types.</summary>
public enum StructureRole
{
    /// <summary>No element of its own: its children belong to its parent's element.</summary>
    None,

    /// <summary>Decoration and repetition: not read aloud.</summary>
    Artifact,
    Part,
    Section,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Paragraph,
    BlockQuotation,
    Caption,
    List,
    ListItem,
    ListLabel,
    ListBody,
    Table,
    TableRow,
    TableHeaderCell,
    TableCell,
    Figure,
    Formula,
    Contents,
    ContentsItem,
    Index,
    Code,
}
