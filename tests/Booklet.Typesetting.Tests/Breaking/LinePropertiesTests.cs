using System.Globalization;
using Booklet.Diagnostics;
using Booklet.Mathematics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Breaking;

/// <summary>What holds for every text, measure and alignment.</summary>
public sealed class LinePropertiesTests
{
    private const int LongestWord = 12;

    private static readonly FontBook Bundled = FontBook.Bundled();

    private static readonly Gen<string> Word = Gen.OneOf("a", "of", "the", "well-known", "typography", "ré\u0301sumé", "e\u0301\u0323tude", "नमस्ते", "👩‍👩‍👧", "(2024)", "“So,”", "山田太郎（仮）。「橋」", "แม่น้ำ");

    private static readonly Gen<(string Text, ParagraphStyle Style, int Ems)> Case = Gen.Select(
        Word.List[1, 30].Select(words => string.Join(' ', words)),
        Gen.OneOf(TextAlignment.Justified, TextAlignment.Start, TextAlignment.Center, TextAlignment.End),
        Gen.Bool,
        Gen.Int[1, 40],
        (text, alignment, hyphenate, ems) => (text, Lines.Ragged with { Alignment = alignment, Hyphenate = hyphenate }, ems));

    private static readonly Gen<string> Stretch = Gen.OneOf("a", "the", "Donau\u00ADdampf\u00ADschiff", "Rindfleischetikettierung", "https://example.org/a_b/c?d=e&f=g#very-long-fragment", "first.last_name+tag@sub.example.org",
        "10\u00A0000\u00A0km", "A.\u00A0B.\u00A0Catherinette", "well-known-and-then-some", "//////", "a/b/c/d/e/f/g/h", "«\u00A0mot\u00A0»", "…", "--------", "한국어텍스트입니다", "山田太郎（仮）。「橋」", "e\u0301\u0323tude", "1234567890123");

    private static readonly Gen<(string Text, ParagraphStyle Style, int Ems)> Wide = Gen.Select(
        Stretch.List[1, 12].Select(words => string.Join(' ', words)),
        Gen.OneOf(TextAlignment.Justified, TextAlignment.Start, TextAlignment.Center, TextAlignment.End),
        Gen.Bool,
        Gen.Bool,
        Gen.Int[2, 20],
        (text, alignment, hyphenate, balance, ems) => (text, Lines.Ragged with { Alignment = alignment, Hyphenate = hyphenate, Balance = balance && alignment != TextAlignment.Justified }, ems));

    private static readonly Gen<(List<string> Inlines, ParagraphStyle Style, int Ems)> Mixed = Gen.Select(
        Gen.OneOf(Stretch, Gen.OneOf("$a+b=c", @"$\frac{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}{b}", @"$\sqrt{x+y+z+w+u+v+x+y+z+w+u+v}", @"$\begin{pmatrix}1&2&3&4&5&6\\1&2&3&4&5&6\end{pmatrix}", @"$\widehat{abcdefghijklmnopqrs}", @"$x_{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}", "$(a+b+c+d+e+f)", " ", " and ", "-dimensional ", ", ")).List[1, 12],
        Gen.OneOf(TextAlignment.Justified, TextAlignment.Start),
        Gen.Bool,
        Gen.Int[3, 20],
        (inlines, alignment, hyphenate, ems) => (inlines, Lines.Ragged with { Alignment = alignment, Hyphenate = hyphenate }, ems));

    [Fact]
    public void Lines_concatenate_to_the_text() => Case.Sample(c =>
        string.Concat(Logical(Lines.Set(Lines.Paragraph(c.Style, c.Text), c.Ems))) == c.Text);

    [Fact]
    public void No_line_is_wider_than_the_measure_where_words_fit() => Case.Where(c => c.Ems >= LongestWord).Sample(c =>
        Lines.Set(Lines.Paragraph(c.Style, c.Text), c.Ems).Lines.All(l => l.Right() <= Lines.Em * c.Ems));

