using System.Globalization;
using Booklet.Content.Model;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;

namespace Booklet.Content.Binding;

/// <summary>Talks in the order in which they are given, with their kind, their group's name and their number.</summary>
internal static class TalkOrder
{
    public static List<Contribution> Sort(IEnumerable<Contribution> contributions, IEnumerable<DayDraft> days)
    {
        var all = contributions.ToList();
        var place = new Dictionary<Contribution, int>();
        foreach (var session in days.SelectMany(d => d.Sessions.Select((s, i) => (s, i)).OrderBy(p => p.s.Start ?? DateTime.MaxValue).ThenBy(p => p.i).Select(p => p.s)).SelectMany(s => s.Strands.Prepend(s)))
        {
            foreach (var slot in session.Slots.Where(s => s.Talk.Holder == session))
                place.TryAdd(slot.Talk, place.Count);
        }
        // What no session holds comes last, in the order of the files.
        return [.. all.Select((c, i) => (c, i)).OrderBy(p => place.GetValueOrDefault(p.c, int.MaxValue)).ThenBy(p => p.i).Select(p => p.c)];
    }

    public static void Finish(List<Contribution> talks, IEnumerable<DayDraft> days, Site? site = null)
    {
        foreach (var session in days.SelectMany(d => d.Sessions).SelectMany(s => s.Strands.Prepend(s)))
        {
            if (session.Kind == SessionKind.Posters)
            {
                // The files' own count stands on the boards, if it tells the posters apart.
                var own = session.Slots.Select(s => s.Talk.OwnCount).ToList();
                var isTelling = own.TrueForAll(n => n is not null) && own.Distinct().Count() == own.Count;
                for (var i = 0; i < session.Slots.Count; i++)
                {
                    if (session.Slots[i].Talk.Holder == session)
                        session.Slots[i].Talk.Number ??= (isTelling ? own[i]!.Value : i + 1).ToString(CultureInfo.InvariantCulture);
                }
            }
            SortByTime(session);
        }
        foreach (var talk in talks)
        {
            talk.Kind = TalkKinds.Of(talk);
            talk.Group = GroupOf(talk, site);
        }
    }

    private static void SortByTime(SessionDraft session)
    {
        if (!session.Slots.Exists(s => s.Start is not null))
            return;
        var sorted = session.Slots.Select((s, i) => (s, i)).OrderBy(p => p.s.Start ?? DateTime.MaxValue).ThenBy(p => p.i).Select(p => p.s).ToList();
        session.Slots.Clear();
        session.Slots.AddRange(sorted);
    }

    /// <summary>The title of the page that shows the talk's collection, the one to which its session links first; else what a numbered session calls itself.</summary>
    private static string? GroupOf(Contribution talk, Site? site)
    {
        if (talk.Group is not null)
            return talk.Group;
        if (talk.Collection is { } collection && site is not null)
        {
            var linked = talk.Holder?.Links.Select(l => FoldedText.PageName(l.Target)).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
            var page = site.Pages.Where(p => p.Name != "index" && p.Loops.Any(l => l.Collection == collection.Name))
                .OrderBy(p => linked.Contains(p.Name) ? 0 : FoldedText.Squeezed(p.Name) == FoldedText.Squeezed(collection.Name) ? 1 : 2).ThenBy(p => p.Path, StringComparer.Ordinal).FirstOrDefault();
            if (page is not null)
                return PlainText.Of(page.Title.Text);
        }
        return talk.Holder is { } holder ? SessionKinds.Label(holder.PlainTitle) : null;
    }
}
