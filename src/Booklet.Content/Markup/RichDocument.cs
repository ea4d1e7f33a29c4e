using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Content.Markup;

/// <summary>A block of a longer text: an abstract, a biography, a page of information.</summary>
public abstract record RichBlock;

public sealed record RichParagraph(RichText Text) : RichBlock;

/// <summary>A heading inside the text; <paramref name="Level"/> counts from 1 within this text, whatever the source's level was.</summary>
public sealed record RichHeading(int Level, RichText Text) : RichBlock;

/// <summary>A list; <paramref name="Start"/> is the first number of an ordered list and null for a bulleted one.</summary>
public sealed record RichList(int? Start, ImmutableArray<RichDocument> Items) : RichBlock;

public sealed record RichQuotation(RichDocument Content) : RichBlock;

/// <summary>Preformatted lines, without the final line end.</summary>
public sealed record RichCode(string Text) : RichBlock;

/// <summary>Rows of cells; the first row is a header where <paramref name="HasHeader"/> says so.</summary>
public sealed record RichTable(bool HasHeader, ImmutableArray<ImmutableArray<RichText>> Rows) : RichBlock;

/// <summary>Several blocks in reading order. <see cref="Empty"/> stands for "not known" (also where the source says TBA).</summary>
public sealed record RichDocument(ImmutableArray<RichBlock> Blocks)
{
    public static RichDocument Empty { get; } = new([]);

    public SourceLocation? Location { get; init; }

    public bool IsEmpty => Blocks.IsEmpty;

    /// <summary>All text without styles, blocks joined by line ends.</summary>
    public string ToPlainText() => string.Join('\n', Blocks.Select(PlainText));

    private static string PlainText(RichBlock block) => block switch
    {
        RichParagraph p => p.Text.ToPlainText(),
        RichHeading h => h.Text.ToPlainText(),
        RichList l => string.Join('\n', l.Items.Select(i => i.ToPlainText())),
        RichQuotation q => q.Content.ToPlainText(),
        RichCode c => c.Text,
        RichTable t => string.Join('\n', t.Rows.Select(r => string.Join('\t', r.Select(c => c.ToPlainText())))),
        _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
    };
}
