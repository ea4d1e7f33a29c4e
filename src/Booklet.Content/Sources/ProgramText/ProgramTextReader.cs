using System.Globalization;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.ProgramText;

/// <summary>Lines with a key, in order; a line without one goes on with the value above it.</summary>
internal sealed class ProgramTextReader(DiagnosticBag bag)
{
    private readonly ClockTimes _clock = new();
    private DateOnly? _day;
    private SessionRecord? _session;
    private TalkRecord? _talk;
    private (DateTime? Start, DateTime? End) _slot;
    private readonly List<PersonReference> _people = [];
    private readonly List<SlotRecord> _slots = [];

    public EventFacts Facts { get; private set; } = new();

    public List<TalkRecord> Talks { get; } = [];

    public List<SessionRecord> Sessions { get; } = [];

    /// <summary>The key of a line such as "Talk: Salt", as one of the words that are known; or null.</summary>
    public static string? KeyOf(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon is < 1 or > 20)
            return null;
        Span<char> lower = stackalloc char[20];
        var key = line[..colon].Trim();
        key.ToLowerInvariant(lower);
        return lower[..key.Length] switch
        {
            "conference" or "event" or "workshop" => "event",
            "session" => "session",
            "talk" or "paper" => "talk",
            "title" => "title",
            "author" or "authors" or "speaker" or "speakers" => "author",
            "affiliation" or "affiliations" or "institution" => "affiliation",
            "start" or "time" or "begin" => "start",
            "end" => "end",
            "duration" => "duration",
            "date" or "day" => "date",
            "room" or "location" or "place" => "room",
            "chair" or "session chair" => "chair",
            "abstract" or "description" => "abstract",
            "link" or "url" => "link",
            "break" => "break",
            _ => null,
        };
    }

    public void Read(SourceFile source)
    {
        var (key, start, end) = (default(string), 0, 0);
        var at = 0;
        while (at < source.Text.Length)
        {
            var next = source.Text.IndexOf('\n', at) is >= 0 and var feed ? feed + 1 : source.Text.Length;
            if (KeyOf(source.Text.AsSpan(at, next - at)) is { } found)
            {
                Take(source, key, start, end);
                (key, start) = (found, source.Text.IndexOf(':', at) + 1);
            }
            (at, end) = (next, next);
        }
        Take(source, key, start, end);
        EndSession();
    }

    private void Take(SourceFile source, string? key, int start, int end)
    {
        if (key is null)
            return;
        var raw = source.Text[start..end];
        var value = raw.Trim();
        var isKnown = value.Length > 0 && !Markup.NotKnown.Is(value);
        // A talk whose title is to be announced has its authors already.
        if (!isKnown && key is not ("talk" or "title"))
            return;
        var text = new RawText(isKnown ? value : "", new SourceLocation(source, new TextSpan(start + raw.Length - raw.TrimStart().Length, value.Length)));
        switch (key)
        {
            case "event":
                Facts = Facts with { Title = RawText.First(Facts.Title, text) };
                break;
            case "session" or "break":
                EndSession();
                _session = new SessionRecord { Title = text, Location = text.Location, IsService = key is "break" };
                break;
            case "talk" or "title":
                EndTalk();
                _talk = new TalkRecord { Id = string.Create(CultureInfo.InvariantCulture, $"#{Talks.Count}"), Title = text, Location = text.Location };
                break;
            case "date":
                _day = WholeDates.Read(text) ?? _day;
                break;
            case "start" or "end" or "duration":
                Time(key, text);
                break;
            default:
                Fact(key, text);
                break;
        }
    }

    private void Fact(string key, RawText text)
    {
        if (_talk is not null)
        {
            if (key is "author")
                _people.AddRange(AuthorList.Split(text.Text).Select(a => PersonReference.Named(text with { Text = a.Name }, ContributorRole.Author) with { Affiliation = a.Affiliation.Length > 0 ? text with { Text = a.Affiliation } : RawText.None }));
            // It belongs to the author above it.
            if (key is "affiliation" && _people.Count > 0)
                _people[^1] = _people[^1] with { Affiliation = text };
            _talk = key switch
            {
                "abstract" => _talk with { Abstract = text },
                "link" => _talk with { Link = text },
                _ => _talk,
            };
        }
        if (_session is null)
        {
            Facts = key is "room" ? Facts with { Place = RawText.First(Facts.Place, text) } : Facts;
            return;
        }
        _session = key switch
        {
            "room" => _session with { Rooms = _session.Rooms.IsEmpty ? [text] : _session.Rooms },
            "chair" => _session with { Chairs = [.. AuthorList.Split(text.Text).Select(a => PersonReference.Named(text with { Text = a.Name }, ContributorRole.Chair))] },
            "abstract" when _talk is null => _session with { Description = text },
            _ => _session,
        };
    }

    private void Time(string key, RawText text)
    {
        if (Values.TryReadDate(text.Text) is { Time: not null } && WholeDates.Read(text) is { } dated)
            _day = dated;
        else if (key is "start" && WholeDates.Read(text) is { } only)
        {
            _day = only;
            return;
        }
        var (from, until) = key switch
        {
            "start" => _clock.Read(text, RawText.None, RawText.None),
            "end" => _clock.Read(RawText.None, text, RawText.None),
            _ => _clock.Read((_talk is null ? _session?.Start : _slot.Start) is { } known ? text with { Text = known.ToString("HH:mm", CultureInfo.InvariantCulture) } : RawText.None, RawText.None, text),
        };
        if (from is null && until is null)
        {
            bag.Add(BindingDiagnostics.TimeNotReadAt(text.Location, text.Text));
            return;
        }
        var day = _day ?? DateOnly.MinValue;
        DateTime? start = from is { } f ? day.ToDateTime(f) : null, end = until is { } u ? day.ToDateTime(u) : null;
        if (_talk is not null)
            _slot = (start ?? _slot.Start, end ?? _slot.End);
        else if (_session is not null)
            _session = _session with { Start = start ?? _session.Start, End = end ?? _session.End };
    }

    private void EndTalk()
    {
        if (_talk is null)
            return;
        Talks.Add(_talk with { Contributors = [.. _people] });
        _people.Clear();
        // The first talk begins with its session where it says nothing else.
        var slot = new SlotRecord(new RawText(_talk.Id, _talk.Location), _slot.Start ?? (_slots.Count == 0 ? _session?.Start : null), _slot.End);
        if (_session is not null)
        {
            _slots.Add(slot);
            _session = _session with { Start = _session.Start ?? _slot.Start };
        }
        (_talk, _slot) = (null, default);
    }

    private void EndSession()
    {
        EndTalk();
        if (_session is not null)
        {
            var last = _slots.Select(t => t.End).Where(e => e is not null).Max();
            Sessions.Add(_session with { Talks = [.. _slots], Day = _session.Start is null ? _day : null, End = _session.End ?? last });
        }
        _slots.Clear();
        _session = null;
    }
}
