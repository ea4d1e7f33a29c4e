using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.Tables;

internal enum TableKind
{
    Talks,
    People,
    Rooms,
    Sessions,
    Committee,
    Sponsors,
    Unknown,
}

/// <summary>A row below the header; cells without text are not known.</summary>
internal sealed class TableRow(Table table, ImmutableArray<ScalarNode> cells)
{
    public ImmutableArray<ScalarNode> Cells { get; } = cells;

    public RawText this[TableField field] => table.Columns.Select((c, i) => (c, i)).Where(p => p.c is { Person: null } known && known.Field == field).Select(p => At(p.i)).FirstOrDefault(t => !t.IsEmpty);

    /// <summary>The facts of the n-th person of numbered columns.</summary>
    public RawText OfPerson(int person, TableField field) =>
        table.Columns.Select((c, i) => (c, i)).Where(p => p.c is { } known && known.Person == person && known.Field == field).Select(p => At(p.i)).FirstOrDefault(t => !t.IsEmpty);

    /// <summary>Whether the table tells its records by ids: a row without one is then the head of those below it.</summary>
    public bool HasId => table.Has(TableField.Id);

    /// <summary>The only text of the row, or nothing where there are several.</summary>
    public RawText Only => Cells.Select(RawText.Of).Where(t => !t.IsEmpty).Take(2).ToList() is [var only] ? only : RawText.None;

    private RawText At(int column) => column < Cells.Length ? RawText.Of(Cells[column]) : RawText.None;
}

/// <summary>A sheet or a file of cells, with the row that names its columns found by looking.</summary>
internal sealed class Table
{
    /// <summary>Titles, dates and logos stand above a table; deeper there is no header.</summary>
    private const int DeepestHeader = 20;

    /// <summary>Exports of submission systems have dozens of columns that concern nobody else; no row of talks is made of so many names of columns.</summary>
    private const int FewestOfMany = 4;

    private const int LongestHeader = 60;

    private Table(string name, string path, ImmutableArray<ScalarNode> header, ImmutableArray<TableColumn?> columns, ImmutableArray<ImmutableArray<ScalarNode>> above, ImmutableArray<ImmutableArray<ScalarNode>> rows)
    {
        (Name, Path, Columns, Above) = (name, path, columns, above);
        Rows = [.. rows.Select(r => new TableRow(this, r))];
        Ignored = [.. header.Where((c, i) => columns[i] is null && c.Text.Trim().Length > 0 && rows.Any(r => i < r.Length && r[i].Text.Trim().Length > 0))];
        People = [.. columns.Where(c => c?.Person is not null).Select(c => c!.Value.Person!.Value).Distinct().Order()];
        Kind = KindOf();
    }

    /// <summary>The sheet's name, or the file's without its extension.</summary>
    public string Name { get; }

    public string Path { get; }

    public ImmutableArray<TableColumn?> Columns { get; }

    /// <summary>What stands above the header: the event's name as a rule.</summary>
    public ImmutableArray<ImmutableArray<ScalarNode>> Above { get; }

    public ImmutableArray<TableRow> Rows { get; }

    /// <summary>Names of columns that hold something and that nobody reads.</summary>
    public ImmutableArray<ScalarNode> Ignored { get; }

    /// <summary>Numbers of people with columns of their own.</summary>
    public ImmutableArray<int> People { get; }

    public TableKind Kind { get; }

    public bool Has(TableField field) => Columns.Any(c => c is { Person: null } known && known.Field == field);

