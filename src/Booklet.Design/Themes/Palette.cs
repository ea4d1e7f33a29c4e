using Booklet.Typesetting;

namespace Booklet.Design.Themes;

/// <summary>One accent and greys. Every text colour keeps a contrast of at least 4.5:1 on its ground (WCAG 2.1 AA).</summary>
public sealed record Palette
{
    private const double TextContrast = 4.5;

    public static readonly Color DefaultAccent = new(0x12, 0x56, 0x6b);

    private Palette(Color accent) => Accent = accent;

    /// <summary>The theme's colour as ground: cover, keynotes in the grid.</summary>
    public Color Accent { get; }

    /// <summary>The accent for small type on paper: darkened where the accent itself is too light.</summary>
    public Color AccentText { get; private init; }

    /// <summary>Black or white, whichever reads better on the accent.</summary>
    public Color OnAccent { get; private init; }

    /// <summary>Fills of sessions in the grid: a tint on which black reads well.</summary>
    public Color Tint => Accent.Over(Color.White, 0.10);

    public Color Text => Color.Black;

    /// <summary>Affiliations, running heads, breaks.</summary>
    public Color Quiet => Color.Gray(0x5c);

    public Color Hairline => Color.Gray(0xb8);

    public Color FaintLine => Color.Gray(0xd8);

    public static Palette From(Color accent)
    {
        var text = accent;
        while (Color.Contrast(text, Color.White) < TextContrast)
            text = text.Over(Color.Black, 0.92);
        return new Palette(accent)
        {
            AccentText = text,
            OnAccent = Color.Contrast(accent, Color.White) >= 3 ? Color.White : Color.Black,
        };
    }
}
