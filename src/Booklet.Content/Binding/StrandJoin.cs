using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;

namespace Booklet.Content.Binding;

/// <summary>
/// Joins the strands of parallel sessions to records: by the loop under the heading to which the strand's link leads,
/// by a value of the records that is the strand's name, or by the strand's place among the values of a <c>track</c> field.
/// A strand whose records another entry already holds goes on with that one.
/// </summary>
internal sealed class StrandJoin(Site site, ContentIndex index, IReadOnlyList<Contribution> contributions)
{
    public void Join(SessionDraft session)
    {
        for (var i = 0; i < session.Strands.Count; i++)
        {
            var strand = session.Strands[i];
            var (talks, reason) = ByLoop(strand) ?? ByLink(strand) ?? ByTrack(session, i) ?? ([], "");
            if (talks.Count == 0)
                continue;
            strand.Reasons.Add(reason);
            if (talks.Count == 1 && strand.Kind == Model.SessionKind.Talks)
                strand.Kind = Model.SessionKind.Talk;
            if (talks.Find(t => t.Holder is not null)?.Holder is { } earlier)
            {
                strand.Continues = earlier;
                talks = talks.FindAll(t => t.Holder is null);
            }
            foreach (var talk in talks.Select((t, n) => (t, n)).OrderBy(p => p.t.Order).ThenBy(p => p.n).Select(p => p.t))
            {
                strand.Slots.Add(new SlotDraft(talk, null, null));
                talk.Holder = strand;
            }
        }
    }

    private (List<Contribution>, string)? ByLoop(SessionDraft strand)
    {
        foreach (var link in strand.Links)
        {
            var anchor = FoldedText.Anchor(link.Target);
            var page = site.Page(FoldedText.PageName(link.Target));
            if (anchor.Length == 0 || page is null)
                continue;
            foreach (var loop in page.Loops.Where(l => l.Heading == anchor))
            {
                var talks = contributions.Where(c => c.Collection?.Name == loop.Collection && loop.Filters.All(f => f.Value.Length == 0 || HasValue(c, f.Field, f.Value))).ToList();
                if (talks.Count > 0)
                    return (talks, $"loop over {loop.Collection} under the heading in {page.Path}");
            }
        }
        return null;
    }

    private (List<Contribution>, string)? ByLink(SessionDraft strand)
    {
        var talks = strand.Links.SelectMany(l => index.ByAnchor(FoldedText.Anchor(l.Target))).Concat(index.ByTitle(strand.PlainTitle)).Concat(index.ByPerson(strand.PlainTitle)).Distinct().Take(1).ToList();
        return talks.Count > 0 ? (talks, "link or name") : null;
    }

    private (List<Contribution>, string)? ByTrack(SessionDraft session, int place)
    {
        var pages = session.Strands[place].Links.Select(l => FoldedText.PageName(l.Target)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = FoldedText.Squeezed(session.Strands[place].PlainTitle);
        foreach (var collection in contributions.Where(c => !c.Track.IsEmpty && c.Collection is not null).GroupBy(c => c.Collection!))
        {
            var tracks = collection.GroupBy(c => FoldedText.Squeezed(c.Track.Text)).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
            if (tracks.Find(t => t.Key == name) is { } named)
                return (named.ToList(), "track's name");
            var concerned = pages.Contains(collection.Key.Name) || collection.Key.Decision.Kind == ContentKind.Tutorials && session.Kind == Model.SessionKind.Tutorial;
            if (concerned && tracks.Count == session.Strands.Count)
                return (tracks[place].ToList(), "as many tracks as strands, in order");
        }
        return null;
    }

    private static bool HasValue(Contribution talk, string field, string value) =>
        talk.Records.Any(r => RawText.Of(r.Fields[field]) is { IsEmpty: false } own && FoldedText.Words(own.Text) == FoldedText.Words(value));
}
