using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Checks;
using Booklet.Content.Model;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Tables;

/// <summary>
/// Spreadsheets and files of separated values, one row a talk, with tables of people, rooms, sessions beside them where there are any. Columns are
/// known by their names in several languages, tables by their columns and names.
/// </summary>
internal sealed class TableSource : RecordSource
{
    public override string Name => "tables";

    public override string Layout => "tables of talks";

    public override Recognition Recognise(SourceFolder folder)
    {
        if (!TableFiles.Files(folder).Any())
            return Recognition.None;
        var findings = new DiagnosticBag();
        var tables = TableFiles.Read(folder, findings).Tables;
        var talks = tables.Where(t => t.Rows.Length > 0 && (t.Kind == TableKind.Talks || t.Kind == TableKind.People && t.Has(TableField.Title) && TableAuthorship.IsAuthorships(t))).ToList();
        if (talks.Count == 0)
        {
            // What can't be read has to be said by somebody.
            return findings.HasErrors ? new Recognition(0.1, $"'{TableFiles.Files(folder).First().Path}' may be a table, though it can't be read") : Recognition.None;
        }
        var best = talks.MaxBy(t => t.Rows.Length)!;
        var columns = best.Columns.Where(c => c is not null).Select(c => c!.Value.Field).Distinct().ToList();
        var reason = string.Create(CultureInfo.InvariantCulture, $"'{best.Path}' has {best.Rows.Length} rows with {string.Join(", ", columns.Take(5).Select(c => c.ToString().ToLowerInvariant()))}");
        // In a website's folder a table is an export or a mailing list as often as it is the programme.
        var isSite = folder.Files.Any(f => f.Name is "_config.yml" or "hugo.toml" or "config.toml" or "package.json" || f.Path.StartsWith('_') && f.Extension is ".md");
        return new Recognition(isSite ? 0.3 : columns.Count >= 3 ? 0.7 : 0.4, reason);
    }

    public override EventRecord Read(SourceFolder folder, DiagnosticBag bag)
    {
        var files = TableFiles.Read(folder, bag);
        ImmutableArray<Table> Of(TableKind kind) => [.. files.Tables.Where(t => t.Kind == kind)];
        foreach (var column in files.Tables.SelectMany(t => t.Ignored, (t, c) => (Table: t, Name: c)).Where(c => RecordChecks.IsForPrint(c.Name.Text.Trim())))
            bag.Add(CheckDiagnostics.FieldNotReadIn(column.Name.Location, column.Name.Text.Trim(), $"'{column.Table.Path}'", column.Table.Rows.Length));
        var people = new TablePeople(folder);
        var times = new TableTimes(files.Tables, bag);
        var schedule = new TableSchedule(bag);
        var talks = new TableTalks(people, times, schedule);
        // The fullest tables first: the others then only add times to what they know.
        var tables = Of(TableKind.Talks).OrderByDescending(t => t.Has(TableField.Abstract)).ThenByDescending(t => t.Has(TableField.Authors) || t.Has(TableField.Speakers)).ToList();
        schedule.Declare(Of(TableKind.Sessions), times, _ => null);
        foreach (var table in tables)
            talks.Read(table);
        var (authorships, persons) = (Of(TableKind.People).Where(TableAuthorship.IsAuthorships).ToList(), Of(TableKind.People).Where(t => !TableAuthorship.IsAuthorships(t)));
        talks.Add(authorships.SelectMany(t => TableAuthorship.Of(t, people)));
        var groups = schedule.Unplaced.SelectMany(s => s.Talks.Select(t => (t.Text, s.Session))).DistinctBy(p => p.Text).ToDictionary(p => p.Text, p => p.Session, StringComparer.Ordinal);
        var isScheduled = !schedule.Sessions.IsEmpty;
        return new EventRecord
        {
            Facts = new EventFacts { Title = TitleAbove(tables), Clock = times.AreTwelveHours ? ClockStyle.TwelveHours : null },
            Days = [.. times.Named.Select(d => new DayRecord(d.Date) { Label = new RawText(d.Label, null) })],
            Rooms = [.. Of(TableKind.Rooms).SelectMany(t => t.Rows).Select(r => (Id: r[TableField.Id], Name: RawText.First(r[TableField.Name], r[TableField.Room], r[TableField.Id]))).Where(r => !r.Name.IsEmpty).Select(r => new RoomRecord(r.Id.IsEmpty ? r.Name.Text : r.Id.Text, r.Name))],
            People = [.. persons.SelectMany(people.Read)],
            Talks = [.. talks.Talks.Select(t => t with { Group = groups.GetValueOrDefault(t.Id), Kind = t.Kind ?? (!isScheduled && t.Contributors.Any(c => c.Role == ContributorRole.Author) ? TalkKind.Paper : null) })],
            Sessions = schedule.Sessions,
            Committees = [.. Of(TableKind.Committee).SelectMany(t => people.Committees(t))],
            Sponsors = [.. Of(TableKind.Sponsors).SelectMany(t => people.Sponsors(t))],
            LeftOut = files.LeftOut,
        };
    }

    /// <summary>The first line over a table of talks is what the event is called.</summary>
    private static RawText TitleAbove(IEnumerable<Table> tables) =>
        tables.SelectMany(t => t.Above).SelectMany(r => r).Select(RawText.Of).FirstOrDefault(t => !t.IsEmpty && t.Text.Any(char.IsLetter));
}
