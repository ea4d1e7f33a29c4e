using System.Globalization;
using Booklet.Content.Reading;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Calendar;

/// <summary>Calendars as files: each event is an entry of the schedule, with the people that its title, organiser or attendees name.</summary>
internal sealed class CalendarSource : RecordSource
{
    public override string Name => "icalendar";

    public override string Layout => "an iCalendar file";

    public override Recognition Recognise(SourceFolder folder)
    {
        var best = Files(folder, new DiagnosticBag()).OrderByDescending(f => f.Content.Events.Length).FirstOrDefault();
        if (best.Content is null)
            return Recognition.None;
        // Websites offer their calendar, or one a talk, for download beside what it was made of.
        var isAlone = !folder.Files.Any(f => f.Extension is ".html" or ".md" && f.Name is not ("README.md" or "LICENSE.md")) && !folder.Files.Any(f => f.Extension is ".json" or ".csv" or ".xlsx" && f.Name is not ("package.json" or "package-lock.json"));
        return best.Content.Events.Length < 2 ? Recognition.None
            : new Recognition(isAlone ? 0.7 : 0.25, string.Create(CultureInfo.InvariantCulture, $"'{best.File.Path}' has {best.Content.Events.Length} events"));
    }

    public override EventRecord Read(SourceFolder folder, DiagnosticBag bag)
    {
        var files = Files(folder, bag).ToList();
        var calendar = files.Select(f => f.Content.Calendar).ToList();
        RawText First(string name) => calendar.Select(c => c.Text(name)).FirstOrDefault(t => !t.IsEmpty);
        var zone = RawText.First(First("X-WR-TIMEZONE"), files.SelectMany(f => f.Content.Events).Select(e => e["DTSTART"] is { } start && start.Parameters.TryGetValue("TZID", out var id) ? new RawText(id, start.Value.Location) : RawText.None).FirstOrDefault(t => !t.IsEmpty));
        var local = new LocalTimes(folder, zone, bag);
        var records = new CalendarRecords(local, bag);
        foreach (var (file, content) in files)
        {
            SourceDiagnostics.ReportCut(bag, SourceLocation.WholeFile(file.Path), content.Found, content.Events.Length, "events");
            foreach (var entry in content.Events)
                records.Add(entry);
        }
        local.Report();
        ExportFiles.ReportCut(folder, bag, ".ics", ".ical");
        var name = First("X-WR-CALNAME");
        return new EventRecord
        {
            Facts = new EventFacts
            {
                Title = name.IsEmpty ? FolderTitle.Find(folder, bag) : name,
                Description = First("X-WR-CALDESC"),
                TimeZone = zone,
                Language = LanguageGuess.MostOf(records.Talks),
                Location = files.Count == 0 ? null : SourceLocation.WholeFile(files[0].File.Path),
            },
            Talks = records.Talks,
            Sessions = records.Sessions,
            Information = records.Information,
            LeftOut = records.LeftOut,
        };
    }

    private static IEnumerable<(WorkspaceFile File, CalendarFile Content)> Files(SourceFolder folder, DiagnosticBag bag)
    {
        foreach (var file in ExportFiles.OfKind(folder, ".ics").Concat(ExportFiles.OfKind(folder, ".ical")))
        {
            if (folder.Text(file, bag) is { } source && source.Text.Contains("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
                yield return (file, CalendarFile.Parse(source));
        }
    }
}
