using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Design.Wording;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Inline = Booklet.Typesetting.Document.Inline;

namespace Booklet.Design.Sections.Information;

/// <summary>Venue, meals, Wi-Fi, whom to ask: one block a subject, its name in the margin column.</summary>
internal sealed class InformationSection(ComposingRoom room) : ISection
{
    /// <summary>About two pages of A5. What is longer is read like a chapter and stands behind the contents, which name its parts.</summary>
    private const int MostLettersBeforeContents = 4500;

    /// <summary>About ten lines, which a page of contents has left.</summary>
    private const int MostLettersWithContents = 700;

    public string Name => "information";

    public bool IsLong => Letters(room.Programme.Event.Description) + room.Programme.Information.Sum(b => Letters(b.Body)) > MostLettersBeforeContents;

    public bool HasContent => !room.Programme.Information.IsEmpty || HasDescription;

    /// <summary>A few lines about the event alone make no page: they stand below the contents, if there are any.</summary>
    public bool StandsWithContents => room.Programme.Information.IsEmpty && HasDescription && Letters(room.Programme.Event.Description) <= MostLettersWithContents;

    /// <summary>When, where and what, without the chapter's head.</summary>
    public StackBlock Facts() => new([.. WhenAndWhere() is { } facts ? (IEnumerable<Block>)[facts] : [], .. HasDescription ? (IEnumerable<Block>)[Description()] : []]);

    public Chapter Compose()
    {
        var anchor = Anchors.Chapter(Name);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(room.ChapterHead(room.Words.Information, anchor));
        blocks.Add(Facts());
        var lines = ImmutableArray.CreateBuilder<ContentsLine>();
        lines.Add(new ContentsLine([new TextInline(room.Words.Information, room.Theme.Strong)], anchor, 1));
        for (var i = 0; i < room.Programme.Information.Length; i++)
        {
            var block = room.Programme.Information[i];
            var place = Anchors.Information(i);
            blocks.Add(Subject(block, place));
            if (IsLong)
                lines.Add(new ContentsLine([new TextInline(block.Title.ToPlainText(), room.Theme.Text)], place, 2));
        }
        return new Chapter([new ChapterPages(room.Pages(new StackBlock(blocks.ToImmutable())), ShortChapters.LinesOf(room.Programme.Event, room.Programme.Information))], lines.ToImmutable());
    }

    /// <summary>A description that is the subtitle again stands on the cover.</summary>
    private bool HasDescription => room.Programme.Event is { Description.IsEmpty: false } info && info.Description.ToPlainText() is var text && text != info.Subtitle.ToPlainText() && text != info.Title.ToPlainText();

    /// <summary>What the event is about, before everything that one only looks up.</summary>
    private StackBlock Description() => new([.. room.Text.Blocks(room.Programme.Event.Description, room.Theme.NoteBody with { AlignsToGrid = false }), new SpaceBlock(room.Theme.Grid)]);

    private static int Letters(RichDocument document) => document.Blocks.Sum(block => block switch
    {
        RichParagraph paragraph => paragraph.Text.ToPlainText().Length,
        RichHeading heading => heading.Text.ToPlainText().Length,
        RichList list => list.Items.Sum(Letters),
        RichQuotation quotation => Letters(quotation.Content),
        RichCode code => code.Text.Length,
        RichTable table => table.Rows.SelectMany(r => r).Sum(c => c.ToPlainText().Length),
        _ => 0,
    });

    private StackBlock Subject(string title, string anchor, Block body)
    {
        var theme = room.Theme;
        var style = theme.Subhead;
        return new StackBlock(
            [
                new RuleBlock(new Stroke(0.4.Pt(), theme.Palette.Hairline)) { KeepWithNext = true, Role = StructureRole.Artifact },
                ComposingRoom.Line(theme.Ragged(style, 1.5), title) with { Role = StructureRole.Heading2, KeepWithNext = true, Anchor = anchor, Outline = new OutlineEntry(title, 2) },
                body,
                new SpaceBlock(theme.Grid * 0.5),
                new GridSpaceBlock(default),
            ]);
    }

    private StackBlock Subject(InformationBlock block, string anchor) =>
        Subject(block.Title.ToPlainText(), anchor, room.Text.Stack(block.Body, room.Theme.NoteBody with { Alignment = TextAlignment.Start, AlignsToGrid = false }));

    /// <summary>Dates, place, time zone and site as a small table of facts.</summary>
    private StackBlock? WhenAndWhere()
    {
        var info = room.Programme.Event;
        var facts = new List<(string Name, ImmutableArray<Inline> Value)>();
        var text = room.Theme.Note;
        if (info.FirstDate is { } first)
            facts.Add((room.Words.DateAndPlace, [new TextInline(room.Calendar.Range(first, info.LastDate ?? first), text), .. Place(text)]));
        if (info.TimeZone is { } zone)
        {
            facts.Add((room.Words.TimeZone, [new TextInline(Calendar.Zone(zone), text)]));
            room.Register.SaysTimeZone = true;
        }
        if (info.Website is { } site)
            facts.Add((room.Words.Website, [new TextInline(ComposingRoom.ShortUri(site), text) { Link = new UriTarget(site) }]));
        if (facts.Count == 0)
            return null;

        var label = room.Theme.Datum;
        var rows = facts.Select(Block (f) => new RowBlock(
            [
                new RowCell(ColumnWidth.Fixed(room.Theme.Measure * 0.25), ComposingRoom.Line(room.Theme.Ragged(label), f.Name) with { Role = StructureRole.ListLabel }) { Alignment = VerticalAlignment.Baseline },
                new RowCell(ColumnWidth.Share(), new ParagraphBlock(room.Theme.Ragged(text), f.Value) { Role = StructureRole.ListBody }) { Alignment = VerticalAlignment.Baseline },
            ],
            default)
        { Role = StructureRole.ListItem });
        return new StackBlock([new StackBlock([.. rows]) { Role = StructureRole.List }, new SpaceBlock(room.Theme.Grid)]);
    }

    private IEnumerable<Inline> Place(TextStyle text)
    {
        if (room.Programme.Event.Place.IsEmpty)
            return [];
        return room.Text.Title(room.Programme.Event.Place, text).Insert(0, new TextInline(" · ", text));
    }
}
