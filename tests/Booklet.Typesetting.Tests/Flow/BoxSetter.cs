using System.Collections.Immutable;
using System.Text;
using Booklet.Diagnostics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Shaping;

namespace Booklet.Typesetting.Tests.Flow;

/// <summary>Sets text without fonts: every character is half an em wide, lines break at spaces only, the first that fits is taken; a line that ends with a hyphen has been hyphenated.</summary>
internal sealed class BoxSetter : IParagraphSetter
{
    private int _calls;

    public int Calls => _calls;

    public SetParagraph Set(ParagraphBlock paragraph, Length width, IPageReferences references, DiagnosticBag diagnostics)
    {
        Interlocked.Increment(ref _calls);
        var character = paragraph.Style.Text.Size / 2;
        var lines = new List<SetLine>();
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        var text = new StringBuilder();

        void End()
        {
            if (text.Length > 0)
                items.Insert(0, new PlacedItem(default, default, Text(text.ToString(), paragraph.Style.Text, character)));
            lines.Add(new SetLine(items.DrainToImmutable()) { EndsWithHyphen = text.Length > 0 && text[^1] == '-' });
            text.Clear();
        }

        foreach (var inline in paragraph.Inlines)
        {
            switch (inline)
            {
                case LineBreakInline:
                    End();
                    break;
                case AnchorInline anchor:
                    items.Add(new PlacedItem(character * text.Length, default, new AnchorItem(anchor.Anchor)));
                    break;
                case BoxInline box:
                    items.Add(new PlacedItem(character * text.Length, -10.Pt(), new GroupItem(new Frame(box.Width, 10.Pt(), [])) { Source = box.Content }));
                    break;
                default:
                    var link = (inline as TextInline)?.Link;
                    foreach (var word in Words(inline, references))
                    {
                        if (text.Length > 0 && character * (text.Length + 1 + word.Length) > width)
                            End();
                        if (text.Length > 0)
                            text.Append(' ');
                        if (link is not null)
                            items.Add(new PlacedItem(character * text.Length, -8.Pt(), new LinkItem(new Size(character * word.Length, 10.Pt()), link) { SourceInline = inline }));
                        text.Append(word);
                        if (word.Contains('#'))
                            diagnostics.Add(new Diagnostic(new DiagnosticDescriptor("BK5999", Severity.Warning, "Test"), $"found {word}"));
                    }
                    break;
            }
        }
        if (text.Length > 0 || items.Count > 0)
            End();
        var hasReferences = paragraph.Inlines.Any(i => i is PageReferenceInline or CurrentPageInline or MarkInline);
        return new SetParagraph([.. lines], width, paragraph.Style.Leading, paragraph.Style.Leading * 0.75) { HasReferences = hasReferences };
    }

    public Length NaturalWidth(ParagraphBlock paragraph, IPageReferences references)
    {
        var widest = Set(paragraph, Length.Unbounded, references, new DiagnosticBag()).Lines
            .SelectMany(l => l.Items).Select(i => i.Item).OfType<TextItem>().Select(t => t.Width).DefaultIfEmpty().Max(w => w.Units);
        return new Length(widest);
    }

    private static string[] Words(Inline inline, IPageReferences references)
    {
        var text = inline switch
        {
            TextInline t => t.Text,
            CurrentPageInline => references.CurrentPage,
            MarkInline m => references.Mark(m.Mark),
            PageReferenceInline r => string.Join(r.Separator, r.Targets.Select(t => references.Find(t.Anchor)?.Label ?? "000")),
            _ => "",
        };
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static TextItem Text(string text, TextStyle style, Length character) =>
        new([new TextSegment(new ShapedText(BoxFace.Instance, text, [], false), default, SegmentKind.Text)], style.Size, style.Color)
        {
            Width = character * text.Length,
        };

    private sealed class BoxFace : FontFace
    {
        public static readonly BoxFace Instance = new();

        public override string Family => "Box";

        public override string PostScriptName => "Box";

        public override int Weight => 400;

        public override bool IsItalic => false;

        public override int UnitsPerEm => 1000;

        public override int Ascender => 750;

        public override int Descender => -250;

        public override int CapHeight => 700;

        public override int XHeight => 500;

        public override double ItalicAngle => 0;

        public override ReadOnlyMemory<byte> Data => default;

        public override int FaceIndex => 0;

        public override bool HasGlyph(Rune rune) => true;

        public override ShapedText Shape(ShapingRequest request) => new(this, request.Text, [], request.IsRightToLeft);
    }
}
