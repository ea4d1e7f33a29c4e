using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Sections.Talks;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Listings;

/// <summary>Papers and posters by session: number, title, authors, in two columns.</summary>
internal sealed class ListingChapter(ComposingRoom room)
{
    private readonly Theme _theme = room.Theme;

    public StackBlock Compose(TalkChapter chapter)
    {
        var heads = new SessionHead(room);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(room.ChapterHead(chapter.Title, Anchors.Chapter(chapter.Id)));
        for (var i = 0; i < chapter.Groups.Length; i++)
        {
            var group = chapter.Groups[i];
            if (group.Session is not null || chapter.Groups.Length > 1)
                blocks.Add(heads.Compose(group, isFirst: i == 0));
            var entries = group.Talks.Select((talk, index) => Entry(talk, talk.Number ?? (index + 1).ToString(CultureInfo.InvariantCulture)));
            blocks.Add(new ColumnsBlock(2, _theme.Grid * 1.5, new StackBlock([.. entries]) { Role = StructureRole.List }));
        }
        return new StackBlock(blocks.ToImmutable());
    }

    private RowBlock Entry(Talk talk, string number)
    {
        room.Register.AddTalk(talk);
        foreach (var contributor in talk.Contributors)
            room.Register.Mention(contributor.PersonId, Anchors.Talk(talk.Id), isMain: contributor.Role == ContributorRole.Speaker);

        var title = _theme.Note with { Weight = FontWeight.Semibold, Features = ["lnum"] };
        var names = _theme.Datum with { Features = [] };
        var figure = _theme.PageNumber;
        LinkTarget? link = talk.Link is { } uri ? new UriTarget(uri) : null;
        var text = ImmutableArray.CreateBuilder<Block>();
        text.Add(new ParagraphBlock(_theme.Heading(title, 0.95), room.Text.Title(room.TitleOf(talk), title, link)) { Role = StructureRole.Paragraph, KeepWithNext = true });
        if (!talk.Title.IsEmpty && !talk.Contributors.IsEmpty)
        {
            var withAffiliations = talk.Contributors.Any(c => c.Role == ContributorRole.Speaker);
            text.Add(new ParagraphBlock(_theme.Ragged(names, 0.9), room.Names(talk.Contributors, names, names, withAffiliations)) { Role = StructureRole.Paragraph });
        }
        if (!talk.Abstract.IsEmpty)
            text.AddRange(room.Text.Blocks(talk.Abstract, _theme.NoteBody with { Alignment = TextAlignment.Start }));

        var labelWidth = _theme.TextSize * Math.Max(1.8, 0.9 + 0.55 * number.Length);
        return new RowBlock(
            [
                new RowCell(ColumnWidth.Fixed(labelWidth), ComposingRoom.Line(_theme.Ragged(figure, 0.95), number) with { Role = StructureRole.ListLabel }) { Alignment = VerticalAlignment.Top },
                new RowCell(ColumnWidth.Share(), new StackBlock(text.ToImmutable()) { Role = StructureRole.ListBody }),
            ],
            default)
        {
            Role = StructureRole.ListItem,
            Anchor = Anchors.Talk(talk.Id),
            KeepTogether = talk.Abstract.IsEmpty,
            SpaceAfter = _theme.Grid * 0.5,
            Outline = new OutlineEntry(room.TitleOf(talk).ToPlainText(), 3),
        };
    }
}
