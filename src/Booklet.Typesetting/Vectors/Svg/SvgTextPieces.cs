using System.Globalization;
using System.Text;

namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>Text in one style that runs on from the piece before it, unless it has a place of its own.</summary>
internal sealed record SvgTextPiece(string Text, SvgStyle Style, SvgElement Element)
{
    public double? X { get; init; }

    public double? Y { get; init; }

    public double ShiftX { get; init; }

    public double ShiftY { get; init; }
}

/// <summary>Takes a text element apart: white space as CSS collapses it, places given letter by letter (SVG 1.1, 10.5 and 10.15).</summary>
internal sealed class SvgTextPieces(SvgFindings findings, SvgViewport view)
{
    private readonly List<SvgTextPiece> _pieces = [];
    private readonly List<Positions> _positions = [];
    private bool _isAfterSpace = true;

    public static List<SvgTextPiece> Of(SvgElement text, SvgStyle style, SvgViewport view, SvgFindings findings)
    {
        var reader = new SvgTextPieces(findings, view);
        reader.Element(text, style);
        reader.TrimEnd();
        return reader._pieces;
    }

    private void Element(SvgElement element, SvgStyle style)
    {
        _positions.Add(new Positions(
            List(element["x"], view.Width, style), List(element["y"], view.Height, style),
            List(element["dx"], view.Width, style), List(element["dy"], view.Height, style)));
        if (element["textLength"] is not null)
            findings.Skipped(element, "textLength");
        if (element["rotate"] is not null)
            findings.Skipped(element, "turned letters");
        foreach (var child in element.Children)
        {
            if (child.IsText)
            {
                Add(child.Text.ToString(), style, element);
                continue;
            }
            if (child.Property("display") == "none")
                continue;
            if (child.Name is "tspan" or "a")
                Element(child, style.Of(child, findings));
            else if (child.Name is "textPath" or "tref")
                findings.Skipped(child, $"<{child.Name}>");
        }
        _positions.RemoveAt(_positions.Count - 1);
    }

    private void Add(string text, SvgStyle style, SvgElement element)
    {
        var run = new StringBuilder();
        var (place, isPlaced) = (new SvgTextPiece("", style, element), false);
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext())
        {
            var cluster = clusters.GetTextElement();
            if (cluster.Length > 0 && char.IsWhiteSpace(cluster[0]) && cluster[0] != '\u00A0')
            {
                if (_isAfterSpace && !style.KeepsSpaces)
                    continue;
                cluster = " ";
            }
            _isAfterSpace = cluster == " ";
            var next = Next(new SvgTextPiece("", style, element), out isPlaced);
            if (isPlaced)
            {
                Flush(place, run);
                place = next;
            }
            run.Append(cluster);
        }
        Flush(place, run);
    }

    private void Flush(SvgTextPiece place, StringBuilder run)
    {
        if (run.Length > 0)
            _pieces.Add(place with { Text = run.ToString() });
        run.Clear();
    }

    /// <summary>The place that the innermost list gives the next letter.</summary>
    private SvgTextPiece Next(SvgTextPiece piece, out bool isPlaced)
    {
        double? x = null, y = null, dx = null, dy = null;
        foreach (var list in _positions)
        {
            (x, y) = (list.At(list.X) ?? x, list.At(list.Y) ?? y);
            (dx, dy) = (list.At(list.ShiftX) ?? dx, list.At(list.ShiftY) ?? dy);
            list.Index++;
        }
        isPlaced = x is not null || y is not null || dx is not null || dy is not null;
        return piece with { X = x, Y = y, ShiftX = dx ?? 0, ShiftY = dy ?? 0 };
    }

    private void TrimEnd()
    {
        if (_pieces is [.., { Style.KeepsSpaces: false } last] && last.Text.EndsWith(' '))
            _pieces[^1] = last with { Text = last.Text[..^1] };
    }

    private static List<double> List(string? text, double whole, SvgStyle style)
    {
        var list = new List<double>();
        foreach (var part in (text ?? "").Split((char[])[' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            list.Add(SvgLength.Parse(part)?.Resolve(whole, style.FontSize) ?? 0);
        return list;
    }

    private sealed class Positions(List<double> x, List<double> y, List<double> shiftX, List<double> shiftY)
    {
        public List<double> X { get; } = x;

        public List<double> Y { get; } = y;

        public List<double> ShiftX { get; } = shiftX;

        public List<double> ShiftY { get; } = shiftY;

        public int Index { get; set; }

        public double? At(List<double> list) => Index < list.Count ? list[Index] : null;
    }
}
