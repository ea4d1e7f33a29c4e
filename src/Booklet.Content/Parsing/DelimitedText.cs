using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Booklet.Diagnostics;

namespace Booklet.Content.Parsing;

/// <summary>
/// Tables as text by RFC 4180, and as spreadsheets of other countries write them: the separator is found by looking. A quote inside a bare
/// cell is a character; a cell may hold line ends inside quotes.
/// </summary>
public static class DelimitedText
{
    /// <summary>More cells than any programme has; each costs memory, so a file of separators alone must end somewhere.</summary>
    private const int MostCells = 2_000_000;

    /// <summary>Separators in the order of preference where several fit equally well.</summary>
    private static readonly ImmutableArray<char> Separators = [',', ';', '\t', '|'];

    /// <summary>Rows that are looked at to find the separator: enough to see that they agree.</summary>
    private const int RowsSeen = 20;

    /// <summary>Lines without any text are no rows. <paramref name="separator"/> overrules what the file looks like.</summary>
    public static DelimitedTable Parse(SourceFile file, DiagnosticBag bag, char? separator = null)
    {
        var chosen = separator ?? FindSeparator(file);
        return new DelimitedTable(file, chosen, new Reader(file, chosen, bag, int.MaxValue).Rows());
    }

    // The right separator divides most rows into equally many cells, and into more than a wrong one does.
    private static char FindSeparator(SourceFile file)
    {
        var best = (Separator: Separators[0], Score: -1);
        foreach (var candidate in Separators)
        {
            var rows = new Reader(file, candidate, new DiagnosticBag(), RowsSeen).Rows();
            if (rows.IsEmpty || rows[0].Length < 2)
                continue;
            var agreeing = rows.Count(r => r.Length == rows[0].Length);
            var score = agreeing * 100 / rows.Length * 100 + Math.Min(99, rows[0].Length);
            if (score > best.Score)
                best = (candidate, score);
        }
        return best.Separator;
    }

    private sealed class Reader(SourceFile file, char separator, DiagnosticBag bag, int mostRows)
    {
        private readonly string _text = file.Text;
        private int _at;
        private int _cells;
        private int _columns;

        public ImmutableArray<ImmutableArray<ScalarNode>> Rows()
        {
            var rows = ImmutableArray.CreateBuilder<ImmutableArray<ScalarNode>>();
            if (_text.StartsWith('\uFEFF'))
                _at = 1;
            // Excel's own hint to itself ("sep=;") is no row.
            if (string.Compare(_text, _at, "sep=", 0, 4, StringComparison.OrdinalIgnoreCase) == 0 && NextLine(_at) - _at <= 8)
                _at = NextLine(_at);
            while (_at < _text.Length && rows.Count < mostRows)
            {
                var row = Row();
                if (row.Any(c => c.Text.Length > 0))
                    rows.Add(row);
                _columns = Math.Max(_columns, row.Length);
                if (_cells <= MostCells)
                    continue;
                bag.Add(ParsingDiagnostics.TableTooLargeAt(new SourceLocation(file, new TextSpan(_at, 0)), MostCells));
                break;
            }
            return rows.DrainToImmutable();
        }

        private ImmutableArray<ScalarNode> Row()
        {
            var cells = ImmutableArray.CreateBuilder<ScalarNode>();
            while (true)
            {
                cells.Add(Cell());
                if (_at < _text.Length && _text[_at] == separator && ++_cells <= MostCells)
                {
                    _at++;
                    continue;
                }
                _at = NextLine(_at);
                return cells.DrainToImmutable();
            }
        }

        private ScalarNode Cell()
        {
            var start = _at;
            // A space before the quote is none of the cell's, whatever the standard says.
            while (_at < _text.Length && _text[_at] is ' ' && separator is not ' ')
                _at++;
            if (_at < _text.Length && _text[_at] is '"' && Quoted() is { } quoted)
                return quoted;
            _at = start;
            while (_at < _text.Length && _text[_at] != separator && _text[_at] is not ('\n' or '\r'))
                _at++;
            return new ScalarNode(new SourceLocation(file, new TextSpan(start, _at - start)), _text[start.._at].Trim(), isQuoted: false);
        }

