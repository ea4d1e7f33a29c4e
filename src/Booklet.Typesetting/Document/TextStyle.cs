using System.Collections.Immutable;

namespace Booklet.Typesetting.Document;

public enum FontWeight
{
    Regular = 400,
    Semibold = 600,
    Bold = 700,
}

/// <summary>Raised or lowered small letters; from the font's own glyphs where it has them.</summary>
public enum ScriptPosition
{
    Normal,
    Superscript,
    Subscript,
}

/// <summary>
/// How a run of text is set. <see cref="Family"/> names the first choice of font ("Libertinus Serif");
/// characters it lacks come from the font book's fallback order.
/// </summary>
public sealed record TextStyle
{
    public required string Family { get; init; }

    public required Length Size { get; init; }

    public FontWeight Weight { get; init; } = FontWeight.Regular;

    public bool Italic { get; init; }

    public Color Color { get; init; } = Color.Black;

    /// <summary>Letterspacing in thousandths of an em, added after every cluster.</summary>
    public int Tracking { get; init; }

    /// <summary>OpenType features over the default set, as tags ("smcp", "onum", "-liga" to switch off), in canonical (ordinal) order.</summary>
    public ImmutableArray<string> Features { get; init; } = [];

    public ScriptPosition Position { get; init; } = ScriptPosition.Normal;

    public bool Strikethrough { get; init; }

    /// <summary>BCP 47; decides hyphenation and shaping of the run. Null: the paragraph's.</summary>
    public string? Language { get; init; }

    public bool Equals(TextStyle? other) =>
        other is not null && Family == other.Family && Size == other.Size && Weight == other.Weight && Italic == other.Italic
        && Color == other.Color && Tracking == other.Tracking && Position == other.Position && Strikethrough == other.Strikethrough
        && Language == other.Language && Features.AsSpan().SequenceEqual(other.Features.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Family, Size, Weight, Italic, Color, Tracking, Position, Features.Length);
}
