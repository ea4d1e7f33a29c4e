using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>What a site's pages tell of a talk outside of the schedule: authors in a list of papers, an abstract and a biography below a heading.</summary>
internal sealed partial class PageTalks(SitePeopleIndex index, IEnumerable<SiteScheduleEntry> entries)
{
    /// <summary>Shorter texts below a name are an affiliation.</summary>
    private const int ShortestText = 40;

    private readonly HashSet<string> _titles = [.. entries.SelectMany(e => e.Parts.Prepend(e)).Select(e => FoldedText.Squeezed(PlainText.Of(e.Title.ToString())))];

    private readonly Dictionary<string, PageTalk> _byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageTalk> _byPerson = new(StringComparer.Ordinal);

    private sealed record PageTalk(RawText Title, ImmutableArray<PersonReference> People, RawText Abstract, RawText Biography);

    private sealed class Section(RawText heading)
    {
        public RawText Heading { get; } = heading;

        public List<RawText> Lines { get; } = [];

        /// <summary>What stands behind labels ("Abstract:"), with the paragraphs below each.</summary>
        private readonly Dictionary<string, List<RawText>> _fields = new(StringComparer.Ordinal);

        private List<RawText>? _open;

        public bool HasFields => _fields.Count > 0;

        public RawText Field(string label) => _fields.TryGetValue(label, out var parts) && parts.Find(p => !p.IsEmpty) is { IsEmpty: false } first
            ? first with { Text = string.Join("\n\n", parts.Where(p => !p.IsEmpty).Select(p => p.Text)).Trim() }
            : RawText.None;

        public void Open(string label, RawText text) => _fields[label] = _open = [text];

        /// <summary>Below a label a line goes on with what the label began.</summary>
        public void Add(RawText line) => (_open ?? Lines).Add(line);
    }

