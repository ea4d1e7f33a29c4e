using Booklet.Content.Model;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>
/// Joins events that are one talk to the talk's record: by the anchor of a link, by the speaker's name, by the title, by the time.
/// An event that tells of a talk without a record becomes one itself.
/// </summary>
internal sealed class SingleJoin(Site site, ContentIndex index, PersonRegister people, List<Contribution> contributions, DiagnosticBag bag)
{
    private const int TitleEqual = 5;
    private const int AnchorEqual = 4;
    private const int NameEqual = 3;
    private const int TimeEqual = 3;
    private const int PageShowsCollection = 1;
    private const int TimeDiffers = -2;
    private const int TitleDiffers = -3;
    private const int KindDiffers = -2;
    private const int AlreadyPlaced = -4;

    // A name alone is enough; less is not.
    private const int Threshold = 3;

    public void Join(SessionDraft session)
    {
        var mayHoldTalks = session.Kind is not (SessionKind.Break or SessionKind.Social or SessionKind.Organisation);
        if (mayHoldTalks && session.Kind != SessionKind.Panel)
        {
            var linked = LinkedTalks(session);
            if (linked.Count > 1)
            {
                foreach (var (talk, reason) in linked)
                    Place(session, talk, reason);
                return;
            }
            if (Best(session) is { } best)
            {
                Place(session, best.Talk, best.Reason);
                // The calendar may be the only place that says where its speakers are from.
                foreach (var name in session.SpeakerNames.Where(session.Affiliations.ContainsKey))
                    people.Add(session.Mention(name));
                if (!session.TalkTitle.IsEmpty && best.Talk.Title.IsEmpty)
                    best.Talk.Title = session.TalkTitle;
                return;
            }
        }
        if (session.Kind == SessionKind.Panel && Titles(session).SelectMany(t => index.ByTitle(t)).FirstOrDefault(t => t.Holder is null) is { } panel)
        {
            Place(session, panel, "title");
            return;
        }
        if (mayHoldTalks && session.Kind != SessionKind.Panel && Described(session) is { } described)
        {
            contributions.Add(described);
            Place(session, described, "the calendar entry tells of the talk itself");
            return;
        }
        var role = session.Kind == SessionKind.Panel ? ContributorRole.Panellist : ContributorRole.Speaker;
        foreach (var name in session.SpeakerNames.Concat(session.Links.Select(l => l.Text).Where(IsKnownPerson)).Distinct(StringComparer.Ordinal))
            session.Contributors.Add(new ContributorDraft(people.Add(session.Mention(name)), role, name));
    }

    private bool IsKnownPerson(string name) => people.Find(name).Count > 0;

    private static void Place(SessionDraft session, Contribution talk, string reason)
    {
        session.Slots.Add(new SlotDraft(talk, null, null));
        session.Reasons.Add($"{talk.Caption}: {reason}");
        talk.Holder ??= session;
        if (session.Slots.Count == 1 && session.Kind == SessionKind.Talks
            && (session.SpeakerNames.Count + session.Links.Count <= 1 || FoldedText.Squeezed(session.PlainTitle) == FoldedText.Squeezed(PlainText.Of(talk.Title.Text))))
            session.Kind = SessionKind.Talk;
        // The folder of the record may know better than the entry's name what is given.
        if (session.Slots.Count == 1 && session.Kind is SessionKind.Talk or SessionKind.Talks)
        {
            session.Kind = TalkKinds.IsKeynoteCollection(talk) ? SessionKind.Keynote
                : talk.Contributors.Exists(c => c.Role == ContributorRole.Panellist) ? SessionKind.Panel
                : talk.Content == ContentKind.Tutorials ? SessionKind.Tutorial : session.Kind;
        }
    }

    /// <summary>The talks to which several links of one event lead, in the order of the links.</summary>
    private List<(Contribution Talk, string Reason)> LinkedTalks(SessionDraft session)
    {
        var found = new List<(Contribution, string)>();
        if (session.Links.Count < 2)
            return found;
        foreach (var link in session.Links)
        {
            if (index.ByAnchor(FoldedText.Anchor(link.Target)).FirstOrDefault(c => c.Holder is null && !found.Exists(f => f.Item1 == c)) is { } talk)
                found.Add((talk, "link " + link.Target));
        }
        return found;
    }

    private (Contribution Talk, string Reason)? Best(SessionDraft session)
    {
        var scores = new Dictionary<Contribution, (int Score, List<string> Reasons)>();
        void Vote(IEnumerable<Contribution> talks, int score, string reason)
        {
            foreach (var talk in talks)
            {
                var known = scores.GetValueOrDefault(talk, (0, []));
                if (known.Reasons.Contains(reason))
                    continue;
                known.Reasons.Add(reason);
                scores[talk] = (known.Score + score, known.Reasons);
            }
        }

        foreach (var link in session.Links)
        {
            var talks = index.ByAnchor(FoldedText.Anchor(link.Target));
            Vote(talks, AnchorEqual, "link");
            if (site.Page(FoldedText.PageName(link.Target)) is { } page)
                Vote(talks.Where(t => t.Collection is not null && page.Loops.Any(l => l.Collection == t.Collection.Name)), PageShowsCollection, "page");
        }
        foreach (var name in Names(session))
            Vote(index.ByPerson(name), NameEqual, "name");
        foreach (var title in Titles(session))
            Vote(index.ByTitle(title), TitleEqual, "title");

        (Contribution Talk, int Score, string Reason)? best = null;
        foreach (var (talk, (score, reasons)) in scores.OrderBy(s => s.Key.Order).ThenBy(s => s.Key.Location?.Path, StringComparer.Ordinal))
        {
            var total = score + (talk.Holder is null ? 0 : AlreadyPlaced) + Time(session, talk, reasons) + Contradictions(session, talk);
            if (total >= Threshold && (best is null || total > best.Value.Score))
                best = (talk, total, string.Join(", ", reasons) + $" (score {total})");
        }
        return best is { } found ? (found.Talk, found.Reason) : null;
    }

