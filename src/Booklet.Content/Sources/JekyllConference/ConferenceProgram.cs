using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.JekyllConference;

/// <summary>
/// Days with rooms with talks, all by name. A name that no page has, or whose page is hidden, is an entry without an abstract: lunch, a party.
/// </summary>
internal sealed class ConferenceProgram
{
    private readonly Dictionary<string, PageRecord> _pages = new(StringComparer.Ordinal);
    private readonly HashSet<PageRecord> _placed = [];
    private readonly ConferenceTracks _tracks;
    private readonly DiagnosticBag _bag;

    public ConferenceProgram(IEnumerable<PageRecord> talks, ConferenceTracks tracks, DiagnosticBag bag)
    {
        (_tracks, _bag) = (tracks, bag);
        foreach (var talk in talks)
        {
            var name = Key(NameOf(talk));
            if (IsHidden(talk))
                _pages.TryAdd(name, talk);
            else if (_pages.TryAdd(name, talk) || IsHidden(_pages[name]))
                Talks.Add(Talk(_pages[name] = talk));
            else
                Talks.Add(Talk(talk) with { Id = name + "#" + talk.Stem });
        }
    }

    public List<DayRecord> Days { get; } = [];

    public List<RawText> Rooms { get; } = [];

    public List<TalkRecord> Talks { get; } = [];

    public List<SessionRecord> Sessions { get; } = [];

    /// <summary>Hidden talks that no day has.</summary>
    public IEnumerable<LeftOut> LeftOut => _pages.Values.Where(p => IsHidden(p) && !_placed.Contains(p))
        .Select(p => new LeftOut(p.Fields.Location, $"“{PlainText.Of(NameOf(p).ToString())}”", "it is hidden, and the program does not have it"));

    /// <summary>The entries of all days, for recognising the layout: each has a name and a 'time_start'.</summary>
    public static IEnumerable<MappingNode> Entries(ValueNode? program) =>
        DaysOf(program).SelectMany(d => d.At("rooms").Items()).SelectMany(r => r.At("talks").Items()).OfType<MappingNode>().Where(t => t.At("time_start") is not null && t.At("name") is not null);

    public void Read(ValueNode? program)
    {
        foreach (var (node, index) in DaysOf(program).Select((d, i) => (d, i)))
        {
            var date = WholeDates.Read(node.Text("date")) ?? DateOnly.MinValue.AddDays(index);
            Days.Add(new DayRecord(date) { Label = node.Text("name", "abbr"), Location = node.Location });
            foreach (var room in node.At("rooms").Items())
            {
                var name = room.Text("name", "room");
                if (!name.IsEmpty)
                    Rooms.Add(name);
                foreach (var entry in room.At("talks").Items().OfType<MappingNode>())
                    Read(entry, name, date);
            }
        }
    }

    // Version 4 has the days under a key, earlier ones are nothing but the list.
    private static IEnumerable<MappingNode> DaysOf(ValueNode? program) => (program is SequenceNode ? program : program.At("days")).Items().OfType<MappingNode>();

    private void Read(MappingNode entry, RawText room, DateOnly date)
    {
        var name = entry.Text("name", "title");
        var (start, end) = SlotTimes.On(date, entry.Text("time_start", "start"), entry.Text("time_end", "end"));
        if (start is null)
            _bag.Add(BindingDiagnostics.TimeNotReadAt(entry.At("time_start")?.Location ?? entry.Location, entry.Text("time_start").ToString()));
        var page = name.IsEmpty ? null : _pages.GetValueOrDefault(Key(name));
        if (page is not null)
            _placed.Add(page);
        var session = new SessionRecord { Start = start, End = end, Day = date, Rooms = room.IsEmpty ? [] : [room], Location = entry.Location };
        Sessions.Add(page is null || IsHidden(page)
            ? session with { Title = name, Contributors = page is null ? [] : [.. page.Fields.At("speakers").Texts().Select(s => PersonReference.To(s))], Description = page?.Body ?? RawText.None }
            : session with { Talks = [new SlotRecord(new RawText(Key(name), name.Location))] });
    }

    private TalkRecord Talk(PageRecord page)
    {
        var (track, keywords) = _tracks.Of(page);
        return new TalkRecord
        {
            Id = Key(NameOf(page)),
            Title = NameOf(page),
            Subtitle = RawText.First(page.Text("subtitle"), page.Translated("name", "title")),
            Abstract = RawText.First(page.Body, page.Text("abstract", "description")),
            Contributors = [.. page.Fields.At("speakers").Texts().Select(s => PersonReference.To(s))],
            Track = track,
            Keywords = keywords,
            Language = page.Text("language"),
            Location = page.Fields.Location,
        };
    }

    private static RawText NameOf(PageRecord page) => RawText.First(page.Text("name", "title"), new RawText(page.Stem.Replace('-', ' '), page.Fields.Location));

    private static string Key(RawText name) => FoldedText.Words(PlainText.Of(name.ToString())) is { Length: > 0 } words ? words : name.ToString();

    private static bool IsHidden(PageRecord page) => page.Fields["hide"].IsTrue();
}
