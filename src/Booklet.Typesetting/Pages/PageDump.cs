using System.Globalization;
using System.Text;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Pages;

/// <summary>
/// Pages as text that a person can review: a line for each group and each line of text, indented by nesting, with places in points
/// from the page's top left. Groups that mean nothing are left out, their content is not.
/// </summary>
public static class PageDump
{
    public static string Write(PagedDocument document)
    {
        var text = new StringBuilder();
        foreach (var page in document.Pages)
            Write(text, page);
        foreach (var destination in document.Destinations)
            text.Append(CultureInfo.InvariantCulture, $"destination {destination.Name}: page {destination.PageIndex + 1} at {Place(destination.Point)}\n");
        foreach (var item in document.Outline)
            text.Append(CultureInfo.InvariantCulture, $"outline {item.Level} \"{item.Title}\": page {item.PageIndex + 1} at {Place(item.Point)}\n");
        return text.ToString();
    }

    public static string Write(Page page)
    {
        var text = new StringBuilder();
        Write(text, page);
        return text.ToString();
    }

    public static string Write(Frame frame)
    {
        var text = new StringBuilder();
        Write(text, frame, default, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Page page)
    {
        text.Append(CultureInfo.InvariantCulture, $"page {page.Index + 1} [{page.Label}] {Extent(page.Size.Width, page.Size.Height)}");
        text.Append(page.Color is { } color ? $" on {color}\n" : "\n");
        Write(text, page.Content, default, 1);
    }

    private static void Write(StringBuilder text, Frame frame, Point origin, int depth)
    {
        for (var i = 0; i < frame.Items.Length; i++)
        {
            var placed = frame.Items[i];
            var point = new Point(origin.X + placed.X, origin.Y + placed.Y);
            if (placed.Item is TextItem)
            {
                i = WriteLine(text, frame, i, origin, depth);
                continue;
            }
            if (placed.Item is GroupItem { IsArtifact: false, IsClipped: false } plain && !SaysMore(plain.Source))
            {
                Write(text, plain.Frame, point, depth);
                continue;
            }
            Begin(text, point, depth).Append(Describe(placed.Item)).Append('\n');
            if (placed.Item is GroupItem group)
                Write(text, group.Frame, point, depth + 1);
        }
    }

    /// <summary>Neighbouring items on one baseline are read as one line, with two spaces over a gap; gives the last item's index.</summary>
    private static int WriteLine(StringBuilder text, Frame frame, int first, Point origin, int depth)
    {
        var start = frame.Items[first];
        Begin(text, new Point(origin.X + start.X, origin.Y + start.Y), depth).Append('"');
        var last = first;
        var end = start.X;
        for (var i = first; i < frame.Items.Length && frame.Items[i] is { Item: TextItem item } placed && placed.Y == start.Y; i++)
        {
            if (placed.X > end)
                text.Append("  ");
            foreach (var segment in item.Segments)
                text.Append(segment.Text.Text);
            end = placed.X + item.Width;
            last = i;
        }
        text.Append('"');
        // Letters made wider or narrower, the same in the whole line.
        if (frame.Items[last].Item is TextItem { HorizontalScale: not 1 and var scale })
            text.Append(CultureInfo.InvariantCulture, $" ×{scale:0.000}");
        text.Append('\n');
        return last;
    }

    private static StringBuilder Begin(StringBuilder text, Point point, int depth) => text.Append(' ', depth * 2).Append(Place(point)).Append(' ');

    private static string Describe(FrameItem item) => item switch
    {
        GroupItem group => DescribeGroup(group),
        ImageItem image => $"image {image.Image.Path} {Extent(image.Box.Width, image.Box.Height)} placed {Place(new Point(image.Placement.X, image.Placement.Y))} {Extent(image.Placement.Width, image.Placement.Height)}",
        RectangleItem r => $"rectangle {Extent(r.Size.Width, r.Size.Height)}{(r.Fill is { } fill ? $" fill {fill}" : "")}{(r.Stroke is { } stroke ? $" stroke {Points(stroke.Width)} {stroke.Color}" : "")}",
        LineItem line => $"line to {Place(line.End)} {Points(line.Stroke.Width)} {line.Stroke.Color}",
        LinkItem { Target: AnchorTarget target } link => $"link {Extent(link.Size.Width, link.Size.Height)} to #{target.Anchor}",
        LinkItem { Target: UriTarget target } link => $"link {Extent(link.Size.Width, link.Size.Height)} to {target.Uri}",
        AnchorItem anchor => $"anchor {anchor.Name}",
        MarkItem mark => $"mark {mark.Mark} = \"{mark.Text}\"",
        _ => throw new NotSupportedException($"A page dump does not know items of the kind {item.GetType().Name}."),
    };

    /// <summary>More than that the text or picture inside is a block.</summary>
    private static bool SaysMore(Block? source) =>
        source is not null && (source.Role != StructureRole.None || source.Outline is not null || source.Alternative is not null || source.Language is not null);

    private static string DescribeGroup(GroupItem group)
    {
        var words = new List<string> { group.Source is { Role: not StructureRole.None } source ? source.Role.ToString() : "group" };
        if (group.IsArtifact && group.Source?.Role != StructureRole.Artifact)
            words.Add("(artifact)");
        if (group.IsClipped)
            words.Add("(clipped)");
        words.Add(Extent(group.Frame.Width, group.Frame.Height));
        return string.Join(' ', words);
    }

    private static string Place(Point point) => $"({Points(point.X)}, {Points(point.Y)})";

    private static string Extent(Length width, Length height) => $"{Points(width)}×{Points(height)}";

    private static string Points(Length length) => length.Points.ToString("0.00", CultureInfo.InvariantCulture);
}
