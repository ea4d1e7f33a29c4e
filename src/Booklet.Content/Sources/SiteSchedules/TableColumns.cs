using System.Collections.Immutable;
using Booklet.Content.Binding;

namespace Booklet.Content.Sources.SiteSchedules;

internal enum TableColumnKind
{
    /// <summary>What is on; with a name in the head, in that room.</summary>
    Content,
    Time,
    End,
    Day,
    Speaker,
    Title,
    Room,
    Chair,
    Kind,
    Affiliation,
    Ignored,
}

internal sealed record TableColumn(TableColumnKind Kind, string Head);

/// <summary>Tells the columns of a schedule's table: times by their look, the others by their heads, and without heads by what stands in them.</summary>
internal static class TableColumns
{
    private static readonly (TableColumnKind Kind, string Words)[] Heads =
    [
        (TableColumnKind.Ignored, "video videos slides slide recording link links youtube materials material format pdf zoom notes moderator_notes"),
        (TableColumnKind.Speaker, "speaker speakers presenter presenters who name author authors lecturer instructor instructors referent vortragende ponente intervenant orateur"),
        (TableColumnKind.Affiliation, "affiliation affiliations institution organisation organization university"),
        (TableColumnKind.Chair, "chair chairs moderator moderators host"),
        (TableColumnKind.Room, "room rooms location where venue place raum ort salle lieu sala"),
        (TableColumnKind.Day, "day date tag jour datum"),
        (TableColumnKind.Kind, "type kind category"),
        (TableColumnKind.Title, "title titles talk talks topic subject paper presentation titel titre titulo activity event session sessions what description programme program content details agenda item"),
        (TableColumnKind.Time, "time times start when zeit uhrzeit hora heure horaire begin from"),
        (TableColumnKind.End, "end until to finish"),
    ];

    /// <summary>Null where the table has no column of times.</summary>
    public static ImmutableArray<TableColumn>? Of(PageTable table, int heads)
    {
        var width = table.Rows[0].Length;
        var body = table.Rows.Skip(heads).ToList();
        var times = Enumerable.Range(0, width).Where(c => IsTime(body, c)).ToList();
        if (times.Count == 0)
            return null;
        var columns = new TableColumn[width];
        for (var c = 0; c < width; c++)
        {
            // A head over all columns names none of them.
            var head = heads == 0 || table.Rows[heads - 1].Where(x => !x.IsBlank).Distinct().Count() < 2 ? "" : table.Rows[heads - 1][c].Plain;
            columns[c] = new TableColumn(c == times[0] ? TableColumnKind.Time : times.Count > 1 && c == times[1] && c == times[0] + 1 ? TableColumnKind.End : KindOf(head), head);
        }
        var isHeaded = columns.Any(c => c.Kind != TableColumnKind.Time && c.Kind != TableColumnKind.End && c.Head.Length > 0);
        if (!isHeaded)
            ByContent(columns, body, times[0]);
        // Two columns of titles and no names: the first of them is the session or its kind.
        var titles = Enumerable.Range(0, width).Where(c => columns[c].Kind == TableColumnKind.Title).ToList();
        if (titles.Count > 1 && FoldedText.Words(columns[titles[0]].Head) is "session" or "event" or "activity" or "type")
            columns[titles[0]] = columns[titles[0]] with { Kind = TableColumnKind.Kind };
        return [.. columns];
    }

    private static bool IsTime(List<ImmutableArray<PageCell>> body, int column)
    {
        var filled = body.Select(r => r[column]).Where(c => !c.IsBlank).Distinct().ToList();
        var times = filled.Count(c => SiteClock.IsTime(c.Text.ToString()));
        return times >= 2 && times * 5 >= filled.Count * 3;
    }

    private static TableColumnKind KindOf(string head)
    {
        var words = FoldedText.Words(head).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // "Room 2", "Track A", "Session 1" are names of rooms or of what runs in them.
        if (words.Length == 0 || words.Any(w => w.All(char.IsAsciiDigit)) || words is [_, { Length: 1 }])
            return TableColumnKind.Content;
        foreach (var (kind, list) in Heads)
        {
            if (list.Split(' ').Contains(words[0]) && words.Length <= 4)
                return kind is TableColumnKind.Time ? TableColumnKind.Ignored : kind;
        }
        return TableColumnKind.Content;
    }

    // What stands before the time says what sort of entry it is; of two columns behind it the one with names has the speakers.
    private static void ByContent(TableColumn[] columns, List<ImmutableArray<PageCell>> body, int time)
    {
        for (var c = 0; c < time; c++)
            columns[c] = columns[c] with { Kind = TableColumnKind.Kind };
        var behind = Enumerable.Range(time + 1, columns.Length - time - 1).Where(c => columns[c].Kind == TableColumnKind.Content).ToList();
        if (behind.Count != 2)
            return;
        var names = behind.ConvertAll(c => body.Select(r => r[c]).Where(x => !x.IsBlank).Count(x => PersonWords.IsName(x.Plain)));
        if (names[0] + names[1] == 0)
            return;
        var speaker = names[0] > names[1] ? 0 : 1;
        columns[behind[speaker]] = columns[behind[speaker]] with { Kind = TableColumnKind.Speaker };
        columns[behind[1 - speaker]] = columns[behind[1 - speaker]] with { Kind = TableColumnKind.Title };
    }
}
