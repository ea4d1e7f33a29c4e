using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Sections.Talks;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Images;

namespace Booklet.Design.Sections.Listings;

/// <summary>Papers and posters by session: number, title, authors, in two columns.</summary>
internal sealed class ListingChapter(ComposingRoom room)
{
    /// <summary>How much of the space between entries remains where that spares a page with the last of them alone.</summary>
    private static readonly double[] Closer = [1, 0.6, 0.3];

    private readonly Theme _theme = room.Theme;

    public FittingBlock Compose(TalkChapter chapter)
    {
        var heads = new SessionHead(room);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(room.ChapterHead(chapter.Title, Anchors.Chapter(chapter.Id)));
        var isFirst = true;
        for (var i = 0; i < chapter.Groups.Length;)
        {
            // Events of one talk each have no head of their own: they follow each other in one list and say when and where they are.
            var alone = chapter.Groups.Skip(i).TakeWhile(StandsAlone).ToList();
            if (alone.Count > 0)
            {
                blocks.Add(Columns(alone.SelectMany(g => g.Talks).Select(talk => Entry(chapter, talk, talk.Number ?? "", isAlone: true)), isFirst));
            }
            else
            {
                var group = chapter.Groups[i];
                if (group.Session is not null || chapter.Groups.Length > 1)
                    blocks.Add(heads.Compose(group, isFirst));
                blocks.Add(Columns(group.Talks.Select((talk, index) => Entry(chapter, talk, talk.Number ?? (index + 1).ToString(CultureInfo.InvariantCulture), isAlone: false)), isFirst: true));
            }
            isFirst = false;
            i += Math.Max(1, alone.Count);
        }
        return new FittingBlock([.. Closer.Select(share => new StackBlock([.. blocks.Select(b => Closed(b, share))]))]) { SparesPages = true };
    }

    private static Block Closed(Block block, double share) => block is ColumnsBlock { Content: StackBlock entries } columns
        ? columns with { Content = entries with { Children = [.. entries.Children.Select(e => e with { SpaceAfter = e.SpaceAfter * share })] } }
        : block;

    /// <summary>A talk that is an event by itself, not a part of another one.</summary>
    private static bool StandsAlone(TalkGroup group) => group is { Session: { Talks.Length: 1, Strands.IsEmpty: true }, Parent: null };

    private ColumnsBlock Columns(IEnumerable<RowBlock> entries, bool isFirst) =>
        new(2, _theme.Grid * 1.5, new StackBlock([.. entries]) { Role = StructureRole.List }) { SpaceBefore = isFirst ? default : _theme.Grid };

    private RowBlock Entry(TalkChapter chapter, Talk talk, string number, bool isAlone)
    {
        room.Register.AddTalk(talk);
        foreach (var contributor in talk.Contributors)
            room.Register.Mention(contributor.PersonId, Anchors.Talk(talk.Id), isMain: contributor.Role == ContributorRole.Speaker);

        var title = _theme.Note with { Weight = FontWeight.Semibold, Features = ["lnum"] };
        var names = _theme.Datum with { Features = [] };
        var figure = _theme.PageNumber;
        LinkTarget? link = talk.Link is { } uri ? new UriTarget(uri) : null;
        var text = ImmutableArray.CreateBuilder<Block>();
        if (isAlone && room.SessionOf(talk) is { } session)
            text.Add(ComposingRoom.Line(_theme.Ragged(names with { Color = _theme.Palette.AccentText }, 0.9), string.Join(" · ", new[] { room.When(session), room.PlaceOf(session).ToPlainText() }.Where(p => p.Length > 0))) with { Role = StructureRole.Paragraph, KeepWithNext = true });
        text.Add(new ParagraphBlock(_theme.Heading(title, 0.95), room.Text.Title(room.TitleOf(talk), title, link)) { Role = StructureRole.Paragraph, KeepWithNext = true });
        if (!talk.Subtitle.IsEmpty)
            text.Add(new ParagraphBlock(_theme.Ragged(_theme.QuietNote, 0.95), room.Text.Title(talk.Subtitle, _theme.QuietNote)) { Role = StructureRole.Paragraph });
        if (!talk.Title.IsEmpty && !talk.Contributors.IsEmpty)
        {
            text.Add(new ParagraphBlock(_theme.Ragged(names, 0.9), room.Credits.Line(talk.Contributors, names, names with { Italic = true }, CreditDetail.Missing)) { Role = StructureRole.Paragraph });
        }
        if (Details(chapter, talk, isAlone) is { Length: > 0 } details)
            text.Add(ComposingRoom.Line(_theme.Ragged(_theme.Datum with { Italic = true }, 0.9), details) with { Role = StructureRole.Paragraph });
        if (room.Pictures.Load(talk.Picture) is { } picture)
            text.Add(Picture(picture, talk));
        if (!talk.Abstract.IsEmpty)
            text.AddRange(room.Text.Blocks(talk.Abstract, _theme.NoteBody with { Alignment = TextAlignment.Start, Language = talk.Language ?? _theme.Language }));

        var labelWidth = number.Length == 0 ? default : _theme.TextSize * Math.Max(1.8, 0.9 + 0.55 * number.Length);
        return new RowBlock(
            [
                new RowCell(ColumnWidth.Fixed(labelWidth), ComposingRoom.Line(_theme.Ragged(figure, 0.95), number) with { Role = number.Length == 0 ? StructureRole.None : StructureRole.ListLabel }) { Alignment = VerticalAlignment.Top },
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

    /// <summary>A time of its own within the session, the track and the keywords, on one quiet line.</summary>
    private string Details(TalkChapter chapter, Talk talk, bool isAlone)
    {
        var session = room.SessionOf(talk);
        var slot = session?.Talks.FirstOrDefault(t => t.TalkId == talk.Id);
        var mark = room.Tracks.Of(talk, session);
        string?[] parts =
        [
            !isAlone && slot?.Start is { } start && (start != session!.Start || slot.End is not null) ? room.Calendar.TimeRange(start, slot.End) : null,
            !isAlone && session is not null && room.Tracks.Of(session) == mark ? null : TrackMarks.NameUnless(mark, talk.Group),
            talk.Group == chapter.Title ? null : talk.Group,
            talk.Keywords.IsEmpty ? null : room.Words.Keywords + ": " + string.Join(", ", talk.Keywords),
        ];
        return string.Join(" · ", parts.Where(p => p is not null));
    }

    private ImageBlock Picture(Picture picture, Talk talk)
    {
        var width = Length.Min((_theme.WideMeasure - _theme.Grid * 1.5) / 2 - _theme.TextSize * 3, _theme.Grid * (8 * picture.AspectRatio));
        return new ImageBlock(picture, width, width * (1 / picture.AspectRatio))
        {
            Role = StructureRole.Figure,
            Alternative = talk.Picture?.Description ?? room.TitleOf(talk).ToPlainText(),
        };
    }
}
