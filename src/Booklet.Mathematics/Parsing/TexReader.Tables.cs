using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Booklet.Mathematics;

/// <summary>Environments: matrices, cases, aligned equations.</summary>
internal sealed partial class TexReader
{
    // Ems between columns: LaTeX's \arraycolsep of 5 pt on both sides at 10 pt; a little less in small matrices; a quad after cases.
    private const double ColumnGap = 1;
    private const double SmallColumnGap = 0.4;

    /// <summary>Between an object of a diagram and its arrows.</summary>
    private const double DiagramGap = 0.3;

    private static readonly ImmutableArray<CellAlignment> Centered = [CellAlignment.Center];
    private static readonly ImmutableArray<CellAlignment> Starts = [CellAlignment.Start];
    private static readonly ImmutableArray<CellAlignment> Pairs = [CellAlignment.End, CellAlignment.Start];

    private static readonly FrozenDictionary<string, (string Opening, string Closing)> Matrices = new Dictionary<string, (string, string)>
    {
        ["matrix"] = ("", ""),
        ["pmatrix"] = ("(", ")"),
        ["bmatrix"] = ("[", "]"),
        ["Bmatrix"] = ("{", "}"),
        ["vmatrix"] = ("|", "|"),
        ["Vmatrix"] = ("‖", "‖"),
        ["smallmatrix"] = ("", ""),
        ["psmallmatrix"] = ("(", ")"),
        ["bsmallmatrix"] = ("[", "]"),
        ["array"] = ("", ""),
        ["darray"] = ("", ""),
        ["CD"] = ("", ""),
        ["subarray"] = ("", ""),
        ["tabular"] = ("", ""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private ImmutableArray<MathList> ReadRow()
    {
        var cells = ImmutableArray.CreateBuilder<MathList>();
        var alphabet = _alphabet;
        while (true)
        {
            cells.Add(ReadList());
            _alphabet = alphabet;
            if (_i >= tex.Length || tex[_i] is not '&')
                return cells.DrainToImmutable();
            _i++;
        }
    }

    private static TableNode Equations(List<ImmutableArray<MathList>> rows) =>
        new([.. rows], rows.Exists(r => r.Length > 1) ? Pairs : Centered, MathStyle.Display) { IsAligned = true, Gap = 0 };

    private MathNode Environment(int start)
    {
        var name = RawGroup().Trim();
        var plain = name.TrimEnd('*');
        var preamble = plain is "array" or "darray" or "tabular" or "subarray" or "alignat" or "alignedat" ? Preamble() : "";
        var columns = plain switch
        {
            "array" or "darray" or "tabular" or "subarray" => ColumnsOf(preamble),
            "alignat" or "alignedat" => Pairs,
            _ when name.EndsWith("matrix*", StringComparison.Ordinal) => ColumnsOf(RawOption()),
            _ => Centered,
        };
        _environments++;
        var (inOption, fences, braces) = (_inOption, _fences, _braces);
        (_inOption, _fences, _braces) = (false, 0, 0);
        var rules = new List<int>();
        var rows = plain == "CD" ? ReadDiagram() : ReadRows(rules);
        (_inOption, _fences, _braces) = (inOption, fences, braces);
        _environments--;
        if (_i < tex.Length && IsCommand("end"))
        {
            _i += "\\end".Length;
            RawGroup();
        }
        else
        {
            Report(MathProblemKind.Malformed, start, $"\\begin{{{name}}}");
        }
        var node = Table(name, plain, columns, rows, start);
        return node is TableNode table ? table with { ColumnRules = RulesOf(preamble), RowRules = [.. rules.Where(r => r <= table.Rows.Length)] } : node;
    }

    private string Preamble()
    {
        // "[t]" says where the table stands beside its line: on the axis here.
        RawOption();
        return RawGroup();
    }

    private string RawOption()
    {
        var at = _i;
        var option = TexArguments.Option(tex, ref at) ?? "";
        _i = at;
        return option;
    }

    /// <summary>The columns before which the preamble has "|" or ":".</summary>
    private static ImmutableArray<int> RulesOf(string preamble)
    {
        var rules = ImmutableArray.CreateBuilder<int>();
        var column = 0;
        foreach (var c in preamble)
        {
            if (c is 'l' or 'c' or 'r')
                column++;
            else if (c is '|' or ':' && (rules.Count == 0 || rules[^1] != column))
                rules.Add(column);
        }
        return rules.DrainToImmutable();
    }

    private List<ImmutableArray<MathList>> ReadRows(List<int>? rules = null)
    {
        var rows = new List<ImmutableArray<MathList>>();
        while (true)
        {
            SkipSpaces();
            while (_i < tex.Length && (IsCommand("hline") || IsCommand("hdashline")))
            {
                ReadName();
                SkipSpaces();
                rules?.Add(rows.Count);
            }
            rows.Add(ReadRow());
            if (_i >= tex.Length || !(IsAt("\\\\") || IsCommand("cr")))
                break;
            SkipLineEnd();
        }
        if (rows.Count > 1 && rows[^1].All(c => c.IsEmpty))
            rows.RemoveAt(rows.Count - 1);
        return rows;
    }

    private MathNode Table(string name, string plain, ImmutableArray<CellAlignment> columns, List<ImmutableArray<MathList>> rows, int start)
    {
        if (Matrices.TryGetValue(plain, out var matrix))
        {
            var isSmall = plain.Contains("small", StringComparison.Ordinal) || plain == "subarray";
            return new TableNode([.. rows], columns, isSmall ? MathStyle.Script : plain is "darray" or "CD" ? MathStyle.Display : MathStyle.Text)
            {
                Opening = matrix.Opening,
                Closing = matrix.Closing,
                Gap = isSmall ? SmallColumnGap : plain == "CD" ? DiagramGap : ColumnGap,
            };
        }
        switch (plain)
        {
            case "cases" or "dcases":
                return Cases(rows, plain) with { Opening = "{" };
            case "rcases" or "drcases":
                return Cases(rows, plain) with { Closing = "}" };
            case "gathered" or "gather" or "multline":
                return new TableNode([.. rows], Centered, MathStyle.Display) { IsAligned = true, Gap = 0 };
            case "equation" or "displaymath" or "math" when rows is [[var only]]:
                return new GroupNode(only);
            case "eqnarray":
                return new TableNode([.. rows], [CellAlignment.End, CellAlignment.Center, CellAlignment.Start], MathStyle.Display) { IsAligned = true, Gap = 0.5 };
            case "aligned" or "align" or "alignat" or "alignedat" or "split" or "flalign" or "equation" or "displaymath" or "math":
                return Equations(rows);
        }
        _problems.Add(new MathProblem(MathProblemKind.UnknownCommand, $"\\begin{{{name}}}", new(start, "\\begin".Length)));
        var source = new WordNode($"\\begin{{{name}}}", WordFace.Monospace);
        return new GroupNode(new MathList([source, rows is [[var cell]] ? new GroupNode(cell) : Equations(rows)]));
    }

    private static TableNode Cases(List<ImmutableArray<MathList>> rows, string name) =>
        new([.. rows], Starts, name is "dcases" or "drcases" ? MathStyle.Display : MathStyle.Text) { Gap = ColumnGap };

    /// <summary>"lcr" as alignments; rules and spaces of the preamble are not printed.</summary>
    private static ImmutableArray<CellAlignment> ColumnsOf(string preamble)
    {
        var columns = preamble.Where(c => c is 'l' or 'c' or 'r')
            .Select(c => c switch { 'l' => CellAlignment.Start, 'r' => CellAlignment.End, _ => CellAlignment.Center })
            .ToImmutableArray();
        return columns.IsEmpty ? Centered : columns;
    }

    private MathNode Substack()
    {
        SkipSpaces();
        if (_i >= tex.Length || tex[_i] is not '{')
            return new GroupNode(ReadArgument());
        if (_depth >= MaximumDepth)
            return new GroupNode(Rest());
        var start = _i++;
        _braces++;
        var rows = ReadRows();
        _braces--;
        if (_i < tex.Length && tex[_i] is '}')
            _i++;
        else
            Report(MathProblemKind.Malformed, start, "{");
        return new TableNode([.. rows], Centered, MathStyle.Script) { Gap = 0, IsAligned = true };
    }

    /// <summary>
    /// amscd's diagrams: rows of objects with arrows between them (@>f>g>, @&lt;f&lt;g&lt;, @=, @.), and rows of arrows between the objects above and
    /// below (@VfVgV, @AfAgA, @|). Every arrow is a cell.
    /// </summary>
    private List<ImmutableArray<MathList>> ReadDiagram()
    {
        var rows = new List<ImmutableArray<MathList>>();
        var cells = ImmutableArray.CreateBuilder<MathList>();
        var nodes = new List<MathNode>();
        var isOfArrows = false;
        while (_i < tex.Length && !IsCommand("end"))
        {
            if (IsAt("\\\\") || IsCommand("cr"))
            {
                SkipLineEnd();
                EndRow();
            }
            else if (tex[_i] is '@' && _i + 1 < tex.Length)
            {
                var kind = tex[_i + 1];
                if (kind is not ('V' or 'A' or '|') && !isOfArrows)
                    EndCell();
                isOfArrows |= kind is 'V' or 'A' or '|';
                _i += 2;
                cells.Add(new MathList([Arrow(kind)]));
                if (isOfArrows)
                    cells.Add(MathList.Empty);
            }
            else if (IsListEnd())
            {
                _i++;
            }
            else
            {
                ReadInto(nodes);
            }
        }
        EndRow();
        return rows;

        void EndCell()
        {
            cells.Add(Make(nodes));
            nodes.Clear();
        }

        void EndRow()
        {
            if (nodes.Count > 0 || cells.Count > 0)
            {
                if (nodes.Count > 0 || !isOfArrows)
                    EndCell();
                rows.Add(cells.DrainToImmutable());
            }
            isOfArrows = false;
        }
    }

    private MathNode Arrow(char kind)
    {
        if (kind is '=' or '|' or '.')
            return kind == '.' ? Nothing() : Symbol(kind == '=' ? "=" : "‖", MathClass.Relation);
        var (first, second) = (Label(kind), Label(kind));
        return kind switch
        {
            '>' or '<' => new StackedNode(new MathList([Symbol(kind == '>' ? "→" : "←", MathClass.Relation)]), first, second, MathClass.Relation, Stretches: true),
            _ => new ScriptsNode(new GroupNode(new MathList([.. first.Nodes, Symbol(kind == 'V' ? "↓" : "↑", MathClass.Ordinary), .. second.Nodes])), null, null),
        };
    }

    /// <summary>A label up to the next letter of its arrow.</summary>
    private MathList Label(char end)
    {
        var nodes = new List<MathNode>();
        while (_i < tex.Length && tex[_i] != end && !IsAt("\\\\") && !IsCommand("end"))
        {
            if (IsListEnd())
                _i++;
            else
                ReadInto(nodes);
        }
        if (_i < tex.Length && tex[_i] == end)
            _i++;
        return Make(nodes);
    }
}
