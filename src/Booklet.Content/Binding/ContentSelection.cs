using System.Text.RegularExpressions;
using Booklet.Content.Model;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>Which collections are content of the event, and which are left out and why.</summary>
internal sealed partial class ContentSelection
{
    public List<SiteCollection> Content { get; } = [];

    public List<SiteCollection> Calendars { get; } = [];

    public List<SiteCollection> Information { get; } = [];

    public List<LeftOut> LeftOut { get; } = [];

    public static ContentSelection Decide(Site site, BookletSettings settings, DiagnosticBag bag)
    {
        var selection = new ContentSelection();
        foreach (var collection in site.Collections)
        {
            var wished = settings.Collections.TryGetValue(collection.Name, out var kind);
            var decision = wished ? new CollectionDecision(kind, double.MaxValue, "booklet.yml says so") : CollectionClassifier.Decide(collection);
            if (!wished && !collection.IsDeclared)
                decision = new CollectionDecision(ContentKind.Ignore, 0, "the configuration does not declare it, so no page of the site shows it");
            else if (!wished && decision.Kind == ContentKind.Ignore && !IsShown(site, collection))
                decision = decision with { Reason = "no page of the site shows it, and " + decision.Reason };
            collection.Decision = decision;
            selection.Add(collection, bag);
        }
        selection.LeftOut.AddRange(NotShown.EarlierYearsLeftOut(site.EarlierYears));
        return selection;
    }

    /// <summary>
    /// A collection that looked like content but that no page shows and no entry of the calendar means belongs to another event
    /// or to the theme.
    /// </summary>
    public void JudgeByUse(Site site, ContributionReader records, bool hasCalendar, DiagnosticBag bag)
    {
        if (!hasCalendar || !site.Pages.Any(p => !p.Loops.IsEmpty))
            return;
        foreach (var collection in Content.Where(c => c.Decision.Kind != ContentKind.Organisers && c.Decision.Score < double.MaxValue).ToList())
        {
            if (IsShown(site, collection) || records.Contributions.Exists(c => c.Collection == collection && c.Holder is not null))
                continue;
            records.Contributions.RemoveAll(c => c.Collection == collection);
            Content.Remove(collection);
            Leave(collection, "no page of the site shows it and no entry of the calendar means its records", bag);
        }
    }

    private void Add(SiteCollection collection, DiagnosticBag bag)
    {
        var decision = collection.Decision;
        if (decision.Kind == ContentKind.Ignore)
        {
            Leave(collection, decision.Reason, bag);
            return;
        }
        (decision.Kind switch { ContentKind.Calendar => Calendars, ContentKind.Information => Information, _ => Content }).Add(collection);
        bag.Add(BindingDiagnostics.CollectionDecidedAs(Place(collection), Name(collection), collection.Records.Count, Noun(decision.Kind), decision.Reason));
        foreach (var record in collection.Records.Where(r => r.IsDraft))
            LeftOut.Add(new LeftOut(record.Location, $"the record {record.Path}", record.NotShownBecause!));
    }

    private void Leave(SiteCollection collection, string reason, DiagnosticBag bag)
    {
        if (collection.Records.Count == 0)
            return;
        LeftOut.Add(new LeftOut(Place(collection), $"{Name(collection)} ({collection.Records.Count} {(collection.Records.Count == 1 ? "file" : "files")})", reason));
        bag.Add(BindingDiagnostics.CollectionLeftOutAs(Place(collection), Name(collection), reason));
    }

    private static bool IsShown(Site site, SiteCollection collection)
    {
        if (site.Pages.Any(p => p.Loops.Any(l => l.Collection == collection.Name)))
            return true;
        var bag = new DiagnosticBag();
        return site.Workspace.Files
            .Where(f => f.Extension is ".html" or ".liquid" && (f.Path.StartsWith("_includes/", StringComparison.Ordinal) || f.Path.StartsWith("_layouts/", StringComparison.Ordinal)))
            .Any(f => site.Workspace.ReadText(f, bag) is { } source && SiteUse().Matches(source.Text).Any(m => m.Groups[1].Value == collection.Name));
    }

    private static string Name(SiteCollection collection) => collection.Folder.Length == 0 ? "The folder" : collection.Folder + "/";

    private static SourceLocation Place(SiteCollection collection) => SourceLocation.WholeFile(collection.Folder.Length == 0 ? "." : collection.Folder);

    private static string Noun(ContentKind kind) => kind switch
    {
        ContentKind.Calendar => "a calendar",
        ContentKind.Speakers => "speakers with their talks",
        ContentKind.Talks => "talks",
        ContentKind.Papers => "papers",
        ContentKind.Posters => "posters",
        ContentKind.Tutorials => "tutorials",
        ContentKind.Organisers => "organisers",
        _ => "useful information",
    };

    [GeneratedRegex(@"\bsite\.([A-Za-z_][\w-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex SiteUse();
}
