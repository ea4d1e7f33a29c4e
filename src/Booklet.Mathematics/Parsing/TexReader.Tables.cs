using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Booklet.Mathematics;

/// <summary>Environments: matrices, cases, aligned equations.</summary>
internal sealed partial class TexReader
{
    // Ems between columns: LaTeX's \arraycolsep of 5 pt on both sides at 10 pt; a little less in small matrices; a quad after cases.
    private const double ColumnGap = 1;
    private const double SmallColumnGap = 0.4;

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
        var columns = plain switch
        {
            "array" or "tabular" or "subarray" => ColumnsOf(RawGroup()),
            "alignat" or "alignedat" => Ignore(RawGroup(), Pairs),
            _ => Centered,
        };
        _environments++;
        var (inOption, fences, braces) = (_inOption, _fences, _braces);
        (_inOption, _fences, _braces) = (false, 0, 0);
        var rows = ReadRows();
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
        return Table(name, plain, columns, rows, start);
    }

    private static ImmutableArray<CellAlignment> Ignore(string argument, ImmutableArray<CellAlignment> columns) => argument.Length >= 0 ? columns : [];

    private List<ImmutableArray<MathList>> ReadRows()
    {
        var rows = new List<ImmutableArray<MathList>>();
        while (true)
        {
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
            return new TableNode([.. rows], columns, isSmall ? MathStyle.Script : MathStyle.Text)
            {
                Opening = matrix.Opening,
                Closing = matrix.Closing,
                Gap = isSmall ? SmallColumnGap : ColumnGap,
            };
        }
        switch (plain)
        {
            case "cases" or "dcases":
                return Cases(rows, plain) with { Opening = "{" };
            case "rcases":
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
        new([.. rows], Starts, name == "dcases" ? MathStyle.Display : MathStyle.Text) { Gap = ColumnGap };

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
}
