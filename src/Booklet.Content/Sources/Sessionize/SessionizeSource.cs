using System.Globalization;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Sessionize;

/// <summary>What Sessionize's endpoints give as JSON, kept beside a website or alone: <c>view/All</c>, <c>view/GridSmart</c>, <c>view/Sessions</c>, <c>view/Speakers</c>.</summary>
internal sealed class SessionizeSource : RecordSource
{
    public override string Name => "sessionize";

    public override string Layout => "a Sessionize export";

    protected override bool IsExport => true;

    public override Recognition Recognise(SourceFolder folder)
    {
        var files = SessionizeFiles.Find(folder);
        if (files.Dumps.IsEmpty)
            return files.Broken.IsEmpty ? Recognition.None : new Recognition(0.7, $"'{files.Broken[0].Path}' has its fields, though it is broken");
        var main = files.Dumps[0];
        if (main.Sessions.Count == 0)
            return new Recognition(0.6, $"'{main.File.Path}' lists {Count(main.Speakers.Count, "speaker")} as view/Speakers does");
        var speakers = files.Dumps.Max(d => d.Speakers.Count);
        return new Recognition(0.92, $"'{main.File.Path}' has {Count(main.Sessions.Count, "session")}" + (speakers > 0 ? $" and {Count(speakers, "speaker")}" : "") + $" in the shape of view/{main.View}");
    }

    public override EventRecord Read(SourceFolder folder, DiagnosticBag bag)
    {
        ExportFiles.ReportCut(folder, bag, ".json");
        var files = SessionizeFiles.Find(folder);
        // Findings of syntax wait for whoever reads the file.
        foreach (var file in files.Broken.AddRange(files.Dumps.Select(d => d.File)))
            folder.Data(file, bag);
        return files.Dumps.IsEmpty ? new EventRecord() : new SessionizeRecords(folder, files, bag).Read();
    }

    private static string Count(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
