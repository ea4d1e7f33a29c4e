using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>Entries find their talks by id, by title, or make them of what they say themselves; the rest are breaks and sessions.</summary>
internal sealed partial class SiteBuilder(SiteTalks talks, SitePeopleIndex people, IReadOnlyDictionary<string, RawText> rooms)
{
    public List<SessionRecord> Sessions { get; } = [];

    public void Add(SiteScheduleEntry entry)
    {
        var talk = TalkOf(entry);
        var (start, end) = Moments(entry, entry.Day.Date);
        var session = new SessionRecord
        {
            KindWord = entry.Kind,
            Start = start,
            End = end,
            Day = start is null ? entry.Day.Date : null,
            Rooms = RoomsOf(entry),
            Track = rooms.ContainsKey(entry.Track.ToString()) && TrackName(entry.Track) is { } name ? name : entry.Track,
            Chairs = entry.Chairs,
            Location = entry.Title.Location ?? entry.Location,
        };
        if (!entry.Parts.IsEmpty)
            AddSession(entry, session, talk);
        else if (talk is not null)
            Sessions.Add(session with { Talks = [new SlotRecord(new RawText(talk.Id, session.Location))], Title = IsService(talk) ? talk.Title : RawText.None, KindWord = entry.Kind.Length > 0 ? entry.Kind : talk.Kind?.ToString() ?? "" });
        else if (entry.Title.IsEmpty && entry.People.IsEmpty && !(entry.References.IsEmpty && entry.Hints.IsEmpty))
            AddUnknown(entry, session);
        else
            Sessions.Add(session with { Title = Shown(entry.Title), Description = entry.Text, Contributors = entry.People.IsEmpty ? BehindColon(entry.Title) : entry.People });
    }

    // A record without people and text is an entry that has a record because the schedule names all by id.
    private static bool IsService(TalkRecord talk) => talk.Contributors.IsEmpty && talk.Abstract.IsEmpty;

    private void AddSession(SiteScheduleEntry entry, SessionRecord session, TalkRecord? talk)
    {
        var slots = ImmutableArray.CreateBuilder<SlotRecord>();
        foreach (var part in entry.Parts)
        {
            var own = TalkOf(part) ?? Made(part, entry.Kind);
            var (start, end) = Moments(part, entry.Day.Date);
            slots.Add(new SlotRecord(new RawText(own.Id, part.Location), start, end));
        }
        // A session whose title is its only talk's needs no title.
        var title = talk is not null && slots.Count == 1 && slots[0].TalkId.Text == talk.Id ? RawText.None : Shown(entry.Title);
        Sessions.Add(session with { Title = title, Description = entry.Text, Contributors = entry.People, Talks = slots.ToImmutable() });
    }

    // "__coffee-break": what no record has is what it says, unless it is a key that says nothing.
    private void AddUnknown(SiteScheduleEntry entry, SessionRecord session)
    {
        foreach (var reference in entry.References.IsEmpty ? entry.Hints[..1] : entry.References)
        {
            var plain = SiteDataSchedule.Humanised(reference.Text.Trim('_', ' ').Replace("&", " & ", StringComparison.Ordinal));
            var isName = reference.Text.StartsWith('_') || reference.Text.Contains(' ', StringComparison.Ordinal) || SessionKinds.Of("", plain) is not (SessionKind.Talks or SessionKind.Talk);
            Sessions.Add(isName ? session with { Title = reference with { Text = plain } } : session with { Talks = [new SlotRecord(reference)] });
        }
    }

    private TalkRecord? TalkOf(SiteScheduleEntry entry)
    {
        var found = entry.References.Concat(entry.Hints).Select(r => talks.Find(r.Text)).FirstOrDefault(t => t is not null)
            ?? (entry.Title.IsEmpty ? null : talks.Find(entry.Title.Text) ?? talks.Find(WithoutTopic().Replace(PlainText.Of(entry.Title.Text), "")));
        if (found is null && entry.References is [var title] && entry.Parts.IsEmpty && (!entry.People.IsEmpty || title.Text.Contains(' ', StringComparison.Ordinal)) && !entry.Title.IsEmpty && !entry.People.IsEmpty)
            return Made(entry with { Title = title }, entry.Kind);
        if (found is null)
            return entry.Parts.IsEmpty && IsTalk(entry) ? Made(entry, entry.Kind) : null;
        // The schedule may say the topic behind the title where the talk's record does not.
        if (Topic(entry.Title, found) is { IsEmpty: false } topic)
            talks.Replace(found = found with { Keywords = [.. found.Keywords, topic] });
        if (found.Contributors.IsEmpty && !entry.People.IsEmpty)
            talks.Replace(found = found with { Contributors = entry.People });
        if (found.Abstract.IsEmpty && !entry.Text.IsEmpty)
            talks.Replace(found = found with { Abstract = entry.Text });
        if (found.Kind is null && SiteTalks.KindOf(entry.Kind) is { } kind)
            talks.Replace(found = found with { Kind = kind });
        return found;
    }