    private static int Time(SessionDraft session, Contribution talk, List<string> reasons)
    {
        if (talk.Slot is not { Start: { } start } slot)
            return 0;
        if (start == session.StartTime && (slot.Day.Length == 0 || DayReferences.Means(slot.Day, session.Day)))
        {
            reasons.Add("time");
            return TimeEqual;
        }
        return TimeDiffers;
    }

    /// <summary>One speaker may have several records: a title of its own or another kind of talk says that this one is not meant.</summary>
    private static int Contradictions(SessionDraft session, Contribution talk)
    {
        var score = talk.Content == ContentKind.Tutorials && session.Kind is not (SessionKind.Tutorial or SessionKind.Talks) ? KindDiffers : 0;
        if (session.TalkTitle.IsEmpty || talk.Title.IsEmpty)
            return score;
        var words = FoldedText.Words(PlainText.Of(session.TalkTitle.Text)).Split(' ');
        var known = FoldedText.Words(PlainText.Of(talk.Title.Text)).Split(' ').ToHashSet(StringComparer.Ordinal);
        // A title is often shortened or retouched in one of the two places; half of its words stay.
        return words.Count(known.Contains) * 2 < words.Length ? score + TitleDiffers : score;
    }

    /// <summary>What of an event may be a speaker's name: the whole, what follows "Keynote:", a link's text, the speakers' field.</summary>
    private static IEnumerable<string> Names(SessionDraft session)
    {
        yield return session.PlainTitle;
        foreach (var mark in new[] { ": ", " – ", " - ", " by " })
        {
            var at = session.PlainTitle.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0)
                yield return session.PlainTitle[(at + mark.Length)..];
        }
        foreach (var link in session.Links)
            yield return link.Text;
        foreach (var speaker in session.SpeakerNames)
            yield return speaker;
    }

    /// <summary>What of an event may be a talk's title: "Panel: Who Owns It?" and "Workshop – Knots" say the kind before it.</summary>
    private static IEnumerable<string> Titles(SessionDraft session)
    {
        if (!session.TalkTitle.IsEmpty)
            yield return PlainText.Of(session.TalkTitle.Text);
        yield return session.PlainTitle;
        foreach (var mark in (string[])[": ", " – ", " — ", " - "])
        {
            var at = session.PlainTitle.IndexOf(mark, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            yield return session.PlainTitle[(at + mark.Length)..];
            yield return session.PlainTitle[..at];
        }
    }

    private Contribution? Described(SessionDraft session)
    {
        var speakers = session.SpeakerNames.ToList();
        var nameIsSpeaker = speakers.Count == 0 && (Names(session).FirstOrDefault(IsKnownPerson) ?? (LooksLikeName(session) ? session.PlainTitle : null)) is not null;
        if (nameIsSpeaker)
            speakers.Add(Names(session).FirstOrDefault(IsKnownPerson) ?? session.PlainTitle);
        var isTalk = !session.TalkTitle.IsEmpty || speakers.Count > 0 && session.Kind is SessionKind.Keynote or SessionKind.Talk or SessionKind.Talks && SessionNumber.Find(session.PlainTitle).Number is null;
        if (!isTalk || session.TalkTitle.IsEmpty && speakers.Count == 0)
            return null;
        var talk = new Contribution
        {
            Records = [],
            Collection = null,
            Content = session.Kind == SessionKind.Tutorial ? ContentKind.Tutorials : session.Kind == SessionKind.Keynote ? ContentKind.Speakers : ContentKind.Talks,
            Title = !session.TalkTitle.IsEmpty ? session.TalkTitle : nameIsSpeaker ? RawText.None : session.Title,
            Abstract = session.Description,
            Location = session.Location,
        };
        foreach (var name in speakers)
            talk.Contributors.Add(new ContributorDraft(people.Add(session.Mention(name)), ContributorRole.Speaker, PersonNames.DisplayOf(name)));
        bag.Add(BindingDiagnostics.TalkFromCalendarAt(session.Location, talk.Caption));
        return talk;
    }

    // Two to four capitalised words, none of which names a kind of session, in an event that is one person's talk.
    private static bool LooksLikeName(SessionDraft session)
    {
        if (session.Kind is not (SessionKind.Keynote or SessionKind.Talk) || SessionNumber.Find(session.PlainTitle).Number is not null)
            return false;
        var words = session.PlainTitle.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 4 && words.All(w => char.IsUpper(w[0]) || NameParticles.IsParticle(w))
            && !words.Any(w => SessionKinds.IsKindWord(w));
    }
}