    [Fact]
    public void Nothing_is_wider_than_the_narrowest_column_whatever_is_in_it() => Wide.Sample(c =>
    {
        var bag = new DiagnosticBag();
        var set = Lines.Set(Lines.Paragraph(c.Style, c.Text), c.Ems, bag);
        set.Lines.ShouldAllBe(l => l.Right() <= Lines.Em * c.Ems);
        string.Concat(Logical(set)).Replace("\u00AD", "").ShouldBe(c.Text.Replace("\u00AD", ""));
    });

    [Fact]
    public void Nothing_in_a_real_font_is_wider_than_its_column_and_no_formula_is() => Mixed.Sample(
        c =>
        {
            var setter = new ParagraphSetter(Bundled);
            var style = c.Style with { Text = new TextStyle { Family = "Libertinus Serif", Size = 9.5.Pt() }, Direction = TextDirection.LeftToRight };
            var measure = Lines.Em * c.Ems;
            var set = setter.Set(new ParagraphBlock(style, [.. c.Inlines.Select(i => Inline(i, style.Text))]), measure, NoReferences.Instance, new DiagnosticBag());
            // The letters of a ligature that a line end cuts apart are a little wider than half of it each.
            foreach (var line in set.Lines)
                line.Right().ShouldBeLessThanOrEqualTo(measure + style.Text.Size / 20, $"'{line.Text()}' at {measure}");
        },
        iter: 300);

    private static Inline Inline(string text, TextStyle style) => text.StartsWith('$')
        ? new FormulaInline(MathParser.Parse(text[1..]).Content, style) : new TextInline(text, style);

    [Fact]
    public void A_line_never_ends_inside_a_cluster() => Case.Sample(c =>
    {
        var boundaries = StringInfo.ParseCombiningCharacters(c.Text).Append(c.Text.Length).ToHashSet();
        var at = 0;
        foreach (var line in Logical(Lines.Set(Lines.Paragraph(c.Style, c.Text), c.Ems)))
        {
            at += line.Length;
            boundaries.ShouldContain(at);
        }
    });

    [Fact]
    public void The_same_paragraph_gives_the_same_lines_again() => Case.Sample(c =>
        Dump(Lines.Set(Lines.Paragraph(c.Style, c.Text), c.Ems)) == Dump(Lines.Set(Lines.Paragraph(c.Style, c.Text), c.Ems)));

    [Fact]
    public void The_natural_width_needs_one_line_and_a_unit_less_needs_two() => Case.Where(c => c.Text.Contains(' ')).Sample(c =>
    {
        var setter = Lines.BoxSetter();
        var paragraph = Lines.Paragraph(c.Style with { Alignment = TextAlignment.Start }, c.Text);
        var natural = setter.NaturalWidth(paragraph, NoReferences.Instance);
        setter.Set(paragraph, natural, NoReferences.Instance, new DiagnosticBag()).Lines.Length.ShouldBe(1);
        setter.Set(paragraph, natural - new Length(1), NoReferences.Instance, new DiagnosticBag()).Lines.Length.ShouldBeGreaterThan(1);
    });

    [Fact]
    public void Real_fonts_justify_to_the_unit() => Case.Sample(
        c =>
        {
            var setter = new ParagraphSetter(Bundled);
            var style = new TextStyle { Family = "Libertinus Serif", Size = 9.5.Pt() };
            var measure = Lines.Em * (c.Ems + 8);
            var set = setter.Set(
                Lines.Paragraph(Lines.Justified with { Text = style, Hyphenate = true, Direction = TextDirection.LeftToRight }, c.Text), measure, NoReferences.Instance, new DiagnosticBag());
            foreach (var line in set.Lines[..^1])
            {
                if (line.Segments().Count(s => s.Kind == SegmentKind.Space) > 1)
                    line.Right().ShouldBe(measure);
            }
        },
        iter: 200);

    /// <summary>The lines' text in reading order, without what layout put in.</summary>
    private static IEnumerable<string> Logical(SetParagraph paragraph) =>
        paragraph.Lines.Select(l => string.Concat(l.Segments().Where(s => s.Kind != SegmentKind.Hyphen).Select(s => s.Text.Text)));

    private static string Dump(SetParagraph paragraph) => string.Join('\n', paragraph.Lines.Select(l => string.Join(
        ' ', l.Items.Select(i => $"{i.X}:{i.Y}:{(i.Item as TextItem)?.Width}"))).Concat(paragraph.Texts()));
}
