using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>Where a chunk of text stands by its place.</summary>
internal enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>The properties that elements inherit, as one element has them.</summary>
internal sealed record SvgStyle
{
    /// <summary>CSS's "medium" in browsers.</summary>
    public const double InitialFontSize = 16;

    private static readonly FrozenSet<string> Presentation = new[]
    {
        "clip-path", "clip-rule", "color", "display", "dominant-baseline", "alignment-baseline", "fill", "fill-opacity", "fill-rule", "filter", "font-family",
        "font-size", "font-style", "font-weight", "letter-spacing", "marker-end", "marker-mid", "marker-start", "mask", "mix-blend-mode", "opacity", "overflow",
        "paint-order", "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin",
        "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-anchor", "transform", "visibility", "word-spacing", "vector-effect",
        "mask-type", "white-space", "font",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static SvgStyle Initial { get; } = new();

    public (Color Color, double Opacity) Color { get; init; } = (Typesetting.Color.Black, 1);

    /// <summary>As written: a gradient depends on the shape that it paints.</summary>
    public string Fill { get; init; } = "black";

    public string Stroke { get; init; } = "none";

    public double FillOpacity { get; init; } = 1;

    public double StrokeOpacity { get; init; } = 1;

    public bool FillsEvenOdd { get; init; }

    public bool ClipsEvenOdd { get; init; }

    public SvgLength StrokeWidth { get; init; } = new(1, ' ');

    public LineCap Cap { get; init; }

    public LineJoin Join { get; init; }

    public double MiterLimit { get; init; } = 4;

    public ImmutableArray<SvgLength> Dashes { get; init; } = [];

    public SvgLength DashOffset { get; init; }

    public bool StrokesFirst { get; init; }

    public bool IsVisible { get; init; } = true;

    public string FontFamily { get; init; } = "";

    public double FontSize { get; init; } = InitialFontSize;

    public int FontWeight { get; init; } = 400;

    public bool IsItalic { get; init; }

    public TextAnchor Anchor { get; init; }

    public double LetterSpacing { get; init; }

    public double WordSpacing { get; init; }

    public string Baseline { get; init; } = "";

    public bool KeepsSpaces { get; init; }

    public static bool IsPresentationAttribute(string name) => Presentation.Contains(name);

    /// <summary>The element's style where its surroundings have this one.</summary>
    public SvgStyle Of(SvgElement element, SvgFindings findings)
    {
        string? P(string name) => element.Property(name) is { } value && value is not "inherit" ? value : null;
        var size = FontSizeOf(P("font-size"));
        var style = this with
        {
            Color = P("color") is { } color ? ColorOf(color, element, findings) : Color,
            Fill = P("fill") ?? Fill,
            Stroke = P("stroke") ?? Stroke,
            FillOpacity = Opacity(P("fill-opacity")) ?? FillOpacity,
            StrokeOpacity = Opacity(P("stroke-opacity")) ?? StrokeOpacity,
            FillsEvenOdd = P("fill-rule") is { } rule ? rule == "evenodd" : FillsEvenOdd,
            ClipsEvenOdd = P("clip-rule") is { } clip ? clip == "evenodd" : ClipsEvenOdd,
            StrokeWidth = SvgLength.Parse(P("stroke-width")) ?? StrokeWidth,
            DashOffset = SvgLength.Parse(P("stroke-dashoffset")) ?? DashOffset,
            MiterLimit = SvgLength.Parse(P("stroke-miterlimit"))?.Value ?? MiterLimit,
            StrokesFirst = P("paint-order") is { } order ? order.StartsWith("stroke", StringComparison.Ordinal) : StrokesFirst,
            IsVisible = P("visibility") is { } visibility ? visibility == "visible" : IsVisible,
            FontSize = size,
        };
        if (P("stroke-linecap") is { } cap)
            style = style with { Cap = cap switch { "round" => LineCap.Round, "square" => LineCap.Square, _ => LineCap.Butt } };
        if (P("stroke-linejoin") is { } join)
            style = style with { Join = join switch { "round" => LineJoin.Round, "bevel" => LineJoin.Bevel, _ => LineJoin.Miter } };
        if (P("stroke-dasharray") is { } dashes)
            style = style with { Dashes = DashesOf(dashes) };
        return style.WithText(P, element["xml:space"]);
    }

    private SvgStyle WithText(Func<string, string?> property, string? space)
    {
        var style = this;
        if (property("font-family") is { } family)
            style = style with { FontFamily = family };
        if (property("font-style") is { } slant)
            style = style with { IsItalic = slant is not "normal" };
        if (property("font-weight") is { } weight)
            style = style with { FontWeight = WeightOf(weight) };
        if (property("text-anchor") is { } anchor)
            style = style with { Anchor = anchor switch { "middle" => TextAnchor.Middle, "end" => TextAnchor.End, _ => TextAnchor.Start } };
        if (property("letter-spacing") is { } letters)
            style = style with { LetterSpacing = SvgLength.Parse(letters)?.Resolve(0, FontSize) ?? 0 };
        if (property("word-spacing") is { } words)
            style = style with { WordSpacing = SvgLength.Parse(words)?.Resolve(0, FontSize) ?? 0 };
        if ((property("dominant-baseline") ?? property("alignment-baseline")) is { } baseline)
            style = style with { Baseline = baseline };
        if (property("white-space") is { } white)
            style = style with { KeepsSpaces = white.StartsWith("pre", StringComparison.Ordinal) };
        if (space is not null)
            style = style with { KeepsSpaces = space == "preserve" };
        return style;
    }

    /// <summary>A number or a percentage, 0 to 1; null where there is none.</summary>
    public static double? Opacity(string? text) =>
        SvgLength.Parse(text) is { } length ? Math.Clamp(length.IsPercent ? length.Value / 100 : length.Value, 0, 1) : null;

    public (Color Color, double Opacity) ColorOf(string text, SvgElement element, SvgFindings findings)
    {
        if (text.Equals("currentColor", StringComparison.OrdinalIgnoreCase))
            return Color;
        if (SvgColor.Parse(text) is { } color)
            return color;
        findings.Unreadable(element, "colour", text);
        return (Typesetting.Color.Black, 1);
    }

    private double FontSizeOf(string? text) => text switch
    {
        null => FontSize,
        // CSS 2, 15.7: each step is a factor of 1.2.
        "smaller" => FontSize / 1.2,
        "larger" => FontSize * 1.2,
        "xx-small" => 9,
        "x-small" => 10,
        "small" => 13,
        "medium" => InitialFontSize,
        "large" => 18,
        "x-large" => 24,
        "xx-large" => 32,
        _ => SvgLength.Parse(text) is { Value: >= 0 } length ? length.Resolve(FontSize, FontSize) : FontSize,
    };

    private int WeightOf(string text) => text switch
    {
        "normal" => 400,
        "bold" => 700,
        "bolder" => FontWeight < 600 ? 700 : 900,
        "lighter" => FontWeight > 500 ? 400 : 100,
        _ => SvgLength.Parse(text) is { Value: >= 1 and <= 1000 } number ? (int)number.Value : FontWeight,
    };

    private static ImmutableArray<SvgLength> DashesOf(string text)
    {
        // More parts than this are no pattern of dashes.
        const int Most = 64;
        var list = ImmutableArray.CreateBuilder<SvgLength>();
        foreach (var part in text.Split((char[])[' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (SvgLength.Parse(part) is not { Value: >= 0 } length || list.Count == Most)
                return [];
            list.Add(length);
        }
        return list.ToImmutable();
    }
}
