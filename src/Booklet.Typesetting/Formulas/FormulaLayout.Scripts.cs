using Booklet.Mathematics;
using Booklet.Typesetting.Fonts;

namespace Booklet.Typesetting.Formulas;

/// <summary>Scripts, limits, and what stands over or under a formula.</summary>
internal sealed partial class FormulaLayout
{
    private MathBox Scripts(ScriptsNode node, MathLevel level)
    {
        var nucleus = node.Base is { } b ? Node(b, level) : MathBox.Empty;
        var below = node.Subscript is { IsEmpty: false } sub ? Upright(List(sub, level.Subscript)) : null;
        var above = node.Superscript is { IsEmpty: false } sup ? Upright(List(sup, level.Superscript)) : null;
        if (below is null && above is null)
            return nucleus;
        var placement = node.Limits ?? node.Base switch
        {
            OperatorNode function => function.Limits,
            GroupNode { GroupClass: MathClass.Operator } group => group.Limits,
            SpanNode => LimitsPlacement.AboveAndBelow,
            StackedNode { Class: MathClass.Operator } => LimitsPlacement.ByStyle,
            _ => LimitsPlacement.Beside,
        };
        return placement == LimitsPlacement.AboveAndBelow || (placement == LimitsPlacement.ByStyle && level.IsDisplay)
            ? Limits(nucleus, above, below, level)
            : Beside(nucleus, above, below, level, node.Base is OperatorNode { IsSign: true });
    }

    /// <summary>Appendix G, rule 13a, with the constants of the MATH table.</summary>
    private MathBox Limits(MathBox nucleus, MathBox? above, MathBox? below, MathLevel level)
    {
        var lean = nucleus.Italic / 2;
        var width = nucleus.Width;
        var left = Length.Zero;
        foreach (var (limit, shift) in new[] { (above, lean), (below, -lean) })
        {
            if (limit is not null)
                left = Length.Min(left, (nucleus.Width - limit.Width) / 2 + shift);
        }
        var stack = new MathBoxBuilder();
        stack.Add(nucleus, -left);
        if (above is not null)
        {
            var gap = Length.Max(Constant(MathConstant.UpperLimitGapMin, level), Constant(MathConstant.UpperLimitBaselineRiseMin, level) - above.Descent);
            stack.Add(above, (width - above.Width) / 2 + lean - left, -(nucleus.Ascent + gap + above.Descent));
        }
        if (below is not null)
        {
            var gap = Length.Max(Constant(MathConstant.LowerLimitGapMin, level), Constant(MathConstant.LowerLimitBaselineDropMin, level) - below.Ascent);
            stack.Add(below, (width - below.Width) / 2 - lean - left, nucleus.Descent + gap + below.Ascent);
        }
        return stack.Build();
    }

    /// <summary>In ems. The font's small slanted letters end at their advance: an i below a v or w would touch it.</summary>
    private const double WhiteBeforeSubscript = 0.035;

    /// <summary>Appendix G, rule 18; kerns as the OpenType specification has it under "MathKernInfo".</summary>
    private MathBox Beside(MathBox nucleus, MathBox? above, MathBox? below, MathLevel level, bool isSign)
    {
        var isCharacter = nucleus.IsCharacter;
        var up = isCharacter ? Length.Zero : nucleus.Ascent - Constant(MathConstant.SuperscriptBaselineDropMax, level);
        var down = isCharacter ? Length.Zero : nucleus.Descent + Constant(MathConstant.SubscriptBaselineDropMin, level);
        if (above is not null)
        {
            var least = level.IsCramped ? MathConstant.SuperscriptShiftUpCramped : MathConstant.SuperscriptShiftUp;
            up = Max(up, Constant(least, level), above.Descent + Constant(MathConstant.SuperscriptBottomMin, level));
        }
        if (below is not null)
            down = Max(down, Constant(MathConstant.SubscriptShiftDown, level), below.Ascent - Constant(MathConstant.SubscriptTopMax, level));
        if (above is not null && below is not null)
            (up, down) = Apart(up - above.Descent, below.Ascent - down, up, down, level);

        var row = new MathBoxBuilder();
        row.Add(nucleus with { Italic = default }, default);
        var right = nucleus.Width;
        // A sign's advance ends where its head does, and its lower limit goes under its lean; a letter's superscript goes beyond its advance.
        if (above is not null)
            row.Add(above, right + (isSign ? Length.Zero : nucleus.Italic) + Kern(nucleus, above, MathKern.TopRight, MathKern.BottomLeft, up), -up);
        if (below is not null)
        {
            var kern = Kern(nucleus, below, MathKern.BottomRight, MathKern.TopLeft, -down) + (isSign ? default : nucleus.Glyph?.Size ?? default) * WhiteBeforeSubscript;
            row.Add(below, right + kern - (isSign ? nucleus.Italic : Length.Zero), down);
        }
        row.Width += Constant(MathConstant.SpaceAfterScript, level);
        return row.Build();
    }

