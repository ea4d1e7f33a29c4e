using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Content.Reading;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>Makes the final values of what was joined: gives ids, parses text, finds photos.</summary>
internal sealed class ProgrammeAssembler(Workspace workspace, Uri? baseUri, SiteMarkup markup, BookletSettings settings, DiagnosticBag bag)
{
    private readonly IdRegister _sessionIds = new("session");
    private readonly IdRegister _talkIds = new("talk");
    private readonly IdRegister _trackIds = new("track");
    private readonly Dictionary<string, Track> _tracks = new(StringComparer.Ordinal);

    public ImmutableArray<Track> Tracks => [.. _tracks.Values];

    /// <summary>Enters a track that the files list by itself, so that tracks keep the files' order and colours.</summary>
    public void Declare(RawText track, string? color)
    {
        if (Track(track) is { } id && color is not null)
        {
            var key = FoldedText.Words(PlainText.Of(track.Text));
            _tracks[key] = _tracks[key] with { Color = color };
        }
    }

    public void GiveIds(IReadOnlyList<DayDraft> days, IReadOnlyList<Contribution> talks, IReadOnlyList<PersonDraft> people)
    {
        var personIds = new IdRegister("person");
        foreach (var person in people)
        {
            person.Id = personIds.Take(PersonNames.KeyOf(person.Name));
            if (person.Name.SortOverride is null && settings.SortNames.TryGetValue(PersonNames.KeyOf(person.Name), out var sortName))
                person.Name = person.Name with { SortOverride = sortName };
        }
        var dayIds = new IdRegister("day");
        foreach (var day in days)
        {
            day.Id = dayIds.Take("day " + day.Number.ToString(CultureInfo.InvariantCulture));
            foreach (var session in day.Sessions.Where(s => s.MergedInto is null))
            {
                session.Id = _sessionIds.Take(day.Id + " " + session.PlainTitle);
                foreach (var strand in session.Strands)
                    strand.Id = _sessionIds.Take(day.Id + " " + strand.PlainTitle);
            }
        }
        foreach (var talk in talks)
            talk.Id = _talkIds.Take(talk.Title.IsEmpty ? talk.Caption : PlainText.Of(talk.Title.Text));
    }

    public Day Day(DayDraft draft) => new()
    {
        Id = draft.Id,
        Number = draft.Number,
        Date = draft.Date,
        // Without a date, the heading's own words are all that tells the day.
        Label = RichText.Of(draft.Date is null ? DayLabel.WithoutNumber(draft.Heading) : draft.Label.Rest, draft.Location),
        Sessions =
        [
            .. draft.Sessions.Where(s => s.MergedInto is null).Select((s, i) => (s, i))
                .OrderBy(p => p.s.Start ?? DateTime.MaxValue).ThenBy(p => p.s.Rooms.Count == 0 ? -1 : p.s.Rooms[0].Order).ThenBy(p => p.i)
                .Select(p => Session(p.s)),
        ],
    };

    private Session Session(SessionDraft draft) => new()
    {
        Id = draft.Id,
        Title = markup.Line(draft.Title),
        Kind = draft.Kind,
        KindLabel = draft.Kind is SessionKind.Talks or SessionKind.Posters ? SessionKinds.Label(draft.PlainTitle) : null,
        Start = draft.Start,
        End = draft.End,
        RoomIds = [.. draft.Rooms.Select(r => r.Id)],
        Place = markup.Line(draft.Place),
        ChairIds = [.. draft.Chairs.Select(c => c.Person.Id)],
        Contributors = [.. draft.Contributors.Select(c => Contributor(c, markup))],
        TrackId = Track(draft.Track),
        Talks = [.. draft.Slots.Select(s => new TalkSlot(s.Talk.Id, s.Start, s.End))],
        Strands = [.. draft.Strands.Select(Session)],
        Description = draft.Slots.Exists(s => s.Talk.Abstract == draft.Description) ? RichDocument.Empty : markup.Text(draft.Description),
        IsPlenary = draft.IsPlenary,
        ContinuesId = draft.Continues?.Id,
        JoinedBy = [.. draft.Reasons],
        Location = draft.Location,
    };

    /// <summary>Texts are most of the work, so talks are made by all processors; what they find is reported in the order of the talks.</summary>
    public ImmutableArray<Talk> Talks(IReadOnlyList<Contribution> drafts)
    {
        var tracks = drafts.Select(d => d.Content == ContentKind.Tutorials ? null : Track(d.Track)).ToList();
        return InParallel(drafts, (draft, i, text, _) => Talk(draft, tracks[i], text));
    }

    public ImmutableArray<Person> People(IReadOnlyList<PersonDraft> drafts) => InParallel(drafts, (draft, _, text, findings) => Person(draft, text, findings));

    private ImmutableArray<TOut> InParallel<TIn, TOut>(IReadOnlyList<TIn> drafts, Func<TIn, int, SiteMarkup, DiagnosticBag, TOut> make)
    {
        var made = new TOut[drafts.Count];
        var findings = new DiagnosticBag[drafts.Count];
        Parallel.For(0, drafts.Count, i =>
        {
            findings[i] = new DiagnosticBag();
            made[i] = make(drafts[i], i, markup.With(findings[i]), findings[i]);
        });
        foreach (var found in findings)
            bag.AddRange(found.ToImmutable());
        return [.. made];
    }

    private static Contributor Contributor(ContributorDraft draft, SiteMarkup text) => new(draft.Person.Id, draft.Role, draft.NameAsPrinted)
    {
        Affiliation = text.Line(draft.Affiliation),
        IsPresenter = draft.IsPresenter,
    };

