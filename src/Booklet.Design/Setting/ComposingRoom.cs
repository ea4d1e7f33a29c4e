using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Themes;
using Booklet.Design.Wording;
using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Inline = Booklet.Typesetting.Document.Inline;

namespace Booklet.Design.Setting;

/// <summary>
/// What all sections share: the programme with its look-ups, the theme, the words, and the small pieces from which pages are set.
/// </summary>
internal sealed class ComposingRoom
{
    private readonly Dictionary<string, Person> _people;
    private readonly Dictionary<string, Talk> _talks;
    private readonly Dictionary<string, Room> _rooms;
    private readonly Dictionary<string, Session> _sessions;
    private readonly Dictionary<string, Day> _dayOf;

    public ComposingRoom(Programme programme, BookletOptions options, Theme theme, DiagnosticBag bag)
    {
        Programme = programme;
        Options = options;
        Theme = theme;
        Words = Vocabulary.For(programme.Event.Language, programme.Event.DateOrder);
        Calendar = new Calendar(Words, programme.Event.Clock, programme.Event.DateOrder);
        Text = new RichTextSetter(theme);
        Pictures = new Pictures(bag);
        Diagnostics = bag;
        Plan = BookPlan.Make(programme, Words);
        Credits = new Credits(this);
        Tracks = new TrackMarks(programme);
        _people = programme.People.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _talks = programme.Talks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        _rooms = programme.Rooms.ToDictionary(r => r.Id, StringComparer.Ordinal);
        _sessions = new Dictionary<string, Session>(StringComparer.Ordinal);
        _dayOf = new Dictionary<string, Day>(StringComparer.Ordinal);
        foreach (var day in programme.Days)
        {
            foreach (var session in day.Sessions.SelectMany(Flatten))
            {
                _sessions[session.Id] = session;
                _dayOf[session.Id] = day;
            }
        }
    }

    public Programme Programme { get; }

    public BookletOptions Options { get; }

    public Theme Theme { get; }

    public Vocabulary Words { get; }

    public Calendar Calendar { get; }

    public RichTextSetter Text { get; }

    public Pictures Pictures { get; }

    public PrintRegister Register { get; } = new();

    public DiagnosticBag Diagnostics { get; }

    public BookPlan Plan { get; }

    public Credits Credits { get; }

    public TrackMarks Tracks { get; }

    /// <summary>Sections that will be printed: a reference to any other would lead nowhere.</summary>
    public HashSet<string> Printed { get; } = new(StringComparer.Ordinal);

    public Person? Person(string id) => _people.GetValueOrDefault(id);

    public Talk? Talk(string id) => _talks.GetValueOrDefault(id);

    public Room? Room(string id) => _rooms.GetValueOrDefault(id);

    public Session? SessionOf(Talk talk) => talk.SessionId is { } id ? _sessions.GetValueOrDefault(id) : null;

    public Session? Session(string id) => _sessions.GetValueOrDefault(id);

    public Day? DayOf(Session session) => _dayOf.GetValueOrDefault(session.Id);

    public static IEnumerable<Session> Flatten(Session session) => session.Strands.SelectMany(Flatten).Prepend(session);

    // Names

    /// <summary>The day's name for heads and references: its date, or what the files call it.</summary>
    public string DayName(Day day) => day.Date is { } date
        ? Calendar.DayAndMonth(date)
        : day.Label.IsEmpty ? DayNumber(day) : day.Label.ToPlainText();

