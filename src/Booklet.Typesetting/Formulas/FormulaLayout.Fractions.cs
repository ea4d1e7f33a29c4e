using Booklet.Mathematics;
using Booklet.Typesetting.Fonts;

namespace Booklet.Typesetting.Formulas;

/// <summary>Fractions, radicals, delimiters.</summary>
internal sealed partial class FormulaLayout
{
    /// <summary>TeX's \nulldelimiterspace: 1.2 pt at ten points on both sides of a fraction.</summary>
    private const double NullDelimiter = 0.12;

    /// <summary>TeX's \delimiterfactor: a fence may be a tenth lower than what it encloses …</summary>
    private const double DelimiterFactor = 0.901;

    /// <summary>… but not by more than \delimitershortfall, 5 pt at ten points.</summary>
    private const double DelimiterShortfall = 0.5;

    /// <summary>Where a line has no room, fences let the tops of exponents stand out.</summary>
    private const double LowDelimiterFactor = 0.7;

    /// <summary>… and round letters with exponents only, they have the size that the author would type.</summary>
    private const double LowestDelimiterFactor = 0.5;

    /// <summary>Heights of \big, \Big, \bigg and \Bigg in ems: Computer Modern's.</summary>
    private static readonly double[] DelimiterSizes = [1, 1.2, 1.8, 2.4, 3];

    /// <summary>
    /// In ems, between the ink of a delimiter and what it encloses: Computer Modern's large ones have so much, those of fonts for text may have
    /// hardly any.
    /// </summary>
    private const double LeastBearing = 0.1;

    /// <summary>Appendix G, rule 15.</summary>
    private MathBox Fraction(FractionNode node, MathLevel level)
    {
        if (node.Style is { } changed)
            level = level with { Style = changed };
        if (node.IsSlanted)
            return Slanted(node, level);
        if (isLow && level.IsScript && node is { HasRule: true, Style: null })
            return List(OnOneLine(node), level) with { IsCharacter = false };
        var above = Upright(List(node.Numerator, level.Numerator));
        var below = Upright(List(node.Denominator, level.Denominator));
        var box = node.HasRule ? Ruled(above, below, level) : Pile(above, below, level);
        if (node.Opening.Length == 0)
            return Padded(box, SizeAt(level) * NullDelimiter);
        // Appendix G, rule 15e: fences of a binomial have a size of their own; here they reach around it.
        var reach = Length.Max(box.Ascent - Axis(level), box.Descent + Axis(level)) * 2;
        var row = new MathBoxBuilder();
        row.AddRight(Delimiter(node.Opening, reach, level, DelimiterSides.Right)).AddRight(box).AddRight(Delimiter(node.Closing, reach, level, DelimiterSides.Left));
        return row.Build();
    }

    /// <summary>
    /// "n^{-5/6}" for a fraction in an exponent, where a line has no room for two storeys (Chicago Manual of Style 12.45); in brackets what the
    /// slash would part.
    /// </summary>
    private static MathList OnOneLine(FractionNode node)
    {
        var isSum = node.Numerator.Nodes.Any(n => n.Class is MathClass.Binary or MathClass.Relation);
        var isOne = node.Denominator.Nodes.Length == 1 || node.Denominator.Nodes.All(n => n is SymbolNode { Text: [>= '0' and <= '9'] });
        return new MathList([.. Enclosed(node.Numerator, isSum), new SymbolNode("/", MathClass.Ordinary, MathAlphabet.Upright), .. Enclosed(node.Denominator, !isOne)]);
    }

    private static IEnumerable<MathNode> Enclosed(MathList list, bool isEnclosed) => isEnclosed
        ? [new SymbolNode("(", MathClass.Opening, MathAlphabet.Upright), .. list.Nodes, new SymbolNode(")", MathClass.Closing, MathAlphabet.Upright)]
        : list.Nodes;

    private static MathBox Upright(MathBox box) => box with { Width = box.Width + box.Italic, Italic = default };

    private static MathBox Padded(MathBox box, Length space)
    {
        var row = new MathBoxBuilder();
        row.Add(box, space);
        row.Width += space;
        return row.Build();
    }

