using Booklet.Typesetting;

namespace Booklet.Output.Pdf;

/// <summary>
/// Operators of a page with the graphics state that they leave, so that only changes are written.
/// </summary>
internal sealed class ContentStream
{
    private readonly Stack<State> _saved = new();
    private State _state = State.Initial;

    public PdfBuffer Buffer { get; } = new(8192);

    public void Clear()
    {
        Buffer.Clear();
        _saved.Clear();
        _state = State.Initial;
    }

    public void Save()
    {
        _saved.Push(_state);
        Buffer.Raw("q\n"u8);
    }

    public void Restore()
    {
        _state = _saved.Pop();
        Buffer.Raw("Q\n"u8);
    }

    public Color FillColor => _state.Fill;

    public void Fill(Color color)
    {
        if (_state.Fill == color)
            return;
        _state.Fill = color;
        SetColor(color, "g\n"u8, "rg\n"u8);
    }

    public void Stroke(Color color, long width)
    {
        if (_state.Stroke != color)
        {
            _state.Stroke = color;
            SetColor(color, "G\n"u8, "RG\n"u8);
        }
        if (_state.LineWidth != width)
        {
            _state.LineWidth = width;
            Number(width).Raw(" w\n"u8);
        }
    }

    /// <summary>A number in hundredths of a point.</summary>
    public PdfBuffer Number(long value) => Buffer.Decimal(value, PageGeometry.Decimals);

    public PdfBuffer Rectangle(long x, long y, long width, long height)
    {
        Number(x);
        Number(y);
        Number(width);
        return Number(height).Raw(" re "u8);
    }

    public ref TextState Text => ref _state.Text;

    private void SetColor(Color color, ReadOnlySpan<byte> gray, ReadOnlySpan<byte> rgb)
    {
        // Three decimals tell all 256 levels apart.
        Buffer.Real(color.Red / 255.0, 3);
        if (color.IsGray)
        {
            Buffer.Byte((byte)' ').Raw(gray);
            return;
        }
        Buffer.Real(color.Green / 255.0, 3).Real(color.Blue / 255.0, 3).Byte((byte)' ').Raw(rgb);
    }

    private struct State
    {
        public Color Fill;
        public Color Stroke;
        public long LineWidth;
        public TextState Text;

        // ISO 32000-1, tables 52 and 104: black, one point wide, no font.
        public static State Initial => new()
        {
            Fill = Color.Black,
            Stroke = Color.Black,
            LineWidth = PageGeometry.UnitsPerPoint,
            Text = new TextState { Font = -1, Scale = 100_00 },
        };
    }

    /// <summary>Text state parameters; they hold over text objects until changed.</summary>
    public struct TextState
    {
        public int Font;

        /// <summary>Hundredths of a point.</summary>
        public long Size;

        /// <summary>Ten-thousandths of a point.</summary>
        public long CharacterSpacing;

        /// <summary>Hundredths of a percent.</summary>
        public long Scale;

        /// <summary>Hundredths of a point.</summary>
        public long Rise;
    }
}
