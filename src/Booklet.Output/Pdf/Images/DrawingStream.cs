using Booklet.Typesetting;
using Booklet.Typesetting.Vectors;

namespace Booklet.Output.Pdf.Images;

/// <summary>Operators of a drawing, with the graphics state that they leave, so that only changes are written; and the resources that they name.</summary>
internal sealed class DrawingStream(Matrix toForm)
{
    // The longer side is 1,000 units: hundredths are finer than any printer on any page.
    private const int Decimals = 2;

    // Where a line would be thinner than this it is this wide: 0 would mean the thinnest that the device can draw.
    private const double ThinnestLine = 0.01;

    // Readers keep 32-bit numbers; what lies so far outside shows nowhere.
    private const double Farthest = 1e6;

    private readonly Stack<Dictionary<string, string>> _saved = new();
    private readonly SortedDictionary<string, SortedDictionary<string, int>> _resources = new(StringComparer.Ordinal);
    private Dictionary<string, string> _state = new(StringComparer.Ordinal);

    public PdfBuffer Buffer { get; } = new(4096);

    public void Save()
    {
        _saved.Push(new Dictionary<string, string>(_state, StringComparer.Ordinal));
        Buffer.Raw("q\n"u8);
    }

    public void Restore()
    {
        _state = _saved.Pop();
        Buffer.Raw("Q\n"u8);
    }

    /// <summary>Writes the operation unless the last one of its kind was the same.</summary>
    public void Set(string kind, string operation)
    {
        if (_state.TryGetValue(kind, out var known) && known == operation)
            return;
        _state[kind] = operation;
        Buffer.Ascii(operation).Byte((byte)'\n');
    }

    public bool Knows(string kind) => _state.ContainsKey(kind);

    public void SetColor(Color color, bool isStroke)
    {
        var buffer = new PdfBuffer(32);
        buffer.Real(color.Red / 255.0, 3);
        if (!color.IsGray)
            buffer.Real(color.Green / 255.0, 3).Real(color.Blue / 255.0, 3);
        var operation = (color.IsGray, isStroke) switch { (true, false) => " g", (true, true) => " G", (false, false) => " rg", _ => " RG" };
        Set(isStroke ? "stroke" : "fill", buffer.ToAscii() + operation);
    }

    /// <summary>A resource by category ("ExtGState", "Pattern", "XObject"); returns its name with the slash.</summary>
    public string Resource(string category, char kind, int number)
    {
        var name = new PdfBuffer(8).Label(kind, number).ToAscii();
        if (!_resources.TryGetValue(category, out var entries))
            _resources.Add(category, entries = new SortedDictionary<string, int>(StringComparer.Ordinal));
        entries[name] = number;
        return name;
    }

    public PdfBuffer Resources()
    {
        var buffer = new PdfBuffer();
        buffer.Raw("<<"u8);
        foreach (var (category, entries) in _resources)
        {
            buffer.Byte((byte)'/').Ascii(category).Raw("<<"u8);
            foreach (var (name, number) in entries)
                buffer.Ascii(name).Reference(number);
            buffer.Raw(">>"u8);
        }
        return buffer.Raw(">>"u8);
    }

    /// <summary>Path construction in the form's coordinates.</summary>
    public void Path(VectorPath path, Matrix transform) => Trace(path, toForm * transform, Decimals);

    /// <summary>Path construction in the path's own coordinates, after a "cm".</summary>
    public void LocalPath(VectorPath path) => Trace(path, Matrix.Identity, 5);

    /// <summary>A rectangle over all of the form.</summary>
    public void Everything(double width, double height)
    {
        Buffer.Integer(0).Integer(0);
        Number(width);
        Number(height).Raw(" re "u8);
    }

    public PdfBuffer Number(double value, int decimals = Decimals) => Buffer.Real(Math.Clamp(value, -Farthest, Farthest), decimals);

    public void Concatenate(Matrix m)
    {
        foreach (var value in (ReadOnlySpan<double>)[m.A, m.B, m.C, m.D, m.E, m.F])
            Number(value, 6);
        Buffer.Raw(" cm\n"u8);
    }

    /// <summary>Width, ends, corners and dashes; lengths times <paramref name="scale"/>.</summary>
    public void SetLine(VectorStroke stroke, double scale)
    {
        const int LineDecimals = 4;
        Set("width", new PdfBuffer(16).Real(Math.Max(stroke.Width * scale, ThinnestLine), LineDecimals).ToAscii() + " w");
        Set("cap", (int)stroke.Cap + " J");
        Set("join", (int)stroke.Join + " j");
        if (stroke.Join == LineJoin.Miter)
            Set("miter", new PdfBuffer(16).Real(stroke.MiterLimit, 3).ToAscii() + " M");
        var dashes = new PdfBuffer(64);
        dashes.Byte((byte)'[');
        foreach (var dash in stroke.Dashes)
            dashes.Real(Math.Min(dash * scale, Farthest), LineDecimals);
        // A negative start is unknown to some readers: the pattern repeats, so one of its other starts is taken.
        var period = stroke.Dashes.Sum();
        var offset = period > 0 ? ((stroke.DashOffset % period) + period) % period : 0;
        Set("dash", dashes.Byte((byte)']').Real(offset * scale, LineDecimals).ToAscii() + " d");
    }

    private void Trace(VectorPath path, Matrix matrix, int decimals)
    {
        var at = 0;
        foreach (var step in path.Steps)
        {
            var points = step switch { PathStep.Close => 0, PathStep.Curve => 3, _ => 1 };
            for (var i = 0; i < points; i++, at += 2)
            {
                var (x, y) = matrix.Apply(path.Coordinates[at], path.Coordinates[at + 1]);
                Number(x, decimals);
                Number(y, decimals);
            }
            Buffer.Raw(step switch { PathStep.Move => " m"u8, PathStep.Line => " l"u8, PathStep.Curve => " c"u8, _ => " h"u8 });
        }
        Buffer.Byte((byte)'\n');
    }
}