    private Talk Talk(Contribution draft, string? track, SiteMarkup text)
    {
        var language = TextLanguage.Of(draft, text.Language);
        var own = text.In(language);
        return new Talk
        {
            Id = draft.Id,
            Kind = draft.Kind,
            Title = own.Line(draft.Title),
            // A second title is the same in another language, or goes on in the first one's.
            Subtitle = text.In(TextLanguage.Of(draft.Subtitle, text.Language) ?? (TextLanguage.IsOfOtherPage(draft.Subtitle, draft.Title) ? null : language)).Line(draft.Subtitle),
            Contributors = [.. draft.Contributors.Select(c => Contributor(c, text))],
            Abstract = Abstract(draft, own),
            Keywords = Keywords(draft.Keywords),
            Number = draft.Number,
            Group = draft.Group is { } group ? PlainText.Of(group) : null,
            TrackId = track,
            SessionId = draft.Holder?.Id,
            Link = Link(draft.Link),
            Language = language,
            Location = draft.Location,
        };
    }

    private static RichDocument Abstract(Contribution draft, SiteMarkup text)
    {
        var document = text.Text(draft.Abstract);
        foreach (var (label, remark) in draft.Remarks)
        {
            var line = text.Line(remark);
            var first = new Run(label + ": ", RunStyle.Strong);
            document = document with { Blocks = document.Blocks.Add(new RichParagraph(line with { Inlines = line.Inlines.Insert(0, first) })) };
        }
        return document;
    }

    private Person Person(PersonDraft draft, SiteMarkup text, DiagnosticBag findings)
    {
        // The fullest record is believed first; between equals, the first of the files.
        var mentions = draft.Mentions.Select((m, i) => (m, i)).OrderByDescending(p => p.m.Weight).ThenBy(p => p.i).Select(p => p.m).ToList();
        var biography = mentions.Select(m => m.Biography).FirstOrDefault(b => !b.IsEmpty);
        return new Person
        {
            Id = draft.Id,
            Name = draft.Name,
            Affiliations = Affiliations(mentions, text),
            Position = text.Line(mentions.Select(m => m.Position).FirstOrDefault(p => !p.IsEmpty)),
            Biography = text.In(TextLanguage.Of(biography, text.Language)).Text(biography),
            Photo = Photo(mentions, findings),
            PhotoFocus = Focus(mentions, findings),
            NamesPhoto = mentions.Exists(m => !m.Photo.IsEmpty || m.LacksPhoto),
            Website = mentions.Select(m => m.Website).FirstOrDefault(w => w.Length > 0),
            Orcid = mentions.Select(m => PlainText.Of(m.Orcid)).FirstOrDefault(o => o.Length > 0),
            Location = mentions[0].Location,
        };
    }

    private static ImmutableArray<RichText> Affiliations(List<PersonMention> mentions, SiteMarkup text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. mentions.SelectMany(m => m.FurtherAffiliations.Prepend(m.Affiliation)).Where(a => !a.IsEmpty && seen.Add(FoldedText.Words(a.Text))).Select(text.Line)];
    }

    private static (double X, double Y)? Focus(List<PersonMention> mentions, DiagnosticBag findings)
    {
        var raw = mentions.Select(m => m.PhotoFocus).FirstOrDefault(f => !f.IsEmpty);
        if (raw.IsEmpty)
            return null;
        var focus = PhotoFocus.Parse(raw.Text);
        if (focus is null)
            findings.Add(BindingDiagnostics.BadSettingAt(raw.Location, "photo_focus", "a place such as \"40% 30%\" from the left and from the top"));
        return focus;
    }

    // A photo that is missing in one record's folder may be there in another's.
    private MediaFile? Photo(List<PersonMention> mentions, DiagnosticBag report)
    {
        DiagnosticBag? missing = null;
        foreach (var mention in mentions.Where(m => !m.Photo.IsEmpty))
        {
            var findings = new DiagnosticBag();
            if (workspace.FindMedia(mention.Photo.Text, mention.PhotoFolders, mention.Photo.Location, findings) is { } photo)
            {
                report.AddRange(findings.ToImmutable());
                return photo with { Description = PersonNames.DisplayOf(mention.Name) };
            }
            missing ??= findings;
        }
        if (missing is not null)
            report.AddRange(missing.ToImmutable());
        return null;
    }

    private string? Track(RawText raw)
    {
        // A bare number is a sorting aid, not a theme.
        if (raw.IsEmpty || SiteRecord.ReadNumber(raw.Text) is not null)
            return null;
        var name = PlainText.Of(raw.Text);
        var key = FoldedText.Words(name);
        if (!_tracks.TryGetValue(key, out var track))
            _tracks[key] = track = new Track(_trackIds.Take(name), name);
        return track.Id;
    }

    private static ImmutableArray<string> Keywords(RawText raw)
    {
        if (raw.IsEmpty)
            return [];
        var separator = raw.Text.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        return [.. raw.Text.Split(separator).Select(k => PlainText.Of(k).TrimEnd('.')).Where(k => k.Length > 0)];
    }

    private string? Link(RawText raw) =>
        raw.IsEmpty ? null
        : PersonReader.WebAddress(raw.Text) is { Length: > 0 } address ? address
        : baseUri is { } root && raw.Text.StartsWith('/') && Uri.TryCreate(root, raw.Text, out var relative) ? relative.AbsoluteUri
        : null;
}
