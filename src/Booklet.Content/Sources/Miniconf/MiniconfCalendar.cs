using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Miniconf;

/// <summary>
/// Entries with start, end and a link. The link says which session an entry is (<c>papers.html?session=Session+1A</c>), which speaker
/// (<c>speaker_1.html</c>) or which break (<c>?break=1A</c>).
/// </summary>
internal sealed partial class MiniconfCalendar
{
    private sealed record Entry(string Id, string Speaker, string Break)
    {
        public required SessionRecord Record { get; set; }
    }

    private readonly List<Entry> _entries = [];
    private readonly List<TimeSpan> _offsets = [];
    private RawText _zone;

    public bool IsEmpty => _entries.Count == 0;

    public IEnumerable<SessionRecord> Sessions => _entries.Select(e => e.Record);

    public List<LeftOut> LeftOut { get; } = [];

    /// <summary>The one offset of all times, or nothing where they differ.</summary>
    public RawText TimeZone => _offsets.Distinct().Count() == 1 ? _zone : RawText.None;

    public void Read(ValueNode? calendar)
    {
        foreach (var fields in calendar.Items().OfType<MappingNode>())
        {
            var title = fields.Text("title", "name");
            if (title.IsEmpty)
                continue;
            var link = RawText.First(fields.Text("link"), fields.Text("location")).ToString();
            var query = Query().Match(link);
            var id = query.Success && query.Groups["key"].Value == "session" ? Uri.UnescapeDataString(query.Groups["value"].Value.Replace('+', ' ')) : TitleBeforeColon(title.Text);
            _entries.Add(new Entry(id, SpeakerLink().Match(link).Groups["id"].Value, query.Success && query.Groups["key"].Value == "break" ? query.Groups["value"].Value : "")
            {
                Record = new SessionRecord
                {
                    Id = id,
                    Title = title,
                    KindWord = fields.Text("calendarId", "type").ToString(),
                    Start = Time(fields.Text("start")),
                    End = Time(fields.Text("end")),
                    Rooms = fields.Text("room") is { IsEmpty: false } room ? [room] : [],
                    Location = fields.Location,
                },
            });
        }
    }

    /// <summary>A table of sessions by <c>UID</c> and their <c>chair</c>.</summary>
    public void ReadChairs(ValueNode? table)
    {
        foreach (var row in table.Items().OfType<MappingNode>())
        {
            var id = row.Text("UID", "session");
            var chairs = row.Text("chair", "chairs");
            if (chairs.IsEmpty)
                continue;
            if (_entries.Find(e => Same(e.Id, id.ToString()) || Same(e.Record.Title.ToString(), id.ToString())) is { } entry)
                entry.Record = entry.Record with { Chairs = [.. entry.Record.Chairs, .. Names(chairs).Select(c => PersonReference.Named(c, ContributorRole.Chair))] };
            else
                LeftOut.Add(new LeftOut(row.Location, $"{chairs}, chair of {id}", "the calendar has no such session"));
        }
    }

    /// <summary>A table of breaks by <c>UID</c>, whose other columns are rooms with their hosts.</summary>
    public void ReadHosts(ValueNode? table)
    {
        foreach (var row in table.Items().OfType<MappingNode>())
        {
            row.NoteAllAsked();
            var id = row.Text("UID").ToString();
            var hosts = row.Entries.Where(e => e.Key != "UID").Select(e => RawText.Of(e.Value)).Where(h => !h.IsEmpty).ToList();
            if (hosts.Count == 0)
                continue;
            // "4A" is also the break that the calendar divides into 4A-1 and 4A-2.
            var breaks = _entries.FindAll(e => Same(e.Break, id));
            if (breaks.Count == 0)
                breaks = _entries.FindAll(e => e.Break.StartsWith(id + "-", StringComparison.OrdinalIgnoreCase));
            foreach (var entry in breaks)
                entry.Record = entry.Record with { Contributors = [.. hosts.SelectMany(Names).Select(h => PersonReference.Named(h, ContributorRole.Moderator))] };
            if (breaks.Count == 0)
                LeftOut.Add(new LeftOut(row.Location, $"hosts of {id}: {string.Join(", ", hosts)}", "the calendar has no such break"));
        }
    }

    /// <summary>The session that the page of a speaker of this id belongs to.</summary>
    public RawText? SpeakerSession(string id) => _entries.Find(e => e.Speaker.Length > 0 && e.Speaker == id) is { } entry ? new RawText(entry.Id, entry.Record.Location) : null;

    /// <summary>The only entry that is called as a table is ("open problems").</summary>
    public RawText? SessionOfKind(string name) =>
        _entries.FindAll(e => Same(e.Record.Title.ToString(), name)) is [var only] ? new RawText(only.Id, only.Record.Location) : null;

    private static IEnumerable<RawText> Names(RawText text) => AuthorList.Split(PlainText.Of(text.Text.Replace('|', ','))).Select(a => text with { Text = a.Name });

    private static bool Same(string a, string b) => a.Length > 0 && FoldedText.Words(a) == FoldedText.Words(b);

    private static string TitleBeforeColon(string title) => title.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? title[..colon].Trim() : title;

    // Times are kept as the clock of the place shows them; the offset only names the zone.
    private DateTime? Time(RawText text)
    {
        if (Values.TryReadDate(text.ToString()) is not { Year: { } year, Time: { } time } value || !WholeDates.IsYear(year))
            return null;
        if (value.Offset is { } offset)
        {
            _offsets.Add(offset);
            var sign = offset < TimeSpan.Zero ? "−" : "+";
            _zone = new RawText(offset == TimeSpan.Zero ? "UTC" : string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{offset:hh\\:mm}"), text.Location);
        }
        return new DateOnly(year, value.Month, Math.Min(value.Day, DateTime.DaysInMonth(year, value.Month))).ToDateTime(time);
    }

    [GeneratedRegex(@"[?&](?<key>session|break)=(?<value>[^&#]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Query();

    [GeneratedRegex(@"speaker_(?<id>[\w-]+)\.html", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SpeakerLink();
}
