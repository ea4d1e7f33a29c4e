using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Images;
using Booklet.Unicode;
using Inline = Booklet.Typesetting.Document.Inline;

namespace Booklet.Design.Sections.Talks;

/// <summary>A talk with its abstract and its speakers' biographies; the photo beside the title at one size for the whole chapter.</summary>
internal sealed class TalkPage
{
    /// <summary>Sizes of a talk that opens its page, and of one among others; photo width as a share of the measure.</summary>
    internal readonly record struct Scale(double Title, double Photo, StructureRole Role, StructureRole BelowRole, int BookmarkLevel);

    public static readonly Scale Large = new(1, 0.235, StructureRole.Heading1, StructureRole.Heading2, 2);

    public static readonly Scale Small = new(0.76, 0.18, StructureRole.Heading3, StructureRole.Heading4, 3);

    /// <summary>How much smaller a page may be set to hold its talk: below nine tenths a reader sees it.</summary>
    private static readonly double[] Reductions = [0.96, 0.92];

    private const int PhotosInRow = 4;

    private readonly ComposingRoom _room;
    private readonly TalkChapter _chapter;
    private readonly Scale _scale;
    private readonly Theme _theme;
    private readonly Portrait _portrait;

    /// <summary>Where the files name no photo for anybody in the chapter, tiles with initials would say nothing.</summary>
    private readonly bool _hasPhotos;

    public TalkPage(ComposingRoom room, TalkChapter chapter, Scale scale)
    {
        _room = room;
        _chapter = chapter;
        _scale = scale;
        _theme = room.Theme;
        _portrait = new Portrait(room);
        _hasPhotos = chapter.Talks.SelectMany(t => t.Contributors).Any(c => room.Person(c.PersonId) is { } p && (p.Photo is not null || p.NamesPhoto));
    }

    /// <summary>The talk among others: it begins where the one before ends.</summary>
    public ImmutableArray<Block> Compose(Talk talk, bool followsHead)
    {
        Register(talk);
        // Close to the head that it belongs to, apart from the talk before.
        var biographies = ClaimBiographies(talk);
        var head = Head(talk, biographies, opensChapter: false) with { SpaceBefore = _theme.Grid * (followsHead ? 0.5 : 2) };
        return [head, .. Body(talk, biographies, _theme.Body, _theme.NoteBody)];
    }

    /// <summary>
    /// The talk on a page of its own. One that is a few lines too long is set a little smaller rather than leaving those lines on an
    /// empty page; one that is longer still breaks at the usual size.
    /// </summary>
    public FittingBlock ComposePage(Talk talk, bool opensChapter)
    {
        Register(talk);
        var biographies = ClaimBiographies(talk);
        var regular = PageAt(_theme.Body, _theme.NoteBody);
        return new FittingBlock([regular, .. Reductions.Select(scale => PageAt(Reduced(_theme.Body, scale), Reduced(_theme.NoteBody, scale))), regular]);

        StackBlock PageAt(ParagraphStyle bodyStyle, ParagraphStyle noteStyle) =>
            new([Head(talk, biographies, opensChapter), .. Body(talk, biographies, bodyStyle, noteStyle)]);
    }

    private static ParagraphStyle Reduced(ParagraphStyle style, double scale) => style with
    {
        Text = style.Text with { Size = style.Text.Size * scale },
        Leading = style.Leading * scale,
        AlignsToGrid = false,
    };

    private IEnumerable<Block> Body(Talk talk, BiographyPlan biographies, ParagraphStyle body, ParagraphStyle note)
    {
        if (_room.Pictures.Load(talk.Picture) is { } picture)
            yield return Picture(picture, talk);
        var text = _room.Text.Blocks(talk.Abstract, InItsLanguage(body, talk));
        var keywords = Keywords(talk);
        foreach (var block in text)
            yield return keywords is not null && ReferenceEquals(block, text[^1]) ? block with { KeepWithNext = true } : block;
        if (keywords is not null)
            yield return keywords;
        if (!biographies.IsEmpty && !biographies.HasPhotosOnly)
            yield return Biographies(talk, biographies, note);
        yield return new GridSpaceBlock(default);
    }

    /// <summary>A picture of the talk itself, as wide as the text unless that makes it higher than a third of the page.</summary>
    private StackBlock Picture(Picture picture, Talk talk)
    {
        var width = Length.Min(_theme.Measure, _theme.TextHeight * (picture.AspectRatio / 3));
        var image = new ImageBlock(picture, width, width * (1 / picture.AspectRatio))
        {
            Role = StructureRole.Figure,
            Alternative = talk.Picture?.Description ?? _room.TitleOf(talk).ToPlainText(),
        };
        return new StackBlock([image, new SpaceBlock(_theme.Grid * 0.75), new GridSpaceBlock(default)]);
    }