    public void Read(IEnumerable<PageBlock> blocks)
    {
        Section? section = null;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case PageHeading heading when section is null || !IsPersonLine(heading, section):
                    Close(section);
                    section = new Section(new RawText(heading.Text, heading.Location));
                    break;
                case PageHeading line:
                    section.Lines.Add(new RawText(line.Text, line.Location));
                    break;
                case PageText text:
                    AddLine(section, text.Text);
                    break;
                case PageItem item:
                    ReadPaper(item.Text);
                    AddLine(section, item.Text with { Text = "- " + item.Text.Text });
                    break;
            }
        }
        Close(section);
    }

    /// <summary>The entry with what the pages know more.</summary>
    public SiteScheduleEntry Completed(SiteScheduleEntry entry)
    {
        entry = entry with { Parts = [.. entry.Parts.Select(Completed)] };
        var who = entry.People.Length == 1 ? NameOf(entry.People[0]) : "";
        var known = !entry.Title.IsEmpty && _byTitle.TryGetValue(FoldedText.Squeezed(PlainText.Of(entry.Title.Text)), out var byTitle) ? byTitle
            : who.Length > 0 && _byPerson.TryGetValue(who, out var byPerson) && (entry.Title.IsEmpty || byPerson.Title.IsEmpty) ? byPerson : null;
        if (known is null)
            return entry;
        return entry with
        {
            Title = entry.Title.IsEmpty ? known.Title : entry.Title,
            Text = RawText.First(entry.Text, known.Abstract),
            People = entry.People.IsEmpty || entry.People.Length == 1 && known.People.Length == 1 && NameOf(known.People[0]) == who && entry.People[0].Id.IsEmpty
                ? entry.People is [{ Affiliation.IsEmpty: false } placed] && known.People[0].Affiliation.IsEmpty ? [known.People[0] with { Affiliation = placed.Affiliation }] : known.People
                : entry.People,
        };
    }

    private string NameOf(PersonReference person) => FoldedText.Squeezed(person.Name.IsEmpty ? index.NameOf(person.Id.ToString()) : person.Name.Text);

    // "**Ana Ruiz**" below the title of her talk is no heading.
    private bool IsPersonLine(PageHeading heading, Section section) =>
        heading.Level == 7 && section.Lines.Count == 0 && !section.HasFields && !PersonWords.People(new RawText(heading.Text, heading.Location), index).IsEmpty;

    private static void AddLine(Section? section, RawText line)
    {
        if (section is null)
            return;
        if (Label().Match(line.Text) is { Success: true } label)
        {
            var key = FoldedText.Words(label.Groups["label"].Value);
            key = key.Contains("title", StringComparison.Ordinal) ? "title" : key.Contains("abstract", StringComparison.Ordinal) ? "abstract" : key.Contains("bio", StringComparison.Ordinal) || key.StartsWith("about", StringComparison.Ordinal) ? "bio" : key;
            section.Open(key, line with { Text = label.Groups["text"].Value.Trim() });
        }
        else
        {
            section.Add(line);
        }
    }

    private void Close(Section? section)
    {
        if (section is null)
            return;
        var (people, rest) = Speakers(section);
        var text = new RawText(string.Join("\n\n", rest.Select(l => l.Text)), rest.Count > 0 ? rest[0].Location : null);
        // Some titles look like names; those of the schedule are known.
        var isPerson = !_titles.Contains(FoldedText.Squeezed(section.Heading.Text)) && !PersonWords.People(section.Heading, index).IsEmpty;
        var title = section.Field("title") is { IsEmpty: false } own ? Clean(own) : isPerson ? RawText.None : section.Heading;
        var summary = section.Field("abstract");
        var biography = section.Field("bio");
        if (!section.HasFields && text.Text.Length >= ShortestText && (isPerson || !people.IsEmpty))
            (summary, biography) = isPerson ? (RawText.None, text) : (text, RawText.None);
        if (people.IsEmpty && summary.IsEmpty || NotKnown.Is(title.ToString()) && summary.IsEmpty && biography.IsEmpty)
            return;
        Add(new PageTalk(NotKnown.Is(title.ToString()) ? RawText.None : title, WithBiography(people, biography), summary, biography));
    }

    private (ImmutableArray<PersonReference> People, List<RawText> Below) Speakers(Section section)
    {
        if (section.Field("speaker") is { IsEmpty: false } named && PersonWords.People(named, index) is { IsEmpty: false } speakers)
            return (speakers, section.Lines);
        var heading = _titles.Contains(FoldedText.Squeezed(section.Heading.Text)) ? [] : PersonWords.People(section.Heading, index);
        if (section.Lines.Count > 0 && section.Lines[0].Text.Length < 200 && PersonWords.People(section.Lines[0], index) is { IsEmpty: false } first && (heading.IsEmpty || section.HasFields))
            return (first, section.Lines[1..]);
        return (heading, section.Lines);
    }

    private static ImmutableArray<PersonReference> WithBiography(ImmutableArray<PersonReference> people, RawText biography) =>
        biography.IsEmpty || people is not [var only] || !only.Id.IsEmpty ? people
            : [only with { Details = new PersonRecord { Name = only.Name, Biography = biography, Affiliations = only.Affiliation.IsEmpty ? [] : [only.Affiliation], Location = only.Name.Location } }];

    // "Ana Ruiz and Bo Li, *On Salt*", "**On Salt** — Ana Ruiz, Bo Li".
    private void ReadPaper(RawText line)
    {
        var match = NamesFirst().Match(line.Text);
        if (!match.Success)
            match = TitleFirst().Match(line.Text);
        if (!match.Success || PersonWords.People(line with { Text = match.Groups["who"].Value }, index) is not { IsEmpty: false } people)
            return;
        Add(new PageTalk(Clean(line with { Text = match.Groups["title"].Value }), people, RawText.None, RawText.None));
    }

    private void Add(PageTalk talk)
    {
        if (FoldedText.Squeezed(PlainText.Of(talk.Title.ToString())) is { Length: > 0 } title && (!_byTitle.TryGetValue(title, out var known) || known.Abstract.IsEmpty))
            _byTitle[title] = talk;
        if (talk.People is [var only] && !(talk.Abstract.IsEmpty && talk.Biography.IsEmpty) && NameOf(only) is { Length: > 0 } name)
            _byPerson.TryAdd(name, talk);
    }

    private static RawText Clean(RawText text) => text with { Text = PlainText.Of(text.Text).Trim('*', '_', ' ', ',', '.', ':', '"', '“', '”') };

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^(?:[*_\s]|<(?:b|strong|em|i|p)>){0,6}(?<label>(?:talk\s+)?title(?:\s+of\s+(?:the\s+)?talk)?|(?:talk\s+)?abstract|(?:short\s+|speaker\s+)?bio(?:graphy|s)?|about\s+the\s+speaker|speakers?)(?:[*_\s]|</\w+>){0,6}[:.](?:[*_\s]|</\w+>){0,6}(?<text>.*)$", Options)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?<who>[^*_<>]{3,400}?)[,.:;–—-]?\s*[*_""“]{1,3}(?<title>[^*_""”]{5,300})[*_""”]{1,3}[.\s]*(?:\[.*|\(.*)?$", Options)]
    private static partial Regex NamesFirst();

    [GeneratedRegex(@"^[*_""“]{1,3}(?<title>[^*_""”]{5,300})[*_""”]{1,3}(?:\s|[,.:;–—-]|<br\s*/?>|by\s)*(?<who>[^*_<>\[]{3,400})(?:\[.*)?$", Options)]
    private static partial Regex TitleFirst();
}
