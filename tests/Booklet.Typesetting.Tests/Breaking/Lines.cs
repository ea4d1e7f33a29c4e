using System.Collections.Immutable;
using System.Text;
using Booklet.Diagnostics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Tests.Fonts;

namespace Booklet.Typesetting.Tests.Breaking;

/// <summary>Paragraphs in the box font at a size of ten points: a measure of n ems holds n characters.</summary>
internal static class Lines
{
    public static readonly Length Em = 10.Pt();

    public static readonly TextStyle Box = new() { Family = "Box", Size = Em };

    public static readonly ParagraphStyle Ragged = new() { Text = Box, Leading = 12.Pt() };

    public static readonly ParagraphStyle Justified = Ragged with { Alignment = TextAlignment.Justified };

    public static ParagraphSetter BoxSetter() => new(new FontBook([new BoxFace()]));

    public static ParagraphBlock Paragraph(ParagraphStyle style, params ImmutableArray<Inline> inlines) => new(style, inlines);

    public static ParagraphBlock Paragraph(ParagraphStyle style, string text) => new(style, [new TextInline(text, style.Text)]);

    public static SetParagraph Set(ParagraphBlock paragraph, int ems, DiagnosticBag? bag = null, IPageReferences? references = null) =>
        BoxSetter().Set(paragraph, Em * ems, references ?? NoReferences.Instance, bag ?? new DiagnosticBag());

    /// <summary>The lines' text as a reader of the file gets it, a line each; a hyphen of layout is '¬'.</summary>
    public static string[] Texts(this SetParagraph paragraph) => [.. paragraph.Lines.Select(Text)];

    public static string Text(this SetLine line)
    {
        var text = new StringBuilder();
        foreach (var segment in line.Segments())
            text.Append(segment.Kind == SegmentKind.Hyphen ? "¬" : segment.Text.Text);
        return text.ToString();
    }

    public static IEnumerable<TextSegment> Segments(this SetLine line) => line.Items.Select(i => i.Item).OfType<TextItem>().SelectMany(t => t.Segments);

    /// <summary>Right end of the last thing of a line that takes room.</summary>
    public static Length Right(this SetLine line) => line.Items.Where(i => i.Item is TextItem)
        .Select(i => i.X + ((TextItem)i.Item).Width).DefaultIfEmpty().Aggregate(Length.Max);
}

internal sealed class NoReferences : IPageReferences
{
    public static readonly NoReferences Instance = new();

    public string CurrentPage => "";

    public (string Label, int PageIndex)? Find(string anchor) => null;

    public string Mark(string name) => "";
}
