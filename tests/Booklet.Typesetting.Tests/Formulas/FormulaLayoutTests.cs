using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Booklet.Diagnostics;
using Booklet.Mathematics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Formulas;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Tests.Breaking;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Formulas;

public sealed class FormulaLayoutTests
{
    private static readonly FontBook Fonts = FontBook.Bundled();
    private static readonly FormulaSetter Setter = new(Fonts);
    private static readonly TextStyle Style = new() { Family = "Libertinus Serif", Size = 10.Pt() };

    private static readonly string[] All = Read();

    private static readonly string[] Golden =
    [
        "x", "x^2", "x_i^2", "f'(x)", @"\frac{a}{b}", @"\sqrt{x}", @"\sqrt[3]{x}", @"\sum_{i=1}^n x_i", @"\int_0^1 f", @"\hat{x}", @"\overline{ab}",
        @"\left(\frac{a}{b}\right)", @"\binom{n}{k}", @"a+b=c", "-x", "f(x,y)", @"\log n", @"\mathbb{R}^d", @"\mathrm{max}", @"\begin{pmatrix}a&b\\c&d\end{pmatrix}",
        @"\begin{cases}a&b\\c&d\end{cases}", @"\underbrace{ab}_{n}", @"x\xrightarrow{f}y", @"\lim_{n\to\infty}a_n", @"\nicefrac{1}{2}", @"\boxed{x}", @"\bigl(x\bigr)", @"\unknown",
    ];

    [Fact]
    public void Every_formula_is_set_without_a_missing_character_and_within_its_box()
    {
        foreach (var tex in All)
        {
            var missing = new List<Rune>();
            foreach (var isDisplay in new[] { false, true })
            {
                var box = Set(tex, isDisplay, missing);
                (box.Width > Length.Zero && box.Width < 1000.Pt()).ShouldBeTrue(tex);
                (box.Height > Length.Zero && box.Height < 200.Pt()).ShouldBeTrue(tex);
                foreach (var item in box.Items)
                {
                    // The baseline of a sign may lie up to its size outside of its ink.
                    (item.Y >= -(box.Ascent + 10.Pt()) && item.Y <= box.Descent + 10.Pt()).ShouldBeTrue($"{tex}: an item lies outside of its box");
                    // Negative spaces and slashes overlap their neighbours by less than this.
                    (item.X >= -5.Pt() && item.X <= box.Width + 5.Pt()).ShouldBeTrue($"{tex}: an item lies outside of its box");
                }
            }
            missing.ShouldBeEmpty(tex);
        }
    }

    [Theory]
    [InlineData(@"\pmod{n}", 8)]
    [InlineData(@"\pod{n}", 8)]
    [InlineData(@"\mod{n}", 12)]
    public void A_modulus_stands_an_em_off_in_displays_and_nearer_in_lines(string tex, int mu)
    {
        First(false).ShouldBe(10 * mu / 18.0, 0.01);
        First(true).ShouldBe(10, 0.01);

        double First(bool isDisplay) => Set(tex, isDisplay).Items.Min(i => i.X.Points);
    }

    [Fact]
    public void Text_taken_from_the_page_holds_the_letters_of_the_formula()
    {
        TextOf(Set(@"O(n\log n)", false)).ShouldBe("O(nlogn)");
        TextOf(Set(@"\left(\frac{a}{b}\right)", true)).ShouldBe("(ab)");
        TextOf(Set(@"\mathbb{R}^d", false)).ShouldBe("ℝd");
        TextOf(Set(@"\sqrt{\sum_{i}x_i}", true)).ShouldBe("√∑ixi");
    }

    [Fact]
    public void Scripts_are_smaller_by_the_fonts_own_percentages()
    {
        var sizes = Set("x^{y^{z}}", false).Items.Select(i => ((TextItem)i.Item).Size).ToArray();
        sizes.Length.ShouldBe(3);
        sizes[0].ShouldBe(10.Pt());
        (sizes[1] < sizes[0] && sizes[2] < sizes[1] && sizes[2] >= 5.Pt()).ShouldBeTrue();
    }

