using Booklet.Content.Binding;
using Booklet.Content.Reading;
using Booklet.Content.Settings.Drafts;
using Booklet.Diagnostics;

namespace Booklet.Content.Tests.Binding;

/// <summary>
/// A site's folder for one test, written from one text in which a line <c>=== path</c> begins each file. A picture is any file whose text is empty.
/// </summary>
internal sealed class TemporarySite : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("booklet-site-").FullName;

    private TemporarySite(string text, bool backwards)
    {
        var files = text.ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries);
        foreach (var file in backwards ? files.Reverse() : files)
        {
            var end = file.IndexOf('\n', StringComparison.Ordinal);
            var path = Path.Combine(_folder, file[..end].Trim());
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file[(end + 1)..], new System.Text.UTF8Encoding(false));
        }
    }

    public static StageResult<BoundContent> Bind(string text, BindOptions? options = null, bool backwards = false)
    {
        using var site = new TemporarySite(text, backwards);
        var workspace = Workspace.Open(site._folder).Value!;
        return ProgrammeBinder.Bind(workspace, options);
    }

    public static SettingsDraft Draft(string text)
    {
        using var site = new TemporarySite(text, backwards: false);
        return SettingsDraft.Of(Workspace.Open(site._folder).Value!);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