    private MathBox Ruled(MathBox above, MathBox below, MathLevel level)
    {
        var (rule, axis) = (Constant(MathConstant.FractionRuleThickness, level), Axis(level));
        var isDisplay = level.IsDisplay;
        var up = Constant(isDisplay ? MathConstant.FractionNumeratorDisplayStyleShiftUp : MathConstant.FractionNumeratorShiftUp, level);
        var down = Constant(isDisplay ? MathConstant.FractionDenominatorDisplayStyleShiftDown : MathConstant.FractionDenominatorShiftDown, level);
        var gapAbove = Constant(isDisplay ? MathConstant.FractionNumeratorDisplayStyleGapMin : MathConstant.FractionNumeratorGapMin, level);
        var gapBelow = Constant(isDisplay ? MathConstant.FractionDenominatorDisplayStyleGapMin : MathConstant.FractionDenominatorGapMin, level);
        up = Length.Max(up, axis + rule / 2 + gapAbove + above.Descent);
        down = Length.Max(down, below.Ascent + gapBelow + rule / 2 - axis);
        var width = Length.Max(above.Width, below.Width);
        var box = new MathBoxBuilder();
        box.Add(above, (width - above.Width) / 2, -up);
        box.Rule(default, -(axis + rule / 2), width, rule, style.Color);
        box.Add(below, (width - below.Width) / 2, down);
        return box.Build();
    }

    private MathBox Pile(MathBox above, MathBox below, MathLevel level)
    {
        var isDisplay = level.IsDisplay;
        var up = Constant(isDisplay ? MathConstant.StackTopDisplayStyleShiftUp : MathConstant.StackTopShiftUp, level);
        var down = Constant(isDisplay ? MathConstant.StackBottomDisplayStyleShiftDown : MathConstant.StackBottomShiftDown, level);
        var gap = Constant(isDisplay ? MathConstant.StackDisplayStyleGapMin : MathConstant.StackGapMin, level);
        var lack = gap - (up - above.Descent - (below.Ascent - down));
        if (lack > Length.Zero)
            (up, down) = (up + lack / 2, down + (lack - lack / 2));
        var width = Length.Max(above.Width, below.Width);
        var box = new MathBoxBuilder();
        box.Add(above, (width - above.Width) / 2, -up).Add(below, (width - below.Width) / 2, down);
        return box.Build();
    }

    /// <summary>Numerator's top at the height of the slash's, denominator on the baseline, as \nicefrac has it.</summary>
    private MathBox Slanted(FractionNode node, MathLevel level)
    {
        var above = Upright(List(node.Numerator, level.Superscript));
        var below = Upright(List(node.Denominator, level.Subscript));
        var slash = Box(font.Symbol("/", ScriptLevel(level)), level);
        var top = font.Face.ToLength(font.Face.CapHeight, SizeAt(level));
        // The slash leans: its neighbours move a tenth of an em into it.
        var overlap = SizeAt(level) * 0.1;
        var row = new MathBoxBuilder();
        row.AddRight(above, -Length.Max(top - above.Ascent, Length.Zero));
        row.Width -= overlap;
        row.AddRight(slash);
        row.Width -= overlap;
        return row.AddRight(below).Build();
    }

    /// <summary>Appendix G, rule 11, with the MATH table's gaps.</summary>
    private MathBox Radical(RadicalNode node, MathLevel level)
    {
        var content = Upright(List(node.Radicand, level.Cramped));
        var size = SizeAt(level);
        var rule = Constant(MathConstant.RadicalRuleThickness, level);
        var gap = Constant(level.IsDisplay ? MathConstant.RadicalDisplayStyleVerticalGap : MathConstant.RadicalVerticalGap, level);
        var wanted = content.Height + gap + rule;
        var sign = Box(font.Stretched("√", Units(wanted, size), isVertical: true), level) with { Italic = default };
        // What the sign is too high is shared out over and under the content.
        if (sign.Height > wanted)
            gap += (sign.Height - wanted) / 2;
        var top = content.Ascent + gap + rule;
        var box = new MathBoxBuilder();
        var left = Length.Zero;
        if (node.Degree is { IsEmpty: false } degree)
            left = AddDegree(box, List(degree, new MathLevel(MathStyle.ScriptScript, true)), sign, top, level);
        box.Add(sign, left, sign.Ascent - top);
        box.Add(content, left + sign.Width);
        box.Rule(left + sign.Width, -top, content.Width, rule, style.Color);
        return box.Extend(top + Constant(MathConstant.RadicalExtraAscender, level), box.Descent).Build();
    }