    public string DayNumber(Day day) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Words.DayNumber, day.Number);

    /// <summary>"Wednesday 3 January, 13:30–14:30", as much of it as is known.</summary>
    public string When(Session session, TalkSlot? slot = null)
    {
        var start = slot?.Start ?? session.Start;
        var end = slot?.Start is null ? session.End : slot.End;
        var day = DayOf(session) is { } d ? DayName(d) : "";
        var time = start is { } s ? Calendar.TimeRange(s, end) : "";
        return string.Join(", ", new[] { day, time }.Where(p => p.Length > 0));
    }

    /// <summary>By which clock the times go.</summary>
    public string LocalTimes(string zone) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Words.AllTimes, Calendar.Zone(zone).Replace(" (", ", ", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal));

    /// <summary>An address as a person types it.</summary>
    public static string ShortUri(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host + uri.AbsolutePath.TrimEnd('/') : address;

    public RichText PlaceOf(Session session)
    {
        if (!session.Place.IsEmpty)
            return session.Place;
        var rooms = session.RoomIds.Select(Room).OfType<Room>().Select(r => r.Name);
        return RichText.Of(string.Join(", ", rooms));
    }

    /// <summary>The calendar's name, or what can stand for it where there is none: the one talk's title, the kind, who is there, the place.</summary>
    public RichText TitleOf(Session session)
    {
        if (!session.Title.IsEmpty)
            return session.Title;
        RichText[] candidates =
        [
            session.Talks is [var only] && Talk(only.TalkId) is { } talk ? TitleOf(talk) : RichText.Empty,
            RichText.Of(session.KindLabel ?? ""),
            RichText.Of(string.Join(", ", session.Contributors.Select(Credits.NameOf))),
            PlaceOf(session),
        ];
        return Array.Find(candidates, c => c.ToPlainText().Length > 0) ?? RichText.Of("—");
    }

    /// <summary>The title for lists and bookmarks; the speakers' names where a talk has none.</summary>
    public RichText TitleOf(Talk talk) =>
        talk.Title.IsEmpty ? RichText.Of(string.Join(", ", talk.Contributors.Select(Credits.NameOf))) : talk.Title;

    // Pieces

    public static ParagraphBlock Line(ParagraphStyle style, params ImmutableArray<Inline> inlines) => new(style, inlines);

    public static ParagraphBlock Line(ParagraphStyle style, string text) => new(style, [new TextInline(text, style.Text)]);

    /// <summary>Parts of a quiet line, with middle dots between them.</summary>
    public static ImmutableArray<Inline> Joined(IEnumerable<ImmutableArray<Inline>> parts, TextStyle style)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        foreach (var part in parts.Where(p => !p.IsEmpty))
        {
            if (line.Count > 0)
                line.Add(new TextInline(" · ", style));
            line.AddRange(part);
        }
        return line.ToImmutable();
    }

    /// <summary>Small letterspaced capitals: the feature turns both cases into one height.</summary>
    public ParagraphBlock Kicker(string text) => Line(Theme.Ragged(Theme.Kicker), text) with { KeepWithNext = true };

    /// <summary>A number that leads to the page; nothing where the section with the anchor is not printed.</summary>
    public Block PageReference(string? anchor)
    {
        var style = Theme.Ragged(Theme.PageNumber) with { Alignment = TextAlignment.End };
        return anchor is null
            ? new SpaceBlock(default)
            : Line(style, new PageReferenceInline([new PageReferenceTarget(anchor)], Theme.PageNumber));
    }

    /// <summary>The opening of a chapter: bookmark, running mark, kicker and large title over a good space.</summary>
    public StackBlock ChapterHead(string title, string anchor, string? kicker = null, string? mark = null, Block? below = null)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new MarkBlock(Marks.Section, mark ?? title));
        if (kicker is not null)
            blocks.Add(Kicker(kicker));
        blocks.Add(Line(Theme.Heading(Theme.ChapterTitle, 2), title) with
        {
            Role = StructureRole.Heading1,
            Anchor = anchor,
            Outline = new OutlineEntry(title, 1),
            KeepWithNext = true,
        });
        if (below is not null)
            blocks.Add(below with { KeepWithNext = true });
        blocks.Add(new SpaceBlock(Theme.Grid) { IsDiscardable = false });
        return new StackBlock(blocks.ToImmutable()) { KeepTogether = true, KeepWithNext = true };
    }

    public PageSequence Pages(Block body) => new(Theme.RunningPage(Programme.Event.ShortTitle), body);

    /// <summary>Pages to look things up, as wide as the page allows.</summary>
    public PageSequence WidePages(Block body) => new(Theme.RunningPage(Programme.Event.ShortTitle, isWide: true), body);
}