    [Fact]
    public void Letters_stay_on_the_baseline_whatever_stands_beside_them()
    {
        foreach (var tex in new[] { @"x\frac{a}{b}", @"x\sqrt{\frac{a}{b}}", @"x\begin{pmatrix}a\\b\end{pmatrix}", @"x\sum_{i}^{n}", @"x\left(\frac{a}{b}\right)" })
            Set(tex, true).Items[0].Y.ShouldBe(Length.Zero, tex);
    }

    [Fact]
    public void Delimiters_grow_with_what_they_enclose_and_stay_centred_on_the_axis()
    {
        var low = Set(@"\left(x\right)", true);
        var high = Set(@"\left(\frac{\frac{a}{b}}{\frac{c}{d}}\right)", true);
        (high.Height > low.Height * 2).ShouldBeTrue();
        var axis = Fonts.Find("Libertinus Math", FontWeight.Regular, false).ToLength(250, Style.Size);
        ((high.Ascent - high.Descent) / 2 - axis).Points.ShouldBe(0, 1.0);
    }

    [Fact]
    public void Limits_stand_above_and_below_on_lines_of_their_own_and_beside_in_text()
    {
        var inText = Set(@"\sum_{i=1}^{n}", false);
        var alone = Set(@"\sum_{i=1}^{n}", true);
        (alone.Height > inText.Height * 1.5).ShouldBeTrue();
        (alone.Width < inText.Width).ShouldBeTrue();
    }

    [Fact]
    public void A_sign_between_operands_has_space_and_one_before_them_has_none()
    {
        var (binary, unary, plain) = (Set("a-b", false).Width, Set("-b", false).Width, Set("b", false).Width);
        var (minus, letter) = (Set("-", false).Width, Set("a", false).Width);
        (unary - plain - minus).Points.ShouldBe(0, 0.01);
        // Two medium spaces of 4 mu.
        (binary - plain - minus - letter).Points.ShouldBe(2 * 10 * 4 / 18.0, 0.01);
    }

    [Fact]
    public void A_formula_in_text_may_break_after_relations_and_binary_signs_of_its_outer_level()
    {
        var parts = Setter.SetParts(Inline(@"a + b = f(c+d) \le \frac{x+y}{2}"), 13.Pt(), []);
        parts.Select(p => p.Text).ShouldBe(["a +", "b =", "f(c + d) ≤", "(x + y)/2"]);
        parts.Select(p => p.Last).ShouldBe([MathClass.Binary, MathClass.Relation, MathClass.Relation, MathClass.Inner]);
    }

