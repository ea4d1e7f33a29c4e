namespace Booklet.Typesetting.Document.Building;

/// <summary>
/// Where composing begins: <c>Blocks.Column(style, c => { c.Item().Text("Title"); c.Item().Row(r => …); })</c>. Builders are for one use and
/// one thread; the blocks that come out are as immutable as any.
/// </summary>
public static class Blocks
{
    /// <summary>Blocks one below the other; <paramref name="style"/> is that of all texts in them that name no other.</summary>
    public static StackBlock Column(ParagraphStyle style, Action<ColumnBuilder> compose) => ColumnBuilder.Compose(style, compose);

    /// <summary>Blocks side by side.</summary>
    public static RowBlock Row(ParagraphStyle style, Action<RowBuilder> compose) => RowBuilder.Compose(style, compose);

    public static TableBlock Table(ParagraphStyle style, Action<TableBuilder> compose) => TableBuilder.Compose(style, compose);

    public static ParagraphBlock Text(ParagraphStyle style, Action<TextBuilder> compose) => TextBuilder.Compose(style, compose);

    public static ParagraphBlock Text(ParagraphStyle style, string text) => Text(style, t => t.Span(text));

    /// <summary>One block with its role, room and frame.</summary>
    public static Block Block(ParagraphStyle style, Action<BlockBuilder> compose)
    {
        var builder = new BlockBuilder(style);
        compose(builder);
        return builder.Build();
    }
}
