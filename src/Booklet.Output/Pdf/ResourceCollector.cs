using System.Runtime.InteropServices;
using Booklet.Output.Pages;
using Booklet.Output.Pdf.Fonts;
using Booklet.Output.Pdf.Images;
using Booklet.Typesetting;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Images;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Shaping;
using Booklet.Typesetting.Vectors;

namespace Booklet.Output.Pdf;

/// <summary>
/// First step of writing: which fonts, glyphs and images the pages use, in the order in which they come. A shaped word that stands in
/// many places is looked at once.
/// </summary>
internal sealed class ResourceCollector : FrameVisitor
{
    private readonly Dictionary<FontFace, FontUse> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, ImageUse> _images = new(StringComparer.Ordinal);
    private readonly HashSet<string> _drawings = new(StringComparer.Ordinal);
    private readonly HashSet<(ShapedText, int)> _seen = [];

    public List<FontUse> Fonts { get; } = [];

    public List<ImageUse> Images { get; } = [];

    /// <summary>Each drawing once; the pictures in it are among <see cref="Images"/>.</summary>
    public List<VectorImage> Drawings { get; } = [];

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
        switch (item.Image)
        {
            case RasterImage raster:
                Add(raster, item.Placement.Width, item.Placement.Height);
                break;
            case VectorImage drawing:
                if (_drawings.Add(drawing.Id))
                    Drawings.Add(drawing);
                AddPictures(drawing.Content, item.Placement.Width * (1 / drawing.Width), item.Placement.Height * (1 / drawing.Height));
                break;
        }
    }

    private void Add(RasterImage image, Length width, Length height)
    {
        ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(_images, image.Id, out _);
        if (use is null)
        {
            use = new ImageUse(image);
            Images.Add(use);
        }
        use.Width = Length.Max(use.Width, width);
        use.Height = Length.Max(use.Height, height);
    }

    /// <summary>The pictures in a drawing, where one of its units is so large on the page.</summary>
    private void AddPictures(VectorGroup group, Length unitWidth, Length unitHeight)
    {
        foreach (var child in group.Children)
        {
            if (child is VectorGroup inner)
                AddPictures(inner, unitWidth, unitHeight);
            else if (child is VectorRaster { Image: var image, Placement: var m })
                Add(image, unitWidth * Math.Sqrt(m.A * m.A + m.B * m.B), unitHeight * Math.Sqrt(m.C * m.C + m.D * m.D));
        }
        if (group.Mask is { } mask)
            AddPictures(mask.Content, unitWidth, unitHeight);
    }
}
