using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Formulas;
using Booklet.Typesetting.Shaping;

namespace Booklet.Typesetting.Breaking;

internal enum PieceKind : byte
{
    Word,

    /// <summary>A space character, which stretches and shrinks in justified lines.</summary>
    Space,

    /// <summary>Room of fixed width without a glyph.</summary>
    Gap,
    Fill,
    Box,
    Anchor,
    LineBreak,
}

/// <summary>A range of a paragraph's text that one inline gave, in one style.</summary>
internal readonly record struct TextRun(int Start, int End, Inline? Source, SetStyle Style)
{
    public LinkTarget? Link { get; init; }

    public SourceLocation? Location { get; init; }

    /// <summary>The part of a formula that the run stands for, or the space between two parts.</summary>
    public MathBox? Formula { get; init; }

    /// <summary>What a line may do after it, where <see cref="Formula"/> is a space.</summary>
    public BreakMarks FormulaBreak { get; init; }
}

/// <summary>
/// The smallest thing that line breaking counts: a word in one font, a space, an object. Offsets are into the paragraph's text.
/// The sums are those of everything before the piece when the paragraph is one endless line.
/// </summary>
internal struct Piece
{
    public PieceKind Kind;

    /// <summary>Bidi embedding level (UAX #9); odd is right-to-left.</summary>
    public byte Level;
    public int Start;
    public int End;
    public int Run;
    public Word? Word;
    public WordShaper? Shaper;
    public Length Width;

    /// <summary>
    /// The space that the place after the piece counts as when a justified line is stretched, in scripts without spaces between words; it has no
    /// width of its own.
    /// </summary>
    public Length Gap;
    public Sums Before;
}

/// <summary>Width with what its spaces can give and take, and how much of it is letters, summed up to a place.</summary>
internal readonly record struct Sums(Length Width, Length Stretch, Length Shrink, Length Letters)
{
    public static Sums OfLetters(Length width) => new(width, default, default, width);

    public static Sums Of(in Piece piece) => piece.Kind switch
    {
        PieceKind.Space => new(piece.Width, Spacing.StretchOf(piece.Width), Spacing.ShrinkOf(piece.Width), default),
        PieceKind.Word when piece.Gap == Length.Zero => OfLetters(piece.Width),
        PieceKind.Word => new(piece.Width, Spacing.StretchOf(piece.Gap), default, piece.Width),
        _ => new(piece.Width, default, default, default),
    };

    public static Sums operator +(Sums a, Sums b) => new(a.Width + b.Width, a.Stretch + b.Stretch, a.Shrink + b.Shrink, a.Letters + b.Letters);

    public static Sums operator -(Sums a, Sums b) => new(a.Width - b.Width, a.Stretch - b.Stretch, a.Shrink - b.Shrink, a.Letters - b.Letters);
}
