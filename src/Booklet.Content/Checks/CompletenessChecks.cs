using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Content.Checks;

/// <summary>
/// What one contribution lacks and its neighbours have. An event that prints no biographies lacks none: only where most have one
/// is the rest worth a line, and then one line for all of them.
/// </summary>
internal static class CompletenessChecks
{
    /// <summary>Of fewer, "most" means nothing.</summary>
    private const int FewestNeighbours = 5;

    /// <summary>An abstract is odd beyond so many times the usual length of its chapter, and only if it fills more than a page.</summary>
    private const int Times = 4;

    private const int PageOfText = 3000;

    private const int FewestAbstracts = 8;

    public static void Run(Programme programme, DiagnosticBag bag)
    {
        var people = programme.People.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var ceremonies = programme.Days.SelectMany(d => d.Sessions).Where(s => s.Kind is SessionKind.Organisation or SessionKind.Social or SessionKind.Break).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        // Nobody writes an abstract of a welcome.
        bool IsCeremony(Talk talk) => talk.Contributors.IsEmpty || (talk.SessionId is { } id && ceremonies.Contains(id)) || IsCalledCeremony(talk.Title.ToPlainText());
        foreach (var chapter in programme.Talks.GroupBy(t => (t.Kind, t.Group)).Select(g => g.ToList()))
        {
            var noun = Noun(chapter[0].Kind);
            Check("The abstract", noun, chapter.FindAll(t => !IsCeremony(t)), t => !t.Abstract.IsEmpty, t => "“" + TitleOf(t) + "”", t => t.Location, bag);
            CheckLengths(chapter, bag);
            if (chapter[0].Kind is TalkKind.Paper or TalkKind.Poster)
                continue;
            var speakers = chapter.SelectMany(t => t.Contributors.Where(c => c.Role == ContributorRole.Speaker)).Select(c => c.PersonId).Distinct(StringComparer.Ordinal).Select(id => people[id]).ToList();
            Check("The biography", "speakers of " + noun, speakers, p => !p.Biography.IsEmpty, p => p.Name.Display, p => p.Location, bag);
            // A photo that is named and not there was reported where it was looked for.
            Check("The photo", "speakers of " + noun, speakers, p => p.Photo is not null || p.NamesPhoto, p => p.Name.Display, p => p.Location, bag);
        }
        foreach (var talk in programme.Talks.Where(t => t.Title.IsEmpty && t.Contributors.Length > 0))
            bag.Add(CheckDiagnostics.TitleMissingAt(talk.Location, talk.Contributors[0].NameAsPrinted));
    }

    /// <summary>"Welcome", "Closing remarks": all words say so, or the first of a few; in a longer title they may mean anything.</summary>
    private static bool IsCalledCeremony(string title) =>
        FoldedText.Words(title).Split(' ').Length <= LongestCeremony && SessionKinds.Of("", title) is SessionKind.Organisation or SessionKind.Social or SessionKind.Break;

    /// <summary>Words of "Welcome and opening remarks", "Closing of the conference".</summary>
    private const int LongestCeremony = 4;

    // Three of four: with fewer, having one is not the rule.
    private static void Check<T>(string what, string chapter, List<T> all, Func<T, bool> has, Func<T, string> name, Func<T, SourceLocation?> place, DiagnosticBag bag)
    {
        if (all.Count < FewestNeighbours)
            return;
        var without = all.Where(i => !has(i)).ToList();
        if (without.Count > 0 && without.Count * 4 <= all.Count)
            bag.Add(CheckDiagnostics.MissingIn(place(without[0]), what, chapter, all.Count - without.Count, [.. without.Select(name)]));
    }

    private static void CheckLengths(List<Talk> chapter, DiagnosticBag bag)
    {
        var lengths = chapter.Where(t => !t.Abstract.IsEmpty).Select(t => (Talk: t, Length: LengthOf(t.Abstract))).OrderBy(p => p.Length).ToList();
        if (lengths.Count < FewestAbstracts)
            return;
        var usual = lengths[lengths.Count / 2].Length;
        foreach (var (talk, length) in lengths.Where(p => p.Length > PageOfText && p.Length > Times * usual))
            bag.Add(CheckDiagnostics.AbstractLongAt(talk.Abstract.Location ?? talk.Location, TitleOf(talk), length, usual));
    }

    private static int LengthOf(RichDocument document) => document.Blocks.Sum(b => b switch
    {
        RichParagraph p => LengthOf(p.Text),
        RichHeading h => LengthOf(h.Text),
        RichList l => l.Items.Sum(LengthOf),
        RichQuotation q => LengthOf(q.Content),
        RichCode c => c.Text.Length,
        RichTable t => t.Rows.Sum(r => r.Sum(LengthOf)),
        _ => 0,
    });

    private static int LengthOf(RichText text) => text.Inlines.Sum(i => i is Run run ? run.Text.Length : i is Formula formula ? formula.Tex.Length : 1);

    private static string TitleOf(Talk talk) => talk.Title.IsEmpty && talk.Contributors.Length > 0 ? talk.Contributors[0].NameAsPrinted : talk.Title.ToPlainText();

    private static string Noun(TalkKind kind) => kind switch
    {
        TalkKind.Keynote => "keynotes",
        TalkKind.Paper => "papers",
        TalkKind.Poster => "posters",
        TalkKind.Tutorial => "tutorials",
        TalkKind.Panel => "panels",
        _ => "talks",
    };
}
