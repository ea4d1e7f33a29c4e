using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;

namespace Booklet.Content.Binding;

/// <summary>
/// Joins sessions to groups of records: "Oral Session 3" to the papers whose <c>session</c> is 3. Which collection and which field is
/// meant is found by score over all pairs; the best pairs are taken first and each group once, so what is left over goes by elimination.
/// </summary>
internal sealed class GroupJoin(Site site, List<Contribution> contributions)
{
    // A page to which the event links and that loops over the collection is the site's own statement of what belongs where.
    private const int LinkedPageShows = 4;
    private const int PageShowsForClass = 3;
    private const int PageComparesField = 2;
    private const int NumberEqual = 2;
    private const int NameEqual = 5;
    private const int WordsShared = 3;
    private const int FieldNamesClass = 2;
    private const int KindFits = 1;
    private const int KindUnlike = -2;
    private const int Threshold = 3;

    /// <summary>Records of a collection that have one value in one field; an empty field stands for records without any such field.</summary>
    private sealed record Group(SiteCollection Collection, string Field, string Form, string Value, List<Contribution> Talks);

    private sealed record Pair(SessionDraft Session, Group Group, int Score, int Own, ImmutableArray<(string Field, string Value)> Filters, string Reason);

    public void Join(IEnumerable<SessionDraft> sessions)
    {
        var open = sessions.Where(MayHoldGroup).ToList();
        var groups = Groups();
        var byValue = groups.ToLookup(g => g.Value, StringComparer.Ordinal);
        var pairs = new List<Pair>();
        foreach (var session in open)
        {
            var (number, rest) = SessionNumber.Find(session.PlainTitle);
            foreach (var value in new[] { number, FoldedText.Squeezed(session.PlainTitle), "" }.Distinct())
            {
                if (value is null)
                    continue;
                foreach (var group in byValue[value])
                {
                    if (Score(session, number, rest, group) is { } pair)
                        pairs.Add(pair);
                }
            }
        }
        Take(pairs, open);
    }

    private static bool MayHoldGroup(SessionDraft session) =>
        session.Slots.Count == 0 && session.Strands.Count == 0 && session.MergedInto is null
        && session.Kind is SessionKind.Talks or SessionKind.Posters or SessionKind.Tutorial or SessionKind.Keynote or SessionKind.Talk;