    /// <summary>Null where no row names columns.</summary>
    public static Table? Find(string name, string path, ImmutableArray<ImmutableArray<ScalarNode>> rows)
    {
        var (best, at) = (0, -1);
        for (var i = 0; i < Math.Min(rows.Length, DeepestHeader); i++)
        {
            var fields = rows[i].Select(c => TableHeaders.Of(c.Text)).Where(c => c is not null).Distinct().Count();
            // A row of talks may happen to hold a word such as "Keynote" or "Session"; a header is made of such words.
            var isHeader = fields * 2 >= rows[i].Count(c => c.Text.Length > 0) - 2 || fields >= FewestOfMany && rows[i].All(c => c.Text.Length <= LongestHeader);
            if (fields > best && isHeader)
                (best, at) = (fields, i);
        }
        if (best >= 2 && TableGroups.Spread(rows, at) is { } spread)
            return new Table(name, path, spread[0], Columned(spread[0]), rows[..at], spread[1..]);
        if (best >= 2 || best == 1 && rows.Length > at + 1 && rows[at].Count(c => c.Text.Length > 0) == 1)
            return new Table(name, path, rows[at], Columned(rows[at]), rows[..at], rows[(at + 1)..]);
        return IsContributionsWithoutHeader(rows) ? new Table(name, path, [], Contributions, [], rows) : null;
    }

    /// <summary>The seven columns that Indico imports.</summary>
    private static readonly ImmutableArray<TableColumn?> Contributions =
    [
        .. ((TableField[])[TableField.Start, TableField.Duration, TableField.Title, TableField.GivenName, TableField.FamilyName, TableField.Affiliation, TableField.Email])
            .Select(f => (TableColumn?)new TableColumn(f, f is TableField.Start or TableField.Duration or TableField.Title ? null : 1)),
    ];

    private static ImmutableArray<TableColumn?> Columned(ImmutableArray<ScalarNode> header) => TableHeaders.OfRow([.. header.Select(c => c.Text)]);

    private static bool IsContributionsWithoutHeader(ImmutableArray<ImmutableArray<ScalarNode>> rows) =>
        rows.Length > 0 && rows.Count(r => r.Length == 7 && Values.TryReadDate(r[0].Text) is { Year: not null, Time: not null } && Values.TryReadInt(r[1].Text) is > 0) * 2 > rows.Length;

    private TableKind KindOf()
    {
        var words = FoldedText.Words(Name).Split(' ');
        bool Says(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (words.Any(w => w == name || w == name + "s"))
                    return true;
            }
            return false;
        }
        var hasName = Has(TableField.Name) || Has(TableField.GivenName) && Has(TableField.FamilyName);
        var hasTalk = Has(TableField.Title) && (Has(TableField.Speakers) || Has(TableField.Authors) || Has(TableField.Abstract) || People.Length > 0);
        var saysPeople = Says("speaker", "people", "author", "person", "referent", "ponente", "intervenant", "presenter");
        if (hasTalk && !(saysPeople && hasName && !Has(TableField.Abstract)))
            return TableKind.Talks;
        // "Title" in a list of people is an academic one.
        if (saysPeople && hasName && !Has(TableField.Start) && !Has(TableField.Time))
            return TableKind.People;
        if (Says("sponsor", "partner", "exhibitor") && (hasName || Has(TableField.Affiliation) || Has(TableField.Title)))
            return TableKind.Sponsors;
        if (Says("committee", "organizer", "organiser", "team", "komitee", "comite") && hasName)
            return TableKind.Committee;
        if (Says("room", "raume", "raum", "salle", "sala", "venue") && (Has(TableField.Room) || hasName) || Has(TableField.Room) && Has(TableField.Capacity))
            return TableKind.Rooms;
        if (Says("session", "event", "sitzung", "sesion") && (Has(TableField.Session) || Has(TableField.Title)) || Has(TableField.Items) && Has(TableField.Session))
            return TableKind.Sessions;
        if (!Has(TableField.Title) && !Has(TableField.Start) && !Has(TableField.Time) && (hasName || Has(TableField.Speakers) || Has(TableField.Authors))
            && (Has(TableField.Biography) || Has(TableField.Photo) || Has(TableField.Affiliation) || Has(TableField.Email) || Has(TableField.Orcid)))
            return TableKind.People;
        if (Has(TableField.Title) || Has(TableField.Speakers) && (Has(TableField.Start) || Has(TableField.Time)))
            return TableKind.Talks;
        return TableKind.Unknown;
    }
}