    /// <summary>Appendix G, rule 18e: scripts on both sides keep a gap, and the upper one's bottom stays high enough.</summary>
    private (Length Up, Length Down) Apart(Length bottom, Length top, Length up, Length down, MathLevel level)
    {
        var lack = Constant(MathConstant.SubSuperscriptGapMin, level) - (bottom - top);
        if (lack <= Length.Zero)
            return (up, down);
        down += lack;
        var rise = Constant(MathConstant.SuperscriptBottomMaxWithSubscript, level) - bottom;
        return rise > Length.Zero ? (up + rise, down - rise) : (up, down);
    }

    private static Length Max(Length a, Length b, Length c) => Length.Max(a, Length.Max(b, c));

    /// <summary>At both heights where the corners meet, the larger of the sums of the two glyphs' kerns.</summary>
    private Length Kern(MathBox nucleus, MathBox script, MathKern corner, MathKern opposite, Length shift)
    {
        if (nucleus.Glyph is not { } a)
            return default;
        var isAbove = corner == MathKern.TopRight;
        var first = isAbove ? shift - script.Descent : shift + script.Ascent;
        var second = isAbove ? nucleus.Ascent : -nucleus.Descent;
        return Length.Max(At(first), At(second));

        Length At(Length height)
        {
            var kern = font.Kern(a.Glyph, corner, height, a.Size);
            return script.Glyph is { } b ? kern + font.Kern(b.Glyph, opposite, height - shift, b.Size) : kern;
        }
    }

    /// <summary>Appendix G, rule 12, with attachment points: the accent's goes over the base's.</summary>
    private MathBox Accent(AccentNode node, MathLevel level)
    {
        var nucleus = node.Base.Nodes is [SymbolNode { Text: "i" or "j" } dotted] ? Symbol(dotted, level.Cramped, isDotless: true) : List(node.Base, level.Cramped);
        if (!font.Has(node.Mark))
            return nucleus;
        var size = SizeAt(level);
        var width = size.Units == 0 ? 0 : (int)(nucleus.Width.Units * font.Face.UnitsPerEm / size.Units);
        var glyphs = node.IsWide ? font.Within(node.Mark, width) : font.Symbol(node.Mark, ScriptLevel(level));
        var mark = Box(glyphs, level);
        var ink = glyphs.Ink;
        // A combining character has no width: without an attachment point of its own its middle is its ink's.
        var middle = mark.TopAccent is { } own && own != mark.Width / 2 ? own : font.Face.ToLength((ink.Left + ink.Right) / 2, size);
        var target = nucleus.TopAccent is { } top && nucleus.IsCharacter ? top : (nucleus.Width + nucleus.Italic) / 2;
        var rise = nucleus.Ascent - Length.Min(nucleus.Ascent, Constant(MathConstant.AccentBaseHeight, level));
        var stack = new MathBoxBuilder();
        stack.Add(nucleus, default);
        stack.Add(mark with { Width = default }, target - middle, -rise);
        return stack.Build() with { Width = nucleus.Width, Italic = nucleus.Italic, IsCharacter = nucleus.IsCharacter, TopAccent = nucleus.TopAccent };
    }

