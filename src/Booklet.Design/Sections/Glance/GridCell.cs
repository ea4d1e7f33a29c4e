using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Inline = Booklet.Typesetting.Document.Inline;

namespace Booklet.Design.Sections.Glance;

/// <summary>How a kind of event looks in the grid; the weight orders the key, and kinds of one weight look alike.</summary>
internal readonly record struct GridDress(int Weight, Color? Fill, Stroke? Border, Color Ink)
{
    /// <summary>Weight of what the key does not explain.</summary>
    public const int NotInKey = int.MaxValue;
}

/// <summary>One event's cell: its text in the largest of a few settings that fits whole.</summary>
internal sealed class GridCell(ComposingRoom room)
{
    private static readonly Length SmallestType = 6.5.Pt();

    /// <summary>A line of the smallest type with its leading.</summary>
    private static readonly Length LowCell = 9.Pt();

    /// <summary>Capitals and descenders of the smallest type need this much; a lower bar stays without words.</summary>
    private static readonly Length LowestLine = 4.6.Pt();

    private static readonly Edges Inset = new(4.Pt(), 3.Pt(), 3.5.Pt(), default);

    private const double LeadingInEms = 1.18;

    /// <summary>A title that needs more lines than this in its column may be set smaller.</summary>
    private const int MostLines = 6;

    private readonly Theme _theme = room.Theme;

    public static GridDress DressOf(SessionKind kind, Theme theme)
    {
        var palette = theme.Palette;
        return kind switch
        {
            SessionKind.Keynote => new GridDress(0, palette.Accent, null, palette.OnAccent),
            SessionKind.Posters => new GridDress(2, Color.White, new Stroke(0.7.Pt(), palette.Accent), palette.Text),
            SessionKind.Social or SessionKind.Organisation => new GridDress(3, Color.White, new Stroke(0.4.Pt(), palette.Hairline), palette.Text),
            // White keeps the hour lines out of its words.
            SessionKind.Break => new GridDress(GridDress.NotInKey, Color.White, null, palette.Quiet),
            _ => new GridDress(1, palette.Tint, null, palette.Text),
        };
    }

    public Block Compose(Session session, Rectangle area)
    {
        var dress = DressOf(session.Kind, _theme);
        // Low cells give up their padding before their words.
        var vertical = area.Height > LowCell ? Length.Min(Inset.Top, area.Height * 0.08) : default;
        var text = new FittingBlock([.. Alternatives(session, dress, area.Height - vertical)]);
        var inset = Inset with { Top = vertical };
        var inner = new Rectangle(inset.Left, inset.Top, area.Width - inset.Left - inset.Right, area.Height - inset.Top);
        var items = ImmutableArray.CreateBuilder<CanvasItem>();
        if (dress.Fill is not null || dress.Border is not null)
            items.Add(new CanvasItem(new Rectangle(default, default, area.Width, area.Height), new RectangleBlock(dress.Fill, dress.Border) { Role = StructureRole.Artifact }));
        items.Add(new CanvasItem(inner, text) { Clip = false });
        Block cell = new CanvasBlock(area.Width, area.Height, items.ToImmutable());
        return TargetOf(session) is { } target ? new LinkBlock(new AnchorTarget(target), cell) { Alternative = Said(session) } : cell;
    }

