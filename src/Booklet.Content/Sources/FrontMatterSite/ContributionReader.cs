using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>An organiser's record: who, in which role.</summary>
internal sealed record RoleRecord(string Role, PersonDraft Person, RawText Affiliation, SourceLocation Location);

/// <summary>Reads the records of collections into contributions and roles, and enters everybody they name into the register of people.</summary>
internal sealed class ContributionReader(PersonRegister people, ClockTimes clock, DiagnosticBag bag)
{
    public List<Contribution> Contributions { get; } = [];

    public List<RoleRecord> Roles { get; } = [];

    /// <summary>Records that say neither who nor what.</summary>
    public List<SiteRecord> Nameless { get; } = [];

    public void Read(SiteCollection collection)
    {
        var read = new List<Contribution>();
        foreach (var record in collection.Records.Where(r => !r.IsDraft))
        {
            if (collection.Decision.Kind == ContentKind.Organisers)
                ReadRole(record);
            else if (ReadContribution(record) is { } contribution)
                read.Add(contribution);
        }
        Contributions.AddRange(JoinCoPresenters(read));
    }

    private void ReadRole(SiteRecord record)
    {
        if (PersonReader.Owner(record) is not { } mention)
        {
            LeaveNameless(record);
            return;
        }
        var roles = record.Text(["role", "roles", "position", "committee", "title"]);
        var person = people.Add(mention with { Position = RawText.None });
        Roles.Add(new RoleRecord(PlainText.Of(roles.Text), person, mention.Affiliation, record.Location));
    }

    private Contribution? ReadContribution(SiteRecord record)
    {
        var kind = record.Collection.Decision.Kind;
        var speakers = PersonReader.Listed(record.Value(FieldNames.Speakers)).ToList();
        var authors = PersonReader.Listed(record.Value(FieldNames.Authors)).ToList();
        var named = record.Text(["title", "talk", "tutorial", "talk_title", "paper_title"]);
        // A record with speakers beside its name is a talk of that name, not a person's page.
        var owner = kind is ContentKind.Papers or ContentKind.Posters || speakers.Count > 0 && named.IsEmpty ? null : PersonReader.Owner(record);
        var title = TitleOf(record, owner is not null);
        if (title.IsEmpty && owner is null && speakers.Count + authors.Count > 0)
            title = record.Text(FieldNames.PersonName);

        var contribution = new Contribution
        {
            Records = [record],
            Collection = record.Collection,
            Content = kind,
            Title = title,
            Abstract = AbstractOf(record, owner),
            Keywords = KeywordsOf(record),
            Link = kind is ContentKind.Papers or ContentKind.Posters ? record.Text(FieldNames.Link) : record.Text(["link", "paper", "paper_link"]),
            Language = record.Text(FieldNames.Language),
            Track = record.Text(FieldNames.Track),
            Order = record.Number(FieldNames.Order) ?? double.MaxValue,
            Number = record.Text(["board", "poster_number", "board_number", "poster_id", "paper_number"]) is { IsEmpty: false } board ? board.Text : null,
            Slot = SlotOf(record),
            Location = title.Location ?? record.Location,
        };
        if (owner is not null)
            contribution.Contributors.Add(new ContributorDraft(people.Add(WithBody(record, owner)), ContributorRole.Speaker, PersonNames.Tidy(owner.Name)) { Affiliation = owner.Affiliation });
        AddAll(contribution, speakers, ContributorRole.Speaker, record);
        AddAll(contribution, authors, ContributorRole.Author, record);
        if (contribution.Title.IsEmpty && contribution.Contributors.Count == 0)
        {
            LeaveNameless(record);
            return null;
        }
        return contribution;
    }

    private void LeaveNameless(SiteRecord record)
    {
        bag.Add(BindingDiagnostics.RecordWithoutNameAt(record.Location));
        Nameless.Add(record);
    }

    private void AddAll(Contribution contribution, List<(ListedAuthor Author, SourceLocation Location)> listed, ContributorRole role, SiteRecord record)
    {
        foreach (var (author, location) in listed)
        {
            var affiliation = author.Affiliation.Length > 0 ? new RawText(author.Affiliation, location) : RawText.None;
            var person = people.Add(new PersonMention(author.Name) { Affiliation = affiliation, Group = record.Collection.Name, Location = location });
            if (!contribution.Contributors.Exists(c => c.Person == person))
                contribution.Contributors.Add(new ContributorDraft(person, role, author.Name) { Affiliation = affiliation });
        }
    }

