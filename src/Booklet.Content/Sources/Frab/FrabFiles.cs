using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.Exports;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Frab;

/// <summary>The schedule of a folder, the lists of speakers that go with it, and the files that repeat it or are of other events.</summary>
internal sealed record FrabFiles(FrabSchedule? Schedule, ImmutableArray<(WorkspaceFile File, ImmutableArray<MappingNode> People)> Speakers, ImmutableArray<WorkspaceFile> Broken, ImmutableArray<LeftOut> LeftOut)
{
    public static FrabFiles Find(SourceFolder folder)
    {
        var schedules = new List<FrabSchedule>();
        var lists = new List<(WorkspaceFile File, ImmutableArray<MappingNode> People)>();
        var broken = new List<WorkspaceFile>();
        foreach (var file in ExportFiles.Json(folder).Concat(ExportFiles.OfKind(folder, ".xml")))
        {
            var root = folder.Peek(file.Path);
            if (FrabSchedule.Of(file, root) is { } schedule)
                schedules.Add(schedule);
            else if (People(root) is { IsEmpty: false } people)
                lists.Add((file, people));
            else if (file.Extension == ".xml" ? ExportFiles.IsBroken(folder, file, "<schedule", "<conference", "<event") : ExportFiles.IsBroken(folder, file, "\"conference\"", "\"days\"", "\"persons\""))
                broken.Add(file);
        }
        // The latest year is meant; of two files of one event, JSON has the people's texts.
        var main = schedules.OrderByDescending(s => s.LastDay, StringComparer.Ordinal).ThenBy(s => s.IsXml).ThenByDescending(s => s.Events.Length).FirstOrDefault();
        if (main is null)
            return new FrabFiles(null, [], [.. broken], []);
        var known = main.Events.SelectMany(Persons).SelectMany(FrabSchedule.IdsOf).ToHashSet(StringComparer.Ordinal);
        return new FrabFiles(main, [.. lists.Where(l => l.People.Any(p => FrabSchedule.IdsOf(p).Any(known.Contains)))], [.. broken], [.. schedules.Where(s => s != main).Select(s => Other(s, main))]);
    }

    /// <summary>People of an event who have ids.</summary>
    public static IEnumerable<MappingNode> Persons(MappingNode talk)
    {
        var persons = talk["persons"] ?? talk["speakers"];
        return FrabSchedule.Many(persons.At("person") ?? persons).OfType<MappingNode>();
    }

    // "schedule_speakers": { "speakers": [...] } of frab, "results" of pretalx, or the bare list.
    private static ImmutableArray<MappingNode> People(ValueNode? root)
    {
        foreach (var list in ExportFiles.Wrapped(root).OfType<SequenceNode>())
        {
            var people = list.Items.OfType<MappingNode>().ToImmutableArray();
            if (!people.IsEmpty && people.Take(20).All(IsPerson))
                return people;
        }
        return [];
    }

    private static bool IsPerson(MappingNode map) =>
        FrabSchedule.IdsOf(map).Any() && (map.Entry("public_name") ?? map.Entry("full_public_name") ?? map.Entry("name")) is not null
        && (map.Entry("biography") ?? map.Entry("abstract") ?? map.Entry("description") ?? map.Entry("avatar") ?? map.Entry("image")) is not null
        && (map.Entry("start") ?? map.Entry("room") ?? map.Entry("duration")) is null;

    private static LeftOut Other(FrabSchedule schedule, FrabSchedule main) => new(
        SourceLocation.WholeFile(schedule.File.Path),
        string.Create(CultureInfo.InvariantCulture, $"{schedule.File.Path} (1 file)"),
        schedule.Ids.Overlaps(main.Ids) ? $"it repeats {main.File.Path}" : $"it is the schedule of another event than {main.File.Path}");
}
