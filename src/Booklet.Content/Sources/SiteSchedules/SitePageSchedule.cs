using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>
/// Reads the schedule of a page that is written for its readers: tables below headings of days, with rooms or days as columns, or lists whose
/// items begin with a time.
/// </summary>
internal sealed class SitePageSchedule(SiteDays days, SitePeopleIndex people)
{
    private readonly CellReader _cells = new(people);
    private readonly ClockTimes _clock = new();
    private SiteDay? _day;
    private int _dayLevel;

    public List<SiteScheduleEntry> Entries { get; } = [];

    public List<LeftOut> LeftOut { get; } = [];

    public bool AreTwelveHours => _clock.AreTwelveHours;

    /// <summary>How many rows and items begin with a time.</summary>
    public static int Count(IEnumerable<PageBlock> blocks) => blocks.Sum(b => b switch
    {
        PageTable table => Enumerable.Range(0, table.Rows[0].Length).Max(c => table.Rows.Select(r => r[c]).Distinct().Count(x => !x.IsBlank && SiteClock.IsTime(x.Text.ToString()))),
        PageItem item => ItemTime(item.Text) is not null ? 1 : 0,
        _ => 0,
    });

    public void Read(ImmutableArray<PageBlock> blocks)
    {
        _day = null;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case PageHeading heading:
                    Head(heading.Text, heading.Level, heading.Location);
                    break;
                case PageText text when SiteDays.IsDay(PlainText.Of(text.Text.Text)):
                    Head(PlainText.Of(text.Text.Text), 7, text.Location);
                    break;
                case PageTable table:
                    ReadTable(table);
                    break;
                case PageItem item:
                    ReadItem(item);
                    break;
            }
        }
    }

    private void Head(string text, int level, SourceLocation location)
    {
        if (SiteDays.IsDay(text))
        {
            _day = days.Of(new RawText(text, location), RawText.None, location);
            _dayLevel = level;
        }
        else if (_day is not null && level <= _dayLevel && level < 7)
        {
            _day = null;
        }
    }

    private void ReadTable(PageTable table)
    {
        var heads = 0;
        while (heads < table.Rows.Length && heads < 3 && (table.Rows[heads].All(c => c.IsHead || c.IsBlank) || heads == 0 && !table.Rows[0].Any(c => SiteClock.IsTime(c.Text.ToString())) && table.Rows[0].Distinct().Count() > 1))
            heads++;
        // A first row over all columns is the table's heading.
        var above = table.Rows.Take(heads).Where(r => r.Where(c => !c.IsBlank).Distinct().Count() == 1).Select(r => r.First(c => !c.IsBlank)).FirstOrDefault(c => SiteDays.IsDay(c.Plain));
        if (TableColumns.Of(table, heads) is not { } columns)
            return;
        if (above is not null)
            Head(above.Plain, 7, above.Text.Location ?? table.Location);
        var dayColumns = columns.Select(c => c.Kind == TableColumnKind.Content && SiteDays.IsDay(c.Head) ? days.Of(new RawText(c.Head, table.Location), RawText.None, table.Location) : null).ToImmutableArray();
        var seen = new HashSet<PageCell>();
        foreach (var row in table.Rows.Skip(heads))
            ReadRow(row, columns, dayColumns, seen, table);
    }

    private void ReadRow(ImmutableArray<PageCell> row, ImmutableArray<TableColumn> columns, ImmutableArray<SiteDay?> dayColumns, HashSet<PageCell> seen, PageTable table)
    {
        var time = row[Array.FindIndex([.. columns], c => c.Kind == TableColumnKind.Time)];
        var filled = row.Where(c => !c.IsBlank).Distinct().ToList();
        if (filled.Count == 0)
            return;
        var clock = SiteClock.IsTime(time.Text.ToString()) ? SiteClock.Read(time.Text.ToString()) : null;
        if (clock is null)
        {
            if (filled is [var only] && SiteDays.IsDay(only.Plain))
                Head(only.Plain, 7, only.Text.Location ?? table.Location);
            else
                Continue(row, columns, dayColumns, seen, table);
            return;
        }
        // Rows below a session under one time are its talks.
        if (seen.Contains(time) && Entries.Count > 0 && Entries[^1].People.IsEmpty && Of(row, columns, TableColumnKind.Room) is null && !columns.Any(c => c.Kind == TableColumnKind.Content && c.Head.Length > 0))
        {
            Continue(row, columns, dayColumns, seen, table);
            return;
        }
        seen.Add(time);
        _clock.Read(new RawText(SiteClock.Plain(time.Text.ToString()).Split('-', '–', '—')[^1].Trim(), null), RawText.None, RawText.None);
        var end = clock.Value.End;
        if (end is null && Of(row, columns, TableColumnKind.End) is { IsBlank: false } until && SiteClock.Read(until.Text.ToString()) is { } last)
            end = last.Start;
        if (Of(row, columns, TableColumnKind.Day) is { IsBlank: false } day && SiteDays.IsDay(day.Plain))
            Head(day.Plain, 7, day.Text.Location ?? table.Location);
        var isForAll = filled.Count(c => c != time) <= 1;
        var contents = columns.Select((c, i) => (Column: c, Day: dayColumns[i], Cell: row[i])).Where(c => c.Column.Kind == TableColumnKind.Content && !c.Cell.IsBlank && !NotKnown.Is(c.Cell.Plain)).ToList();
        if (columns.Any(c => c.Kind is TableColumnKind.Title or TableColumnKind.Speaker) || contents.Count == 0)
            AddRow(row, columns, clock.Value.Start, end, table);
        else
            AddCells(contents, columns, seen, clock.Value.Start, end, isForAll, Of(row, columns, TableColumnKind.Kind)?.Plain ?? "", table);
    }

    private void AddCells(List<(TableColumn Column, SiteDay? Day, PageCell Cell)> contents, ImmutableArray<TableColumn> columns, HashSet<PageCell> seen, TimeOnly start, TimeOnly? end, bool isForAll, string label, PageTable table)
    {
        var rooms = columns.Count(c => c.Kind == TableColumnKind.Content && c.Head.Length > 0 && !SiteDays.IsDay(c.Head)) > 1;
        foreach (var group in contents.GroupBy(c => (c.Cell, c.Day)))
        {
            var day = group.Key.Day ?? Today(table.Location);
            // A cell over several rows lasts until the last of them.
            if (!seen.Add(group.Key.Cell) && Entries.FindLastIndex(e => e.Location == group.Key.Cell.Text.Location && e.Day == day) is >= 0 and var at)
            {
                Entries[at] = Entries[at] with { End = end ?? Entries[at].End };
                continue;
            }
            var room = rooms && !isForAll && group.Count() == 1 ? new RawText(group.First().Column.Head, table.Location) : RawText.None;
            Add(_cells.Read(group.Key.Cell.Text), day, start, end, room, label, group.Key.Cell.Text);
        }
    }

    private void AddRow(ImmutableArray<PageCell> row, ImmutableArray<TableColumn> columns, TimeOnly start, TimeOnly? end, PageTable table)
    {
        var (title, speaker, label, content) = (Of(row, columns, TableColumnKind.Title), Of(row, columns, TableColumnKind.Speaker), Of(row, columns, TableColumnKind.Kind)?.Plain ?? "", Of(row, columns, TableColumnKind.Content));
        var what = title is { IsBlank: false } ? title : content is { IsBlank: false } ? content : speaker;
        var room = Of(row, columns, TableColumnKind.Room) is { IsBlank: false } place ? new RawText(place.Plain, place.Text.Location) : RawText.None;
        if (what is null || what.IsBlank)
        {
            if (label.Length > 0)
                Entries.Add(new SiteScheduleEntry(Today(table.Location), table.Location) { Start = start, End = end, Title = new RawText(label, table.Location), Room = room });
            return;
        }
        var named = speaker is { IsBlank: false } && speaker != what ? PersonWords.People(speaker.Text, people) : [];
        // In the speakers' column a title stands where nobody speaks, and a name alone where the title is not known.
        if (speaker is { IsBlank: false } && speaker != what && named.IsEmpty && PersonWords.IsOrganisation(speaker.Plain))
            named = [PersonReference.Named(speaker.Text with { Text = speaker.Plain })];
        if (!named.IsEmpty && Of(row, columns, TableColumnKind.Affiliation) is { IsBlank: false } affiliation && named.Length == 1)
            named = [named[0] with { Affiliation = new RawText(affiliation.Plain, affiliation.Text.Location) }];
        var pieces = _cells.Read(what.Text, !named.IsEmpty);
        if (!named.IsEmpty && pieces.Length > 0)
            pieces = pieces.SetItem(0, pieces[0] with { People = named });
        else if (what == speaker && pieces is [{ IsEmpty: false } only] && only.People.IsEmpty && PersonWords.People(what.Text, people) is { IsEmpty: false } alone)
            pieces = [only with { People = alone, Title = RawText.None }];
        if (Of(row, columns, TableColumnKind.Chair) is { IsBlank: false } chair && pieces.Length > 0)
            pieces = pieces.SetItem(0, pieces[0] with { Chairs = [.. PersonWords.People(chair.Text, people).Select(p => p with { Role = ContributorRole.Chair })] });
        Add(pieces, Today(table.Location), start, end, room, label, what.Text);
    }

    // A row without a time belongs to the slot above it.
    private void Continue(ImmutableArray<PageCell> row, ImmutableArray<TableColumn> columns, ImmutableArray<SiteDay?> dayColumns, HashSet<PageCell> seen, PageTable table)
    {
        var what = Of(row, columns, TableColumnKind.Title) is { IsBlank: false } title ? title : row.Where((c, i) => columns[i].Kind is TableColumnKind.Content or TableColumnKind.Speaker && !c.IsBlank && dayColumns[i] is null).FirstOrDefault();
        if (what is null || !seen.Add(what) || Entries.Count == 0)
            return;
        var pieces = _cells.Read(what.Text);
        if (Of(row, columns, TableColumnKind.Speaker) is { IsBlank: false } speaker && speaker != what && pieces.Length > 0)
            pieces = pieces.SetItem(0, pieces[0] with { People = PersonWords.People(speaker.Text, people) });
        if (pieces.IsEmpty)
            return;
        if (row.Where(c => !c.IsBlank).Distinct().Count() == 1 && pieces.All(p => p.People.IsEmpty))
        {
            LeftOut.Add(new LeftOut(what.Text.Location ?? table.Location, $"“{what.Plain}”", "its row has no time"));
            return;
        }
        Entries[^1] = Entries[^1] with { Parts = [.. Entries[^1].Parts, .. pieces.Where(p => !p.IsEmpty).Select(p => Part(p, Entries[^1].Day, what.Text))] };
    }

    private void ReadItem(PageItem item)
    {
        if (ItemTime(item.Text) is { } timed)
        {
            _clock.Read(new RawText(timed.Clock, null), RawText.None, RawText.None);
            Add(_cells.Read(item.Text with { Text = timed.What }), Today(item.Location), timed.Start, timed.End, RawText.None, "", item.Text, item.Depth);
        }
        else if (_last is { } last && item.Depth > last.Depth && Entries.Count > last.Index)
        {
            Entries[last.Index] = Entries[last.Index] with { Parts = [.. Entries[last.Index].Parts, .. _cells.Read(item.Text).Where(p => !p.IsEmpty).Select(p => Part(p, Entries[last.Index].Day, item.Text))] };
        }
        else
        {
            _last = null;
        }
    }

    private (int Index, int Depth)? _last;

    private static (TimeOnly Start, TimeOnly? End, string What, string Clock)? ItemTime(RawText item)
    {
        var match = ItemPattern.Match(item.Text);
        if (!match.Success || !SiteClock.IsTime(match.Groups["time"].Value) || SiteClock.Read(match.Groups["time"].Value) is not { } time)
            return null;
        return (time.Start, time.End, match.Groups["rest"].Value, SiteClock.Plain(match.Groups["time"].Value));
    }

    private void Add(ImmutableArray<CellPiece> pieces, SiteDay day, TimeOnly start, TimeOnly? end, RawText room, string label, RawText source, int depth = 0)
    {
        pieces = pieces.RemoveAll(p => p.IsEmpty);
        // "Excursion | Botanical gardens": what it is stands in front, and what is said of it behind.
        if (label.Length > 0 && pieces is [{ People.IsEmpty: true } remark] && SessionKinds.Of("", label) is SessionKind.Break or SessionKind.Social or SessionKind.Organisation or SessionKind.Posters)
            pieces = [remark with { Title = source with { Text = label }, Text = remark.Title }];
        var location = source.Location ?? day.Location!;
        if (pieces.IsEmpty)
        {
            if (label.Length > 0)
                Entries.Add(new SiteScheduleEntry(day, location) { Start = start, End = end, Title = source with { Text = label }, Room = room });
            return;
        }
        var head = pieces[0];
        var parts = pieces.RemoveAt(0);
        // "Opening", then "Session 1" with its talks: the paragraph that is a session heads the slot.
        var session = pieces.ToList().FindIndex(p => p.People.IsEmpty && (!p.Chairs.IsEmpty || SessionNumber.Find(p.Title.ToString()).Number is not null));
        if (parts.Length > 1 && head.People.IsEmpty && session > 0)
            (head, parts) = (pieces[session] with { Text = RawText.First(pieces[session].Text, head.Title) }, [.. pieces.Where((_, i) => i > session)]);
        else if (!parts.IsEmpty && !head.People.IsEmpty)
            (head, parts) = (new CellPiece { Title = label.Length > 0 ? source with { Text = label } : RawText.None }, pieces);
        _last = (Entries.Count, depth);
        var kind = head.Kind.Length > 0 ? head.Kind : label;
        if (parts.Length > 0 && head.IsEmpty)
        {
            // Several talks under one time and no name for them follow each other in it.
            head = head with { Title = source with { Text = "Talks" } };
        }
        Entries.Add(new SiteScheduleEntry(day, location)
        {
            Start = head.Start ?? start,
            End = head.End ?? end,
            Title = head.Title,
            Kind = kind,
            Room = room,
            Text = head.Text,
            People = head.People,
            Chairs = head.Chairs,
            Parts = [.. parts.Select(p => Part(p, day, source))],
        });
    }

    private static SiteScheduleEntry Part(CellPiece piece, SiteDay day, RawText source) => new(day, source.Location ?? day.Location!)
    {
        Start = piece.Start,
        End = piece.End,
        Title = piece.Title,
        Kind = piece.Kind,
        People = piece.People,
        Text = piece.Text,
    };

    private static PageCell? Of(ImmutableArray<PageCell> row, ImmutableArray<TableColumn> columns, TableColumnKind kind)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Kind == kind)
                return row[i];
        }
        return null;
    }

    private SiteDay Today(SourceLocation location) => _day ??= days.All.Count == 1 && days.All[0].Label.Month is null ? days.All[0] : days.Of(RawText.None, RawText.None, location);

}