    private static void Take(List<Pair> pairs, List<SessionDraft> order)
    {
        var place = order.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => p.i);
        var taken = new HashSet<Group>();
        var holding = new Dictionary<SessionDraft, List<Pair>>();
        foreach (var pair in pairs.OrderByDescending(p => p.Score).ThenBy(p => place[p.Session]).ThenBy(p => p.Group.Collection.Name, StringComparer.Ordinal).ThenBy(p => p.Group.Field, StringComparer.Ordinal))
        {
            var held = holding.GetValueOrDefault(pair.Session);
            // A second group needs evidence of its own: the number alone fits every collection.
            var companion = held is null || pair.Own >= WordsShared && !held.Exists(h => h.Group.Collection == pair.Group.Collection);
            if (!companion || !taken.Add(pair.Group))
                continue;
            pair.Group.Collection.NoteAsked([.. pair.Filters.Select(f => f.Field)]);
            if (held is null)
                holding[pair.Session] = held = [];
            held.Add(pair);
        }
        TakeForgotten(pairs, place, taken, holding);
        foreach (var (session, held) in holding.OrderBy(h => place[h.Key]))
            Fill(session, held);
    }

    /// <summary>
    /// Collections of which no session took anything: "Reception and Poster Session 1" shows the posters with session 1 beside the papers,
    /// though nothing but the number says so.
    /// </summary>
    private static void TakeForgotten(List<Pair> pairs, Dictionary<SessionDraft, int> place, HashSet<Group> taken, Dictionary<SessionDraft, List<Pair>> holding)
    {
        var known = taken.Select(g => (g.Collection, g.Form)).ToHashSet();
        foreach (var pair in pairs.Where(p => !known.Contains((p.Group.Collection, p.Group.Form)) && p.Group.Value.Length > 0 && Fit(p.Session.Kind, p.Group.Collection.Decision.Kind) > 0).OrderByDescending(p => p.Score).ThenBy(p => p.Session.Kind == SessionKind.Posters ? 0 : 1).ThenBy(p => place[p.Session]))
        {
            if (holding.TryGetValue(pair.Session, out var held) && taken.Add(pair.Group))
                held.Add(pair);
        }
    }

    private static void Fill(SessionDraft session, List<Pair> held)
    {
        var talks = held.SelectMany(p => p.Group.Talks.Where(t => Passes(t, p.Filters))).Select((t, i) => (t, i))
            .OrderBy(p => p.t.Order).ThenBy(p => p.i).Select(p => p.t).ToList();
        foreach (var talk in talks)
        {
            session.Slots.Add(new SlotDraft(talk, null, null));
            // A paper that has a talk and a poster belongs to its talk.
            if (talk.Holder is null || talk.Holder.Kind == SessionKind.Posters && session.Kind != SessionKind.Posters)
                talk.Holder = session;
        }
        foreach (var pair in held)
            session.Reasons.Add($"{pair.Group.Collection.Name}{(pair.Group.Field.Length == 0 ? "" : $" with {pair.Group.Field} {pair.Group.Value}")}: {pair.Reason} (score {pair.Score})");
    }

    private static bool Passes(Contribution talk, ImmutableArray<(string Field, string Value)> filters) =>
        filters.All(f => talk.Records.Any(r => RawText.Of(r.Fields[f.Field]) is { IsEmpty: false } value && FoldedText.Words(value.Text) == FoldedText.Words(f.Value)));

    private Pair? Score(SessionDraft session, string? number, string rest, Group group)
    {
        var reasons = new List<string>();
        var own = PageEvidence(session, group, reasons, out var filters);
        var words = rest + " " + session.ClassName;
        if (SharesWords(words, group.Collection.Name))
        {
            own += WordsShared;
            reasons.Add("name");
        }
        if (group.Field.Length > 0 && SharesWords(words, group.Field.Replace("session", "", StringComparison.OrdinalIgnoreCase)))
        {
            own += FieldNamesClass;
            reasons.Add("field's name");
        }
        if (group.Form.Length > 0)
        {
            if (FormOf(session.Kind) != group.Form)
                return null;
            own += FieldNamesClass;
            reasons.Add("form");
        }
        var score = own + Fit(session.Kind, group.Collection.Decision.Kind);
        if (group.Value.Length == 0)
        {
            // Records without a number fit one unnumbered session, and only if something names them.
            if (own < WordsShared)
                return null;
            score -= number is null ? 0 : 1;
        }
        else if (group.Value == number)
        {
            score += NumberEqual;
            reasons.Add("number");
        }
        else
        {
            score += NameEqual;
            reasons.Add("session's name");
        }
        return score >= Threshold ? new Pair(session, group, score, own, filters, string.Join(", ", reasons)) : null;
    }

    private int PageEvidence(SessionDraft session, Group group, List<string> reasons, out ImmutableArray<(string, string)> filters)
    {
        filters = [];
        var best = 0;
        var linked = session.Links.Select(l => FoldedText.PageName(l.Target)).Where(n => n.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var page in site.Pages)
        {
            foreach (var loop in page.Loops)
            {
                if (loop.Collection != group.Collection.Name)
                    continue;
                var forClass = loop.EventClasses.Contains(session.ClassName);
                if (!loop.EventClasses.IsEmpty && !forClass)
                    continue;
                var score = linked.Contains(page.Name) ? LinkedPageShows + (forClass ? 1 : 0) : forClass ? PageShowsForClass : 0;
                if (score == 0)
                    continue;
                var compares = loop.Filters.Where(f => f.Value.Length == 0).Select(f => f.Field).ToList();
                score += compares.Count == 0 ? 0 : loop.FiltersBy(group.Field) ? PageComparesField : -PageComparesField;
                if (score <= best)
                    continue;
                best = score;
                filters = [.. loop.Filters.Where(f => f.Value.Length > 0)];
            }
        }
        if (best > 0)
            reasons.Add("page");
        return best;
    }

    private static int Fit(SessionKind session, ContentKind content) => (session, content) switch
    {
        (SessionKind.Posters, ContentKind.Posters or ContentKind.Papers) => KindFits,
        (SessionKind.Talks, ContentKind.Papers or ContentKind.Speakers or ContentKind.Talks or ContentKind.Posters) => KindFits,
        (SessionKind.Tutorial, ContentKind.Tutorials) => 2 * KindFits,
        (SessionKind.Keynote, ContentKind.Speakers) => KindFits,
        (SessionKind.Tutorial, _) or (_, ContentKind.Tutorials) => KindUnlike,
        (SessionKind.Posters, ContentKind.Speakers) => KindUnlike,
        _ => 0,
    };

    private static readonly HashSet<string> EmptyWords = ["session", "sessions", "the", "and", "of", "on", "day", "part", "track", "meta", "event"];

    /// <summary>"Rising Stars" is in "risingstars", "Spotlight Poster" shares "spotlight", "Oral" shares nothing with "proceedings".</summary>
    private static bool SharesWords(string words, string name)
    {
        var squeezed = FoldedText.Squeezed(name);
        // Shorter words are in too many others ("art" in "start").
        return squeezed.Length > 2 && FoldedText.Words(words).Split(' ').Any(w =>
            w.Length >= 4 && !EmptyWords.Contains(w) && (squeezed.Contains(w, StringComparison.Ordinal) || w.EndsWith('s') && squeezed.Contains(w[..^1], StringComparison.Ordinal) || squeezed.Length >= 4 && w.Contains(squeezed.TrimEnd('s'), StringComparison.Ordinal)));
    }

    private List<Group> Groups()
    {
        var groups = new Dictionary<(SiteCollection, string, string, string), Group>();
        var order = new List<Group>();
        var forms = contributions.Where(c => c.Collection is not null).GroupBy(c => c.Collection!).ToDictionary(g => g.Key, IsOfSeveralForms);
        void Add(SiteCollection collection, string field, string form, string value, Contribution talk)
        {
            if (!groups.TryGetValue((collection, field, form, value), out var group))
                order.Add(groups[(collection, field, form, value)] = group = new Group(collection, field, form, value, []));
            group.Talks.Add(talk);
        }

        foreach (var talk in contributions.Where(c => c.Collection is not null && c.Holder is null))
        {
            var any = false;
            var form = forms.GetValueOrDefault(talk.Collection!) && Form(talk) is { } f ? f : "";
            foreach (var entry in talk.Records[0].Fields.Entries.Where(e => IsSessionField(e.Key)))
            {
                talk.Collection!.NoteAsked([entry.Key]);
                foreach (var value in Scalars(entry.Value))
                {
                    any = true;
                    Add(talk.Collection, entry.Key, form, SessionNumber.Normalise(value.Text) ?? SessionNumber.Find(value.Text).Number ?? FoldedText.Squeezed(value.Text), talk);
                }
            }
            if (!any)
                Add(talk.Collection!, "", form, "", talk);
        }
        return order;
    }

    private const string SpokenForm = "talk";
    private const string PosterForm = "poster";

    /// <summary>
    /// Papers of one folder may be given as talks or as posters by a field of their own, and one session field serves both:
    /// then "Session 1" of the talks and of the posters are two groups. With a field for each form (<c>oral_session</c>) there is nothing to split.
    /// </summary>
    private static bool IsOfSeveralForms(IEnumerable<Contribution> talks)
    {
        var records = talks.Select(t => t.Records[0]).ToList();
        var fields = records.SelectMany(r => r.Fields.Entries).Where(e => IsSessionField(e.Key) && !FieldNames.Same(e.Key, "track")).Select(e => e.Key).Distinct(StringComparer.OrdinalIgnoreCase);
        return fields.Take(2).Count() < 2 && talks.Select(Form).Distinct().Count(f => f is not null) > 1;
    }

    private static string? Form(Contribution talk)
    {
        var words = FoldedText.Words(talk.Records[0].Text(FieldNames.Subtype).ToString()).Split(' ');
        return words.Contains("poster") || words.Contains("posters") ? PosterForm : words.Any(w => w is "oral" or "orals" or "talk" or "spotlight" or "lightning" or "highlight") ? SpokenForm : null;
    }

    private static string? FormOf(SessionKind kind) => kind switch
    {
        SessionKind.Posters => PosterForm,
        SessionKind.Talks or SessionKind.Talk or SessionKind.Keynote => SpokenForm,
        _ => null,
    };

    private static IEnumerable<RawText> Scalars(ValueNode node) =>
        (node is SequenceNode list ? list.Items.Select(RawText.Of) : [RawText.Of(node)]).Where(t => !t.IsEmpty);

    private static bool IsSessionField(string name) =>
        name.Contains("session", StringComparison.OrdinalIgnoreCase) || FieldNames.Same(name, "track") || FieldNames.Same(name, "part") || FieldNames.Same(name, "block") || FieldNames.Same(name, "slot");
}
