using Booklet.Diagnostics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Breaking;

/// <summary>Full lines by spaces, letters and margins.</summary>
public sealed class JustificationTests
{
    private const double MostScaling = 0.02;

    private static readonly FontBook Bundled = FontBook.Bundled();

    private static readonly ParagraphStyle Plain = new()
    {
        Text = new TextStyle { Family = "Libertinus Serif", Size = 10.Pt() },
        Leading = 12.Pt(),
        Alignment = TextAlignment.Justified,
        Hyphenate = true,
        Direction = TextDirection.LeftToRight,
    };

    private static readonly ParagraphStyle Fine = Plain with { LetterScaling = MostScaling, HangsPunctuation = true };

    private static readonly Gen<string> Text = Gen.OneOf("a", "of", "the", "well-known", "typography,", "margins", "(2024)", "“So,”", "summer", "lines.", "–")
        .List[10, 60].Select(words => string.Join(' ', words));

    private static SetParagraph Set(ParagraphStyle style, string text, Length measure) =>
        new ParagraphSetter(Bundled).Set(Lines.Paragraph(style, text), measure, NoReferences.Instance, new DiagnosticBag());

    [Fact]
    public void Justified_text_is_ragged_in_narrow_columns_and_where_hyphens_are_missed()
    {
        const string text = "aaa bbb ccc dd eee fff ggg hhh iii";
        static bool IsFlush(SetParagraph set, int ems) => set.Lines[..^1].All(l => l.Right() == Lines.Em * ems);
        var style = Lines.Justified with { LeastJustified = Lines.Em * 10 };
        IsFlush(Lines.Set(Lines.Paragraph(style, text), 10), 10).ShouldBeTrue();
        IsFlush(Lines.Set(Lines.Paragraph(style, text), 9), 9).ShouldBeFalse();
        IsFlush(Lines.Set(Lines.Paragraph(style with { Language = "cs", Hyphenate = true }, text), 10), 10).ShouldBeFalse();
    }

    [Fact]
    public void Letters_change_by_no_more_than_the_style_allows_and_all_in_a_line_alike() => Text.Sample(text =>
    {
        foreach (var line in Set(Fine, text, 160.Pt()).Lines)
        {
            var scales = line.Items.Select(i => i.Item).OfType<TextItem>().Select(t => t.HorizontalScale).Distinct().ToList();
            scales.Count.ShouldBeLessThanOrEqualTo(1);
            scales.ShouldAllBe(s => Math.Abs(s - 1) <= MostScaling + 1e-9);
        }
    });

    [Fact]
    public void Scaled_segments_stand_where_their_letters_end() => Text.Sample(text =>
    {
        foreach (var line in Set(Fine, text, 160.Pt()).Lines)
        {
            foreach (var item in line.Items.Select(i => i.Item).OfType<TextItem>())
            {
                for (var i = 0; i + 1 < item.Segments.Length; i++)
                {
                    var (segment, next) = (item.Segments[i], item.Segments[i + 1]);
                    if (segment.Kind != SegmentKind.Text)
                        continue;
                    var width = segment.Text.Font.ToLength(segment.Text.Advance, item.Size) * item.HorizontalScale;
                    (next.X - segment.X).ShouldBe(width);
                }
            }
        }
    });

    [Fact]
    public void A_full_line_fills_the_measure_but_for_what_hangs() => Text.Sample(text =>
    {
        var set = Set(Fine, text, 160.Pt());
        foreach (var line in set.Lines[..^1])
        {
            if (line.Segments().Count(s => s.Kind == SegmentKind.Space) < 2)
                continue;
            var last = line.Segments().Last(s => s.Kind != SegmentKind.Space);
            var over = line.Right() - 160.Pt();
            if (char.IsLetter(last.Text.Text[^1]))
                over.ShouldBe(Length.Zero);
            else
                over.ShouldBeInRange(Length.Zero, 5.Pt());
        }
    });

    [Fact]
    public void Nothing_is_lost_or_moved() => Text.Sample(text =>
        string.Concat(Set(Fine, text, 160.Pt()).Lines.SelectMany(l => l.Segments()).Where(s => s.Kind != SegmentKind.Hyphen).Select(s => s.Text.Text)) == text);

    [Theory]
    [InlineData("-", 0.6)]
    [InlineData(".", 0.7)]
    [InlineData(",", 0.7)]
    [InlineData("”", 0.5)]
    [InlineData(")", 0.15)]
    [InlineData("d", 0)]
    public void Marks_at_the_right_hang_by_their_share(string mark, double share)
    {
        // Two lines: the author ends the first, which is full to the last unit.
        var style = Plain with { HangsPunctuation = true, Hyphenate = false };
        var set = Set(style, $"mountains and rivers{mark} and mountains", 95.Pt());
        var line = set.Lines[0];
        line.Text().TrimEnd().ShouldEndWith(mark);
        var text = line.Items.Select(i => i.Item).OfType<TextItem>().First();
        var face = text.Segments[0].Text.Font;
        var glyph = line.Segments().Last(s => s.Kind == SegmentKind.Text).Text.Glyphs[^1];
        (line.Right() - 95.Pt()).ShouldBe(face.ToLength(glyph.Advance, 10.Pt()) * share);
    }

    [Theory]
    [InlineData("“", 0.5)]
    [InlineData("(", 0.15)]
    [InlineData("m", 0)]
    public void Marks_at_the_left_hang_by_their_share(string mark, double share)
    {
        var set = Set(Plain with { HangsPunctuation = true }, $"{mark}mountains and rivers", 400.Pt());
        var item = set.Lines[0].Items[0];
        var glyph = ((TextItem)item.Item).Segments[0].Text.Glyphs[0];
        (-item.X).ShouldBe(((TextItem)item.Item).Segments[0].Text.Font.ToLength(glyph.Advance, 10.Pt()) * share);
    }

    [Fact]
    public void Ragged_text_stays_inside_its_measure() => Text.Sample(text =>
        Set(Fine with { Alignment = TextAlignment.Start }, text, 160.Pt()).Lines.All(l => l.Items[0].X >= Length.Zero && l.Right() <= 160.Pt()));

    [Fact]
    public void A_line_is_loose_only_where_hyphens_do_not_help()
    {
        const string text = "The responsibilities of internationalization, characterization and institutionalization are extraordinarily disproportionate.";
        var loose = Set(Plain with { Hyphenate = false }, text, 180.Pt());
        var even = Set(Fine, text, 180.Pt());
        Ratios(loose).Max().ShouldBeGreaterThan(1.5);
        Ratios(even).Max().ShouldBeLessThanOrEqualTo(1.51);
    }

    [Fact]
    public void Lines_without_hyphens_are_preferred_while_they_are_even()
    {
        const string text = "We listen to the voices of old bridges long before they are repaired and we learn what they have to say to those who take the time to hear them sing at night.";
        var set = Set(Fine, text, 250.Pt());
        set.Lines.ShouldAllBe(l => !l.EndsWithHyphen);
        Ratios(set).Max().ShouldBeLessThanOrEqualTo(1.51);
    }

    private static IEnumerable<double> Ratios(SetParagraph set)
    {
        foreach (var line in set.Lines[..^1])
        {
            foreach (var item in line.Items.Select(i => i.Item).OfType<TextItem>())
            {
                for (var i = 0; i + 1 < item.Segments.Length; i++)
                {
                    if (item.Segments[i].Kind == SegmentKind.Space)
                        yield return (item.Segments[i + 1].X - item.Segments[i].X) / item.Segments[i].Text.Font.ToLength(item.Segments[i].Text.Advance, item.Size);
                }
            }
        }
    }
}
