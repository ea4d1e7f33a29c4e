using System.Globalization;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>From calendars and contributions to days of sessions that hold their talks.</summary>
internal sealed class ScheduleBinding(Site site, BookletSettings settings, PersonRegister people, List<Contribution> contributions, ClockTimes clock, DiagnosticBag bag)
{
    /// <summary>A day this long before the event's start is of the next year: the event goes on over New Year's Eve.</summary>
    private const int HalfYear = 183;

    private readonly CalendarReader _calendar = new(clock, bag);

    public List<DayDraft> Days => _calendar.Days;

    public RoomRegister Rooms { get; } = new();

    public bool HasCalendar { get; private set; }

    public List<LeftOut> LeftOut { get; } = [];

    /// <summary>How many entries the calendars have, whatever becomes of them.</summary>
    public int EntryCount => _calendar.EventCount;

    public void Bind(IEnumerable<SiteCollection> calendars)
    {
        ReadCalendars(calendars);
        HasCalendar = Days.Count > 0;
        LeftOut.AddRange(_calendar.LeftOut);
        SetDates();
        var entries = Days.SelectMany(d => d.Sessions).ToList();
        foreach (var entry in entries)
            Prepare(entry);
        foreach (var day in Days)
            ScheduleClock.Set(day, bag);

        JoinContent(entries);

        ScheduleFromPages.Fill(Days, contributions, HasCalendar, bag);
        if (!HasCalendar)
            SetDates();
        SortDays();
        foreach (var day in Days)
            ScheduleClock.Set(day, bag);
        FindRooms();
        foreach (var day in Days)
        {
            SessionNesting.MergeRepeated(day);
            PlenarySessions.Find(day);
        }
        foreach (var session in Days.SelectMany(d => d.Sessions).Where(s => s.MergedInto is null))
            AddChairs(session);
    }

    private void JoinContent(List<SessionDraft> entries)
    {
        var index = new ContentIndex(contributions);
        var single = new SingleJoin(site, index, people, contributions, bag);
        foreach (var entry in entries.Where(e => e.Strands.Count == 0))
            single.Join(entry);
        foreach (var day in Days)
            SessionNesting.Nest(day);
        new GroupJoin(site, contributions).Join(entries);
        var strands = new StrandJoin(site, index, contributions);
        foreach (var entry in entries.Where(e => e.Strands.Count > 0))
            strands.Join(entry);
        foreach (var entry in entries.Where(e => e.MergedInto is null && e.Slots.Count == 0 && e.Strands.Count == 0 && e.Kind is SessionKind.Talks or SessionKind.Posters && SessionNumber.Find(e.PlainTitle).Number is not null))
        {
            if (entry.Contributors.Count == 0 && entry.Slots.Count == 0 && entry.Strands.Count == 0 && entry.MergedInto is null)
                bag.Add(BindingDiagnostics.SessionWithoutContentAt(entry.Location, entry.PlainTitle));
        }
    }

    private void ReadCalendars(IEnumerable<SiteCollection> calendars)
    {
        foreach (var record in calendars.SelectMany(c => c.Records).Where(r => !r.IsDraft))
            _calendar.Read(record);
        if (Days.Count > 0)
            return;
        foreach (var (name, _, value) in site.Data)
        {
            if (IsCalendarName(name))
                _calendar.Read(value, RawText.None);
        }
        foreach (var page in site.Pages.Where(p => p.Matter is not null && SiteRecord.ValueOf(p.Matter, FieldNames.Days) is SequenceNode))
            _calendar.Read(page.Matter!, page.Title);
    }

    // "schedule", "conference-program", "schedule_day2".
    private static bool IsCalendarName(string name) =>
        FoldedText.Words(name).Split(' ').Any(w => w is "schedule" or "schedules" or "program" or "programme" or "calendar" or "agenda" or "timetable");