    private MathBox Ruled(RuledNode node, MathLevel level)
    {
        var content = List(node.Base, level.Cramped);
        content = content with { Width = content.Width + content.Italic };
        var box = new MathBoxBuilder();
        switch (node.Place)
        {
            case RulePlace.Over:
                var over = Constant(MathConstant.OverbarRuleThickness, level);
                box.Add(content, default).Rule(default, -(content.Ascent + Constant(MathConstant.OverbarVerticalGap, level) + over), content.Width, over, style.Color);
                return box.Extend(box.Ascent + Constant(MathConstant.OverbarExtraAscender, level), box.Descent).Build();
            case RulePlace.Under:
                var under = Constant(MathConstant.UnderbarRuleThickness, level);
                box.Add(content, default).Rule(default, content.Descent + Constant(MathConstant.UnderbarVerticalGap, level), content.Width, under, style.Color);
                return box.Extend(box.Ascent, box.Descent + Constant(MathConstant.UnderbarExtraDescender, level)).Build();
            case RulePlace.Around:
                return Framed(content, level);
            default:
                return Struck(content, node.Place, level);
        }
    }

    /// <summary>A line through the middle of lower-case letters, or from corner to corner and a little beyond as the cancel package draws it.</summary>
    private MathBox Struck(MathBox content, RulePlace place, MathLevel level)
    {
        var rule = Constant(MathConstant.FractionRuleThickness, level);
        var box = new MathBoxBuilder().Add(content, default);
        if (place == RulePlace.Through)
            return box.Rule(default, -(Axis(level) + rule / 2), content.Width, rule, style.Color).Build();
        var beyond = rule;
        var (left, right, top, bottom) = (-beyond, content.Width + beyond, -(content.Ascent + beyond), content.Descent + beyond);
        if (place is RulePlace.Rising or RulePlace.Crossed)
            box.Line(left, bottom, right - left, top - bottom, rule, style.Color);
        if (place is RulePlace.Falling or RulePlace.Crossed)
            box.Line(left, top, right - left, bottom - top, rule, style.Color);
        return box.Build();
    }

    /// <summary>LaTeX's \fboxsep is 3 pt at ten points.</summary>
    private MathBox Framed(MathBox content, MathLevel level)
    {
        var (gap, rule) = (SizeAt(level) * 0.3, Constant(MathConstant.OverbarRuleThickness, level));
        var edge = gap + rule;
        var (width, top, height) = (content.Width + edge * 2, -(content.Ascent + edge), content.Height + edge * 2);
        var box = new MathBoxBuilder();
        box.Add(content, edge);
        box.Rule(default, top, width, rule, style.Color).Rule(default, top + height - rule, width, rule, style.Color);
        box.Rule(default, top, rule, height, style.Color).Rule(width - rule, top, rule, height, style.Color);
        box.Width = width;
        return box.Build();
    }

    private MathBox Stacked(StackedNode node, MathLevel level)
    {
        var over = node.Over is { IsEmpty: false } above ? List(above, level.Superscript) : null;
        var under = node.Under is { IsEmpty: false } below ? List(below, level.Subscript) : null;
        if (!node.Stretches)
            return Limits(List(node.Base, level), over, under, level);
        // An arrow reaches an em further than its labels, half on each side, as amsmath's do.
        var size = SizeAt(level);
        var least = Length.Max(over?.Width ?? default, under?.Width ?? default) + size;
        var nucleus = node.Base.Nodes is [SymbolNode arrow] && font.Has(arrow.Text)
            ? Box(font.Stretched(arrow.Text, Units(least, size), isVertical: false), level)
            : List(node.Base, level);
        return Limits(nucleus, over, under, level);
    }

    private int Units(Length length, Length size) => size.Units == 0 ? 0 : (int)(length.Units * font.Face.UnitsPerEm / size.Units);

    private MathBox Span(SpanNode node, MathLevel level)
    {
        var content = List(node.Base, node.IsOver ? level.Cramped : level);
        content = content with { Width = content.Width + content.Italic, Italic = default };
        if (!font.Has(node.Sign))
            return content;
        var sign = Box(font.Stretched(node.Sign, Units(content.Width, SizeAt(level)), isVertical: false), level);
        var gap = Constant(node.IsOver ? MathConstant.StretchStackGapAboveMin : MathConstant.StretchStackGapBelowMin, level);
        var width = Length.Max(content.Width, sign.Width);
        var stack = new MathBoxBuilder();
        stack.Add(content, (width - content.Width) / 2);
        stack.Add(sign, (width - sign.Width) / 2, node.IsOver ? -(content.Ascent + gap + sign.Descent) : content.Descent + gap + sign.Ascent);
        return stack.Build();
    }
}
