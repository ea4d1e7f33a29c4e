using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Tables;

/// <summary>
/// Rows of talks. A talk that stands in two tables (abstracts in one, the programme in the other) is joined by its id. A row without anybody is an
/// entry of the schedule; a row of a table with ids that has none is the head of a session.
/// </summary>
internal sealed class TableTalks(TablePeople people, TableTimes times, TableSchedule schedule)
{
    private readonly List<TalkRecord> _talks = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byTitle = new(StringComparer.Ordinal);
    private readonly List<Table?> _tables = [];
    private RawText _head;
    private DateTime? _headEnds;

    public ImmutableArray<TalkRecord> Talks => [.. _talks];

    public void Read(Table table)
    {
        times.Restart();
        (_head, _headEnds) = (RawText.None, null);
        foreach (var above in table.Above.Select(r => r.Select(RawText.Of).Where(t => !t.IsEmpty).Take(2).ToList()))
        {
            if (above is [var only])
                times.TakeDay(only);
        }
        foreach (var row in table.Rows)
            Read(table, row);
    }

    /// <summary>Gives talks the people of tables with a row an author; a paper that only these know is one, too.</summary>
    public void Add(IEnumerable<TableAuthorship> authorships)
    {
        foreach (var authorship in authorships)
        {
            if (_byId.TryGetValue(authorship.Id.Text, out var at))
            {
                // The list in one line has the order; the facts are those of the rows.
                var known = authorship.Authors.ToLookup(a => FoldedText.Words(a.Name.ToString()), StringComparer.Ordinal);
                var listed = _talks[at].Contributors;
                _talks[at] = _talks[at] with { Contributors = listed.IsEmpty || listed.Any(c => !known.Contains(FoldedText.Words(c.Name.ToString()))) ? authorship.Authors : [.. listed.Select(c => known[FoldedText.Words(c.Name.ToString())].First() with { IsPresenter = c.IsPresenter })] };
            }
            else if (!authorship.Title.IsEmpty)
            {
                _byId[authorship.Id.Text] = _talks.Count;
                _tables.Add(null);
                _talks.Add(new TalkRecord { Id = authorship.Id.Text, Title = authorship.Title, Contributors = authorship.Authors, Location = authorship.Title.Location });
            }
        }
    }

    /// <summary>A talk that others name by its id or title.</summary>
    public RawText? Find(RawText name) =>
        _byId.TryGetValue(name.ToString(), out var at) || _byTitle.TryGetValue(FoldedText.Words(PlainText.Of(name.ToString())), out at) ? new RawText(_talks[at].Id, name.Location) : null;

    private void Read(Table table, TableRow row)
    {
        if (row.Only is { IsEmpty: false } only && (times.TakeDay(only) || !table.Has(TableField.Id) && table.Columns.Length > 2 && TakesHead(row, only)))
        {
            if (!times.TakeDay(only))
                (_head, _headEnds) = (only, null);
            return;
        }
        var when = times.Of(row);
        var title = row[TableField.Title];
        var named = people.Of(table, row);
        var id = row[TableField.Id];
        var holdsContent = !named.IsEmpty || !row[TableField.Abstract].IsEmpty;
        if (table.Has(TableField.Id) && id.IsEmpty && !holdsContent && !title.IsEmpty)
        {
            if (when.Start is not null || schedule.IsService(row, title))
                Head(row, title, when);
            else
                (_head, _headEnds) = (title, null);
            return;
        }
        if (title.IsEmpty && named.IsEmpty && id.IsEmpty)
            return;
        // "Welcome" with a text about the doors is no talk, nor are the posters' two hours.
        var isEntry = named.IsEmpty && (!holdsContent && id.IsEmpty || schedule.IsService(row, title) || SessionKinds.Of("", PlainText.Of(title.ToString())) is SessionKind.Posters && FoldedText.Words(title.ToString()).Split(' ').Contains("session"));
        if (isEntry && when.Start is not null && Known(id, title) is null)
        {
            Head(row, title, when);
            return;
        }
        if (when.Start >= _headEnds)
            (_head, _headEnds) = (RawText.None, null);
        var session = RawText.First(row[TableField.Session], row[TableField.Event], _head);
        if (Add(table, row, id, title, named) is { } talk)
            schedule.AddTalk(row, talk, when, session);
    }

    /// <summary>An entry without anybody; until it ends, the talks below it are its own where it is a session.</summary>
    private void Head(TableRow row, RawText title, TableTime when)
    {
        (_head, _headEnds) = schedule.AddEntry(row, title, when) && (when.End is not null || row.HasId) ? (title, when.End) : (RawText.None, null);
    }

    /// <summary>A text alone over rows of talks: it heads them, unless it is a note in another column than the table's first or its titles'.</summary>
    private static bool TakesHead(TableRow row, RawText only) =>
        row.Cells.Length > 0 && RawText.Of(row.Cells[0]) == only || row[TableField.Title] == only || row[TableField.Session] == only;

