using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
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
        var person = people.Add(mention with { Position = RawText.None });
        foreach (var role in CommitteeRoles.Of(record))
            Roles.Add(new RoleRecord(role, person, mention.Affiliation, record.Location));
    }

    private Contribution? ReadContribution(SiteRecord record)
    {
        var kind = record.Collection.Decision.Kind;
        var speakers = PersonReader.Listed(record.Value(FieldNames.Speakers)).ToList();
        var authors = PersonReader.Listed(record.Value(FieldNames.Authors)).ToList();
        var named = record.Text(FieldNames.Named);
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
            Remarks = [.. Remarks(record)],
            Link = kind is ContentKind.Papers or ContentKind.Posters ? record.Text(FieldNames.Link) : record.Text(FieldNames.PaperLink),
            Language = record.Text(FieldNames.Language),
            Subtitle = RawText.First(record.Text(FieldNames.Subtitle), record.Translated(owner is null ? FieldNames.Title : FieldNames.TalkOfPerson)),
            Track = record.Text(FieldNames.Track),
            Order = record.Number(FieldNames.Order) ?? double.MaxValue,
            Number = record.Text(FieldNames.PosterBoard) is { IsEmpty: false } board ? board.Text : null,
            OwnCount = Values.TryReadInt(record.Text(FieldNames.Count).ToString()) is > 0 and var count ? count : null,
            Slot = SlotOf(record),
            Location = title.Location ?? record.Location,
        };
        if (owner is not null)
            contribution.Contributors.Add(new ContributorDraft(people.Add(WithBody(record, owner)), ContributorRole.Speaker, PersonNames.DisplayOf(owner.Name)) { Affiliation = owner.Affiliation });
        AddAll(contribution, speakers, record.Value(FieldNames.Panellists) is null ? ContributorRole.Speaker : ContributorRole.Panellist, record);
        AddAll(contribution, PersonReader.Listed(record.Value(FieldNames.Moderator)).ToList(), ContributorRole.Moderator, record);
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

    private void AddAll(Contribution contribution, List<(ListedAuthor Author, SourceLocation Location, MappingNode? Fields)> listed, ContributorRole role, SiteRecord record)
    {
        var shared = SharedAffiliations(listed.Count, record);
        for (var i = 0; i < listed.Count; i++)
        {
            var (author, location, fields) = listed[i];
            var affiliation = author.Affiliation.Length > 0 ? new RawText(author.Affiliation, location) : RawText.None;
            if (affiliation.IsEmpty && shared.Length > i)
                affiliation = shared[i];
            var mention = fields is not null ? PersonReader.Described(new SiteRecord(record.Collection, record.File, fields, default), author.Name, location)
                : listed.Count == 1 && role == ContributorRole.Speaker ? PersonReader.OnTalkPage(record, author.Name, location)
                : new PersonMention(author.Name) { Group = record.Collection.Name, Location = location };
            var person = people.Add(affiliation.IsEmpty ? mention : mention with { Affiliation = affiliation });
            if (!contribution.Contributors.Exists(c => c.Person == person))
                contribution.Contributors.Add(new ContributorDraft(person, role, author.Name) { Affiliation = affiliation });
        }
    }

    /// <summary>Affiliations that stand beside a list of people: one for all of them, or as many as there are people.</summary>
    private static ImmutableArray<RawText> SharedAffiliations(int people, SiteRecord record)
    {
        if (people < 2 || SiteRecord.ValueOf(record.Fields, FieldNames.Affiliation) is not { } node)
            return [];
        ImmutableArray<RawText> given = node is SequenceNode list ? [.. list.Items.Select(RawText.Of)]
            : [.. RawText.Of(node).Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => new RawText(t, node.Location))];
        if (given.Length != 1 && given.Length != people)
            return [];
        record.Collection.NoteAsked(FieldNames.Affiliation);
        return given.Length == 1 ? [.. Enumerable.Repeat(given[0], people)] : given;
    }

    private static RawText TitleOf(SiteRecord record, bool isPersonPage)
    {
        if (!isPersonPage)
            return record.Text(FieldNames.Title);
        var title = record.Text(FieldNames.TalkOfPerson);
        // Beside a person's name, "title" may be "Professor": it is a talk's title only where something else of a talk is there.
        return title.IsEmpty && (!record.Text(FieldNames.TalkAbstract).IsEmpty || record.Value(FieldNames.Start) is not null) ? record.Text(FieldNames.TitleOnly) : title;
    }

    private static RawText AbstractOf(SiteRecord record, PersonMention? owner)
    {
        var text = record.Text(owner is null ? FieldNames.Abstract : FieldNames.AbstractOfPerson);
        // The body of a talk's page is its abstract; that of a person's page is an abstract only if the biography has a field of its own.
        return !text.IsEmpty ? text : owner is null || !owner.Biography.IsEmpty ? record.BodyText : RawText.None;
    }

    private static PersonMention WithBody(SiteRecord record, PersonMention owner) =>
        owner.Biography.IsEmpty && record.BodyText is { IsEmpty: false } body ? owner with { Biography = body } : owner;

    /// <summary>What those who come must know or bring, under the name that the file gives to it.</summary>
    private static IEnumerable<(string Label, RawText Text)> Remarks(SiteRecord record)
    {
        if (record.Value(FieldNames.Remarks) is null)
            yield break;
        foreach (var name in FieldNames.Remarks)
        {
            if (record.Text([name]) is { IsEmpty: false } text)
                yield return (char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' '), text);
        }
    }

    /// <summary>Keywords, and the level that a tutorial is for: who reads the one looks for the other.</summary>
    private static RawText KeywordsOf(SiteRecord record)
    {
        var keywords = record.Value(FieldNames.Keywords) switch
        {
            ScalarNode scalar => RawText.Of(scalar),
            SequenceNode list => new RawText(string.Join("; ", list.Items.Select(i => RawText.Of(i).ToString()).Where(t => t.Length > 0)), list.Location),
            _ => RawText.None,
        };
        var level = record.Text(FieldNames.Level);
        if (level.IsEmpty)
            return keywords;
        var separator = keywords.Text.Contains(';', StringComparison.Ordinal) ? "; " : ", ";
        return keywords.IsEmpty ? level : keywords with { Text = keywords.Text + separator + level.Text };
    }

    private OwnSlot? SlotOf(SiteRecord record)
    {
        var (from, until, length, day) = (record.Text(FieldNames.Start), record.Text(FieldNames.End), record.Text(FieldNames.Duration), record.Text(FieldNames.Day));
        // "start: 2027-05-03T09:00+02:00" says the day as well; "date: 2027-05-03 09:00" the start, where an end or a place shows that it is not the page's own.
        if (day.IsEmpty && HasDateAndTime(from))
            day = from;
        else if (from.IsEmpty && HasDateAndTime(day) && !(until.IsEmpty && length.IsEmpty && record.Text(FieldNames.Location).IsEmpty))
            from = day;
        var (start, end) = clock.Read(from, until, length);
        return start is null && day.IsEmpty ? null : new OwnSlot(day.ToString(), start, end, record.Text(FieldNames.Location));
    }

    private static bool HasDateAndTime(RawText text) => !text.IsEmpty && Values.TryReadDate(text.Text) is { Year: not null, Time: not null };

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