    /// <summary>What the cell's place in the grid tells the eye, for the ear: until when and where, and the title even if it gave way to its page.</summary>
    private string Said(Session session)
    {
        var place = room.PlaceOf(session).ToPlainText();
        string?[] parts =
        [
            session.Start is { } start ? room.Calendar.TimeRange(start, session.End) : null,
            session.Kind == SessionKind.Keynote ? session.KindLabel ?? room.Words.Keynote : null,
            TitleOf(session).ToPlainText(),
            place,
        ];
        return string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)).Distinct(StringComparer.Ordinal));
    }

    /// <summary>
    /// The height that the event's time, title and page take in a cell of this width, as estimated from the number of letters: what is known before
    /// anything is set. Too little costs a title, too much some of the clock's scale, so it leans to the large side.
    /// </summary>
    public Length LeastHeight(Session session, Length width)
    {
        // Letters of the sans are about half an em wide with their spaces, ideographs a whole one; ragged lines are filled to nine tenths.
        const double LetterInEms = 0.5, Filled = 0.9;
        var size = Length.Max(_theme.DataSize * 0.92, SmallestType);
        var title = TitleOf(session).ToPlainText();
        var letters = 7 + title.Length + (TrackLetter.For(session, room) is null ? 0 : 4) + title.Count(c => c >= '\u2E80') + (TargetOf(session) is null || session.Kind == SessionKind.Break ? 0 : 7);
        var lines = Math.Ceiling(letters * LetterInEms * size.Points / (Math.Max((width - Inset.Left - Inset.Right).Points, size.Points) * Filled));
        // A pause may take its words from what is beside it, and none is worth more than a few lines.
        return size * (LeadingInEms * Math.Min(lines, session.Kind == SessionKind.Break ? 1 : MostLines)) + (lines > 1 ? Inset.Top : default);
    }

    /// <summary>Where the cell leads: the talk, or the event's entry in the schedule.</summary>
    private string? TargetOf(Session session)
    {
        if (session.Talks is [var only] && room.Plan.ChapterOf(only.TalkId) is { } chapter && room.Printed.Contains(chapter.Section))
            return Anchors.Talk(only.TalkId);
        if (session.Talks.Select(t => room.Plan.ChapterOf(t.TalkId)).OfType<TalkChapter>().FirstOrDefault() is { } listed && room.Printed.Contains(listed.Section) && session.Talks.Length > 1 && room.Plan.HasGroupOf(session.Id))
            return Anchors.SessionTalks(session.Id);
        return room.Printed.Contains("schedule") ? Anchors.Session(session.Id) : null;
    }

    private IEnumerable<Block> Alternatives(Session session, GridDress dress, Length height)
    {
        var isBreak = session.Kind == SessionKind.Break;
        var reference = isBreak ? null : TargetOf(session);
        var detail = Detail(session);
        // Large cells of one-room grids could hold large type, but one size for all keeps the grid calm. Words are parted only as a last resort.
        var usual = Length.Max(_theme.DataSize * 0.92, SmallestType);
        if (Programme(session, dress, usual) is { } programme)
            yield return programme;
        (Length Size, bool Hyphenate)[] settings = [(usual, false), (SmallestType, false), (SmallestType, true)];
        foreach (var (size, hyphenate) in settings)
        {
            if (detail.Length > 0)
                yield return Text(session, dress, size, hyphenate, detail, reference, height);
            if (session.Kind != SessionKind.Organisation && session.Kind != SessionKind.Social)
                yield return Text(session, dress, size, hyphenate, [], reference, height);
            yield return Text(session, dress, size, hyphenate, [], null, height);
        }
        if (height >= LowestLine && reference is not null)
            yield return Reference(dress, reference, height);
        else
            yield return new SpaceBlock(default);
    }

    /// <summary>The session with its talks by time, speaker and page: for cells that are high enough.</summary>
    private StackBlock? Programme(Session session, GridDress dress, Length size)
    {
        var slots = session.Talks.Where(t => t.Start is not null).ToList();
        if (slots.Count < 2 || slots.Count != session.Talks.Length)
            return null;
        var text = new TextStyle { Family = Theme.Sans, Size = size, Color = dress.Ink };
        var style = new ParagraphStyle { Text = text, Leading = size * LeadingInEms, Language = _theme.Language, Orphans = 1, Widows = 1 };
        var title = text with { Weight = FontWeight.Bold };
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var head = ImmutableArray.CreateBuilder<Inline>();
        AddTrack(head, session, text);
        head.AddRange(room.Text.Title(TitleOf(session), title));
        blocks.Add(new ParagraphBlock(style with { Hyphenate = true }, head.ToImmutable()) { Role = StructureRole.Paragraph });
        foreach (var slot in slots)
        {
            if (room.Talk(slot.TalkId) is not { } talk)
                continue;
            var names = talk.Contributors.IsEmpty ? talk.Title.ToPlainText() : string.Join(", ", talk.Contributors.Take(2).Select(FamilyName)) + (talk.Contributors.Length > 2 ? " …" : "");
            var inlines = ImmutableArray.CreateBuilder<Inline>();
            inlines.Add(new TextInline(room.Calendar.ShortTime(slot.Start!.Value) + "\u2002", text with { Features = ["lnum", "tnum"] }));
            inlines.Add(new TextInline(names, text));
            if (room.Plan.ChapterOf(talk.Id) is { } chapter && room.Printed.Contains(chapter.Section))
            {
                inlines.Add(new FillInline(text, MinimumWidth: size * 0.5));
                inlines.Add(new PageReferenceInline([new PageReferenceTarget(Anchors.Talk(talk.Id))], text));
            }
            blocks.Add(new ParagraphBlock(style with { HangingIndent = size }, inlines.ToImmutable()) { Role = StructureRole.Paragraph });
        }
        return new StackBlock(blocks.ToImmutable());
    }

    private string FamilyName(Contributor contributor) => room.Person(contributor.PersonId)?.Name is { } name
        ? name.Particles.Length > 0 ? name.Particles + " " + name.Family : name.Family
        : contributor.NameAsPrinted;

    private StackBlock Text(Session session, GridDress dress, Length size, bool hyphenate, ImmutableArray<string> details, string? reference, Length height)
    {
        var isStrong = session.Kind is SessionKind.Keynote;
        var title = new TextStyle { Family = Theme.Sans, Size = size, Color = dress.Ink, Weight = isStrong ? FontWeight.Bold : FontWeight.Regular, Tracking = 5 };
        var quiet = title with { Weight = FontWeight.Regular };
        // One line in a low cell is centred in it: its leading is the cell.
        var leading = height < size * LeadingInEms && height >= LowestLine ? height : size * LeadingInEms;
        var style = new ParagraphStyle { Text = title, Leading = leading, Language = _theme.Language, Hyphenate = hyphenate, Orphans = 1, Widows = 1 };
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        // The axis can't be read to the minute: every event says when it begins.
        if (session.Start is { } start)
            inlines.Add(new TextInline(room.Calendar.ShortTime(start) + "\u2002", quiet with { Features = ["lnum", "tnum"] }));
        AddTrack(inlines, session, quiet);
        inlines.AddRange(room.Text.Title(TitleOf(session), title));
        foreach (var detail in details)
        {
            inlines.Add(new LineBreakInline());
            inlines.Add(new TextInline(detail, quiet));
        }
        if (reference is not null)
        {
            inlines.Add(new TextInline(details.Length > 0 ? "  →\u00a0" : " →\u00a0", quiet));
            inlines.Add(new PageReferenceInline([new PageReferenceTarget(reference)], quiet) { Prefix = room.Words.PageAbbreviation });
        }
        return new StackBlock([new ParagraphBlock(style, inlines.ToImmutable()) { Role = StructureRole.Paragraph }]);
    }

    private ParagraphBlock Reference(GridDress dress, string reference, Length height)
    {
        var style = new TextStyle { Family = Theme.Sans, Size = SmallestType, Color = dress.Ink };
        return new ParagraphBlock(
            new ParagraphStyle { Text = style, Leading = Length.Min(SmallestType * 1.1, height), Orphans = 1, Widows = 1 },
            [
                new TextInline("→\u00a0", style),
                new PageReferenceInline([new PageReferenceTarget(reference)], style) { Prefix = room.Words.PageAbbreviation },
            ])
        { Role = StructureRole.Paragraph };
    }

    /// <summary>The grid names events as the calendar does; links and line ends in the name have no place in a cell.</summary>
    private RichText TitleOf(Session session) => RichText.Of(room.TitleOf(session).ToPlainText());

    private ImmutableArray<string> Detail(Session session)
    {
        if (session.Kind == SessionKind.Keynote)
            return [session.KindLabel ?? room.Words.Keynote];
        if (!session.Strands.IsEmpty)
            return [.. session.Strands.Select(s => StrandLine(s, session))];
        // A session of talks names its speakers where there is room.
        var names = session.Talks
            .Select(t => room.Talk(t.TalkId))
            .OfType<Talk>()
            .Where(t => t.Kind != TalkKind.Poster)
            .SelectMany(t => t.Contributors.Where(c => c.Role == ContributorRole.Speaker))
            .Select(FamilyName);
        return string.Join(", ", names) is { Length: > 0 } line ? [line] : [];
    }

    /// <summary>When, what and where of one of several things that run inside an event.</summary>
    private string StrandLine(Session strand, Session parent)
    {
        var time = strand.Start is { } start && start != parent.Start ? room.Calendar.ShortTime(start) + " " : "";
        var place = room.PlaceOf(strand).ToPlainText();
        return time + strand.Title.ToPlainText() + (place.Length > 0 && place != room.PlaceOf(parent).ToPlainText() ? " · " + place : "");
    }

    private void AddTrack(ImmutableArray<Inline>.Builder inlines, Session session, TextStyle style)
    {
        if (TrackLetter.For(session, room) is not { } track)
            return;
        inlines.AddRange(TrackLetter.Of(track, style, _theme));
        inlines.Add(new TextInline("\u2002", style));
    }
}
