using System.Globalization;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Indico;

/// <summary>What Indico's HTTP interface answers: <c>/export/event/ID.json</c> with contributions or sessions, and <c>/export/timetable/ID.json</c>.</summary>
internal sealed class IndicoSource : RecordSource
{
    public override string Name => "indico";

    public override string Layout => "an Indico export";

    protected override bool IsExport => true;

    public override Recognition Recognise(SourceFolder folder)
    {
        var files = IndicoFiles.Find(folder);
        if (files.Events.IsEmpty)
            return files.Broken.IsEmpty ? Recognition.None : new Recognition(0.7, $"'{files.Broken[0].Path}' has its fields, though it is broken");
        var main = files.Events[0];
        return new Recognition(0.93, main.Fields is null
            ? string.Create(CultureInfo.InvariantCulture, $"'{main.File.Path}' is a timetable of {main.Size} entries")
            : string.Create(CultureInfo.InvariantCulture, $"'{main.File.Path}' holds an event and {main.Size} of its sessions and contributions"));
    }

    public override EventRecord Read(SourceFolder folder, DiagnosticBag bag)
    {
        ExportFiles.ReportCut(folder, bag, ".json");
        var files = IndicoFiles.Find(folder);
        foreach (var file in files.Broken.AddRange(files.Events.Select(e => e.File)))
            folder.Data(file, bag);
        return files.Events.IsEmpty ? new EventRecord() : new IndicoRecords(folder, files, bag).Read();
    }
}
