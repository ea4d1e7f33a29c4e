using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Wording;

namespace Booklet.Design.Planning;

/// <summary>How a chapter sets its talks.</summary>
internal enum ChapterForm
{
    /// <summary>Every talk opens a page: keynotes.</summary>
    PageEach,

    /// <summary>Talks with abstracts, one after the other under their sessions.</summary>
    Running,

    /// <summary>Titles and names only, in columns under their sessions.</summary>
    List,
}

/// <summary>The talks of one session within a chapter; the session is null for talks that none holds.</summary>
internal sealed record TalkGroup(Session? Session, Session? Parent, ImmutableArray<Talk> Talks);

/// <summary>A chapter of talks. <paramref name="Section"/> is the name by which booklet.yml switches it: talks, papers or posters.</summary>
internal sealed record TalkChapter(string Id, string Section, string Title, ChapterForm Form, ImmutableArray<TalkGroup> Groups)
{
    public IEnumerable<Talk> Talks => Groups.SelectMany(g => g.Talks);
}

/// <summary>
/// Which talk stands in which chapter, decided before anything is set: the schedule needs to know where its references lead.
/// Every talk of the programme is in exactly one chapter.
/// </summary>
internal sealed record BookPlan(ImmutableArray<TalkChapter> Chapters)
{
    /// <summary>More keynotes than this are a stream of talks, which would waste a page each.</summary>
    private const int MostKeynotes = 40;

    private const int MostOnOwnPages = 4;

    /// <summary>With its head more than half of a small page; less leaves a page that looks forgotten.</summary>
    private const int FewestLettersOfPage = 800;

    private readonly Dictionary<string, TalkChapter> _chapterOf = Chapters
        .SelectMany(c => c.Talks.Select(t => (t.Id, Chapter: c)))
        .ToDictionary(p => p.Id, p => p.Chapter, StringComparer.Ordinal);

