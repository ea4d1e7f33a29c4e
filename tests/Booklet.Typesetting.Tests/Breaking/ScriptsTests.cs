using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Booklet.Diagnostics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Shaping;
using Booklet.Typesetting.Tests.Fonts;
using Booklet.Unicode;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Breaking;

/// <summary>Paragraphs in other scripts than Latin, and in several.</summary>
public sealed class ScriptsTests
{
    private static readonly TextStyle Serif = new() { Family = "Libertinus Serif", Size = 10.Pt() };

    [Theory]
    [InlineData("en", "In 1650", true)]
    [InlineData("el", "1650", true)]
    [InlineData("ja", "In 1650", false)]
    [InlineData("ar", "1650", false)]
    [InlineData("en", "約1650点", false)]
    public void Figures_are_old_style_only_among_letters_with_ascenders(string language, string text, bool isOldStyle)
    {
        var style = new TextStyle { Family = "Libertinus Serif", Size = 10.Pt(), Features = ["onum", "pnum"] };
        uint[] Figures(ImmutableArray<string> features, string of, string tag) =>
        [
            .. new ParagraphSetter(FontBook.Bundled()).Set(new ParagraphBlock(new ParagraphStyle { Text = style, Leading = 12.Pt(), Language = tag }, [new TextInline(of, style with { Features = features })]),
                400.Pt(), NoReferences.Instance, new DiagnosticBag()).Lines.SelectMany(l => l.Segments()).SelectMany(s => s.Text.Glyphs.Where(g => char.IsAsciiDigit(s.Text.Text[g.Cluster]))).Select(g => (uint)g.Id),
        ];
        Figures(style.Features, text, language).ShouldBe(Figures(isOldStyle ? ["onum", "pnum"] : ["pnum"], "1650", "en"));
    }

    [Fact]
    public void Justified_Japanese_is_stretched_between_its_letters()
    {
        var set = Lines.Set(Lines.Paragraph(Lines.Justified with { Language = "ja" }, "東京の下町には多くの運河がめぐらされていた"), 10);
        var narrower = Lines.BoxSetter().Set(
            Lines.Paragraph(Lines.Justified with { Language = "ja" }, "東京の下町には多くの運河がめぐらされていた"), Lines.Em * 10 + 5.Pt(), NoReferences.Instance, new DiagnosticBag());
        set.Lines[0].Right().ShouldBe(Lines.Em * 10);
        narrower.Texts()[0].ShouldBe("東京の下町には多くの");
        narrower.Lines[0].Right().ShouldBe(Lines.Em * 10 + 5.Pt());
    }

    [Fact]
    public void A_line_neither_begins_with_a_closing_mark_nor_ends_with_an_opening_one()
    {
        foreach (var ems in Enumerable.Range(3, 9))
        {
            var lines = Lines.Set(Lines.Paragraph(Lines.Ragged, "町では、橋は「人」を渡す（だけ）でなく。市場ですっと、ーでもあった。"), ems).Texts();
            lines.ShouldAllBe(l => !"、」）。っーょ".Contains(l.First()) && !"「（".Contains(l.Last()), string.Join('/', lines));
        }
    }

    [Fact]
    public void A_short_name_is_not_broken_and_a_sentence_is()
    {
        Lines.Set(Lines.Paragraph(Lines.Ragged, "abc 山田太郎 x"), 6).Texts().ShouldBe(["abc ", "山田太郎 x"]);
        Lines.Set(Lines.Paragraph(Lines.Ragged, "강이 기억하는 도시"), 5).Texts().ShouldBe(["강이 ", "기억하는 ", "도시"]);
        Lines.Set(Lines.Paragraph(Lines.Ragged, "水の町と呼ばれた"), 5).Texts().ShouldBe(["水の町と呼", "ばれた"]);
    }

    [Fact]
    public void Dashes_in_a_row_are_shaped_as_one()
    {
        var set = Lines.Set(Lines.Paragraph(Lines.Justified with { Language = "ja" }, "残る――失われた運河"), 20);
        set.Lines[0].Segments().Select(s => s.Text.Text).ShouldContain("る――失"[1..3]);
    }

    [Fact]
    public void Thai_breaks_between_words()
    {
        var lines = Lines.Set(Lines.Paragraph(Lines.Ragged, "แม่น้ำกับเมืองที่จมลงอย่างช้าๆ"), 8).Texts();
        lines[0].ShouldBe("แม่น้ำกับ");
        lines.ShouldAllBe(l => l.First() != 'ๆ');
    }

