using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;

namespace Booklet.Content.Markup;

/// <summary>Markdown to HTML; built on first use, since many folders hold no Markdown at all.</summary>
internal static class MarkdownReader
{
    private static readonly Lazy<MarkdownPipeline> Blocks = new(() => Pipeline(blocks: true));
    private static readonly Lazy<MarkdownPipeline> Lines = new(() => Pipeline(blocks: false));

    /// <summary>Null where the text is nested more deeply than the reader follows, which it also says of some very long texts.</summary>
    public static string? ToHtml(string markdown, bool blocks)
    {
        try
        {
            return Markdown.ToHtml(markdown, (blocks ? Blocks : Lines).Value);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static MarkdownPipeline Pipeline(bool blocks)
    {
        var builder = new MarkdownPipelineBuilder().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough);
        if (blocks)
        {
            builder.UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true }).UseFootnotes();
            // What is indented in a data file is indented for the file's sake, not as code.
            builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        }
        else
        {
            // A title "1. Introduction" or "# of cats" is a line, never a list or a heading.
            builder.BlockParsers.Clear();
            builder.BlockParsers.Add(new ParagraphBlockParser());
        }
        return builder.Build();
    }
}
