using System.Collections.Immutable;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Formulas;

/// <summary>
/// A piece of a formula as it is set: items with the baseline's start as origin (y downwards), and how far it reaches. Depth may be
/// negative for what lies wholly above the baseline.
/// </summary>
internal sealed record MathBox(Length Width, Length Ascent, Length Descent, ImmutableArray<PlacedItem> Items)
{
    public static MathBox Empty { get; } = new(default, default, default, []);

    /// <summary>How far a slanted sign leans over its right end.</summary>
    public Length Italic { get; init; }

    /// <summary>Where an accent's middle goes, from the left; null for the box's middle.</summary>
    public Length? TopAccent { get; init; }

    /// <summary>The glyph, where the box is one of the math font at the given size: it has kerns for scripts.</summary>
    public (uint Glyph, Length Size)? Glyph { get; init; }

    /// <summary>Scripts keep the heights that they have at a single character, as at an accented letter.</summary>
    public bool IsCharacter { get; init; }

    public Length Height => Ascent + Descent;

    public static MathBox Space(Length width) => Empty with { Width = width };
}

/// <summary>Puts boxes and rules together; the extent is that of all of them.</summary>
internal sealed class MathBoxBuilder
{
    private readonly ImmutableArray<PlacedItem>.Builder _items = ImmutableArray.CreateBuilder<PlacedItem>();
    private Length? _ascent;
    private Length? _descent;

    public Length Width { get; set; }

    public Length Ascent => _ascent ?? default;

    public Length Descent => _descent ?? default;

    /// <summary>At <paramref name="x"/>, its baseline <paramref name="y"/> below the builder's.</summary>
    public MathBoxBuilder Add(MathBox box, Length x, Length y = default)
    {
        foreach (var item in box.Items)
            _items.Add(item with { X = item.X + x, Y = item.Y + y });
        // What holds nothing reaches nowhere: it must not keep the extent of a raised box at the baseline.
        if (!box.Items.IsEmpty || box.Height != Length.Zero)
            Extend(box.Ascent - y, box.Descent + y);
        Width = Length.Max(Width, x + box.Width);
        return this;
    }

    public MathBoxBuilder AddRight(MathBox box, Length y = default) => Add(box, Width, y);

    public MathBoxBuilder Rule(Length x, Length top, Length width, Length thickness, Color color)
    {
        _items.Add(new PlacedItem(x, top, new RectangleItem(new Size(width, thickness), color, null, default)));
        Extend(-top, top + thickness);
        return this;
    }

    /// <summary>A straight line; it takes no room.</summary>
    public MathBoxBuilder Line(Length x, Length y, Length width, Length height, Length thickness, Color color)
    {
        _items.Add(new PlacedItem(x, y, new LineItem(new Point(width, height), new Stroke(thickness, color))));
        return this;
    }

    public MathBoxBuilder Extend(Length ascent, Length descent)
    {
        _ascent = _ascent is { } a ? Length.Max(a, ascent) : ascent;
        _descent = _descent is { } d ? Length.Max(d, descent) : descent;
        return this;
    }

    public MathBox Build() => new(Width, Ascent, Descent, _items.ToImmutable());
}
