using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Aclpub2;

/// <summary>A text that stands in a file of its own, with the heading that it begins with.</summary>
internal readonly record struct LatexPage(RawText Title, RawText Body)
{
    public static LatexPage Empty { get; } = new(RawText.None, RawText.None);
}

/// <summary>The volume's texts in LaTeX, Markdown or plain text, named relative to the folder of the list that names them.</summary>
internal sealed class LatexFiles(SourceFolder folder, Aclpub2Volume volume, DiagnosticBag bag)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>The file's text with its heading, which a list's own title would only repeat.</summary>
    public RawText Text(string list, RawText name) => Page(list, name).Body;

    public LatexPage Page(string list, RawText name)
    {
        if (name.IsEmpty)
            return LatexPage.Empty;
        if (Find(list, name) is { } file)
            return Page(file);
        bag.Add(SourceDiagnostics.TextMissingAt(name.Location, name.Text, volume.Below(list)));
        return LatexPage.Empty;
    }

    public LatexPage Page(WorkspaceFile file)
    {
        _read.Add(file.Path);
        if (folder.Text(file, bag) is not { } source)
            return LatexPage.Empty;
        var (title, body) = file.Extension is ".tex" or ".ltx" ? LatexText.Read(source.Text) : ("", source.Text.Trim());
        var start = Math.Max(0, source.Text.AsSpan().IndexOfAnyExcept(" \r\n\t"));
        var place = new SourceLocation(source, new TextSpan(start, 0));
        return new LatexPage(new RawText(title, place), new RawText(body, place));
    }

    public bool WasRead(string list, RawText name) => !name.IsEmpty && Find(list, name) is { } file && _read.Contains(file.Path);

    /// <summary>Texts in the volume's own sub-folders that no list has named, other than sources of papers.</summary>
    public IEnumerable<WorkspaceFile> Unread(SourceFolder all) =>
        all.Files.Where(f => f.Extension is ".tex" && !_read.Contains(f.Path) && IsPageFolder(f.FolderPath)).ToList();

    private bool IsPageFolder(string path)
    {
        var prefix = volume.Path.Length == 0 ? "" : volume.Path + "/";
        if (path.Length <= prefix.Length || !path.StartsWith(prefix, StringComparison.Ordinal))
            return false;
        return path[prefix.Length..] is var name && !name.Contains('/', StringComparison.Ordinal)
            && name is not ("papers" or "attachments" or "build" or "output" or "templates" or "invited_talks" or "tutorials" or "panels" or "workshops" or "prefaces" or "watermarked_pdf" or "inputs");
    }

    private WorkspaceFile? Find(string list, RawText name)
    {
        foreach (var path in (string[])[volume.Below(list + "/" + name.Text), volume.Below(name.Text)])
        {
            if ((folder.Find(path) ?? folder.Find(path + ".tex")) is { } file)
                return file;
        }
        return null;
    }
}
