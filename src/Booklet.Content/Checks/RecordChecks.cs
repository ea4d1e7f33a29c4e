using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Booklet.Content.Markup;
using Booklet.Content.Parsing;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Diagnostics;

namespace Booklet.Content.Checks;

/// <summary>
/// Looks at the values of records as they were typed: links that are malformed, which the binding has to drop, and fields that nobody reads.
/// </summary>
internal static partial class RecordChecks
{
    private static readonly FrozenSet<string> LinkKeys = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "link", "url", "website", "homepage", "web", "webpage", "site", "href", "paper_link", "paper_url", "paperurl", "personal_website", "speaker_url", "speaker_website");

    /// <summary>Names of what software keeps for itself, beside those that themes use.</summary>
    private static readonly FrozenSet<string> Software = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "id", "uid", "uuid", "guid", "code", "slug", "ref", "key", "type", "version", "created", "updated", "modified", "created_at", "updated_at", "lastmod", "schema", "sort", "hash", "password", "aliases", "weight", "order", "index", "sessionid", "friendly_id", "db_id");

    /// <summary>What every page of a site may have, whatever it holds.</summary>
    private static readonly FrozenSet<string> OfPages = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "description", "date", "author", "tags", "categories", "keywords", "summary", "image", "images", "menu", "url", "linktitle", "translationkey", "cover", "banner", "featured_image", "toc", "header", "footer");

    // Accounts, recordings, looks, and the yes and no of software: nothing that a printed programme has a place for.
    [GeneratedRegex(
        @"^(?:(?i:(?:twitter|tw|x|linkedin|facebook|fb|instagram|mastodon|bluesky|github|gitlab|socials?|zoom|slideslive|slack|discord|youtube|vimeo|videos?|slides?|presentation|recordings?|ribbons?|icon|width|height|css|class|style|colou?r|background|published|featured|rockstar)(?:[ _-]?(?:\d+|url|link|id|handle|account))?)|(?:is|has)[A-Z]\w*|\w+Count|questionType)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotForPrint();

    /// <summary>For layouts with records of their own: all files that were read.</summary>
    public static void Run(SourceFolder folder, bool checksFields, DiagnosticBag bag)
    {
        var links = new LinkSheet(bag);
        var fields = new Dictionary<(string Folder, string Record, string Field), (SourceLocation First, int Count)>();
        // A record that is left out early is asked for less than its neighbours.
        var read = new HashSet<(string, string, string)>();
        foreach (var (path, tree, body) in folder.ReadTrees())
        {
            if (IsSettings(path))
                continue;
            links.Look(tree, body, isAskedOnly: true);
            // Records in one file are of one kind by the key above them, and single ones by their folder.
            var isPage = !body.IsEmpty || tree is MappingNode && path.Contains('/', StringComparison.Ordinal) && !HasRecords((MappingNode)tree);
            var place = isPage ? path[..Math.Max(path.LastIndexOf('/'), 0)] : path;
            foreach (var (record, field, isRead) in checksFields ? TreeValues.Fields(tree) : [])
            {
                if (isRead)
                    read.Add((place, record, field.Key));
                else if (!IsForPrint(field.Key) || NotForPrint().IsMatch(record) || (!body.IsEmpty && OfPages.Contains(field.Key)))
                    continue;
                var key = (place, record, field.Key);
                fields[key] = fields.TryGetValue(key, out var known) ? known with { Count = known.Count + 1 } : (field.KeyLocation, 1);
            }
        }
        foreach (var ((place, record, field), (first, count)) in fields.Where(f => !read.Contains(f.Key)).OrderBy(f => f.Key.Folder, StringComparer.Ordinal).ThenBy(f => f.Key.Record, StringComparer.Ordinal).ThenBy(f => f.Key.Field, StringComparer.Ordinal))
            bag.Add(CheckDiagnostics.FieldNotReadIn(first, field, record.Length == 0 ? place.Length == 0 ? "the folder" : $"'{place}'" : $"'{record}' in {(place.Length == 0 ? "the folder" : $"'{place}'")}", count));
    }

    /// <summary>For websites: the records of the collections that make the programme.</summary>
    public static void Run(IEnumerable<SiteCollection> collections, DiagnosticBag bag)
    {
        var links = new LinkSheet(bag);
        foreach (var record in collections.SelectMany(c => c.Records).Where(r => !r.IsDraft))
            links.Look(record.Fields, record.BodyText, isAskedOnly: false);
    }

    /// <summary>Whether a field of that name may be one that a reader misses; languages of a text ("en", "fr") are not.</summary>
    public static bool IsForPrint(string field) =>
        field.Length > 0 && field[0] is not ('_' or '$' or '#') && !LanguageNames.IsTag(field) && !Software.Contains(field) && !NotForPrint().IsMatch(field) && !FieldNames.Presentation.Contains(field.ToLowerInvariant());

    private static bool HasRecords(MappingNode tree) => tree.Entries.Any(e => e.Value is SequenceNode { Items: [MappingNode, ..] } or MappingNode);

    private static bool IsSettings(string path) => Path.GetFileNameWithoutExtension(path) is "_config" or "config" or "hugo" or "booklet" or "params" or "site" or "settings";

    /// <summary>Each malformed address once, at the place where it comes first.</summary>
    private sealed class LinkSheet(DiagnosticBag bag)
    {
        private readonly HashSet<string> _told = new(StringComparer.Ordinal);

        public void Look(ValueNode tree, RawText body, bool isAskedOnly)
        {
            foreach (var (key, value) in TreeValues.Of(tree, isAskedOnly))
            {
                if (LinkKeys.Contains(key.Replace('-', '_')))
                    Look(value.Text, value.Location);
                else
                    LookInto(value.Text, _ => value.Location);
            }
            if (!body.IsEmpty && body.Location is { File: { } file } place)
                LookInto(body.Text, offset => new SourceLocation(file, new TextSpan(Math.Min(place.Span.Start + offset, file.Text.Length), 0)));
        }

        private void LookInto(string text, Func<int, SourceLocation> place)
        {
            foreach (var link in Links.Find(text))
                Look(link.Target, place(link.Offset));
        }

        private void Look(string target, SourceLocation location)
        {
            if (LinkFault.Of(target) is { } fault && _told.Add(target))
                bag.Add(CheckDiagnostics.LinkMalformedAt(location, SoundText.Of(target).ReplaceLineEndings(" "), fault));
        }
    }
}