    [Fact]
    public void A_colour_inside_a_word_does_not_part_joined_letters()
    {
        var whole = Set(new TextInline("سلام", Serif)).Segments().SelectMany(s => s.Text.Glyphs).Select(g => g.Id).ToHashSet();
        var parts = Set(new TextInline("سلا", Serif), new TextInline("م", Serif with { Color = new Color(200, 0, 0) }));
        parts.Segments().Count().ShouldBe(2);
        parts.Segments().SelectMany(s => s.Text.Glyphs).ShouldAllBe(g => whole.Contains(g.Id));
        var (first, second) = (new TextInline("بي", Serif), new TextInline("ت", Serif with { Color = new Color(200, 0, 0) }));
        Set(first, second).Segments().SelectMany(s => s.Text.Glyphs).Select(g => g.Id).Order()
            .ShouldBe(Set(new TextInline("بيت", Serif)).Segments().SelectMany(s => s.Text.Glyphs).Select(g => g.Id).Order());
    }

    [Fact]
    public void Names_in_another_script_carry_their_language_where_the_script_tells_it()
    {
        var line = Set(new TextInline("With יעל מזרחי and Πέτρος and Полина and ليلى today", Serif));
        line.Items.Select(i => i.Item).OfType<TextItem>().Select(t => (string.Concat(t.Segments.Select(s => s.Text.Text)).Trim(), t.Language)).ShouldBe([
            ("With", null), ("מזרחי יעל", "he"), ("and", null), ("Πέτρος", "el"), ("and Полина and", null), ("ليلى", "ar"), ("today", null),
        ]);
    }

    [Theory]
    [InlineData("ar", "سلام", "ar")]
    [InlineData("fa", "سلام", "fa")]
    [InlineData("en", "پرویز", "fa")]
    [InlineData("ja", "山田", "ja")]
    [InlineData("en", "山田", "und")]
    [InlineData("en", "山田はな", "ja")]
    [InlineData("sr-Latn", "Ђорђе", "und")]
    [InlineData("sr", "Ђорђе", "sr")]
    [InlineData("ru", "Anna", "und")]
    [InlineData("de", "Anna", "de")]
    public void The_language_of_a_run_is_its_own_where_that_is_written_so(string paragraph, string text, string expected) =>
        ScriptLanguages.Of(ScriptTag(text), paragraph, text, ScriptLanguages.EastAsianOf(text)).ShouldBe(expected);

    [Fact]
    public void Page_numbers_stay_at_the_end_of_an_entry_whose_name_runs_the_other_way()
    {
        var fill = new FillInline(Lines.Box);
        var line = Lines.Set(Lines.Paragraph(Lines.Ragged, new TextInline("גד, אב", Lines.Box), fill, new TextInline("8, 25", Lines.Box)), 20).Lines[0];
        line.Text().ShouldBe("אב גד,8, 25");
        line.Items[0].X.ShouldBe(Length.Zero);
        line.Right().ShouldBe(Lines.Em * 20);
    }

    [Fact]
    public void A_missing_character_is_counted_once_a_place_with_what_to_do()
    {
        var document = Lines.Paragraph(Lines.Ragged, "x日 y日");
        var setter = new ParagraphSetter(new FontBook([new BoxFace(has: r => r.Value < 128)]));
        var bag = new DiagnosticBag();
        setter.Set(document, Lines.Em * 20, NoReferences.Instance, bag);
        setter.Set(document, Lines.Em * 10, NoReferences.Instance, bag);
        var finding = setter.Counted(bag.ToImmutable()).ShouldHaveSingleItem();
        finding.Message.ShouldBe("No font has the character '日' (U+65E5); a box is printed for it, here and in 1 more place.");
        finding.Hints.ShouldHaveSingleItem().ShouldContain("fonts-noto-cjk");
    }

    [Theory]
    [InlineData("\uE123", "U+E123", "font that it was typed with")]
    [InlineData("\u0378", "U+0378", "knows no such character")]
    [InlineData("\u0301", "U+0301", "Put a font")]
    [InlineData("ꦄ", "(U+A984)", "fonts-noto-core")]
    [InlineData("\uFFFD", "(U+FFFD)", "save the file as UTF-8")]
    [InlineData("🫨", "(U+1FAE8)", "Emoji")]
    public void A_missing_character_is_named_as_what_it_is(string text, string name, string hint)
    {
        var bag = new DiagnosticBag();
        new ParagraphSetter(new FontBook([new BoxFace(has: r => r.Value < 128)]))
            .Set(Lines.Paragraph(Lines.Ragged, text), Lines.Em * 20, NoReferences.Instance, bag);
        var finding = bag.ToImmutable().ShouldHaveSingleItem();
        finding.Message.ShouldContain(name);
        finding.Hints.ShouldHaveSingleItem().ShouldContain(hint);
    }

