using System.Text;
using Booklet.Typesetting.Document;

namespace Booklet.Output.Pdf.Tags;

/// <summary>A piece of marked content, or (without a number) a link's annotation, as it came on its page.</summary>
internal sealed class PageMark
{
    /// <summary>The MCID; negative for annotations.</summary>
    public int Number { get; init; } = -1;

    /// <summary>Null for content of no block: it is read after all else.</summary>
    public StructureNode? Node { get; init; }

    public LinkTarget? Link { get; init; }

    public string? Language { get; init; }

    /// <summary>The formula that it is a part of.</summary>
    public FormulaInline? Formula { get; init; }

    /// <summary>Where the part of the formula is.</summary>
    public Area? Area { get; set; }

    public PlacedLink? Annotation { get; init; }

    /// <summary>What it says, kept where a link may have to say it again.</summary>
    public StringBuilder? Text { get; init; }
}

/// <summary>What one page adds to the structure tree.</summary>
internal sealed record PageMarks(PageMark[] Marks, (StructureNode Picture, Area Area)[] Areas, int Count)
{
    public static PageMarks None { get; } = new([], [], 0);
}
