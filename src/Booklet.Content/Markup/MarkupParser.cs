using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Content.Markup;

/// <summary>
/// Text as organisers write it to text as it is printed: scan (leftovers out, mathematics aside), read (Markdown, HTML),
/// finish (characters cleaned, typography). Thread-safe; never throws on any input.
/// </summary>
public static class MarkupParser
{
    /// <summary>A value that is one line by meaning: a title, a name, a place. Forced line ends stay; "TBA" and its like give an empty text.</summary>
    public static RichText ParseInline(string raw, SourceLocation? location, MarkupContext context, DiagnosticBag bag)
    {
        var text = RichBlocks.Flatten(Parse(raw, false, location, context, bag), location);
        return IsNotKnown(text) ? RichText.Empty with { Location = location } : text;
    }

    /// <summary>A longer text: an abstract, a biography, a page's body.</summary>
    public static RichDocument ParseBlocks(string raw, SourceLocation? location, MarkupContext context, DiagnosticBag bag)
    {
        var blocks = Parse(raw, true, location, context, bag);
        if (blocks.IsEmpty || (blocks is [RichParagraph only] && IsNotKnown(only.Text)))
            return RichDocument.Empty with { Location = location };
        return new RichDocument(HeadingLevels.FromOne(blocks)) { Location = location };
    }

    private static bool IsNotKnown(RichText text) =>
        text.Inlines.IsEmpty || (text.Inlines is [Run { Text.Length: < 60 } run] && NotKnown.Is(run.Text));

    private static ImmutableArray<RichBlock> Parse(string raw, bool blocks, SourceLocation? location, MarkupContext context, DiagnosticBag bag)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return [];

        (raw, var signs, var count) = OfficeSymbols.Replace(SoundText.Of(raw));
        if (count > 0)
            bag.Add(MarkupDiagnostics.SymbolsReplacedIn(signs, count, location));
        var scanned = context.Format is MarkupFormat.Plain ? new ScannedMarkup(raw) : MarkupScanner.Scan(raw, blocks, context, location, bag);
        var markdown = context.Format is MarkupFormat.Markdown || (context.Format is MarkupFormat.Auto && scanned.HasMarkdown);
        if (!markdown && !scanned.HasHtml)
            return PlainText(scanned, location, context);

        var html = markdown ? MarkdownReader.ToHtml(scanned.Text, blocks) : scanned.Text;
        if (html is null)
        {
            bag.Add(MarkupDiagnostics.TooDeepAt(location));
            return PlainText(scanned, location, context);
        }
        return new HtmlReader(scanned, context, location, bag).Blocks(html);
    }

    private static ImmutableArray<RichBlock> PlainText(ScannedMarkup scanned, SourceLocation? location, MarkupContext context)
    {
        using var flow = new TextFlow(scanned, context, location);
        flow.Append(scanned.Text, TextAttributes.Plain, scanned.HasEntities);
        var result = ImmutableArray.CreateBuilder<RichBlock>();
        flow.TakeParagraphs(result);
        return result.DrainToImmutable();
    }
}