    /// <summary>A talk in another language of the event is hyphenated, and read aloud, by that language's rules.</summary>
    private static ParagraphStyle InItsLanguage(ParagraphStyle style, Talk talk) => talk.Language is { } language ? style with { Language = language } : style;

    private void Register(Talk talk)
    {
        _room.Register.AddTalk(talk);
        foreach (var contributor in talk.Contributors)
            _room.Register.Mention(contributor.PersonId, Anchors.Talk(talk.Id), isMain: contributor.Role == ContributorRole.Speaker);
    }

    private StackBlock Head(Talk talk, BiographyPlan biographies, bool opensChapter)
    {
        var text = TitleBlock(talk);
        var speakers = Presenters(talk).ToList();
        var gap = _theme.Grid * 1.2;
        Block head = text;
        if (_hasPhotos && speakers is [var only])
        {
            var width = _theme.Measure * _scale.Photo;
            head = new RowBlock(
                [
                    new RowCell(ColumnWidth.Share(), text),
                    new RowCell(ColumnWidth.Fixed(width), _portrait.Block(only, width)),
                ],
                gap);
        }

        var title = _room.TitleOf(talk).ToPlainText();
        var bookmark = Presenters(talk).FirstOrDefault() is { } speaker && !talk.Title.IsEmpty ? speaker.Name.Display + ": " + title : title;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (opensChapter)
            blocks.Add(new StackBlock([]) { Anchor = Anchors.Chapter(_chapter.Id), Outline = new OutlineEntry(_chapter.Title, 1) });
        blocks.Add(head with { Anchor = Anchors.Talk(talk.Id), Outline = new OutlineEntry(bookmark, _scale.BookmarkLevel) });
        if (biographies.HasPhotosOnly)
            blocks.AddRange(biographies.Here.Chunk(PhotosInRow).Select(PhotoRow));
        // Among others a head stands close to its text, and one with nothing below it needs no space for that.
        if (_scale == Large || biographies.HasPhotosOnly || HasBody(talk))
            blocks.Add(new SpaceBlock(_theme.Grid * (_scale == Large ? 1 : 0.3)) { IsDiscardable = false });
        blocks.Add(new GridSpaceBlock(default));
        return new StackBlock(blocks.ToImmutable())
        {
            KeepTogether = true,
            KeepWithNext = !talk.Abstract.IsEmpty || talk.Picture is not null,
        };
    }

    private static bool HasBody(Talk talk) => !talk.Abstract.IsEmpty || talk.Picture is not null || !talk.Keywords.IsEmpty;

    /// <summary>When and where, title, then each speaker with affiliation.</summary>
    private StackBlock TitleBlock(Talk talk)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var datum = _theme.Datum;
        var when = datum with { Color = _theme.Palette.AccentText };
        if (WhenLine(talk) is { Length: > 0 } time)
            blocks.Add(ComposingRoom.Line(_theme.Ragged(when), time) with { Role = StructureRole.Paragraph, KeepWithNext = true });
        if (PlaceLine(talk, datum) is { IsEmpty: false } line)
            blocks.Add(new ParagraphBlock(_theme.Ragged(datum), line) { Role = StructureRole.Paragraph, KeepWithNext = true });