    private readonly Dictionary<string, TalkGroup> _firstGroupOf = Chapters
        .SelectMany(c => c.Groups)
        .Where(g => g.Session is not null)
        .GroupBy(g => g.Session!.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>Whether references to the session's talks lead to this group: talks of several kinds stand in several chapters.</summary>
    public bool IsFirst(TalkGroup group) => group.Session is { } session && ReferenceEquals(_firstGroupOf[session.Id], group);

    /// <summary>Whether a chapter has a head over talks of the session: one whose talks were all given before has none.</summary>
    public bool HasGroupOf(string sessionId) => _firstGroupOf.ContainsKey(sessionId);

    public TalkChapter? ChapterOf(string talkId) => _chapterOf.GetValueOrDefault(talkId);

    public static BookPlan Make(Programme programme, Vocabulary words)
    {
        var talks = programme.Talks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var people = programme.People.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var drafts = new List<Draft>();
        var keynotes = programme.Talks.Count(t => t.Kind == TalkKind.Keynote);

        foreach (var (session, parent) in programme.Days.SelectMany(d => d.Sessions).SelectMany(WithStrands))
        {
            var own = session.Talks.Where(s => talks.ContainsKey(s.TalkId) && placed.Add(s.TalkId)).Select(s => talks[s.TalkId]);
            // A session may hold talks of several kinds: each kind goes to its own chapter, in the session's order.
            foreach (var part in own.GroupBy(t => DraftKey.Of(t, session, keynotes <= MostKeynotes)))
                Draft.In(drafts, part.Key).Groups.Add(new TalkGroup(session, parent, [.. part]));
        }

        foreach (var part in programme.Talks.Where(t => !placed.Contains(t.Id)).GroupBy(t => DraftKey.Of(t, null, keynotes <= MostKeynotes)))
            Draft.In(drafts, part.Key).Groups.Add(new TalkGroup(null, null, [.. part]));

        return new BookPlan([.. drafts.OrderBy(d => d.Key.Rank).Select((d, index) => d.ToChapter(index, words, people))]);
    }

    private static IEnumerable<(Session Session, Session? Parent)> WithStrands(Session session) =>
        session.Strands.SelectMany(WithStrands).Select(s => (s.Session, s.Parent ?? (Session?)session)).Prepend((session, null));

    /// <summary>What parts chapters: the kind first, then what the event calls the group.</summary>
    private readonly record struct DraftKey(TalkKind Kind, string? Group)
    {
        /// <summary>Order of the chapters; equal ranks stay in the order of the schedule.</summary>
        public int Rank => Kind switch
        {
            TalkKind.Keynote => 0,
            TalkKind.Talk => 1,
            TalkKind.Panel => 2,
            TalkKind.Tutorial => 3,
            TalkKind.Paper => 4,
            TalkKind.Poster => 5,
            _ => 6,
        };

        public static DraftKey Of(Talk talk, Session? session, bool keynotesStandApart) => talk.Kind switch
        {
            TalkKind.Keynote when keynotesStandApart && (session is null || session.Talks.Length <= 2) => new(TalkKind.Keynote, null),
            TalkKind.Keynote => new(TalkKind.Talk, null),
            TalkKind.Talk or TalkKind.Paper or TalkKind.Poster => new(talk.Kind, talk.Group),
            _ => new(talk.Kind, null),
        };
    }

    private sealed record Draft(DraftKey Key)
    {
        public List<TalkGroup> Groups { get; } = [];

        public static Draft In(List<Draft> drafts, DraftKey key)
        {
            var draft = drafts.Find(d => d.Key == key);
            if (draft is null)
                drafts.Add(draft = new Draft(key));
            return draft;
        }

        public TalkChapter ToChapter(int index, Vocabulary words, Dictionary<string, Person> people)
        {
            var section = Key.Kind switch
            {
                TalkKind.Paper => "papers",
                TalkKind.Poster => "posters",
                _ => "talks",
            };
            var title = Key.Group ?? Key.Kind switch
            {
                TalkKind.Keynote => words.Keynotes,
                TalkKind.Panel => words.Panels,
                TalkKind.Tutorial => words.Tutorials,
                TalkKind.Paper => words.Papers,
                TalkKind.Poster => words.Posters,
                _ => words.Talks,
            };
            return new TalkChapter(FormattableString.Invariant($"{section}-{index + 1}"), section, title, FormFor(people), [.. Groups]);
        }

        private ChapterForm FormFor(Dictionary<string, Person> people)
        {
            var all = Groups.SelectMany(g => g.Talks).ToList();
            var rich = all.Count(t => !t.Abstract.IsEmpty || t.Picture is not null || t.Contributors.Any(c => people.TryGetValue(c.PersonId, out var p) && IsPresented(t, c, p)));
            var standAlone = Key.Kind is not (TalkKind.Paper or TalkKind.Poster) && Groups.TrueForAll(g => g.Talks.Length == 1 && g.Session is { Talks.Length: 1 });
            // A few abstracts among many bare titles do not make a chapter of talks; those few are set in the list.
            if (rich * 4 < all.Count)
                return standAlone && (rich > 0 || Key.Kind == TalkKind.Keynote) ? ChapterForm.Running : ChapterForm.List;
            // A handful of talks, each its own event, deserve their pages like keynotes do, if most have enough to fill them.
            var fills = all.Count(t => LettersOf(t, people) >= FewestLettersOfPage) * 2 >= all.Count;
            return fills && (Key.Kind == TalkKind.Keynote || (standAlone && all.Count <= MostOnOwnPages)) ? ChapterForm.PageEach : ChapterForm.Running;
        }

        private static int LettersOf(Talk talk, Dictionary<string, Person> people) => talk.Abstract.ToPlainText().Length
            + talk.Contributors.Where(c => c.Role != ContributorRole.Author).Sum(c => people.TryGetValue(c.PersonId, out var person) ? person.Biography.ToPlainText().Length : 0);

        private static bool IsPresented(Talk talk, Contributor contributor, Person person) =>
            contributor.Role != ContributorRole.Author && talk.Kind is not (TalkKind.Paper or TalkKind.Poster) && (person.Photo is not null || !person.Biography.IsEmpty);
    }
}
