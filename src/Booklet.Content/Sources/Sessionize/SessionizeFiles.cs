using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Model;
using Booklet.Content.Reading;
using Booklet.Content.Sources.Exports;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Sessionize;

/// <summary>The dumps of one event, the fullest first, and those of others that lie beside them.</summary>
internal sealed record SessionizeFiles(ImmutableArray<SessionizeDump> Dumps, ImmutableArray<WorkspaceFile> Broken, ImmutableArray<LeftOut> LeftOut)
{
    public static SessionizeFiles Find(SourceFolder folder)
    {
        var (dumps, broken) = ExportFiles.Read<SessionizeDump>(folder, (file, root) => SessionizeDump.Of(file, root) is { } dump ? [dump] : [], "\"isServiceSession\"", "\"startsAt\"");
        if (dumps.Count == 0)
            return new SessionizeFiles([], broken, []);

        // A site keeps last year's dump; the latest is this year's. Of one event, view/All knows most.
        var main = dumps.Where(d => d.Sessions.Count > 0).OrderByDescending(d => d.LastStart, StringComparer.Ordinal)
            .ThenBy(d => d.View switch { "All" => 0, "GridSmart" => 1, _ => 2 }).ThenByDescending(d => d.Sessions.Count).FirstOrDefault() ?? dumps[0];
        var kept = dumps.Where(d => d == main || d.Ids.Overlaps(main.Ids) || Named(d, main)).ToList();
        // Of dumps of one event taken on two days, the one with more sessions is the later.
        kept = [.. kept.OrderBy(d => d == main ? 0 : 1).ThenBy(d => d.View switch { "All" => 0, "GridSmart" => 1, "Sessions" => 2, _ => 3 })];
        return new SessionizeFiles([.. kept], broken, [.. dumps.Except(kept).Select(d => Other(d, main))]);
    }

    // Speakers in a file of their own are joined by the ids in sessions.
    private static bool Named(SessionizeDump dump, SessionizeDump main) =>
        main.Sessions.SelectMany(s => s.Fields["speakers"].Items()).Select(s => s is Parsing.MappingNode map ? map.Text("id") : RawText.Of(s)).Any(id => !id.IsEmpty && dump.Ids.Contains(id.Text));

    private static LeftOut Other(SessionizeDump dump, SessionizeDump main) => new(
        SourceLocation.WholeFile(dump.File.Path),
        string.Create(CultureInfo.InvariantCulture, $"{dump.File.Path} (1 file)"),
        dump.LastStart.Length >= 4 && main.LastStart.Length >= 4 && dump.LastStart[..4] != main.LastStart[..4]
            ? $"it is the export of {dump.LastStart[..4]}, and {main.File.Path} that of {main.LastStart[..4]}"
            : $"it is the export of another event than {main.File.Path}");
}
