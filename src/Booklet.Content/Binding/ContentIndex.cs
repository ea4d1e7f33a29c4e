using Booklet.Content.Sources;

namespace Booklet.Content.Binding;

/// <summary>Contributions by what an event can name them with: an anchor, a person's name, a title.</summary>
internal sealed class ContentIndex
{
    private readonly Dictionary<string, List<Contribution>> _byAnchor = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Contribution>> _byPerson = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Contribution>> _byTitle = new(StringComparer.Ordinal);

    public ContentIndex(IEnumerable<Contribution> contributions)
    {
        foreach (var contribution in contributions)
        {
            var title = FoldedText.Squeezed(PlainText.Of(contribution.Title.ToString()));
            if (title.Length > 0)
            {
                Add(_byTitle, title, contribution);
                Add(_byAnchor, title, contribution);
            }
            foreach (var record in contribution.Records)
                Add(_byAnchor, FoldedText.Squeezed(record.Stem), contribution);
            // Authors of a paper do not stand for it: a name means the talk of the person whose page it is.
            foreach (var speaker in contribution.Contributors.Where(c => c.Role == Model.ContributorRole.Speaker))
            {
                var name = PersonNames.KeyOf(speaker.NameAsPrinted);
                Add(_byPerson, name, contribution);
                Add(_byAnchor, name.Replace(" ", "", StringComparison.Ordinal), contribution);
                Add(_byAnchor, FoldedText.Squeezed(speaker.NameAsPrinted), contribution);
            }
        }
    }

    public IReadOnlyList<Contribution> ByAnchor(string squeezed) => squeezed.Length == 0 ? [] : _byAnchor.GetValueOrDefault(squeezed) ?? [];

    public IReadOnlyList<Contribution> ByPerson(string name) => name.Length == 0 ? [] : _byPerson.GetValueOrDefault(PersonNames.KeyOf(name)) ?? [];

    public IReadOnlyList<Contribution> ByTitle(string title) => title.Length == 0 ? [] : _byTitle.GetValueOrDefault(FoldedText.Squeezed(title)) ?? [];

    private static void Add(Dictionary<string, List<Contribution>> index, string key, Contribution contribution)
    {
        if (key.Length == 0)
            return;
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        if (list.Count == 0 || list[^1] != contribution)
            list.Add(contribution);
    }
}
