using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.EntryFiles;

/// <summary>
/// Entries become talks in slots, breaks, and sessions that list their talks by id. An entry for the whole day is information: beside it
/// nothing could stand in a grid.
/// </summary>
internal sealed class EntrySchedule(EntryDays days, LocalTimes times, EntryPeople people)
{
    /// <summary>An entry that lasts so long has no place in a day's sequence: a quiet room, a help desk.</summary>
    private static readonly TimeSpan WholeDay = TimeSpan.FromHours(11);

    /// <summary>After its last talk a session without an end goes on to the next entry, unless that is as many talks away.</summary>
    private const int LongestPause = 3;

    private static readonly ImmutableArray<string> IdKeys = ["paper", "id", "code", "slug", "key", "talk_id", "paper_id"];

    private sealed record Entry(PageRecord Page, string Id, string Kind, DateTime? Start, DateTime? End, DateOnly? Day, ImmutableArray<PersonReference> People, RawText Room)
    {
        public RawText Title { get; } = Page.Text("title", "name");
    }

    public List<TalkRecord> Talks { get; } = [];

    public List<SessionRecord> Sessions { get; } = [];

    public List<InformationRecord> Information { get; } = [];

    public List<LeftOut> LeftOut { get; } = [];

    public void Read(IEnumerable<(RecordGroup Group, PageRecord Page)> records)
    {
        var entries = records.Select(r => EntryOf(r.Group, r.Page)).ToList();
        var held = new HashSet<string>(entries.SelectMany(e => TalkIds(e.Page)).Select(t => t.Text), StringComparer.Ordinal);
        var byId = entries.Where(e => e.Id.Length > 0).GroupBy(e => e.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Title.IsEmpty && entry.People.IsEmpty)
                LeftOut.Add(new LeftOut(entry.Page.Fields.Location, "an entry", "it has neither a title nor people"));
            else if (IsWholeDay(entry))
                AddInformation(entry);
            else
                Add(entry, held.Contains(entry.Id), byId);
        }
        FindEnds();
        for (var i = 0; i < Sessions.Count; i++)
        {
            // What has a room of its own while something else begins is not for everybody.
            if (!Sessions[i].Rooms.IsEmpty && Sessions.Exists(s => s.Start == Sessions[i].Start && s != Sessions[i]))
                Sessions[i] = Sessions[i] with { IsPlenary = false };
        }
    }

    // Talks of one length tell the length of the last one.
    private void FindEnds()
    {
        for (var i = 0; i < Sessions.Count; i++)
        {
            var session = Sessions[i];
            var starts = session.Talks.Select(t => t.Start).OfType<DateTime>().Order().ToList();
            if (session.End is not null || starts.Count < 2)
                continue;
            var step = starts[1] - starts[0];
            var end = starts[^1] + step;
            var isEven = step > TimeSpan.Zero && starts.Zip(starts.Skip(1)).All(p => p.Second - p.First == step);
            var next = Sessions.Where(s => s.Start > starts[^1]).Min(s => s.Start);
            if (isEven && (next is null || next - starts[^1] > LongestPause * step))
                Sessions[i] = session with { End = end };
        }
    }

    private Entry EntryOf(RecordGroup group, PageRecord page)
    {
        var fields = page.Fields;
        var moment = EntryMoment.Of(fields, page.Stem);
        var (named, behind) = people.Read(fields);
        var kind = page.Text("session_type", "type", "category", "kind", "format", "event_type", "class");
        // "_schedule/breaks/…": the folder in the group says what its entries are.
        var folder = page.Path[(group.Path.Length + 1)..].Split('/') is [var inner, _, ..] ? inner : "";
        var id = RawText.Of(SiteRecord.ValueOf(fields, IdKeys)) is { IsEmpty: false } own ? own.Text : page.Stem;
        var room = RawText.First(RawText.Of(SiteRecord.ValueOf(fields, FieldNames.Location)), behind);
        var date = moment is null ? null : days.Of(moment);
        var (start, end) = moment is not null && date is { } day ? moment.On(day, times) : (null, null);
        named = [.. named.Select(p => WithComponent(p, page))];
        return new Entry(page, id, kind.IsEmpty ? (folder.Length > 0 ? folder : Telling(group)).Replace('-', ' ').Replace('_', ' ') : kind.Text, start, end, start is { } from ? null : date, named, room);
    }

    // "workshops", "posters": what the folder's name says of all that it holds, unless it only says that they are talks.
    private static string Telling(RecordGroup group) => SessionKinds.Of(group.Name, "") is SessionKind.Tutorial or SessionKind.Posters or SessionKind.Panel or SessionKind.Keynote ? group.Name : "";

    // "<Presenter name="Ada Stone">…</Presenter>" below the abstract tells of one of those who are named above it.
    private static PersonReference WithComponent(PersonReference person, PageRecord page)
    {
        var about = page.Components.FirstOrDefault(c => !person.Name.IsEmpty && FoldedText.Words(c.Name) == FoldedText.Words(person.Name.Text)).Text;
        return about.IsEmpty ? person : person with { Details = new PersonRecord { Name = person.Name, Biography = about, Location = about.Location } };
    }

    private void Add(Entry entry, bool isHeld, Dictionary<string, Entry> byId)
    {
        var talkIds = TalkIds(entry.Page);
        var session = new SessionRecord
        {
            Id = entry.Id,
            KindWord = entry.Kind,
            Start = entry.Start,
            End = entry.End,
            Day = entry.Day,
            Rooms = entry.Room.IsEmpty ? [] : [entry.Room],
            Track = entry.Page.Text("track", "stream"),
            Chairs = [.. PersonReader.Listed(SiteRecord.ValueOf(entry.Page.Fields, FieldNames.Chair)).Select(c => PersonReference.Named(new RawText(c.Author.Name, c.Location), ContributorRole.Chair))],
            Location = entry.Page.Fields.Location,
        };
        if (!talkIds.IsEmpty)
        {
            // The people beside a list of talks are the talks' own.
            Sessions.Add(session with { Title = entry.Title, Description = TextOf(entry.Page), Talks = [.. talkIds.Select(t => Slot(t, entry, byId))] });
            return;
        }
        if (!IsTalk(entry))
        {
            Sessions.Add(session with { Title = entry.Title, Description = TextOf(entry.Page), Contributors = entry.People });
            return;
        }
        Talks.Add(Talk(entry));
        if (!isHeld && (entry.Start is not null || entry.Day is not null))
            Sessions.Add(session with { Talks = [new SlotRecord(new RawText(entry.Id, entry.Page.Fields.Location))] });
    }

    // Beside a session's own start a poster's says nothing; a talk's does.
    private static SlotRecord Slot(RawText id, Entry session, Dictionary<string, Entry> byId)
    {
        var talk = byId.GetValueOrDefault(id.Text);
        var isOwn = talk is not null && KindOf(talk) != TalkKind.Poster && talk.Start is { } start && (session.Start is not { } from || start >= from);
        return new SlotRecord(id, isOwn ? talk!.Start : null, isOwn ? talk!.End : null);
    }

    private static TalkRecord Talk(Entry entry) => new()
    {
        Id = entry.Id,
        Title = entry.Title,
        Subtitle = RawText.First(entry.Page.Text("subtitle"), entry.Page.Translated("title", "name")),
        Kind = KindOf(entry),
        Abstract = TextOf(entry.Page),
        Contributors = entry.People,
        Track = entry.Page.Text("track", "stream"),
        Language = entry.Page.Text("language") is { IsEmpty: false } language && LanguageNames.TagOfValue(language.Text) is { } tag ? language with { Text = tag } : RawText.None,
        Keywords = entry.Page.Fields.At("keywords") is { } keywords ? keywords.Texts() : entry.Page.Fields.At("tags").Texts(),
        Number = KindOf(entry) == TalkKind.Poster && entry.Page.Text("board", "poster_number", "board_number") is { IsEmpty: false } board ? board.Text : null,
        Location = entry.Page.Fields.Location,
    };

    private void AddInformation(Entry entry)
    {
        var text = TextOf(entry.Page);
        if (entry.Room is { IsEmpty: false } room)
            text = text.IsEmpty ? room : text with { Text = $"**{room.Text}**\n\n{text.Text}", Format = MarkupFormat.Markdown };
        var what = $"“{PlainText.Of(entry.Title.ToString())}”";
        if (text.IsEmpty)
            LeftOut.Add(new LeftOut(entry.Page.Fields.Location, what, "it lasts the whole day, and nothing is said of it"));
        else if (!Information.Exists(i => i.Title.Text == entry.Title.Text))
            Information.Add(new InformationRecord(entry.Title, text));
        else
            LeftOut.Add(new LeftOut(entry.Page.Fields.Location, what, "it lasts the whole day and stands among the information already"));
    }

    private static RawText TextOf(PageRecord page) => RawText.First(page.Text("abstract", "talk_abstract"), page.Body, page.Text("description", "summary", "details"));

    private static ImmutableArray<RawText> TalkIds(PageRecord page) => page.Fields.At("talks") is SequenceNode list ? list.Texts() : page.Fields.At("papers") is SequenceNode papers ? papers.Texts() : [];

    private static bool IsTalk(Entry entry) => !entry.People.IsEmpty || KindOf(entry) is not null && !TextOf(entry.Page).IsEmpty || SessionKinds.Of(entry.Kind, "") == SessionKind.Talk && !TextOf(entry.Page).IsEmpty;

    private static bool IsWholeDay(Entry entry) =>
        entry.Page.Fields.At("all_day").IsTrue() || entry.Page.Fields.At("allday").IsTrue() || entry.Start is { } start && entry.End is { } end && end - start >= WholeDay;

    private static TalkKind? KindOf(Entry entry) => entry.Kind.Length == 0 ? null : SessionKinds.Of(entry.Kind, "") switch
    {
        SessionKind.Keynote => TalkKind.Keynote,
        SessionKind.Posters => TalkKind.Poster,
        SessionKind.Tutorial => TalkKind.Tutorial,
        SessionKind.Panel => TalkKind.Panel,
        _ => null,
    };
}