    private void SetDates()
    {
        if (Days.Count == 0)
            return;
        var start = settings.FirstDate ?? WholeDates.Read(site.Config("start_date", "startdate", "dates.start", "conference.start_date"));
        var found = settings.FirstDate is { } wished ? new FoundYear(wished.Year, "'dates' in booklet.yml", null, false)
            : !settings.Year.IsEmpty ? new FoundYear(Values.TryReadInt(settings.Year.Text)!.Value, "'year' in booklet.yml", settings.Year.Location, false)
            : YearFinder.Find(site, Days);
        DropOtherYears(found);
        foreach (var day in Days)
        {
            day.Date = day.Label.Year is { } own && day.Label.DateIn(own) is { } full ? full
                : found is not null && day.Label.DateIn(found.Year) is { } dated ? (start is { } s && s.DayNumber - dated.DayNumber > HalfYear ? day.Label.DateIn(found.Year + 1) : dated)
                : start is { } first && day.Label.Month is null ? first.AddDays((day.Label.Number ?? day.Number) - 1)
                : null;
        }
        if (Days.TrueForAll(d => d.Label.Year is not null))
            return;
        if (Days.TrueForAll(d => d.Date is null))
        {
            bag.Add(BindingDiagnostics.YearUnknownAt(Days[0].Location));
        }
        else if (found is not null && settings.FirstDate is null && settings.Year.IsEmpty)
        {
            bag.Add(BindingDiagnostics.YearFoundAs(found.Year, found.Source, found.Location ?? Days[0].Location));
            if (found.IsGuess)
                bag.Add(Checks.CheckDiagnostics.YearGuessedAs(found.Year, found.Location));
        }
    }

    // A calendar of another edition that was left in the folder has days with its own year.
    private void DropOtherYears(FoundYear? found)
    {
        if (found is null)
            return;
        foreach (var day in Days.Where(d => d.Label.Year is { } year && Math.Abs(year - found.Year) > 0 && !IsTurnOfYear(d, found.Year)).ToList())
        {
            Days.Remove(day);
            LeftOut.Add(new LeftOut(day.Location ?? SourceLocation.WholeFile("."), day.Sessions.Count == 1 ? "a day of one entry" : $"a day of {day.Sessions.Count} entries", $"it is of {day.Label.Year!.Value.ToString(CultureInfo.InvariantCulture)}"));
            bag.Add(BindingDiagnostics.DayLeftOutAt(day.Location, day.Label.Rest.Length > 0 ? day.Label.Rest : $"Day {day.Number}", found.Year));
        }
    }

    private static bool IsTurnOfYear(DayDraft day, int year) => day.Label.Year == year + 1 && day.Label.Month == 1;

    private static void Prepare(SessionDraft entry)
    {
        EventNames.Read(entry);
        entry.Kind = SessionKinds.Of(entry.ClassName, entry.PlainTitle + " " + PlainText.Of(entry.RawName.Text));
        foreach (var strand in entry.Strands)
            strand.Kind = entry.Kind;
    }

    private void SortDays()
    {
        var sorted = Days.Select((d, i) => (d, i)).OrderBy(p => p.d.Date ?? DateOnly.MaxValue).ThenBy(p => p.d.Label.Number ?? p.d.Number).ThenBy(p => p.i).Select(p => p.d).ToList();
        Days.Clear();
        Days.AddRange(sorted);
        for (var i = 0; i < Days.Count; i++)
            Days[i].Number = i + 1;
    }

    private void FindRooms()
    {
        var sessions = Days.SelectMany(d => d.Sessions).ToList();
        foreach (var session in sessions.SelectMany(s => s.Strands.Prepend(s)))
            Rooms.Note(session.Place);
        foreach (var session in sessions)
            Rooms.Assign(session);
    }

    private void AddChairs(SessionDraft session)
    {
        foreach (var name in session.ChairNames)
            session.Chairs.Add(new ContributorDraft(people.Add(session.Mention(name)), ContributorRole.Chair, name));
    }
}
