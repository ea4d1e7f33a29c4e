using System.Runtime.InteropServices;
using Booklet.Output.Pages;
using Booklet.Output.Pdf.Fonts;
using Booklet.Output.Pdf.Images;
using Booklet.Typesetting;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Shaping;

namespace Booklet.Output.Pdf;

/// <summary>
/// First step of writing: which fonts, glyphs and images the pages use, in the order in which they come. A shaped word that stands in
/// many places is looked at once.
/// </summary>
internal sealed class ResourceCollector : FrameVisitor
{
    private readonly Dictionary<FontFace, FontUse> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, ImageUse> _images = new(StringComparer.Ordinal);
    private readonly HashSet<(ShapedText, int)> _seen = [];

    public List<FontUse> Fonts { get; } = [];

    public List<ImageUse> Images { get; } = [];

    /// <summary>Each word with each tracking it is set with, once.</summary>
    public List<(ShapedText Text, int Tracking, bool IsHyphen)> Texts { get; } = [];

    private readonly HashSet<(ShapedText, int)> _seenHyphens = [];

    protected override void Text(Point baseline, TextItem item)
    {
        foreach (var segment in item.Segments)
        {
            var hyphen = segment.Kind == SegmentKind.Hyphen;
            if (!(hyphen ? _seenHyphens : _seen).Add((segment.Text, item.Tracking)))
                continue;
            Texts.Add((segment.Text, item.Tracking, hyphen));
            ref var font = ref CollectionsMarshal.GetValueRefOrAddDefault(_fonts, segment.Text.Font, out _);
            if (font is null)
            {
                font = new FontUse(segment.Text.Font);
                Fonts.Add(font);
            }
            font.Add(segment.Text, hyphen);
        }
    }

    protected override void Image(Point topLeft, ImageItem item)
    {
        ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(_images, item.Image.Id, out _);
        if (use is null)
        {
            use = new ImageUse(item.Image);
            Images.Add(use);
        }
        use.Width = Length.Max(use.Width, item.Placement.Width);
        use.Height = Length.Max(use.Height, item.Placement.Height);
    }
}