    [Fact]
    public void Short_brackets_and_bars_stay_on_one_line()
    {
        Setter.SetParts(Inline(@"\|x-y\|^2 + |a-b|"), 13.Pt(), []).Select(p => p.Text).ShouldBe(["‖x − y‖² +", "|a − b|"]);
        Setter.SetParts(Inline(@"(aaaa+bbbb+cccc+dddd+eeee+ffff)"), 13.Pt(), []).Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void What_is_too_high_for_a_line_is_set_lower_before_it_is_set_smaller()
    {
        var sizes = Setter.SetParts(Inline(@"O(n^{-\frac{5}{6}+o(1)})"), 13.Pt(), []).SelectMany(p => p.Box.Items).Select(i => ((TextItem)i.Item).Size).ToList();
        sizes.Max().ShouldBe(10.Pt());
        sizes.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Lines_make_room_for_a_formula_that_is_too_high_at_any_size_that_can_be_read()
    {
        var style = new ParagraphStyle { Text = Style, Leading = 12.Pt() };
        var matrix = Inline(@"\begin{pmatrix}1\\2\\3\\4\end{pmatrix}");
        var set = new ParagraphSetter(Fonts).Set(new ParagraphBlock(style, [new TextInline("Above ", Style), new LineBreakInline(), matrix, new LineBreakInline(), new TextInline("below", Style)]), 200.Pt(), NoReferences.Instance, new DiagnosticBag());
        set.Lines.Length.ShouldBe(3);
        var (top, bottom) = (set.Lines[1].Items.Where(i => i.Item is TextItem).Min(i => i.Y), set.Lines[1].Items.Where(i => i.Item is TextItem).Max(i => i.Y));
        // Its signs' middles are more than a leading from the baseline on both sides, and so is what the lines give way.
        (set.Lines[1].Above > style.Leading / 2).ShouldBeTrue();
        (set.Lines[1].Below > style.Leading / 2).ShouldBeTrue();
        (bottom - top < set.HeightOf(1, 1)).ShouldBeTrue();
        set.HeightOf(0, 3).ShouldBe(style.Leading * 3 + set.Lines[1].Above + set.Lines[1].Below);
        set.CountIn(style.Leading * 3, 0).ShouldBe(1);
    }

    [Fact]
    public void Formulas_of_two_lines_that_would_meet_are_driven_apart()
    {
        var style = new ParagraphStyle { Text = Style, Leading = 12.Pt() };
        SetParagraph Two(string upper, string lower) => new ParagraphSetter(Fonts).Set(new ParagraphBlock(style, [Inline(upper), new LineBreakInline(), Inline(lower)]), 200.Pt(), NoReferences.Instance, new DiagnosticBag());
        Two(@"\textstyle\sum_{x_y}^{b^c}", @"\textstyle\sum_{x_y}^{b^{c^d}}").Lines[1].Above.ShouldBeGreaterThan(Length.Zero);
        Two("a", @"\textstyle\sum_{x_y}^{b^{c^d}}").Lines[1].Above.ShouldBe(Length.Zero);
    }

    [Fact]
    public void A_formula_wider_than_its_column_is_broken_where_it_may_be_then_set_smaller_and_reported()
    {
        var style = new ParagraphStyle { Text = Style, Leading = 13.Pt() };
        var bag = new DiagnosticBag();
        SetParagraph At(string tex, int width) => new ParagraphSetter(Fonts).Set(new ParagraphBlock(style, [Inline(tex)]), width.Pt(), NoReferences.Instance, bag);
        At("(a+b+c+d)", 30).Lines.Length.ShouldBeGreaterThan(1);
        bag.ToImmutable().ShouldBeEmpty();
        var line = At(@"\sqrt{aaaaaaaaaaaaaaaa}", 40).Lines.ShouldHaveSingleItem();
        (line.Right() <= 40.Pt()).ShouldBeTrue();
        bag.ToImmutable().ShouldHaveSingleItem().Descriptor.ShouldBe(FormulaDiagnostics.TooWideDescriptor);
    }

    [Fact]
    public void In_bold_headings_letters_are_bold()
    {
        var bold = new FormulaInline(MathParser.Parse("x").Content, Style with { Weight = FontWeight.Bold });
        var glyph = ((TextItem)Setter.SetParts(bold, 13.Pt(), [])[0].Box.Items[0].Item).Segments[0].Text.Glyphs[0].Id;
        glyph.ShouldBe(((TextItem)Set(@"\boldsymbol{x}", false).Items[0].Item).Segments[0].Text.Glyphs[0].Id);
    }

    [Fact]
    public void Scripts_at_an_integral_stand_where_its_head_and_foot_end()
    {
        var items = Set(@"\int_a^b", true).Items;
        (items[1].X - items[2].X).Points.ShouldBe(2.5, 0.01);
    }

    [Fact]
    public void A_lone_sign_and_a_sign_at_the_start_are_no_places_to_break()
    {
        Setter.SetParts(Inline(@"\le x"), 13.Pt(), []).Length.ShouldBe(1);
        Setter.SetParts(Inline("-x"), 13.Pt(), []).Length.ShouldBe(1);
    }

    [Fact]
    public void A_display_takes_whole_leadings_and_one_that_is_too_wide_is_set_smaller()
    {
        var bag = new DiagnosticBag();
        var paragraphs = new ParagraphSetter(Fonts);
        var style = new ParagraphStyle { Text = Style, Leading = 13.Pt() };
        var wide = new ParagraphBlock(style, [new FormulaInline(MathParser.Parse(@"\frac{abcdefghijklm}{nopqrstuvwxyz}").Content, Style, IsDisplay: true)]);
        var set = paragraphs.Set(wide, 50.Pt(), new UnknownPages(), bag);
        set.Lines.Length.ShouldBe(1);
        (set.Leading.Units % 13.Pt().Units).ShouldBe(0);
        bag.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("BK5511");
        set.Lines[0].Items.ShouldAllBe(i => i.X >= Length.Zero && i.X <= 50.Pt());
        var long_ = new ParagraphBlock(style, [new FormulaInline(MathParser.Parse("a = b + c = d + e = f + g = h").Content, Style, IsDisplay: true)]);
        paragraphs.Set(long_, 60.Pt(), new UnknownPages(), bag).Leading.ShouldBeGreaterThan(13.Pt() * 2);
        bag.Count.ShouldBe(1);
    }

    [Fact]
    public void Nothing_throws_whatever_the_source() =>
        Gen.Select(Gen.Int[0, All.Length - 1], Gen.Int[0, All.Length - 1], Gen.Int[0, 60], Gen.Int[0, 60]).Sample(
            (a, b, from, to) =>
            {
                var tex = All[a][..Math.Min(All[a].Length, from)] + All[b][Math.Min(All[b].Length, to)..];
                Set(tex, true);
                Setter.SetParts(Inline(tex), 13.Pt(), []);
                Setter.SetDisplay(Inline(tex), 30.Pt(), []);
            },
            iter: 500);

    [Fact]
    public void Boxes_and_places_are_those_of_the_golden_file()
    {
        var text = new StringBuilder();
        foreach (var tex in Golden)
        {
            var box = Set(tex, true);
            text.Append(CultureInfo.InvariantCulture, $"{tex}\n  {box.Width.Points:0.##} wide, {box.Ascent.Points:0.##} up, {box.Descent.Points:0.##} down\n");
            foreach (var item in box.Items)
            {
                var what = item.Item switch
                {
                    TextItem run => string.Create(CultureInfo.InvariantCulture, $"{TextOf(run)} at {run.Size.Points:0.##}"),
                    RectangleItem rule => string.Create(CultureInfo.InvariantCulture, $"rule {rule.Size.Width.Points:0.##} × {rule.Size.Height.Points:0.##}"),
                    _ => item.Item.GetType().Name,
                };
                text.Append(CultureInfo.InvariantCulture, $"  ({item.X.Points:0.##}, {item.Y.Points:0.##}) {what}\n");
            }
        }
        Compare(text.ToString());
    }

    private static void Compare(string actual, [CallerFilePath] string path = "")
    {
        var golden = Path.ChangeExtension(path, ".golden.txt");
        var expected = File.Exists(golden) ? File.ReadAllText(golden) : "";
        if (actual == expected)
            return;
        File.WriteAllText(Environment.GetEnvironmentVariable("BOOKLET_ACCEPT") == "1" ? golden : Path.ChangeExtension(path, ".received.txt"), actual);
        if (Environment.GetEnvironmentVariable("BOOKLET_ACCEPT") != "1")
            actual.ShouldBe(expected);
    }

    private static FormulaInline Inline(string tex) => new(MathParser.Parse(tex).Content, Style);

    private static MathBox Set(string tex, bool isDisplay, List<Rune>? missing = null) => isDisplay
        ? Setter.SetDisplay(Inline(tex), 2000.Pt(), missing ?? []).Box
        : FormulaLayout.Join([.. Setter.SetParts(Inline(tex), default, missing ?? []).Select(p => new MathPiece(p.Box with { Width = p.Box.Width + p.SpaceAfter }, p.Last, default, false, new GroupNode(MathList.Empty)))]);

    private static string TextOf(MathBox box) => string.Concat(box.Items.Select(i => i.Item).OfType<TextItem>().Select(TextOf));

    private static string TextOf(TextItem item) => string.Concat(item.Segments.Select(s => s.Text.Text));

    private static string[] Read()
    {
        using var stream = typeof(FormulaLayoutTests).Assembly.GetManifestResourceStream("Formulas")!;
        return new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
