using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Aclpub2;

/// <summary>All contributions of a volume: its papers by id, and those that only programs and lists of lectures hold.</summary>
internal sealed class Aclpub2Talks(Aclpub2Volume volume)
{
    private readonly List<TalkRecord> _talks = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(TalkKind Kind, string Title), int> _byTitle = [];
    private readonly HashSet<string> _posters = new(StringComparer.Ordinal);

    public void ReadPapers(ValueNode? papers)
    {
        foreach (var paper in papers.Items().OfType<MappingNode>())
        {
            var id = paper.Text("id");
            if (paper.Text("attributes.presentation_type", "presentation_type").ToString().Contains("poster", StringComparison.OrdinalIgnoreCase))
                _posters.Add(id.ToString());
            Add(new TalkRecord
            {
                Id = id.ToString(),
                Title = paper.Text("title"),
                Abstract = paper.Text("abstract"),
                Kind = TalkKind.Paper,
                Contributors = Aclpub2People.People(paper.At("authors"), ContributorRole.Author),
                Track = paper.Text("attributes.submitted_area", "submitted_area", "track"),
                Keywords = paper.At("keywords").Texts(),
                Link = paper.Text("url", "pdf_url"),
                Location = paper.Location,
            });
        }
    }

    /// <summary>A contribution without id in the files gets one that no file can hold.</summary>
    public RawText Add(TalkRecord talk)
    {
        if (talk.Id.Length == 0)
            talk = talk with { Id = string.Create(CultureInfo.InvariantCulture, $"{volume.Path}#{_talks.Count}") };
        _byId.TryAdd(talk.Id, _talks.Count);
        if (talk.Kind is { } kind)
            _byTitle.TryAdd((kind, FoldedText.Words(PlainText.Of(talk.Title.ToString()))), _talks.Count);
        _talks.Add(talk);
        return new RawText(talk.Id, talk.Location);
    }

    public TalkRecord? Find(string id) => _byId.TryGetValue(id, out var at) ? _talks[at] : null;

    public void Replace(string id, Func<TalkRecord, TalkRecord> change)
    {
        if (_byId.TryGetValue(id, out var at))
            _talks[at] = change(_talks[at]);
    }

    /// <summary>The first of this kind with the title.</summary>
    public TalkRecord? Titled(TalkKind kind, string title) => _byTitle.TryGetValue((kind, FoldedText.Words(title)), out var at) ? _talks[at] : null;

    /// <summary>The speaker of a slot is one of the authors, or somebody who stands in for them.</summary>
    public void NameSpeaker(string id, RawText speaker) => Replace(id, talk =>
    {
        var name = FoldedText.Words(PlainText.Of(speaker.Text));
        return talk with
        {
            Contributors = talk.Contributors.Any(c => FoldedText.Words(PlainText.Of(c.Name.ToString())) == name)
                ? [.. talk.Contributors.Select(c => FoldedText.Words(PlainText.Of(c.Name.ToString())) == name ? c with { IsPresenter = true } : c)]
                : talk.Contributors.Add(PersonReference.Named(speaker) with { IsPresenter = true }),
        };
    });

    /// <summary>
    /// A paper is a poster where its session shows posters, whatever the call for papers meant it to be; where no session holds it, its own
    /// attribute decides.
    /// </summary>
    public ImmutableArray<TalkRecord> Finished(IEnumerable<SessionRecord> sessions)
    {
        var shown = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var session in sessions.SelectMany(s => s.Strands.Prepend(s)))
        {
            var posters = SessionKinds.Of("", PlainText.Of(session.Title.ToString())) == SessionKind.Posters;
            foreach (var slot in session.Talks)
                shown.TryAdd(slot.TalkId.ToString(), posters);
        }
        return [.. _talks.Select(t => t.Kind == TalkKind.Paper && (shown.TryGetValue(t.Id, out var posters) ? posters : _posters.Contains(t.Id)) ? t with { Kind = TalkKind.Poster } : t)];
    }
}