    private int? Known(RawText id, RawText title) =>
        !id.IsEmpty && _byId.TryGetValue(id.Text, out var at) ? at
        : id.IsEmpty && !title.IsEmpty && _byTitle.TryGetValue(FoldedText.Words(PlainText.Of(title.Text)), out at) ? at : null;

    /// <summary>Null for a talk that was called off.</summary>
    private RawText? Add(Table table, TableRow row, RawText id, RawText title, ImmutableArray<PersonReference> named)
    {
        var isDeleted = FoldedText.Words(row[TableField.Deleted].ToString()) is "yes" or "true" or "1" or "x" or "deleted" or "ja" or "oui" or "si";
        var status = isDeleted ? TalkStatus.Withdrawn : Status(row[TableField.Status]);
        var record = new TalkRecord
        {
            Id = id.IsEmpty ? string.Create(CultureInfo.InvariantCulture, $"{table.Name}#{_talks.Count}") : id.Text,
            Title = title,
            Subtitle = row[TableField.Subtitle],
            Abstract = row[TableField.Abstract],
            Contributors = named,
            Kind = KindOf(row),
            Track = row[TableField.Track],
            Keywords = [.. ((TableField[])[TableField.Keywords, TableField.Subject, TableField.SecondSubject, TableField.Audience]).SelectMany(f => Keywords(row[f])).DistinctBy(k => k.Text)],
            Language = row[TableField.Language] is { IsEmpty: false } language && LanguageNames.TagOfValue(language.Text) is { } tag ? language with { Text = tag } : RawText.None,
            Link = row[TableField.Link],
            Number = row[TableField.Board] is { IsEmpty: false } board ? board.Text : null,
            Status = status,
            Location = title.Location ?? id.Location ?? row.Cells[0].Location,
        };
        if (Known(id, title) is { } at && _talks[at] is var first && (first.Title.IsEmpty || title.IsEmpty || FoldedText.Words(first.Title.Text) == FoldedText.Words(title.Text)))
        {
            _talks[at] = first with
            {
                Title = RawText.First(first.Title, record.Title),
                Abstract = RawText.First(first.Abstract, record.Abstract),
                Contributors = first.Contributors.IsEmpty ? record.Contributors : first.Contributors,
                Kind = record.Kind ?? first.Kind,
                Track = RawText.First(first.Track, record.Track),
                Keywords = first.Keywords.IsEmpty ? record.Keywords : first.Keywords,
                Number = first.Number ?? record.Number,
                Status = status == TalkStatus.Given ? first.Status : status,
            };
            return new RawText(first.Id, record.Location);
        }
        // Tables that each count from one share no ids.
        if (!id.IsEmpty && !_byId.TryAdd(id.Text, _talks.Count) && _tables[_byId[id.Text]] != table)
            record = record with { Id = $"{table.Name}/{id.Text}" };
        _tables.Add(table);
        if (!title.IsEmpty)
            _byTitle.TryAdd(FoldedText.Words(PlainText.Of(title.Text)), _talks.Count);
        _talks.Add(record);
        return status == TalkStatus.Given ? new RawText(record.Id, record.Location) : null;
    }

    /// <summary>"Accept-Poster" says the kind, too; "waiting list" and "rejected" are not part of a programme.</summary>
    private static TalkStatus Status(RawText status)
    {
        var words = FoldedText.Words(status.ToString());
        return words.Contains("cancel", StringComparison.Ordinal) || words.Contains("abgesagt", StringComparison.Ordinal) ? TalkStatus.Cancelled
            : words.Contains("withdr", StringComparison.Ordinal) || words.Contains("reject", StringComparison.Ordinal) || words.Contains("declin", StringComparison.Ordinal) ? TalkStatus.Withdrawn
            : TalkStatus.Given;
    }

    public static TalkKind? KindOf(TableRow row)
    {
        foreach (var text in (RawText[])[row[TableField.Type], row[TableField.Status], KindIn(row[TableField.Track])])
        {
            var words = FoldedText.Words(text.ToString());
            if (words.Length == 0)
                continue;
            var kind = SessionKinds.Of(words, "");
            if (kind is SessionKind.Keynote or SessionKind.Posters or SessionKind.Tutorial or SessionKind.Panel)
                return kind switch { SessionKind.Keynote => TalkKind.Keynote, SessionKind.Posters => TalkKind.Poster, SessionKind.Tutorial => TalkKind.Tutorial, _ => TalkKind.Panel };
            if (words.Split(' ').Any(w => w is "paper" or "papers" or "proceedings"))
                return TalkKind.Paper;
        }
        return null;
    }

    /// <summary>A "category" may be the kind.</summary>
    private static RawText KindIn(RawText track) => !track.IsEmpty && track.Text.Split(' ').All(SessionKinds.IsKindWord) ? track : RawText.None;

    private static ImmutableArray<RawText> Keywords(RawText text) =>
        text.IsEmpty ? [] : [.. text.Text.ReplaceLineEndings(";").Split(text.Text.Contains(';', StringComparison.Ordinal) || text.Text.Contains('\n', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(k => text with { Text = k })];
}