        // Title and names stand on the side where the text below them begins, as in any book of two scripts.
        var direction = Bidi.Resolve(_room.TitleOf(talk).ToPlainText(), BidiDirection.Auto).IsRightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;
        var title = _theme.Title with { Size = _theme.TitleSize * _scale.Title };
        LinkTarget? link = talk.Link is { } uri ? new UriTarget(uri) : null;
        var style = InItsLanguage(_theme.Heading(title, _scale == Large ? 1.6 : 1.25), talk) with { Direction = direction };
        blocks.Add(new ParagraphBlock(style, Title(talk, title, link))
        {
            Role = _scale.Role,
            SpaceBefore = _theme.Grid * 0.25,
            KeepWithNext = true,
        });
        if (!talk.Subtitle.IsEmpty)
            blocks.Add(new ParagraphBlock(_theme.Ragged(_theme.Quiet) with { Direction = TextDirection.Auto }, _room.Text.Title(talk.Subtitle, _theme.Quiet)) { Role = StructureRole.Paragraph });
        blocks.AddRange(SpeakerLines(talk, direction));
        return new StackBlock(blocks.ToImmutable());
    }

    /// <summary>The board's or paper's number goes before the title, as it does in lists.</summary>
    private ImmutableArray<Inline> Title(Talk talk, TextStyle style, LinkTarget? link)
    {
        var title = _room.Text.Title(_room.TitleOf(talk), style, link);
        return talk.Number is { Length: > 0 } number ? title.Insert(0, new TextInline(number + "\u2002", style with { Color = _theme.Palette.AccentText })) : title;
    }

    /// <summary>Where, on a page of the talk's own; then the track and the group, as far as no head over the talk says them.</summary>
    private ImmutableArray<Inline> PlaceLine(Talk talk, TextStyle style)
    {
        var session = _room.SessionOf(talk);
        var place = session is null ? RichText.Empty : _room.PlaceOf(session);
        List<ImmutableArray<Inline>> parts = [];
        if (_scale == Large)
            parts.Add(_room.Text.Title(place, style));
        var mark = _room.Tracks.Of(talk, session);
        var isInHead = _scale == Small && session is { Talks.Length: > 1 } && _room.Tracks.Of(session) == mark;
        if (!isInHead && TrackMarks.NameUnless(mark, place.ToPlainText(), _chapter.Title, talk.Group) is { } track)
            parts.Add([new TextInline(track, style)]);
        if (talk.Group is { Length: > 0 } group && group != _chapter.Title)
            parts.Add([new TextInline(group, style)]);
        return ComposingRoom.Joined(parts, style);
    }

    private string WhenLine(Talk talk)
    {
        if (_room.SessionOf(talk) is not { } session)
            return "";
        var slot = session.Talks.FirstOrDefault(t => t.TalkId == talk.Id);
        if (_scale == Large)
            return _room.When(session, slot);
        // Under a session's head only what differs from it is said.
        if (session.Talks.Length > 1)
            return slot?.Start is { } start ? _room.Calendar.TimeRange(start, slot.End) : "";
        return string.Join(" · ", new[] { _room.When(session, slot), _room.PlaceOf(session).ToPlainText() }.Where(p => p.Length > 0));
    }

    /// <summary>Names with their affiliation below; neighbours from the same place share its line.</summary>
    private IEnumerable<Block> SpeakerLines(Talk talk, TextDirection direction)
    {
        var name = _theme.Strong with { Size = _scale == Large ? _theme.SubheadSize * 0.95 : _theme.TextSize };
        // Of several authors those who present are heavier.
        var marksPresenter = talk.Contributors.Any(c => c.IsPresenter) && !talk.Contributors.All(c => c.IsPresenter);
        var isFirst = true;
        foreach (var (people, affiliation) in ByAffiliation(talk.Contributors))
        {
            // Without a title the names are the title already.
            if (!talk.Title.IsEmpty)
            {
                yield return new ParagraphBlock(_theme.Ragged(name) with { Direction = direction }, LinkedNames(people, name, marksPresenter))
                {
                    Role = StructureRole.Paragraph,
                    SpaceBefore = isFirst ? _theme.Grid * 0.5 : default,
                    KeepWithNext = true,
                };
            }
            isFirst = false;
            if (!affiliation.IsEmpty)
                yield return new ParagraphBlock(_theme.Ragged(_theme.Quiet) with { Direction = direction }, _room.Text.Title(affiliation, _theme.Quiet)) { Role = StructureRole.Paragraph, KeepWithNext = true };
        }
    }

    private List<(List<Contributor> People, RichText Affiliation)> ByAffiliation(ImmutableArray<Contributor> contributors)
    {
        var groups = new List<(List<Contributor> People, RichText Affiliation)>();
        foreach (var contributor in contributors)
        {
            var affiliation = _room.Credits.DetailsOf(contributor);
            if (groups.Count > 0 && groups[^1].Affiliation.ToPlainText() == affiliation.ToPlainText())
                groups[^1].People.Add(contributor);
            else
                groups.Add(([contributor], affiliation));
        }
        return groups;
    }

    private ImmutableArray<Inline> LinkedNames(List<Contributor> people, TextStyle style, bool marksPresenter)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var contributor in people)
        {
            if (inlines.Count > 0)
                inlines.Add(new TextInline(", ", style));
            inlines.Add(new TextInline(Credits.Tied(_room.Credits.NameOf(contributor)), marksPresenter && !contributor.IsPresenter ? style with { Weight = FontWeight.Regular } : style) { Link = Credits.SiteOf(_room.Person(contributor.PersonId)) });
            if (_room.Credits.RoleOf(contributor) is { } role)
                inlines.Add(new TextInline(" (" + role + ")", _theme.Quiet));
        }
        return inlines.ToImmutable();
    }

    private IEnumerable<Person> Presenters(Talk talk) =>
        talk.Contributors.Where(c => c.Role != ContributorRole.Author || talk.Contributors.Length == 1).Select(c => _room.Person(c.PersonId)).OfType<Person>();

    private ParagraphBlock? Keywords(Talk talk)
    {
        if (talk.Keywords.IsEmpty)
            return null;
        var style = _theme.Ragged(_theme.QuietNote);
        return ComposingRoom.Line(style, _room.Words.Keywords + ": " + string.Join(", ", talk.Keywords)) with { Role = StructureRole.Paragraph, SpaceBefore = _theme.Grid / 2 };
    }

    /// <summary>Whose biographies stand here, and whose stand with another talk of theirs.</summary>
    private readonly record struct BiographyPlan(ImmutableArray<Person> Here, ImmutableArray<Person> Elsewhere)
    {
        public bool IsEmpty => Here.IsEmpty && Elsewhere.IsEmpty;

        /// <summary>Faces without a word stand below the names at the head: behind the text they may be left alone on a page.</summary>
        public bool HasPhotosOnly => Elsewhere.IsEmpty && !Here.IsEmpty && Here.All(p => p.Biography.IsEmpty);
    }

    private BiographyPlan ClaimBiographies(Talk talk)
    {
        // Several speakers have no room beside the title: their photos stand with their names below, with or without a text.
        var hasSeveral = Presenters(talk).Skip(1).Any();
        var people = Presenters(talk)
            .Where(p => !p.Biography.IsEmpty || (hasSeveral && _room.Pictures.Load(p.Photo) is not null))
            .DistinctBy(p => p.Id)
            .ToLookup(p => _room.Register.ClaimBiography(p.Id, Anchors.Talk(talk.Id)));
        return new BiographyPlan([.. people[true]], [.. people[false]]);
    }

    private StackBlock Biographies(Talk talk, BiographyPlan people, ParagraphStyle style)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new SpaceBlock(_theme.Grid * 0.75));
        blocks.Add(new RuleBlock(new Stroke(0.4.Pt(), _theme.Palette.Hairline)) { KeepWithNext = true, Role = StructureRole.Artifact });
        blocks.Add(new SpaceBlock(_theme.Grid * 0.35) { IsDiscardable = false });
        var written = people.Here.Where(p => !p.Biography.IsEmpty).ToList();
        if (written.Count + people.Elsewhere.Length > 0)
            blocks.Add(_room.Kicker(written.Count + people.Elsewhere.Length == 1 ? _room.Words.AboutTheSpeaker : _room.Words.AboutTheSpeakers) with { Role = _scale.BelowRole });
        foreach (var person in written)
            blocks.Add(Biography(person, style, withPhoto: _hasPhotos && Presenters(talk).Skip(1).Any()));
        blocks.AddRange(people.Here.Where(p => p.Biography.IsEmpty).Chunk(PhotosInRow).Select(PhotoRow));
        foreach (var person in people.Elsewhere)
            blocks.Add(Elsewhere(person));
        return new StackBlock(blocks.ToImmutable());
    }

    private Block Biography(Person person, ParagraphStyle style, bool withPhoto)
    {
        var text = _room.Text.Stack(person.Biography, style);
        if (!withPhoto)
            return text;
        var width = _theme.Measure * Small.Photo * 0.8;
        return new RowBlock([new RowCell(ColumnWidth.Fixed(width), _portrait.Block(person, width)), new RowCell(ColumnWidth.Share(), text)], _theme.Grid)
        {
            SpaceBefore = _theme.Grid / 2,
        };
    }

    /// <summary>Speakers of whom there is only a photo: side by side, with their names below.</summary>
    private RowBlock PhotoRow(Person[] people)
    {
        var gap = _theme.Grid;
        var width = (_theme.Measure - gap * (PhotosInRow - 1)) / PhotosInRow;
        var photo = width * 0.8;
        var cells = people.Select(p => new RowCell(
            ColumnWidth.Fixed(width),
            new StackBlock([_portrait.Block(p, photo) with { KeepWithNext = true }, ComposingRoom.Line(_theme.Ragged(_theme.Datum), p.Name.Display) with { Role = StructureRole.Caption }])));
        return new RowBlock([.. cells, new RowCell(ColumnWidth.Share(), new SpaceBlock(default))], gap) { KeepTogether = true, SpaceBefore = _theme.Grid / 2 };
    }

    private ParagraphBlock Elsewhere(Person person)
    {
        var anchor = _room.Register.BiographyOf(person.Id)!;
        return new ParagraphBlock(
            _theme.Ragged(_theme.QuietNote),
            [
                new TextInline(person.Name.Display + ": ", _theme.QuietNote),
                new PageReferenceInline([new PageReferenceTarget(anchor)], _theme.QuietNote with { Color = _theme.Palette.AccentText, Italic = false }) { Prefix = _room.Words.PageAbbreviation },
            ])
        { Role = StructureRole.Paragraph };
    }
}
