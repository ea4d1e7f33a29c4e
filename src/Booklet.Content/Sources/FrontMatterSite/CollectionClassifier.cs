using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>
/// Decides what a collection holds from the fields that its records have; the folder's name only breaks near ties,
/// because a folder may be called anything ("risingstars") while a paper always has authors and a title.
/// </summary>
internal static class CollectionClassifier
{
    // Below this, records have too little of anything to be content.
    private const double Threshold = 2.0;

    private static readonly (ContentKind Kind, string Words)[] NameHints =
    [
        (ContentKind.Speakers, "speaker keynote invited guest star plenar"),
        (ContentKind.Organisers, "organi committee chair team advisory board steering staff reviewer"),
        (ContentKind.Papers, "paper proceeding oral publication accepted contribution"),
        (ContentKind.Posters, "poster spotlight demo"),
        (ContentKind.Tutorials, "tutorial course workshop lecture"),
        (ContentKind.Talks, "talk session presentation abstract panel"),
        (ContentKind.Calendar, "calendar schedule program agenda timetable"),
        (ContentKind.Information, "info venue faq practical"),
        (ContentKind.Ignore, "announcement news post blog module staffer assignment week"),
    ];

    public static CollectionDecision Decide(SiteCollection collection)
    {
        if (collection.Records.Count == 0)
            return CollectionDecision.Undecided;
        var f = Frequencies(collection);
        double F(params string[] names) => names.Max(n => f.GetValueOrDefault(n));

        var person = F("name", "full_name", "first_name");
        var talk = F("talk", "talk_title");
        var authors = F("authors", "author", "author_list");
        var title = F("title");
        var tutorial = F("tutorial");
        var speakers = F("speakers", "speaker", "presenters", "presenter", "instructors", "instructor", "lecturers", "lecturer", "tutors", "panelists", "panellists");
        var role = F("role", "position");
        var affiliation = F("affiliation", "institution", "company", "organization");
        var texts = F("abstract", "bio", "description");

        var scores = new Dictionary<ContentKind, double>
        {
            [ContentKind.Calendar] = 6 * collection.Records.Count(IsCalendar) / (double)collection.Records.Count,
            [ContentKind.Papers] = 2 * Math.Min(authors, title) + 0.5 * F("keywords", "link", "pdf", "openreview") + 0.5 * F("session", "oral_session"),
            [ContentKind.Posters] = 2 * Math.Min(authors, title) + 0.5 * F("poster_session", "board", "poster_number"),
            [ContentKind.Speakers] = Math.Min(1, person) - 1.5 * Math.Min(person, speakers) + 1.5 * talk + 0.5 * texts + 0.5 * F("bio") + 0.5 * Math.Min(affiliation, 1 - tutorial) - 2 * tutorial - (role > 0 && talk == 0 ? 0.5 : 0),
            [ContentKind.Tutorials] = 2.5 * tutorial + 0.5 * F("track") + 0.5 * person,
            [ContentKind.Organisers] = Math.Min(person, 1) + 1.5 * Math.Max(role, F("roles", "committee")) + 0.5 * affiliation - 3 * talk - 3 * tutorial - 2 * F("abstract") - 2 * authors,
            [ContentKind.Talks] = 2 * Math.Min(Math.Max(title, person), speakers) + F("abstract") + 0.5 * F("start", "start_time", "time") + 0.5 * talk - 2 * authors,
            [ContentKind.Information] = title > 0 && authors + speakers + person + talk == 0 && F("text", "body") > 0 ? 2 : 0,
            [ContentKind.Ignore] = 0,
        };
        // People without roles are speakers or authors of whom the site tells more.
        var hint = Hint(collection.Name) ?? (FoldedText.Squeezed(collection.Name) is "people" or "persons" or "profiles" or "participants" ? role > 0.5 ? ContentKind.Organisers : ContentKind.Speakers : null);
        if (hint is { } hinted)
            scores[hinted] += hinted is ContentKind.Organisers or ContentKind.Speakers or ContentKind.Posters ? 1 : 0.75;

        // A folder that says what it holds needs less inside: posters with presenters, workshops that are a title and a page.
        if (hint is ContentKind.Papers or ContentKind.Posters or ContentKind.Talks or ContentKind.Tutorials)
            scores[hint.Value] = Math.Max(scores[hint.Value], Math.Min(1, title + talk + tutorial + Math.Min(person, speakers)) * (collection.IsDeclared ? 2 : 1) + Math.Max(authors, speakers) + Math.Min(0.5, person));
        var best = scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).First();
        if (best.Value < Threshold || best.Key == ContentKind.Ignore)
            return new CollectionDecision(ContentKind.Ignore, best.Value, $"its records have only {FieldList(f)}");
        return new CollectionDecision(best.Key, best.Value, $"its records have {FieldList(f)}" + (hint == best.Key ? ", and the folder's name says so" : ""));
    }

    /// <summary>A mapping with a list of days or of events whose items have a start.</summary>
    public static bool IsCalendar(SiteRecord record)
    {
        if (SiteRecord.ValueOf(record.Fields, FieldNames.Days) is SequenceNode days && days.Items.Any(IsDayOrEvent))
            return true;
        return SiteRecord.ValueOf(record.Fields, FieldNames.Events) is SequenceNode events && events.Items.Any(IsDayOrEvent);
    }

    private static bool IsDayOrEvent(ValueNode node) =>
        node is MappingNode map && (SiteRecord.ValueOf(map, FieldNames.Events) is SequenceNode || SiteRecord.ValueOf(map, FieldNames.Start) is not null);

    private static ContentKind? Hint(string name)
    {
        var squeezed = FoldedText.Squeezed(name);
        foreach (var (kind, words) in NameHints)
        {
            if (words.Split(' ').Any(w => squeezed.Contains(w, StringComparison.Ordinal)))
                return kind;
        }
        return null;
    }

    private static Dictionary<string, double> Frequencies(SiteCollection collection)
    {
        var counts = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in collection.Records)
        {
            foreach (var entry in record.Fields.Entries)
            {
                // A field that is there but empty tells the layout as well as a full one, though less surely.
                var weight = entry.Value is ScalarNode { IsNull: true } ? 0.8 : 1.0;
                var key = entry.Key.Replace('-', '_').Replace(' ', '_');
                counts[key] = counts.GetValueOrDefault(key) + weight;
            }
        }
        return counts.ToDictionary(c => c.Key, c => c.Value / collection.Records.Count, StringComparer.OrdinalIgnoreCase);
    }

    private static string FieldList(Dictionary<string, double> frequencies)
    {
        // Five names are enough to recognise a layout by.
        var names = frequencies.Where(p => p.Value >= 0.5 && !FieldNames.Presentation.Contains(p.Key))
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(5).Select(p => p.Key.ToString(CultureInfo.InvariantCulture)).ToImmutableArray();
        return names.IsEmpty ? "no fields" : string.Join(", ", names);
    }
}
