using System.Collections.Immutable;
using Booklet.Diagnostics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Hyphenation;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Shaping;
using Booklet.Typesetting.Tests.Breaking;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Shaping;

public sealed class ShapingTests
{
    private static readonly FontBook Fonts = FontBook.Bundled();

    private static readonly TextStyle Serif = new() { Family = "Libertinus Serif", Size = 10.Pt() };

    [Fact]
    public void Ligatures_are_set_but_not_in_letterspaced_text()
    {
        Segment("office", Serif).Text.Glyphs.Length.ShouldBeLessThan(6);
        Segment("office", Serif with { Tracking = 50 }).Text.Glyphs.Length.ShouldBe(6);
    }

    [Fact]
    public void Tracking_comes_after_every_cluster()
    {
        var plain = Item("HAMBURG", Serif with { Features = ["-kern"] });
        var tracked = Item("HAMBURG", Serif with { Features = ["-kern"], Tracking = 100 });
        (tracked.Width - plain.Width).ShouldBe(Length.FromPoints(7));
    }

    [Fact]
    public void Letters_are_kerned() =>
        Item("AVATAR", Serif).Width.ShouldBeLessThan(Item("AVATAR", Serif with { Features = ["-kern"] }).Width);

    [Fact]
    public void Small_capitals_are_other_glyphs() =>
        Segment("abc", Serif with { Features = ["smcp"] }).Text.Glyphs[0].Id.ShouldNotBe(Segment("abc", Serif).Text.Glyphs[0].Id);

    [Fact]
    public void Raised_figures_are_the_fonts_own_where_it_has_them_for_the_whole_text()
    {
        var raised = Serif with { Position = ScriptPosition.Superscript };
        var figures = Item("12", raised);
        figures.Size.ShouldBe(Serif.Size);
        figures.Segments[0].Text.Glyphs[0].Id.ShouldNotBe(Segment("12", Serif).Text.Glyphs[0].Id);
        figures.Segments[0].Text.Text.ShouldBe("12");
        figures.Width.ShouldBeLessThan(Item("12", Serif).Width);

        // No raised section sign, so the figure beside it is scaled as the sign is.
        var mixed = Item("§2", raised);
        mixed.Size.ShouldBeLessThan(Serif.Size);
        mixed.Segments[0].Text.Glyphs.Select(g => g.Id).ShouldBe(Segment("§2", Serif).Text.Glyphs.Select(g => g.Id));
    }

    [Theory]
    [InlineData("office", 40)]
    [InlineData("سلام", 60)]
    public void Parts_of_a_word_too_long_to_be_one_measure_like_parts_of_others(string repeated, int times)
    {
        // Up to 64 glyphs, parts are measured one by one; a longer word measures them all at once.
        var shaped = Segment(string.Concat(Enumerable.Repeat(repeated, times)), Serif with { Size = 1.Pt(), Features = ["-kern"] }).Text;
        var word = new Word(shaped, [], new Lazy<Hyphenator?>(() => null));
        var ends = new Dictionary<int, long> { [0] = 0 };
        var clusters = shaped.Glyphs.GroupBy(g => g.Cluster).OrderBy(g => g.Key).ToList();
        var advance = 0L;
        for (var i = 0; i < clusters.Count; i++)
            ends[i + 1 < clusters.Count ? clusters[i + 1].Key : shaped.Text.Length] = advance += clusters[i].Sum(g => (long)g.Advance);
        shaped.Glyphs.Length.ShouldBeGreaterThan(64);
        foreach (var (end, expected) in ends)
            word.MeasureTo(end).ShouldBe((expected, clusters.Count(c => c.Key < end)));
        if (!shaped.IsRightToLeft)
            word.MeasureTo(3).Advance.ShouldBeInRange(word.MeasureTo(1).Advance + 1, word.MeasureTo(4).Advance - 1);
    }

    [Fact]
    public void The_same_word_is_shaped_once()
    {
        var set = Set(new TextInline("word and word", Serif));
        var segments = set.Lines[0].Segments().ToList();
        segments[0].Text.ShouldBeSameAs(segments[4].Text);
    }

    [Fact]
    public void Arabic_is_joined_and_runs_from_right_to_left()
    {
        var segment = Segment("سلام", Serif);
        segment.Text.IsRightToLeft.ShouldBeTrue();
        segment.Text.Font.Family.ShouldBe("Noto Naskh Arabic");
        segment.Text.Glyphs[0].Cluster.ShouldBeGreaterThan(segment.Text.Glyphs[^1].Cluster);
    }

    [Theory]
    [InlineData("日本語のテキスト。改行できる")]
    [InlineData("ภาษาไทยไม่มีช่องว่าง")]
    [InlineData("हिन्दी में लिखा हुआ")]
    [InlineData("مرحبا بالعالم (2024) English עברית")]
    [InlineData("👩‍👩‍👧 ☺️ ⚡ 🇫🇷 e\u0301\u0323\u0308")]
    [InlineData("\u200F\u202Bmixed\u202C \u2066isolates\u2069 \uFEFF\u00AD\u200B")]
    [InlineData("\uD800 lone surrogates \uDC00")]
    public void Text_in_any_script_comes_out(string text)
    {
        foreach (var alignment in Enum.GetValues<TextAlignment>())
        {
            foreach (var points in new[] { 1, 30, 300 })
            {
                var style = new ParagraphStyle { Text = Serif, Leading = 12.Pt(), Alignment = alignment, Hyphenate = true };
                var set = new ParagraphSetter(Fonts).Set(Lines.Paragraph(style, text), points.Pt(), NoReferences.Instance, new DiagnosticBag());
                set.Lines.Sum(l => l.Segments().Count()).ShouldBeGreaterThan(0);
            }
        }
    }

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        var paragraphs = Enumerable.Range(0, 60).Select(i => Lines.Paragraph(
            new ParagraphStyle { Text = Serif, Leading = 12.Pt(), Alignment = TextAlignment.Justified, Hyphenate = true },
            string.Join(' ', Enumerable.Range(0, 40).Select(k => Words[(i * 7 + k * (i + 3)) % Words.Length])))).ToArray();
        var (one, many) = (new ParagraphSetter(Fonts), new ParagraphSetter(Fonts));
        var expected = paragraphs.Select(p => SetOne(one, p)).ToArray();
        var actual = new string[paragraphs.Length];
        Parallel.For(0, paragraphs.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => actual[i] = SetOne(many, paragraphs[i]));
        actual.ShouldBe(expected);
    }

    private static readonly ImmutableArray<string> Words =
        [.. "proof of the office conference affiliation is presented, with typographical difficulties: naïve coöperation (1999)".Split(' ')];

    private static string SetOne(ParagraphSetter setter, ParagraphBlock paragraph)
    {
        var set = setter.Set(paragraph, 200.Pt(), NoReferences.Instance, new DiagnosticBag());
        return string.Join('\n', set.Lines.Select(l => $"{l.Right()} {l.Text()}"));
    }

    private static SetParagraph Set(TextInline text) => new ParagraphSetter(Fonts).Set(
        Lines.Paragraph(new ParagraphStyle { Text = Serif, Leading = 12.Pt() }, text), 300.Pt(), NoReferences.Instance, new DiagnosticBag());

    private static TextItem Item(string text, TextStyle style) =>
        Set(new TextInline(text, style)).Lines[0].Items.Select(i => i.Item).OfType<TextItem>().ShouldHaveSingleItem();

    private static TextSegment Segment(string text, TextStyle style) => Item(text, style).Segments.ShouldHaveSingleItem();
}
