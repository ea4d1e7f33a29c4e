using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Miniconf;

/// <summary>Tables of contributions. Lists inside a cell are divided by '|'.</summary>
internal sealed class MiniconfTables(MiniconfCalendar calendar)
{
    public List<TalkRecord> Talks { get; } = [];

    public List<PersonRecord> People { get; } = [];

    /// <summary>Invited speakers with their talks; null, or why the table was left out.</summary>
    public string? ReadSpeakers(ValueNode? table)
    {
        foreach (var row in table.Items().OfType<MappingNode>())
        {
            var id = row.Text("UID", "id").ToString();
            var person = new PersonRecord
            {
                Id = "speakers/" + id,
                Name = row.Text("speaker", "name"),
                Affiliations = [row.Text("institution", "affiliation")],
                Biography = MiniconfSource.TexOf(row.Text("bio", "biography")),
                Photo = row.Text("image", "photo"),
                PhotoFocus = FrontMatterSite.SitePeople.FocusOf(row),
                PhotoFolders = ["static/images/speakers", "static/images", "static"],
                Website = row.Text("website", "url"),
                List = "speakers",
                Location = row.Location,
            };
            People.Add(person);
            Talks.Add(new TalkRecord
            {
                Id = "speakers/" + id,
                Title = MiniconfSource.TexOf(row.Text("title")),
                Kind = TalkKind.Keynote,
                Abstract = MiniconfSource.TexOf(row.Text("abstract")),
                Contributors = [PersonReference.To(new RawText(person.Id, row.Location))],
                Sessions = calendar.SpeakerSession(id) is { } linked ? [linked] : Places(row),
                Location = row.Location,
            });
        }
        return null;
    }

    /// <summary>
    /// Papers, and any other table with ids, titles and authors. A table of which the calendar means nothing while it means others is an
    /// example that came with the template.
    /// </summary>
    public string? ReadContributions(string stem, ValueNode? table)
    {
        var rows = table.Items().OfType<MappingNode>().Select(NumberedPeople.Joined).ToList();
        if (!rows.Exists(r => !r.Text("title").IsEmpty && !Authors(r).IsEmpty))
            return "it has no titles with authors";
        var isPaper = stem.EndsWith("papers", StringComparison.Ordinal);
        var kind = isPaper ? TalkKind.Paper : stem.StartsWith("tutorial", StringComparison.Ordinal) ? TalkKind.Tutorial : stem.StartsWith("poster", StringComparison.Ordinal) ? TalkKind.Poster : (TalkKind?)null;
        var name = stem.Replace('_', ' ');
        var ofTable = calendar.SessionOfKind(name);
        var talks = rows.Where(r => !r.Text("title").IsEmpty || !Authors(r).IsEmpty).Select((row, i) => Talk(stem, row, kind, i, ofTable) with { Group = isPaper ? null : char.ToUpperInvariant(name[0]) + name[1..] }).ToList();
        if (!isPaper && !calendar.IsEmpty && ofTable is null && talks.TrueForAll(t => t.Sessions.IsEmpty))
            return "no entry of the calendar means it";
        Talks.AddRange(talks);
        return null;
    }

    private TalkRecord Talk(string stem, MappingNode row, TalkKind? kind, int index, RawText? ofTable)
    {
        var places = Places(row);
        return new TalkRecord
        {
            Id = $"{stem}/{row.Text("UID", "id")}",
            Title = MiniconfSource.TexOf(row.Text("title")),
            Kind = kind,
            Abstract = MiniconfSource.TexOf(row.Text("abstract")),
            Contributors = [.. Authors(row).Select(a => PersonReference.Named(a, ContributorRole.Author))],
            Keywords = [.. Listed(row.At("keywords")).Concat(Listed(row.At("primary_subject"))).Concat(Listed(row.At("secondary_subject"))).DistinctBy(k => k.Text)],
            // What those who come must know ("It will be live"), beside the abstract.
            Remarks = row.Text("info") is { IsEmpty: false } info ? [("Information", MiniconfSource.TexOf(info))] : [],
            Link = row.Text("pdf_url", "paper_link", "link"),
            Sessions = places.IsEmpty && ofTable is { } session ? [session] : places,
            Order = Order(row, "position") ?? index,
            Orders = [.. places.Select((_, i) => Order(row, FormattableString.Invariant($"position_{i + 1}")) ?? Order(row, "position") ?? double.MaxValue)],
            Location = row.Location,
        };
    }

    private ImmutableArray<RawText> Places(MappingNode row) => calendar.IsEmpty ? [] : Listed(row.At("sessions") ?? row.At("session"));

    private static double? Order(MappingNode row, string key) => Values.TryReadInt(row.Text(key).ToString());

    private static ImmutableArray<RawText> Authors(MappingNode row)
    {
        var node = row.At("authors") ?? row.At("author") ?? row.At("organizers") ?? row.At("organisers") ?? row.At("speakers") ?? row.At("speaker");
        var listed = Listed(node);
        // One cell without the separator may still be a line of several names.
        return listed is [var only] && only.Text.AsSpan().IndexOfAny(',', ';') >= 0 ? [.. AuthorList.Split(PlainText.Of(only.Text)).Select(a => only with { Text = a.Name })] : listed;
    }

    private static ImmutableArray<RawText> Listed(ValueNode? node) =>
    [
        .. node.Texts().SelectMany(t => t.Text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => t with { Text = p })),
    ];
}
