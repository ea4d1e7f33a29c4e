using Booklet.Diagnostics;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>Finds words that show the organiser which block a finding is about.</summary>
internal static class BlockOrigin
{
    /// <summary>Long enough to recognise a title by, short enough for a message on one line.</summary>
    private const int LongestText = 40;

    /// <summary>Place of the first text that has one, or a picture's file.</summary>
    public static SourceLocation? Of(Block block) => block switch
    {
        ParagraphBlock p => p.Inlines.OfType<TextInline>().Select(t => t.Location).FirstOrDefault(l => l is not null),
        ImageBlock i => SourceLocation.WholeFile(i.Image.Path),
        _ => BlockChildren.Of(block).Select(Of).FirstOrDefault(l => l is not null),
    };

    /// <summary>The first words, or empty.</summary>
    public static string TextOf(Block block)
    {
        if (block is not ParagraphBlock paragraph)
            return BlockChildren.Of(block).Select(TextOf).FirstOrDefault(t => t.Length > 0) ?? "";
        var text = string.Concat(paragraph.Inlines.OfType<TextInline>().Select(t => t.Text)).Trim();
        if (text.Length <= LongestText)
            return text;
        var end = text.LastIndexOf(' ', LongestText);
        return text[..(end > 0 ? end : LongestText)] + "…";
    }
}
