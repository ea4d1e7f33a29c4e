using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.HugoSchedule;

/// <summary>
/// Slots by key. Slots give only their start, so each lasts until the next one in its room. A page without speakers and of no talk's format is
/// a break or a meal.
/// </summary>
internal sealed class HugoSessions
{
    private readonly Dictionary<string, PageRecord> _pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<PageRecord> _placed = [];
    private readonly DateOnly? _first;
    private readonly DiagnosticBag _bag;

    public HugoSessions(IEnumerable<PageRecord> pages, DateOnly? first, DiagnosticBag bag)
    {
        (_first, _bag) = (first, bag);
        foreach (var page in pages)
        {
            _pages[SitePeople.IdOf(page)] = page;
            _pages.TryAdd(page.Stem, page);
            if (IsTalk(page))
                Talks.Add(Talk(page));
            if (RoomOf(page.Fields) is { IsEmpty: false } room)
                Rooms.Add(room);
        }
    }

    public List<DayRecord> Days { get; } = [];

    public List<RawText> Rooms { get; } = [];

    public List<TalkRecord> Talks { get; } = [];

    public List<SessionRecord> Sessions { get; } = [];

    /// <summary>Pages of breaks that no day has; talks without a slot are printed all the same.</summary>
    public IEnumerable<LeftOut> LeftOut => _pages.Values.Distinct().Where(p => !IsTalk(p) && !_placed.Contains(p))
        .Select(p => new LeftOut(p.Fields.Location, $"“{PlainText.Of(p.Text("title", "name").ToString())}”", "it has no speakers, and the schedule does not have it"));

    public void Read(IEnumerable<HugoDay> days)
    {
        var index = 0;
        foreach (var day in days)
        {
            var date = HugoScheduleFile.DateOf(day, index++, _first);
            Days.Add(new DayRecord(date) { Label = day.Label, Location = day.Node.Location });
            foreach (var slot in day.Slots)
                Read(slot, date);
        }
    }

    private void Read(HugoSlot slot, DateOnly date)
    {
        var time = slot.Fields.Text("time", "start", "startTime", "start_time", "begin");
        var (start, end) = SlotTimes.On(date, time, slot.Fields.Text("end", "endTime", "end_time"));
        if (start is null && !time.IsEmpty)
            _bag.Add(BindingDiagnostics.TimeNotReadAt(time.Location, time.Text));
        var place = RoomOf(slot.Fields);
        if (!place.IsEmpty)
            Rooms.Add(place);
        var title = slot.Fields.Text("title", "name", "label");
        var session = new SessionRecord { Start = start, End = end, Day = date, Location = slot.Fields.Location, KindWord = slot.Fields.Text("format", "type").ToString() };
        if (slot.Keys.IsEmpty)
            Sessions.Add(session with { Title = title, Rooms = Listed(place) });
        foreach (var key in slot.Keys)
            Sessions.Add(Named(session, key, title, place));
    }

    private SessionRecord Named(SessionRecord session, RawText key, RawText title, RawText place)
    {
        if (!_pages.TryGetValue(key.Text, out var page))
        {
            // Keys of breaks need no page: "lunch-break" says what it is.
            var words = SessionKinds.Of("", key.Text.Replace('-', ' ').Replace('_', ' '));
            if (title.IsEmpty && words is SessionKind.Talks or SessionKind.Talk)
                _bag.Add(BindingDiagnostics.UnknownReferenceAt(key.Location, "session", key.Text, "its key is printed as its title", NearestName.Of(key.Text, _pages.Keys)));
            return session with { Title = title.IsEmpty ? key with { Text = Spoken(key.Text) } : title, Rooms = Listed(place) };
        }
        _placed.Add(page);
        session = session with
        {
            Rooms = Listed(RawText.First(place, RoomOf(page.Fields))),
            KindWord = page.Text("format", "type", "category", "session_type") is { IsEmpty: false } format ? format.Text : session.KindWord,
        };
        return IsTalk(page)
            ? session with { Talks = [new SlotRecord(key with { Text = SitePeople.IdOf(page) })] }
            : session with { Title = RawText.First(page.Text("title", "name"), title), Description = RawText.First(page.Body, page.Text("description", "abstract")) };
    }

    private static TalkRecord Talk(PageRecord page) => new()
    {
        Id = SitePeople.IdOf(page),
        Title = page.Text("title", "name"),
        Subtitle = RawText.First(page.Text("subtitle"), page.Translated("title", "name")),
        Kind = KindOf(page),
        Abstract = RawText.First(page.Body, page.Text("abstract", "description", "content")),
        Contributors = [.. SpeakersOf(page).Select(s => PersonReference.To(s))],
        Track = page.Text("track"),
        Language = page.Text("language", "lang") is { IsEmpty: false } language && LanguageNames.TagOfValue(language.Text) is { } tag ? language with { Text = tag } : RawText.None,
        Keywords = [.. page.Fields.At("tags").Texts(), .. page.Fields.At("level").Texts(), .. page.Fields.At("complexity").Texts()],
        Location = page.Fields.Location,
    };

    public static ImmutableArray<RawText> SpeakersOf(PageRecord page) => (page.Fields.At("speakers") ?? page.Fields.At("speaker")).Texts();

    private static bool IsTalk(PageRecord page) =>
        !SpeakersOf(page).IsEmpty
        || !page.Body.IsEmpty && SessionKinds.Of(page.Text("format", "type", "category").ToString(), page.Text("title").ToString()) is not (SessionKind.Break or SessionKind.Social or SessionKind.Organisation);

    private static TalkKind? KindOf(PageRecord page) => page.Text("format", "type", "category", "session_type") is not { IsEmpty: false } format ? null : SessionKinds.Of(format.Text, "") switch
    {
        SessionKind.Keynote => TalkKind.Keynote,
        SessionKind.Tutorial => TalkKind.Tutorial,
        SessionKind.Panel => TalkKind.Panel,
        _ => null,
    };

    private static RawText RoomOf(MappingNode fields) => fields.Text("room", "location", "place", "stage", "hall");

    private static ImmutableArray<RawText> Listed(RawText room) => room.IsEmpty ? [] : [room];

    private static string Spoken(string key)
    {
        var words = key.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? key : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
