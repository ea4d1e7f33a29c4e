using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.SiteSchedules;

internal enum SiteItemKind
{
    None,
    Talk,
    Person,
    Organiser,
    Sponsor,
    SponsorTier,
}

/// <summary>A record of a talk, a person or a sponsor wherever it stands: a page, a data file, an item of a list. <paramref name="Group"/> is the list's or folder's name.</summary>
internal sealed record SiteItem(PageRecord Page, string Group, SiteItemKind Kind);

/// <summary>Collects the records beside a schedule. What a list or a folder holds is told by its name and, where that may mean two things, by its fields.</summary>
internal sealed class SiteItems(SourceFolder folder, string language, SiteEdition edition, DiagnosticBag bag)
{
    private static readonly HashSet<string> Machinery =
    [
        "_layouts", "_includes", "_sass", "_site", "_plugins", "_drafts", "_posts", "layouts", "themes", "archetypes", "examplesite", "templates", "components", "i18n", "locales", "locale", "lang", "tests", "test",
        "public", "dist", "build", "news", "blog", "posts", "scripts", "archive", "old", "backup", "drafts",
    ];

    private static readonly (SiteItemKind Kind, string[] Words)[] Names =
    [
        (SiteItemKind.SponsorTier, ["sponsor level", "sponsor levels", "sponsor tiers", "sponsor tier", "sponsorlevels", "sponsortiers"]),
        (SiteItemKind.Sponsor, ["sponsor", "partner", "supporter"]),
        (SiteItemKind.Organiser, ["organi", "committee", "team", "staff", "volunteer", "board", "jury", "crew"]),
        (SiteItemKind.Person, ["speaker", "presenter", "people", "person", "keynote", "author", "instructor", "lecturer", "trainer", "panelist", "panellist", "guest"]),
        (SiteItemKind.Talk, ["talk", "session", "presentation", "paper", "workshop", "tutorial", "lightning", "abstract", "lecture", "poster", "contribution", "panel", "demo", "program", "submission"]),
    ];

    private readonly Dictionary<SiteEdition, int> _others = [];

    public List<SiteItem> All { get; } = [];

    public List<LeftOut> LeftOut { get; } = [];

    /// <summary>Files of other editions, counted by edition.</summary>
    public IReadOnlyDictionary<SiteEdition, int> Others => _others;

    public static bool IsMachinery(WorkspaceFile file) => file.FolderPath.Split('/').Any(p => Machinery.Contains(p.ToLowerInvariant()));

    public static SiteItemKind KindOfName(string name)
    {
        var words = FoldedText.Words(name.Replace('_', ' '));
        return Names.FirstOrDefault(n => n.Words.Any(w => words.Contains(w, StringComparison.Ordinal))).Kind;
    }

    public void Read(IReadOnlySet<string> schedules)
    {
        foreach (var file in folder.Files.Where(f => !IsMachinery(f)))
        {
            var group = GroupOf(file);
            var isData = SiteScheduleFiles.IsData(file);
            if (!isData && (group.Length == 0 || !PageRecord.IsPage(file)))
                continue;
            if (isData && group.Length == 0 && !schedules.Contains(file.Path))
                continue;
            if (!SiteEdition.Of(file.Path).Fits(edition))
            {
                var other = SiteEdition.Of(file.Path);
                _others[other] = _others.GetValueOrDefault(other) + 1;
                continue;
            }
            if (isData)
                ReadData(file, group, schedules.Contains(file.Path));
        }
        ReadPages();
    }

    // The nearest folder, or the data file itself, whose name says what it holds.
    private static string GroupOf(WorkspaceFile file)
    {
        var stem = file.Name.Split('.')[0];
        if (SiteScheduleFiles.IsData(file) && KindOfName(stem) != SiteItemKind.None && !SiteScheduleFiles.IsScheduleName(stem))
            return stem;
        return file.FolderPath.Split('/').LastOrDefault(p => KindOfName(p) != SiteItemKind.None) ?? "";
    }