    [Fact]
    public void What_shows_nothing_is_not_missing()
    {
        var bag = new DiagnosticBag();
        foreach (var text in new[] { "a\u200Bb", "\u2764\uFE0F", "a\u200Eb", "a\u2003b", "👩\u200D💻" })
            new ParagraphSetter(FontBook.Bundled()).Set(Lines.Paragraph(Lines.Ragged with { Text = Serif }, new TextInline(text, Serif)), Lines.Em * 20, NoReferences.Instance, bag);
        bag.ToImmutable().ShouldBeEmpty();
    }

    /// <summary>Letters, marks, joiners, emoji, and what no font has: of each a few neighbours. No spaces: a mark after one stands alone (UAX #14, LB10).</summary>
    private static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.Int['a', 'z'], Gen.Int[0x300, 0x32F], Gen.Int[0x5D0, 0x5EA], Gen.Int[0x621, 0x655], Gen.Int[0x905, 0x94D], Gen.Int[0xE01, 0xE4E],
            Gen.Int[0x1F1E6, 0x1F1FF], Gen.Int[0x1F600, 0x1F64F], Gen.Int[0x1F3FB, 0x1F3FF], Gen.Int[0xFE0E, 0xFE0F], Gen.Int[0x200B, 0x200D],
            Gen.Int[0x4E00, 0x4E20], Gen.Int[0x3041, 0x3050], Gen.Int[0xAC00, 0xAC10], Gen.Int[0x1100, 0x11FF], Gen.Int[0xE000, 0xE010], Gen.Int[0x378, 0x379],
            Gen.Int[0x12000, 0x12010])
        .Array[1, 20].Select(runes => "a" + string.Concat(runes.Select(r => new Rune(r).ToString())) + "a");

    [Fact]
    public void No_box_is_set_without_a_finding_and_no_cluster_is_parted() => AnyText.Sample(
        text =>
        {
            var bag = new DiagnosticBag();
            var line = Bundled.Set(new ParagraphBlock(Lines.Ragged with { Text = Serif }, [new TextInline(text, Serif)]), 4000.Pt(), NoReferences.Instance, bag).Lines[0];
            // Of each box, the characters that it may stand for: the shaper joins marks to what they stand on.
            var boxes = new List<string[]>();
            var clusters = new List<string>();
            foreach (var shaped in line.Segments().Select(s => s.Text))
            {
                shaped.Glyphs.ShouldNotContain(g => g.Id == 0);
                var box = shaped.Font.Shape(new ShapingRequest("□", "Zyyy", "en", false, [])).Glyphs[0].Id;
                foreach (var glyph in shaped.Glyphs.Where(g => g.Id == box))
                {
                    var end = shaped.Glyphs.Select(g => g.Cluster).Where(c => c > glyph.Cluster).DefaultIfEmpty(shaped.Text.Length).Min();
                    boxes.Add([.. shaped.Text[glyph.Cluster..end].EnumerateRunes().Select(r => "U+" + r.Value.ToString("X4", CultureInfo.InvariantCulture))]);
                }
                foreach (var cluster in GraphemeClusters.Enumerate(shaped.Text))
                    clusters.Add(cluster.ToString());
            }
            var messages = bag.ToImmutable().Where(d => d.Code == "BK5001").Select(d => d.Message).ToList();
            boxes.ShouldAllBe(b => messages.Any(m => Names(m, b)));
            messages.ShouldAllBe(m => boxes.Any(b => Names(m, b)));
            var expected = new List<string>();
            foreach (var cluster in GraphemeClusters.Enumerate(text))
                expected.Add(cluster.ToString());
            clusters.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
        },
        iter: 500);

    private static bool Names(string message, string[] characters) =>
        characters.Any(c => message.Contains(c + ")", StringComparison.Ordinal) || message.Contains(c + ";", StringComparison.Ordinal));

    private static readonly ParagraphSetter Bundled = new(FontBook.Bundled());

    private static string ScriptTag(string text) => text[0] switch
    {
        >= '\u0600' and < '\u0700' => "Arab",
        >= '\u4E00' => "Hani",
        >= '\u0400' and < '\u0530' => "Cyrl",
        _ => "Latn",
    };

    private static SetLine Set(params Inline[] inlines) => new ParagraphSetter(FontBook.Bundled())
        .Set(new ParagraphBlock(Lines.Ragged with { Text = Serif }, [.. inlines]), 400.Pt(), NoReferences.Instance, new DiagnosticBag()).Lines[0];
}
