using Booklet.Diagnostics;
using Booklet.Typesetting.Images;

namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>What was wrong in a drawing: each kind once, where it is first, with how often.</summary>
internal sealed class SvgFindings(SourceFile source)
{
    private readonly Dictionary<(string Code, string What), (SvgElement? First, int Count, Func<SourceLocation, int, Diagnostic> Make)> _found = [];
    private readonly List<(string, string)> _order = [];

    public SourceLocation At(int offset) => new(source, new TextSpan(Math.Min(offset, source.Text.Length), 0));

    /// <summary>Something of SVG that is not printed.</summary>
    public void Skipped(SvgElement element, string what) =>
        Add(ImageDiagnostics.DrawingSkips.Code, what, element, (place, count) => ImageDiagnostics.SkippedInDrawing(source.Path, place, what, count));

    /// <summary>A value that is not what its place asks for.</summary>
    public void Unreadable(SvgElement element, string what, string value) =>
        Add(ImageDiagnostics.DrawingValue.Code, what, element, (place, count) => ImageDiagnostics.ValueInDrawing(source.Path, place, what, value, count));

    /// <summary>A reference to what is not in the file.</summary>
    public void Missing(SvgElement element, string reference) =>
        Add(ImageDiagnostics.DrawingReference.Code, reference, element, (place, _) => ImageDiagnostics.ReferenceInDrawing(source.Path, place, reference));

    /// <summary>A font that is not there.</summary>
    public void OtherFont(SvgElement element, string wanted, string used) =>
        Add(ImageDiagnostics.DrawingFont.Code, wanted, element, (place, _) => ImageDiagnostics.FontInDrawing(source.Path, place, wanted, used));

    public void AddTo(DiagnosticBag bag)
    {
        foreach (var key in _order)
        {
            var (first, count, make) = _found[key];
            bag.Add(make(At(first?.Offset ?? 0), count));
        }
    }

    private void Add(string code, string what, SvgElement element, Func<SourceLocation, int, Diagnostic> make)
    {
        // A damaged file may hold thousands of different mistakes; the first say enough.
        const int Most = 20;
        if (_found.TryGetValue((code, what), out var known))
        {
            _found[(code, what)] = known with { Count = known.Count + 1 };
        }
        else if (_order.Count < Most)
        {
            _found.Add((code, what), (element, 1, make));
            _order.Add((code, what));
        }
    }
}