    private static RawText Topic(RawText title, TalkRecord talk)
    {
        var plain = PlainText.Of(title.ToString());
        if (WithoutTopic().Match(plain) is not { Success: true } match || FoldedText.Squeezed(plain[..match.Index]) != FoldedText.Squeezed(PlainText.Of(talk.Title.ToString())))
            return RawText.None;
        var topic = match.Value.Trim(' ', '(', ')', '[', ']');
        return topic.Length == 0 || talk.Keywords.Any(k => FoldedText.Words(k.Text) == FoldedText.Words(topic)) || FoldedText.Words(talk.Track.ToString()) == FoldedText.Words(topic) ? RawText.None : title with { Text = topic };
    }

    private static bool IsTalk(SiteScheduleEntry entry)
    {
        var kind = SessionKinds.Of(entry.Kind, PlainText.Of(entry.Title.ToString()));
        // "Lunch with the speakers" names people and is no talk.
        return kind is not (SessionKind.Break or SessionKind.Social or SessionKind.Organisation) && (!entry.People.IsEmpty || SiteTalks.KindOf(entry.Kind) is not null && !entry.Text.IsEmpty)
            || !entry.People.IsEmpty && !entry.Text.IsEmpty;
    }

    private TalkRecord Made(SiteScheduleEntry entry, string kind) => talks.Add(new TalkRecord
    {
        Id = "",
        Title = entry.Title,
        Abstract = entry.Text,
        Kind = SiteTalks.KindOf(entry.Kind.Length > 0 ? entry.Kind : kind) ?? (SessionKinds.Leading(PlainText.Of(entry.Title.ToString())) is SessionKind.Keynote ? TalkKind.Keynote : null),
        Contributors = entry.People.IsEmpty ? BehindColon(entry.Title) : entry.People,
        Track = entry.Track,
        Location = entry.Title.Location ?? entry.Location,
    });

    // "Keynote: Ana Ruiz": the name of somebody who has a record.
    private ImmutableArray<PersonReference> BehindColon(RawText title)
    {
        var text = PlainText.Of(title.ToString());
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && people.IdOf(text[(colon + 1)..].Trim()) is { } id ? [PersonReference.To(title with { Text = id })] : [];
    }

    private ImmutableArray<RawText> RoomsOf(SiteScheduleEntry entry)
    {
        if (!entry.Room.IsEmpty)
            return [rooms.GetValueOrDefault(entry.Room.Text) is { IsEmpty: false } named ? named : entry.Room];
        return !entry.Track.IsEmpty && rooms.GetValueOrDefault(entry.Track.Text) is { IsEmpty: false } room ? [room] : [];
    }

    private RawText? TrackName(RawText track) => rooms.TryGetValue("track " + track.Text, out var name) ? name : null;

    // Emoji in front of a break are the page's.
    private static RawText Shown(RawText title) => title.IsEmpty ? title : title with { Text = Pictograms().Replace(title.Text, "").Trim() is { Length: > 0 } text ? text : title.Text };

    private static (DateTime? Start, DateTime? End) Moments(SiteScheduleEntry entry, DateOnly date)
    {
        if (entry.Start is not { } start)
            return (null, null);
        var from = date.ToDateTime(start);
        if (entry.End is not { } end)
            return (from, null);
        var to = date.ToDateTime(end);
        return (from, ScheduleClock.EndsNextDay(start, end) ? to.AddDays(1) : to);
    }

    [GeneratedRegex(@"\s*\([^()]{2,60}\)$", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutTopic();

    [GeneratedRegex(@"^(?:[\u2600-\u27BF\u2300-\u23FF\uFE0F\u200D]|[\uD83C-\uD83E][\uDC00-\uDFFF])+\s*|\s*(?:[\u2600-\u27BF\u2300-\u23FF\uFE0F\u200D]|[\uD83C-\uD83E][\uDC00-\uDFFF])+$", RegexOptions.CultureInvariant)]
    private static partial Regex Pictograms();
}
