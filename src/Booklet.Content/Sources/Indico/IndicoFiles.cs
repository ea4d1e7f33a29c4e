using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Model;
using Booklet.Content.Reading;
using Booklet.Content.Sources.Exports;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Indico;

/// <summary>All that the folder's files say of one event, the export of the event before its timetable, and the other events that lie beside it.</summary>
internal sealed record IndicoFiles(ImmutableArray<IndicoEvent> Events, ImmutableArray<WorkspaceFile> Broken, ImmutableArray<LeftOut> LeftOut)
{
    public static IndicoFiles Find(SourceFolder folder)
    {
        var (events, broken) = ExportFiles.Read(folder, (file, root) => IndicoEvent.Of(file, root), "\"startDate\"", "\"contributions\"");
        if (events.Count == 0)
            return new IndicoFiles([], broken, []);
        // The latest event is this year's.
        var main = events.OrderByDescending(e => e.Starts.Length >= 4 ? e.Starts[..4] : "", StringComparer.Ordinal).ThenByDescending(e => e.Size).First();
        var kept = events.Where(e => e == main || IsSame(e, main)).OrderBy(e => e.Fields is null).ThenByDescending(e => e.Size).ToList();
        return new IndicoFiles([.. kept], broken, [.. events.Except(kept).Select(e => Other(e, main))]);
    }

    // A timetable cut out of its answer has no id, and then its days tell.
    private static bool IsSame(IndicoEvent one, IndicoEvent other) =>
        one.Id.Length > 0 && one.Id == other.Id || (one.Id.Length == 0 || other.Id.Length == 0) && one.Starts == other.Starts;

    private static LeftOut Other(IndicoEvent other, IndicoEvent main) => new(
        other.Fields?.Location ?? SourceLocation.WholeFile(other.File.Path),
        other.Fields?.Text("title") is { IsEmpty: false } title ? $"“{PlainText.Of(title.Text)}” (1 file)" : string.Create(CultureInfo.InvariantCulture, $"{other.File.Path} (1 file)"),
        $"it is another event than that of {main.File.Path}");
}
