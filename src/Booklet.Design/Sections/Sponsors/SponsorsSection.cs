using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Images;

namespace Booklet.Design.Sections.Sponsors;

/// <summary>Sponsors and hosts by tier: logos of equal visual weight, two or three to a row, names where there is no logo.</summary>
internal sealed class SponsorsSection(ComposingRoom room) : ISection
{
    /// <summary>
    /// Logos of one area look equally important, whatever their proportions: width times height is the same for all of a tier.
    /// </summary>
    private const double LogoAreaInLines = 16;

    /// <summary>Sponsors belong on one page, with smaller logos if need be; more than it holds go on at the usual size.</summary>
    private static readonly double[] Scales = [1, 0.85, 0.7, 0.58, 1];

    private readonly Theme _theme = room.Theme;

    public string Name => "sponsors";

    public bool HasContent => room.Programme.Sponsors.Any(t => !t.Sponsors.IsEmpty);

    public Chapter Compose()
    {
        var anchor = Anchors.Chapter(Name);
        var tiers = room.Programme.Sponsors.Where(t => !t.Sponsors.IsEmpty).ToList();
        var page = new FittingBlock([.. Scales.Select(scale => new StackBlock([.. tiers.Select((tier, i) => Tier(tier, isFirstTier: i == 0, scale))]))]);
        return new Chapter([new ChapterPages(room.Pages(new StackBlock([room.ChapterHead(room.Words.Sponsors, anchor), page])), ShortChapters.LinesOf(tiers))], [new ContentsLine([new TextInline(room.Words.Sponsors, _theme.Strong)], anchor, 1)]);
    }

    private StackBlock Tier(SponsorTier tier, bool isFirstTier, double scale)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (tier.Name.Length > 0)
            blocks.Add(room.Kicker(tier.Name) with { Role = StructureRole.Heading2, Outline = new OutlineEntry(tier.Name, 2) });
        // The first tier has room for larger logos; a long tier is set closer.
        var perRow = isFirstTier || tier.Sponsors.Length <= 4 ? 2 : 3;
        foreach (var row in tier.Sponsors.Chunk(perRow))
        {
            var cells = row.Select(s => new RowCell(ColumnWidth.Share(), Sponsor(s, perRow, isFirstTier ? scale * 1.25 : scale)) { Alignment = VerticalAlignment.Middle }).ToList();
            while (cells.Count < perRow)
                cells.Add(new RowCell(ColumnWidth.Share(), new SpaceBlock(default)));
            blocks.Add(new RowBlock([.. cells], _theme.Grid * 1.5) { KeepTogether = true, SpaceBefore = _theme.Grid * (0.75 * scale) });
        }
        return new StackBlock(blocks.ToImmutable()) { KeepTogether = tier.Sponsors.Length <= perRow * 3, SpaceAfter = _theme.Grid * (1.5 * scale) };
    }

    private Block Sponsor(Sponsor sponsor, int perRow, double scale)
    {
        var column = (_theme.Measure - _theme.Grid * 1.5 * (perRow - 1)) / perRow;
        Block content = room.Pictures.Load(sponsor.Logo) is { } image
            ? Logo(image, sponsor, column, scale)
            : ComposingRoom.Line(_theme.Ragged(_theme.Subhead, 1.25), sponsor.Name) with { Role = StructureRole.Paragraph };
        return sponsor.Link is { } uri ? new LinkBlock(new UriTarget(uri), content) : content;
    }

    private StackBlock Logo(Picture image, Sponsor sponsor, Length column, double scale)
    {
        var ratio = image.AspectRatio;
        var unit = _theme.Grid.Points * scale;
        var height = Math.Sqrt(LogoAreaInLines * unit * unit / ratio);
        var width = Math.Min(height * ratio, column.Points);
        height = width / ratio;
        var picture = new ImageBlock(image, width.Pt(), height.Pt())
        {
            Role = StructureRole.Figure,
            Alternative = Pictures.Alternative(sponsor.Logo, room.Words.Logo, sponsor.Name),
        };
        var caption = _theme.Datum;
        return new StackBlock(
            [
                picture with { KeepWithNext = true },
                ComposingRoom.Line(_theme.Ragged(caption), sponsor.Name) with { Role = StructureRole.Caption },
            ])
        { KeepTogether = true };
    }
}