    private Length AddDegree(MathBoxBuilder box, MathBox degree, MathBox sign, Length top, MathLevel level)
    {
        var before = Constant(MathConstant.RadicalKernBeforeDegree, level);
        var after = Constant(MathConstant.RadicalKernAfterDegree, level);
        var raise = sign.Height * (font.Constant(MathConstant.RadicalDegreeBottomRaisePercent) / 100.0);
        var bottom = top - sign.Height + raise;
        var x = Length.Max(before, Length.Zero);
        box.Add(degree, x, -(bottom + degree.Descent));
        box.Width = default;
        return Length.Max(x + degree.Width + after, Length.Zero);
    }

    /// <summary>A delimiter of at least a height, centred on the axis; on the sides where content stands it keeps a bearing.</summary>
    private MathBox Delimiter(string text, Length height, MathLevel level, DelimiterSides sides = DelimiterSides.None)
    {
        if (text.Length == 0)
            return MathBox.Space(SizeAt(level) * NullDelimiter);
        if (!font.Has(text))
            return Foreign(text, level);
        var glyphs = font.Stretched(text, Units(height, SizeAt(level)), isVertical: true);
        var box = OnAxis(Box(glyphs, level), level) with { Glyph = null, IsCharacter = false, Italic = default };
        var least = (int)(font.Face.UnitsPerEm * LeastBearing);
        var left = sides.HasFlag(DelimiterSides.Left) ? Math.Max(0, least - glyphs.Ink.Left) : 0;
        var right = sides.HasFlag(DelimiterSides.Right) ? Math.Max(0, least - (glyphs.Text.Advance - glyphs.Ink.Right)) : 0;
        if (left == 0 && right == 0)
            return box;
        var row = new MathBoxBuilder();
        row.Add(box, font.Face.ToLength(left, SizeAt(level)));
        row.Width += font.Face.ToLength(right, SizeAt(level));
        return row.Build();
    }

    [Flags]
    private enum DelimiterSides : byte
    {
        None = 0,
        Left = 1,
        Right = 2,
        Both = 3,
    }

    private MathBox SizedDelimiter(DelimiterNode node, MathLevel level) => Delimiter(node.Text, style.Size * DelimiterSizes[node.Size], level);

    /// <summary>Appendix G, rule 19. Parts between \middle delimiters are set first: all delimiters have the height of the highest.</summary>
    private MathBox Fenced(FencedNode node, MathLevel level)
    {
        var parts = new List<MathBox>();
        var signs = new List<string> { node.Opening };
        var start = 0;
        var nodes = node.Content.Nodes;
        for (var i = 0; i <= nodes.Length; i++)
        {
            if (i < nodes.Length && nodes[i] is not MiddleNode)
                continue;
            parts.Add(Upright(List(new MathList(nodes[start..i]), level)));
            signs.Add(i < nodes.Length ? ((MiddleNode)nodes[i]).Text : node.Closing);
            start = i + 1;
        }
        var axis = Axis(level);
        var reach = parts.Aggregate(Length.Zero, (r, p) => p.Items.IsEmpty ? r : Max(r, p.Ascent - axis, p.Descent + axis));
        var low = node.Content.Nodes.Any(n => n is FractionNode or RadicalNode or TableNode) ? LowDelimiterFactor : LowestDelimiterFactor;
        var height = isLow ? reach * 2 * low : Length.Max(reach * 2 * DelimiterFactor, reach * 2 - SizeAt(level) * DelimiterShortfall);
        var row = new MathBoxBuilder();
        for (var i = 0; i < parts.Count; i++)
            row.AddRight(Delimiter(signs[i], height, level, i == 0 ? DelimiterSides.Right : DelimiterSides.Both)).AddRight(parts[i]);
        return row.AddRight(Delimiter(signs[^1], height, level, DelimiterSides.Left)).Build();
    }
}
