using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>One record that is a page: front matter and a body, in as many languages as there are files of it.</summary>
internal sealed record PageRecord(WorkspaceFile File, MappingNode Fields, RawText Body)
{
    public MappingNode Fields { get; init; } = NumberedPeople.Joined(Fields);

    /// <summary>The path without the language.</summary>
    public required string Path { get; init; }

    /// <summary>The same record in other languages.</summary>
    public ImmutableArray<PageRecord> Translations { get; init; } = [];

    /// <summary>By which others name the record: the file's name, or the folder's where the file is its index.</summary>
    public string Stem { get; private init; } = "";

    /// <summary>Texts in elements of the page's body that name whom they are about, by the name.</summary>
    public ImmutableArray<(string Name, RawText Text)> Components { get; private init; } = [];

    /// <summary>Why no visitor of the site is meant to see the record, or null.</summary>
    public string? NotShownBecause => NotShown.Reason(Path, Fields, Body.ToString());

    public bool IsDraft => NotShownBecause is not null;

    public RawText Text(params ReadOnlySpan<string> keys) => Fields.Text(keys);

    /// <summary>The first of the keys in another language, where it says something else.</summary>
    public RawText Translated(params ReadOnlySpan<string> keys)
    {
        foreach (var translation in Translations)
        {
            if (translation.Fields.Text(keys) is { IsEmpty: false } text && text.Text != Fields.Text(keys).Text)
                return text;
        }
        return RawText.None;
    }

    /// <summary>
    /// The records of a folder and the folders in it, by path. <paramref name="under"/> ends with '/' and names no language.
    /// Indexes of sections and files without front matter are none.
    /// </summary>
    public static ImmutableArray<PageRecord> Under(SourceFolder folder, string under, string mainLanguage, DiagnosticBag bag)
    {
        return Of(folder, FilesUnder(folder, under), mainLanguage, bag);
    }

    /// <summary>As <see cref="Under"/>, of files that are known to belong together.</summary>
    public static ImmutableArray<PageRecord> Of(SourceFolder folder, IEnumerable<WorkspaceFile> files, string mainLanguage, DiagnosticBag bag)
    {
        var read = new List<(PageRecord Record, string Language)>();
        foreach (var file in files)
        {
            var (path, language) = PageLanguage.Of(file.Path);
            if (folder.Page(file, bag) is { Matter: MappingNode fields } page)
            {
                var (body, components) = MdxBody.Parted(BodyOf(page), file.Extension);
                read.Add((new PageRecord(file, fields, body) { Path = path, Stem = StemOf(path), Components = components }, language));
            }
        }
        return [.. read.GroupBy(r => r.Record.Path, StringComparer.Ordinal).Select(g => Merged(g, mainLanguage)).OrderBy(r => r.Path, StringComparer.Ordinal)];
    }

    /// <summary>A data file that is one record.</summary>
    public static PageRecord OfData(WorkspaceFile file, MappingNode fields) => new(file, fields, RawText.None) { Path = file.Path, Stem = StemOf(file.Path) };

    /// <summary>An item of a data file; <paramref name="key"/> is its key among the others, or empty.</summary>
    public static PageRecord OfItem(WorkspaceFile file, MappingNode fields, string key) => new(file, fields, RawText.None) { Path = file.Path, Stem = key };

    /// <summary>Whether a file may be a record's page; an index is its section's.</summary>
    public static bool IsPage(WorkspaceFile file) =>
        file.Extension is ".md" or ".markdown" or ".mdx" or ".html" or ".njk" or ".adoc" && !file.Name.StartsWith("_index.", StringComparison.Ordinal);

    public static IEnumerable<WorkspaceFile> FilesUnder(SourceFolder folder, string under) =>
        folder.Files.Where(f => IsPage(f) && PageLanguage.Of(f.Path).Path.StartsWith(under, StringComparison.Ordinal));

    private static PageRecord Merged(IEnumerable<(PageRecord Record, string Language)> variants, string mainLanguage)
    {
        var ordered = variants.OrderBy(v => PageLanguage.Rank(v.Language, mainLanguage)).ThenBy(v => v.Record.File.Path, StringComparer.Ordinal).Select(v => v.Record).ToList();
        return ordered[0] with { Translations = [.. ordered.Skip(1)] };
    }

    private static RawText BodyOf(FrontMatterFile page)
    {
        var text = page.BodyText;
        return string.IsNullOrWhiteSpace(text) || NotKnown.Is(text.Trim()) ? RawText.None : new RawText(text, new SourceLocation(page.File, page.Body)) { Format = MarkupFormat.Markdown };
    }

    private static string StemOf(string path)
    {
        var stem = System.IO.Path.GetFileNameWithoutExtension(path);
        return stem == "index" && path.Split('/') is [.., var parent, _] ? parent : stem;
    }
}