    private void ReadData(WorkspaceFile file, string group, bool isSchedule)
    {
        var value = folder.Data(file, bag);
        if (value is SequenceNode list && group.Length > 0 && !isSchedule)
            AddAll(file, list, group);
        else if (value is MappingNode map)
            ReadMapping(file, map, group, isSchedule);
    }

    private void ReadMapping(WorkspaceFile file, MappingNode map, string group, bool isSchedule)
    {
        var lists = map.Entries.Where(e => e.Value is SequenceNode or MappingNode && KindOfName(e.Key) != SiteItemKind.None && !SiteScheduleFiles.IsScheduleName(e.Key)).ToList();
        if (isSchedule)
        {
            foreach (var entry in lists.Where(e => KindOfName(e.Key) is not SiteItemKind.Talk))
                AddAll(file, entry.Value, entry.Key);
            return;
        }
        if (group.Length == 0)
            return;
        if (!map.Text("name", "title", "full_name", "first_name").IsEmpty)
            Add(PageRecord.OfData(file, map), group);
        else if (map.Entries.Length > 0 && map.Entries.Count(e => e.Value is MappingNode) * 2 > map.Entries.Length)
            AddAll(file, map, group);
        else
            lists.ForEach(e => AddAll(file, e.Value, e.Key));
    }

    private void AddAll(WorkspaceFile file, ValueNode list, string group)
    {
        var keyed = list is MappingNode map ? map.Entries.Where(e => e.Value is MappingNode).Select(e => (e.Key, (MappingNode)e.Value)) : list.Items().OfType<MappingNode>().Select(m => ("", m));
        foreach (var (key, fields) in keyed)
            Add(PageRecord.OfItem(file, fields, key), group);
    }

    private void ReadPages()
    {
        var groups = folder.Files.Where(f => PageRecord.IsPage(f) && !IsMachinery(f) && SiteEdition.Of(f.Path).Fits(edition))
            .Select(f => (File: f, Group: GroupOf(f))).Where(p => p.Group.Length > 0)
            .GroupBy(p => p.Group, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var page in PageRecord.Of(folder, group.Select(p => p.File), language, bag))
                Add(page, group.Key);
        }
    }

    private void Add(PageRecord page, string group)
    {
        var named = page.Text("name", "title", "full_name", "first_name", "talk", "session", "speaker", "id");
        if (named.IsEmpty)
            return;
        var reason = page.NotShownBecause ?? (page.Fields.At("hide").IsTrue() || page.Fields.At("hidden").IsTrue() || page.Text("visible").ToString() is "false" or "no" ? "it says that it is not published" : null);
        if (reason is not null)
        {
            LeftOut.Add(new LeftOut(page.Fields.Location, $"“{PlainText.Of(named.Text)}”", reason));
            return;
        }
        var kind = KindOfName(group);
        // "keynotes" and "workshops" hold people or talks: a talk has a title beside who gives it, a person only a name.
        var (hasName, hasTitle) = (!page.Text("name", "full_name", "first_name").IsEmpty, !page.Text("title", "talk", "session").IsEmpty);
        if (FoldedText.Words(group).Contains("keynote", StringComparison.Ordinal) && !hasName && hasTitle && SiteRecord.ValueOf(page.Fields, FieldNames.Speakers) is not null)
            kind = SiteItemKind.Talk;
        All.Add(new SiteItem(page, group, kind));
    }

    public IEnumerable<LeftOut> OtherEditions() =>
        _others.OrderByDescending(o => o.Key.Year).ThenBy(o => o.Key.Name, StringComparer.Ordinal)
            .Select(o => new LeftOut(SourceLocation.WholeFile("."), string.Create(CultureInfo.InvariantCulture, $"{SiteDataSchedule.Humanised(o.Key.ToString())} ({o.Value} {(o.Value == 1 ? "file" : "files")})"), "it is another edition"));
}
