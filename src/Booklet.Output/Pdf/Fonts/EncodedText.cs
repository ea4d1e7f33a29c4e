using Booklet.Typesetting.Shaping;

namespace Booklet.Output.Pdf.Fonts;

/// <summary>
/// Shaped text as pieces of TJ arrays, made once for each word and tracking and used wherever the word stands, in any size:
/// everything inside is in fractions of the em.
/// </summary>
internal sealed class EncodedText(EmbeddedFont font, EncodedPiece[] pieces)
{
    public EmbeddedFont Font { get; } = font;

    public EncodedPiece[] Pieces { get; } = pieces;
}

/// <summary>
/// Glyphs that are shown in one go. <see cref="Body"/> is the inside of a TJ array without its first and last parenthesis.
/// Positions are in 1/1000 em from the text's start.
/// </summary>
internal sealed class EncodedPiece
{
    public required byte[] Body { get; init; }

    /// <summary>Where the first glyph should be.</summary>
    public required double Start { get; init; }

    /// <summary>How far a reader's pen moves over the piece, tracking included.</summary>
    public required double PenAdvance { get; init; }

    public required double Rise { get; init; }

    /// <summary>The text that this piece and those up to the next <see cref="EndsActual"/> stand for, where their glyphs can't say it.</summary>
    public string? Actual { get; init; }

    public bool EndsActual { get; init; }
}

internal static class TextEncoder
{
    public static EncodedText Encode(ShapedText text, int tracking, bool isHyphen, EmbeddedFont font)
    {
        var pieces = new List<EncodedPiece>();
        var open = new PieceBuilder(font, tracking);
        var scale = 1000.0 / text.Font.UnitsPerEm;
        var position = 0.0;
        var meanings = GlyphMeaning.Of(text, isHyphen);
        foreach (var cluster in GlyphCluster.Of(text))
        {
            if (!isHyphen && font.FusedIds(text, cluster, meanings) is { Length: > 0 } fused)
            {
                if (!open.Continues(0))
                    open.Flush(pieces);
                foreach (var (id, said) in fused)
                {
                    open.Add(id, said, position, 0);
                    position += (double)font.Width(id) / EmbeddedFont.WidthScale;
                }
                position += cluster.Shaped * tracking;
                continue;
            }
            var actual = GlyphMeaning.IsUnsaid(cluster, meanings) ? cluster.Text : null;
            if (actual is not null)
                open.Begin(actual, pieces);
            for (var i = cluster.First; i < cluster.First + cluster.Count; i++)
            {
                var glyph = text.Glyphs[i];
                if (!open.Continues(glyph.YOffset * scale))
                    open.Flush(pieces);
                open.Add(glyph.Id, meanings[i], position + glyph.XOffset * scale, glyph.YOffset * scale);
                position += glyph.Advance * scale;
            }
            if (actual is not null)
                open.End(pieces);
            position += cluster.Shaped * tracking;
        }
        open.Flush(pieces);
        return new EncodedText(font, [.. pieces]);
    }

    private sealed class PieceBuilder(EmbeddedFont font, int tracking)
    {
        private readonly PdfBuffer _body = new(64);
        private double _start;
        private double _pen;
        private double _rise;
        private bool _isEmpty = true;
        private string? _actual;

        public void Begin(string actual, List<EncodedPiece> pieces)
        {
            Flush(pieces);
            _actual = actual;
        }

        public void End(List<EncodedPiece> pieces) => Flush(pieces, endsActual: true);

        public bool Continues(double rise) => _isEmpty || rise == _rise;

        public void Add(int glyph, string meaning, double position, double rise)
        {
            if (_isEmpty)
            {
                (_start, _pen, _rise, _isEmpty) = (position, position, rise, false);
            }
            else if ((long)Math.Round(position - _pen) is var shift and not 0)
            {
                _body.Byte((byte)')').Integer(-shift).Byte((byte)'(');
                _pen += shift;
            }
            var code = font.Code(glyph, meaning);
            if (font.CodeLength > 1)
                _body.StringByte((byte)(code >> 8));
            _body.StringByte((byte)code);
            _pen += (double)font.Width(glyph) / EmbeddedFont.WidthScale + tracking;
        }

        public void Flush(List<EncodedPiece> pieces, bool endsActual = false)
        {
            if (_isEmpty)
                return;
            pieces.Add(new EncodedPiece
            {
                Body = _body.Span.ToArray(),
                Start = _start,
                PenAdvance = _pen - _start,
                Rise = _rise,
                Actual = _actual,
                EndsActual = endsActual,
            });
            _actual = null;
            _body.Clear();
            _isEmpty = true;
        }
    }
}
