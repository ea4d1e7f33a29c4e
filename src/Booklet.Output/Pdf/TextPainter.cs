using Booklet.Output.Pdf.Fonts;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Shaping;

namespace Booklet.Output.Pdf;

/// <summary>
/// Shows text. It reckons where a reader's pen stands after every glyph and corrects against the wanted place whenever the
/// difference reaches a thousandth of an em, so that rounding never adds up along a line.
/// </summary>
internal sealed class TextPainter(ContentStream content, IReadOnlyDictionary<(ShapedText, int, bool), EncodedText> texts,
    IReadOnlyDictionary<EmbeddedFont, int> fontNumbers)
{
    // A gap wider than this is not a word space: a new Td says better that something else begins, and costs less than a long TJ number.
    private const double WidestGap = 3000;

    private bool _isOpen;
    private bool _isInArray;
    private bool _isInString;
    private long _lineX;
    private long _lineY;
    private double _pen;

    public void Show(long x, long y, TextItem item)
    {
        if (content.FillColor != item.Color)
        {
            EndArray();
            content.Fill(item.Color);
        }
        var size = PageGeometry.Round(item.Size);
        var scale = (long)Math.Round(item.HorizontalScale * 100_00);
        var spacing = (long)Math.Round(item.Tracking / 1000.0 * size * 100);
        // Layout reckons with the exact size; the reader with the rounded one.
        var exactEm = item.Size.Points * PageGeometry.UnitsPerPoint * item.HorizontalScale / 1000;
        foreach (var segment in item.Segments)
        {
            var text = texts[(segment.Text, item.Tracking, segment.Kind == SegmentKind.Hyphen)];
            if (text.Pieces.Length == 0)
                continue;
            SetState(fontNumbers[text.Font], size, spacing, scale);
            var start = x + segment.X.Points * PageGeometry.UnitsPerPoint;
            foreach (var piece in text.Pieces)
                Show(piece, start + piece.Start * exactEm, y, (double)size * scale / (100_00 * 1000));
        }
    }

    /// <summary>Begins a text object where none is open, so that a mark can begin inside of it.</summary>
    public void Open()
    {
        EndArray();
        if (_isOpen)
            return;
        content.Buffer.Raw("BT\n"u8);
        (_isOpen, _lineX, _lineY, _pen) = (true, 0, 0, double.NaN);
    }

    /// <summary>Ends the operator that is being written, not the text object.</summary>
    public void Pause() => EndArray();

    /// <summary>Ends the text object: before anything that is not text.</summary>
    public void Close()
    {
        if (!_isOpen)
            return;
        EndArray();
        content.Buffer.Raw("ET\n"u8);
        _isOpen = false;
    }

    private void Show(EncodedPiece piece, double x, long y, double em)
    {
        if (piece.Actual is { } actual)
        {
            Open();
            content.Buffer.Raw("/Span<</ActualText"u8).Text(actual).Raw(">>BDC\n"u8);
        }
        ShowGlyphs(piece, x, y, em);
        if (!piece.EndsActual)
            return;
        EndArray();
        content.Buffer.Raw("EMC\n"u8);
    }

    private void ShowGlyphs(EncodedPiece piece, double x, long y, double em)
    {
        var rise = (long)Math.Round(piece.Rise * content.Text.Size / 1000);
        if (rise != content.Text.Rise)
        {
            EndArray();
            content.Text.Rise = rise;
            content.Number(rise).Raw(" Ts\n"u8);
        }
        var gap = (x - _pen) / em;
        // A text object without a line yet has no pen.
        if (!_isOpen || y != _lineY || !(Math.Abs(gap) <= WidestGap))
            gap = Move(x, y, em);
        var shift = (long)Math.Round(gap);
        BeginArray();
        if (shift != 0)
        {
            EndString();
            content.Buffer.Integer(-shift);
            _pen += shift * em;
        }
        if (!_isInString)
        {
            content.Buffer.Byte((byte)'(');
            _isInString = true;
        }
        content.Buffer.Raw(piece.Body);
        _pen += piece.PenAdvance * em;
    }

    /// <summary>Starts a new line at the nearest hundredth of a point; returns what is missing to the exact place, in 1/1000 em.</summary>
    private double Move(double x, long y, double em)
    {
        Open();
        var left = (long)Math.Round(x);
        content.Number(left - _lineX);
        content.Number(y - _lineY).Raw(" Td\n"u8);
        (_lineX, _lineY, _pen) = (left, y, left);
        return (x - left) / em;
    }

    private void SetState(int font, long size, long spacing, long scale)
    {
        ref var state = ref content.Text;
        if (state.Font != font || state.Size != size)
        {
            EndArray();
            (state.Font, state.Size) = (font, size);
            content.Buffer.Label('F', font);
            content.Number(size).Raw(" Tf\n"u8);
        }
        if (state.CharacterSpacing != spacing)
        {
            EndArray();
            state.CharacterSpacing = spacing;
            content.Buffer.Decimal(spacing, 4).Raw(" Tc\n"u8);
        }
        if (state.Scale != scale)
        {
            EndArray();
            state.Scale = scale;
            content.Number(scale).Raw(" Tz\n"u8);
        }
    }

    private void BeginArray()
    {
        if (_isInArray)
            return;
        content.Buffer.Byte((byte)'[');
        _isInArray = true;
    }

    private void EndString()
    {
        if (!_isInString)
            return;
        content.Buffer.Byte((byte)')');
        _isInString = false;
    }

    private void EndArray()
    {
        if (!_isInArray)
            return;
        EndString();
        content.Buffer.Raw("]TJ\n"u8);
        _isInArray = false;
    }
}