        /// <summary>Null where the quote is never closed: then it is a character of a bare cell.</summary>
        private ScalarNode? Quoted()
        {
            var start = _at++;
            var text = new StringBuilder();
            while (true)
            {
                var quote = _text.IndexOf('"', _at);
                if (quote < 0)
                {
                    bag.Add(ParsingDiagnostics.QuoteOpenAt(new SourceLocation(file, new TextSpan(start, 1))));
                    return IsCutOff() ? Rest(start, text) : null;
                }
                text.Append(_text, _at, quote - _at);
                _at = quote + 1;
                if (_at == _text.Length || _text[_at] is not '"')
                    break;
                text.Append('"');
                _at++;
            }
            var end = _at;
            // What stands between the closing quote and the separator belongs to the cell: "so-called" things.
            while (_at < _text.Length && _text[_at] != separator && _text[_at] is not ('\n' or '\r'))
                text.Append(_text[_at++]);
            return new ScalarNode(new SourceLocation(file, new TextSpan(start, end - start)), text.ToString().TrimEnd(), isQuoted: true);
        }

        /// <summary>Whether no line below is a row like those above: then the file ends inside the cell, and what is there is the cell's.</summary>
        private bool IsCutOff()
        {
            for (var line = NextLine(_at); line < _text.Length; line = NextLine(line))
            {
                if (_text.AsSpan(line, NextLine(line) - line).Count(separator) * 2 >= Math.Max(1, _columns - 1))
                    return false;
            }
            return _columns > 1;
        }

        private ScalarNode Rest(int start, StringBuilder text)
        {
            text.Append(_text, _at, _text.Length - _at);
            _at = _text.Length;
            return new ScalarNode(new SourceLocation(file, new TextSpan(start, _at - start)), text.ToString().TrimEnd(), isQuoted: true);
        }

        private int NextLine(int from)
        {
            var end = _text.AsSpan(from).IndexOfAny('\n', '\r');
            if (end < 0)
                return _text.Length;
            end += from;
            return _text[end] is '\r' && end + 1 < _text.Length && _text[end + 1] is '\n' ? end + 2 : end + 1;
        }
    }
}

/// <summary>A table as read; rows may differ in length. Every cell knows its place.</summary>
public sealed record DelimitedTable(SourceFile File, char Separator, ImmutableArray<ImmutableArray<ScalarNode>> Rows)
{
    /// <summary>
    /// The rows below the first as mappings with the first row's cells for keys: the same tree as a YAML list of records. A second column of the
    /// same name is <c>name#2</c>; a column without a name is <c>#3</c> by its place. Cells beyond the header are left out and reported.
    /// </summary>
    public SequenceNode Records(DiagnosticBag bag)
    {
        var whole = new SourceLocation(File, new TextSpan(0, File.Text.Length));
        if (Rows.IsEmpty)
            return new SequenceNode(whole, []);
        var keys = Keys();
        var records = ImmutableArray.CreateBuilder<ValueNode>();
        foreach (var row in Rows.Skip(1))
        {
            var entries = ImmutableArray.CreateBuilder<MappingEntry>();
            for (var i = 0; i < row.Length && i < keys.Length; i++)
                entries.Add(new MappingEntry(keys[i], Rows[0][i].Location, row[i]));
            records.Add(new MappingNode(row[0].Location, entries.DrainToImmutable()));
        }
        var surplus = Rows.Skip(1).Where(r => r.Skip(keys.Length).Any(c => c.Text.Length > 0)).ToList();
        if (surplus.Count > 0)
            bag.Add(ParsingDiagnostics.SurplusCellsAt(surplus[0][keys.Length].Location, surplus.Count));
        return new SequenceNode(whole, records.DrainToImmutable());
    }

    private ImmutableArray<string> Keys()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var keys = ImmutableArray.CreateBuilder<string>();
        foreach (var cell in Rows[0])
        {
            var name = cell.Text.Trim();
            var key = name.Length > 0 ? name : "#" + (keys.Count + 1).ToString(CultureInfo.InvariantCulture);
            for (var n = 2; !taken.Add(key); n++)
                key = $"{name}#{n.ToString(CultureInfo.InvariantCulture)}";
            keys.Add(key);
        }
        return keys.DrainToImmutable();
    }
}
