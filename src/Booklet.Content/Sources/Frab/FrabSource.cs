using System.Globalization;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Frab;

/// <summary>The schedule that frab, pretalx and their kin export for apps: <c>schedule.json</c> or <c>schedule.xml</c>, with frab's <c>speakers.json</c>.</summary>
internal sealed class FrabSource : RecordSource
{
    public override string Name => "frab";

    public override string Layout => "a frab or pretalx schedule";

    protected override bool IsExport => true;

    public override Recognition Recognise(SourceFolder folder)
    {
        var files = FrabFiles.Find(folder);
        if (files.Schedule is not { } schedule)
            return files.Broken.IsEmpty ? Recognition.None : new Recognition(0.7, $"'{files.Broken[0].Path}' has its elements, though it is broken");
        return new Recognition(0.95, string.Create(CultureInfo.InvariantCulture, $"'{schedule.File.Path}' lists {schedule.Events.Length} events by days and rooms"));
    }

    public override EventRecord Read(SourceFolder folder, DiagnosticBag bag)
    {
        ExportFiles.ReportCut(folder, bag, ".json");
        var files = FrabFiles.Find(folder);
        foreach (var file in files.Broken)
            folder.Data(file, bag);
        foreach (var (file, _) in files.Speakers)
            folder.Data(file, bag);
        if (files.Schedule is not { } schedule)
            return new EventRecord();
        folder.Data(schedule.File, bag);
        return new FrabRecords(folder, files, bag).Read();
    }
}