    private static RawText TitleOf(SiteRecord record, bool isPersonPage)
    {
        if (!isPersonPage)
            return record.Text(FieldNames.Title);
        var title = record.Text(["tutorial", "talk", "talk_title", "paper_title", "topic"]);
        // Beside a person's name, "title" may be "Professor": it is a talk's title only where something else of a talk is there.
        return title.IsEmpty && (!record.Text(["abstract", "talk_abstract"]).IsEmpty || record.Value(FieldNames.Start) is not null) ? record.Text(["title"]) : title;
    }

    private static RawText AbstractOf(SiteRecord record, PersonMention? owner)
    {
        var text = record.Text(owner is null ? FieldNames.Abstract : ["abstract", "talk_abstract", "summary", "description"]);
        // The body of a talk's page is its abstract; that of a person's page is an abstract only if the biography has a field of its own.
        return !text.IsEmpty ? text : owner is null || !owner.Biography.IsEmpty ? record.BodyText : RawText.None;
    }

    private static PersonMention WithBody(SiteRecord record, PersonMention owner) =>
        owner.Biography.IsEmpty && record.BodyText is { IsEmpty: false } body ? owner with { Biography = body } : owner;

    private static RawText KeywordsOf(SiteRecord record) => record.Value(FieldNames.Keywords) switch
    {
        Parsing.ScalarNode scalar => RawText.Of(scalar),
        Parsing.SequenceNode list => new RawText(string.Join("; ", list.Items.Select(i => RawText.Of(i).ToString()).Where(t => t.Length > 0)), list.Location),
        _ => RawText.None,
    };

    private OwnSlot? SlotOf(SiteRecord record)
    {
        var (start, end) = clock.Read(record.Text(FieldNames.Start), record.Text(FieldNames.End));
        var day = record.Text(FieldNames.Day);
        return start is null && day.IsEmpty ? null : new OwnSlot(day.ToString(), start, end, record.Text(FieldNames.Location));
    }

    /// <summary>
    /// Sites that give every presenter a file print them under the title of the file before: files of one title and track are one
    /// contribution, and a file without a title goes on with the one before it in the same track, unless both have an abstract.
    /// </summary>
    private List<Contribution> JoinCoPresenters(List<Contribution> read)
    {
        var joined = new List<Contribution>();
        var byTitle = new Dictionary<(string Title, string Track), Contribution>();
        var ordered = read.Select((c, i) => (c, i)).OrderBy(p => p.c.Track.ToString(), StringComparer.Ordinal).ThenBy(p => p.c.Order).ThenBy(p => p.i).Select(p => p.c);
        Contribution? before = null;
        foreach (var next in ordered)
        {
            var presented = next.Contributors.Count > 0 && next.Contributors.TrueForAll(c => c.Role == ContributorRole.Speaker);
            var track = next.Track.ToString();
            if (presented && !next.Title.IsEmpty && byTitle.TryGetValue((FoldedText.Squeezed(next.Title.Text), track), out var same)
                && (next.Slot is null || same.Slot is null || (next.Slot.Day, next.Slot.Start) == (same.Slot.Day, same.Slot.Start)))
            {
                Absorb(same, next, "the title is the same");
                continue;
            }
            var goesOn = presented && next.Title.IsEmpty && next.Content == ContentKind.Tutorials && before is not null && !before.Title.IsEmpty
                && before.Track.ToString() == track && next.Order < double.MaxValue && (before.Abstract.IsEmpty || next.Abstract.IsEmpty);
            if (goesOn)
            {
                Absorb(before!, next, "it has no title and follows it in the same track");
                continue;
            }
            joined.Add(next);
            if (presented && !next.Title.IsEmpty)
                byTitle.TryAdd((FoldedText.Squeezed(next.Title.Text), track), next);
            before = next;
        }
        // Back to the order of the files: the order within a session is decided when it is joined.
        var places = read.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        return [.. joined.OrderBy(c => places[c])];
    }

    private void Absorb(Contribution into, Contribution from, string reason)
    {
        foreach (var contributor in from.Contributors.Where(c => !into.Contributors.Exists(k => k.Person == c.Person)))
            into.Contributors.Add(contributor);
        if (into.Abstract.IsEmpty)
            into.Abstract = from.Abstract;
        into.Records.AddRange(from.Records);
        bag.Add(BindingDiagnostics.CoPresenterJoinedAt(from.Location, from.Contributors[0].NameAsPrinted, PlainText.Of(into.Title.Text), reason));
    }
}
