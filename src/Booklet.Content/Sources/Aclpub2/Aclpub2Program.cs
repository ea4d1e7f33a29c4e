using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Aclpub2;

/// <summary>
/// Sessions with papers or subsessions. Subsessions with times of their own are entries of the schedule under the session's name, because each
/// has its own room, chair and end; without times they are the session's parallel parts.
/// </summary>
internal sealed class Aclpub2Program(Aclpub2Talks talks, DiagnosticBag bag)
{
    private readonly HashSet<(DateTime? Start, DateTime? End, string Title, string Room)> _known = [];

    public List<SessionRecord> Sessions { get; } = [];

    public void Read(ValueNode? program)
    {
        foreach (var session in program.Items().OfType<MappingNode>())
            Add(session, default);
    }

    /// <summary>The entries of a workshop's own program, named after it.</summary>
    public int ReadOf(ValueNode? program, RawText workshop, RawText place)
    {
        var first = Sessions.Count;
        foreach (var session in program.Items().OfType<MappingNode>())
            Add(session, new Holder(workshop, null, null, place, workshop));
        return Sessions.Count - first;
    }

    /// <summary>The moment of a value, or null, which is reported where something else than a date with a time stands there.</summary>
    public DateTime? Moment(RawText text)
    {
        if (text.IsEmpty)
            return null;
        if (Values.TryReadDate(text.Text) is { Year: { } year, Time: { } time } date && WholeDates.IsYear(year))
            return new DateOnly(year, date.Month, date.Day).ToDateTime(time);
        bag.Add(BindingDiagnostics.TimeNotReadAt(text.Location, text.Text));
        return null;
    }

    /// <summary>What a session hands on to its parts.</summary>
    private readonly record struct Holder(RawText Title, DateTime? Start, DateTime? End, RawText Place, RawText Track);

    private void Add(MappingNode session, Holder holder)
    {
        var record = Record(session, holder);
        var parts = session.At("subsessions").Items().OfType<MappingNode>().ToList();
        if (parts.Count == 0)
        {
            Add(record, session);
            return;
        }
        if (parts.All(p => p.Text("start_time", "start").IsEmpty))
        {
            Sessions.Add(record with { Strands = [.. parts.Select(p => Record(p, new Holder(default, record.Start, record.End, holder.Place, holder.Track)))] });
            return;
        }
        if (!record.Talks.IsEmpty)
            Sessions.Add(record);
        foreach (var part in parts)
            Add(part, new Holder(record.Title, record.Start, record.End, RawText.First(session.Text("location", "room"), holder.Place), holder.Track));
    }

    private SessionRecord Record(MappingNode session, Holder holder) => new()
    {
        Title = Title(session.Text("title", "name"), holder.Title),
        // The name of a workshop says nothing of the kind of what it begins with.
        Kind = holder.Track.IsEmpty ? null : SessionKinds.Of("", PlainText.Of(session.Text("title", "name").ToString())),
        Start = Moment(session.Text("start_time", "start")) ?? holder.Start,
        End = Moment(session.Text("end_time", "end")) ?? holder.End,
        Rooms = RawText.First(session.Text("location", "room"), holder.Place) is { IsEmpty: false } room ? [room] : [],
        Track = holder.Track,
        Chairs = [.. Aclpub2People.People(session.At("chair") ?? session.At("chairs"), ContributorRole.Chair)],
        Description = session.Text("description", "abstract"),
        Talks = Slots(session),
        Location = session.Location,
    };

    /// <summary>Tutorials at the same time in rooms of their own are entries of their own.</summary>
    private void Add(SessionRecord record, MappingNode session)
    {
        var tutorials = session.At("tutorials").Items().OfType<MappingNode>().ToList();
        if (tutorials.Count == 0 || tutorials.All(t => t.Text("room", "location").IsEmpty))
        {
            // The program of the tutorials often repeats the entries of the conference's own.
            var isNew = _known.Add((record.Start, record.End, record.Title.ToString(), record.Rooms.FirstOrDefault().ToString()));
            if (isNew || record.Start is null || !record.Talks.IsEmpty)
                Sessions.Add(record);
            return;
        }
        foreach (var (tutorial, slot) in tutorials.Zip(record.Talks.Skip(record.Talks.Length - tutorials.Count)))
        {
            Sessions.Add(record with
            {
                Title = RawText.None,
                Kind = SessionKind.Tutorial,
                Start = slot.Start ?? record.Start,
                End = slot.End ?? (slot.Start is null ? record.End : null),
                Rooms = tutorial.Text("room", "location") is { IsEmpty: false } room ? [room] : record.Rooms,
                Talks = [slot],
                Location = tutorial.Location,
            });
        }
    }

    private ImmutableArray<SlotRecord> Slots(MappingNode session) =>
    [
        .. session.At("papers").Items().Select(p => Slot(p, TalkKind.Paper)),
        .. session.At("tutorials").Items().Select(t => Slot(t, TalkKind.Tutorial)),
    ];

    /// <summary>An id, or a title with its authors on the spot.</summary>
    private SlotRecord Slot(ValueNode item, TalkKind kind)
    {
        var id = item is ScalarNode ? RawText.Of(item) : item.Text("id", "paper_id");
        if (id.IsEmpty)
        {
            id = talks.Add(new TalkRecord
            {
                Id = "",
                Kind = kind,
                Title = item.Text("title"),
                Abstract = item.Text("abstract"),
                Contributors = Aclpub2People.People(item.At("authors") ?? item.At("presenters"), kind == TalkKind.Tutorial ? ContributorRole.Speaker : ContributorRole.Author),
                Link = item.Text("url"),
                Location = item.Location,
            });
        }
        else if (item.Text("speaker", "presenter") is { IsEmpty: false } speaker)
        {
            talks.NameSpeaker(id.Text, speaker);
        }
        return new SlotRecord(id, Moment(item.Text("start_time", "start")), Moment(item.Text("end_time", "end")));
    }

    /// <summary>"Session 1: Dialogue"; a break needs no holder's name, nor does "Session 1A" inside "Session 1".</summary>
    private static RawText Title(RawText own, RawText holder)
    {
        if (holder.IsEmpty || own.IsEmpty)
            return RawText.First(own, holder);
        var (inner, outer) = (FoldedText.Words(PlainText.Of(own.Text)), FoldedText.Words(PlainText.Of(holder.Text)));
        if (inner.StartsWith(outer, StringComparison.Ordinal) || SessionKinds.Of("", PlainText.Of(own.Text)) == SessionKind.Break)
            return own;
        return own with { Text = holder.Text + (own.Text.Contains(':', StringComparison.Ordinal) || holder.Text.Contains(':', StringComparison.Ordinal) ? " – " : ": ") + own.Text };
    }
}
