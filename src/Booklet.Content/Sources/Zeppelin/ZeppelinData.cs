using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;

namespace Booklet.Content.Sources.Zeppelin;

/// <summary>
/// Where the parts of the layout are: <c>schedule</c>, <c>sessions</c> and <c>speakers</c> beside each other in one folder,
/// or the same as keys of one JSON file (the initial data of a database).
/// </summary>
internal sealed record ZeppelinData(string Place, ValueNode? Schedule, ValueNode? Sessions, ValueNode? Speakers)
{
    /// <summary>A larger file is no initial data of a website, and looking into it would cost every run.</summary>
    private const long LargestWhole = 4L << 20;

    /// <summary>The files that hold the parts, or the one that holds all.</summary>
    public required ImmutableArray<WorkspaceFile> Files { get; init; }

    /// <summary>The value of another part ("team", "partners") of the same place, or null.</summary>
    public required Func<string, (WorkspaceFile File, ValueNode? Value)?> Part { get; init; }

    /// <summary>Ids of the schedule's cells and how many of them are ids of sessions.</summary>
    public (int Cells, int Known) Joins()
    {
        var ids = ZeppelinRecords.ById(Sessions).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var cells = ZeppelinSchedule.Slots(Schedule).SelectMany(s => ZeppelinSchedule.Cells(s)).SelectMany(c => c).Select(c => c.Text).Distinct(StringComparer.Ordinal).ToList();
        return (cells.Count, cells.Count(ids.Contains));
    }

    /// <summary>The place whose schedule and sessions join best, or null. <paramref name="read"/> is how a file becomes a value.</summary>
    public static ZeppelinData? Find(SourceFolder folder, Func<WorkspaceFile, ValueNode?> read)
    {
        var folders = folder.Files.Where(f => f.Name is "sessions.yml" or "sessions.yaml" or "sessions.json").Select(f => f.FolderPath).Distinct(StringComparer.Ordinal).ToList();
        var found = folders.Select(f => InFolder(folder, f, read)).OfType<ZeppelinData>().ToList();
        if (found.Count == 0)
        {
            found = [.. folder.Files.Where(f => f.Extension is ".json" && f.Length <= LargestWhole && f.FolderPath is "" or "docs" or "data" or "_data" && f.Name.Contains("data", StringComparison.OrdinalIgnoreCase))
                .Select(f => InFile(f, read)).OfType<ZeppelinData>()];
        }
        return found.Select((d, i) => (d, i)).OrderByDescending(p => p.d.Joins().Known).ThenBy(p => p.i).Select(p => p.d).FirstOrDefault();
    }

    private static ZeppelinData? InFolder(SourceFolder folder, string path, Func<WorkspaceFile, ValueNode?> read)
    {
        var prefix = path.Length == 0 ? "" : path + "/";
        WorkspaceFile? File(string part) => folder.FindData(prefix + part);
        ValueNode? Value(WorkspaceFile? file) => file is null ? null : read(file);
        var (schedule, sessions, speakers) = (File("schedule"), File("sessions"), File("speakers"));
        if (schedule is null || sessions is null)
            return null;
        var data = new ZeppelinData(path.Length == 0 ? "." : path, Value(schedule), Value(sessions), Value(speakers))
        {
            Files = [.. new[] { schedule, sessions, speakers }.OfType<WorkspaceFile>()],
            Part = part => File(part) is { } file ? (file, read(file)) : null,
        };
        return data.IsSound ? data : null;
    }

    private static ZeppelinData? InFile(WorkspaceFile file, Func<WorkspaceFile, ValueNode?> read)
    {
        var root = read(file);
        var data = new ZeppelinData(file.Path, root.At("schedule"), root.At("sessions"), root.At("speakers"))
        {
            Files = [file],
            Part = part => root.At(part) is { } value ? (file, value) : null,
        };
        return data.IsSound ? data : null;
    }

    private bool IsSound => ZeppelinRecords.ById(Sessions).Any(s => !s.Fields.Text("title", "name").IsEmpty) && ZeppelinSchedule.Slots(Schedule).Any();
}
