using Booklet.Diagnostics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Tests.Fonts;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Breaking;

public sealed class InlineTests
{
    [Fact]
    public void Page_numbers_are_sorted_joined_linked_and_each_given_once()
    {
        var reference = new PageReferenceInline([new("c"), new("a"), new("b"), new("unknown")], Lines.Box) { Prefix = "p." };
        var set = Lines.Set(Lines.Paragraph(Lines.Ragged, reference), 30, references: new Pages(("a", "9", 8), ("b", "9", 8), ("c", "12", 11)));
        set.HasReferences.ShouldBeTrue();
        set.Texts().ShouldBe(["p.9, 12, 000"]);
        Items<LinkItem>(set).Select(l => ((AnchorTarget)l.Target).Anchor).ShouldBe(["a", "c", "unknown"]);
        Items<LinkItem>(set).ShouldAllBe(l => l.SourceInline == reference);
    }

    [Fact]
    public void Paragraphs_with_references_are_set_anew_and_others_are_remembered()
    {
        var setter = Lines.BoxSetter();
        var page = Lines.Paragraph(Lines.Ragged, new CurrentPageInline(Lines.Box));
        setter.Set(page, Lines.Em * 9, new Pages { CurrentPage = "1" }, new DiagnosticBag()).Texts().ShouldBe(["1"]);
        setter.Set(page, Lines.Em * 9, new Pages { CurrentPage = "2" }, new DiagnosticBag()).Texts().ShouldBe(["2"]);
        var text = Lines.Paragraph(Lines.Ragged, "text");
        setter.Set(text, Lines.Em * 9, new Pages(), new DiagnosticBag()).ShouldBeSameAs(setter.Set(text, Lines.Em * 9, new Pages(), new DiagnosticBag()));
    }

    [Fact]
    public void A_link_over_two_lines_gives_two_areas_as_high_as_its_text()
    {
        var link = new TextInline("two words", Lines.Box) { Link = new UriTarget("https://example.org") };
        var set = Lines.Set(Lines.Paragraph(Lines.Ragged, new TextInline("see ", Lines.Box), link), 8);
        set.Texts().ShouldBe(["see two ", "words"]);
        var placed = set.Lines.SelectMany(l => l.Items).Where(i => i.Item is LinkItem).ToList();
        placed.Select(p => (p.X, p.Y, ((LinkItem)p.Item).Size)).ShouldBe([
            (Lines.Em * 4, -8.Pt(), new Size(Lines.Em * 3, Lines.Em)), (Length.Zero, -8.Pt(), new Size(Lines.Em * 5, Lines.Em)),
        ]);
        placed.ShouldAllBe(p => ReferenceEquals(((LinkItem)p.Item).SourceInline, link));
    }

    [Fact]
    public void Each_inline_gives_its_own_item_with_itself_as_source()
    {
        var (a, b) = (new TextInline("one", Lines.Box), new TextInline("two", Lines.Box with { Italic = true }));
        Items<TextItem>(Lines.Set(Lines.Paragraph(Lines.Ragged, a, b), 10)).Select(t => t.Source).ShouldBe([a, b]);
    }

    [Fact]
    public void Anchors_take_no_room_and_stay_with_the_text_that_follows()
    {
        var set = Lines.Set(Lines.Paragraph(Lines.Ragged, new TextInline("one ", Lines.Box), new AnchorInline("here"), new TextInline("two", Lines.Box)), 4);
        set.Lines[0].Items.ShouldNotContain(i => i.Item is AnchorItem);
        set.Lines[1].Items[0].Item.ShouldBeOfType<AnchorItem>().Name.ShouldBe("here");
    }

    [Fact]
    public void A_line_break_of_the_author_ends_the_line_and_indents_tell_the_first_line_from_the_others()
    {
        var style = Lines.Ragged with { FirstLineIndent = Lines.Em, HangingIndent = Lines.Em * 2 };
        var set = Lines.Set(Lines.Paragraph(style, new TextInline("a", Lines.Box), new LineBreakInline(), new TextInline("b c", Lines.Box)), 3);
        set.Texts().ShouldBe(["a ", "b ", "c"]);
        set.Lines.Select(l => l.Items[0].X).ShouldBe([Lines.Em, Lines.Em * 2, Lines.Em * 2]);
    }

    [Fact]
    public void Text_is_centred_or_stands_at_the_end_by_its_alignment()
    {
        Lines.Set(Lines.Paragraph(Lines.Ragged with { Alignment = TextAlignment.Center }, "abcd"), 10).Lines[0].Items[0].X.ShouldBe(Lines.Em * 3);
        Lines.Set(Lines.Paragraph(Lines.Ragged with { Alignment = TextAlignment.End }, "abcd"), 10).Lines[0].Items[0].X.ShouldBe(Lines.Em * 6);
    }

    [Fact]
    public void A_box_stands_on_its_descent()
    {
        var block = new SpaceBlock(6.Pt());
        var setter = Lines.BoxSetter();
        setter.BoxFrame = (_, width) => new Frame(width, 6.Pt(), []);
        var line = setter.Set(Lines.Paragraph(Lines.Ragged, new BoxInline(block, Lines.Em, 2.Pt())), Lines.Em * 5, NoReferences.Instance, new DiagnosticBag()).Lines[0];
        line.Items[0].Y.ShouldBe(-4.Pt());
        line.Items[0].Item.ShouldBeOfType<GroupItem>().Source.ShouldBeSameAs(block);
    }

    [Fact]
    public void Struck_out_text_has_a_line_through_its_middle()
    {
        var set = Lines.Set(Lines.Paragraph(Lines.Ragged, new TextInline("ab", Lines.Box with { Strikethrough = true })), 5);
        Items<LineItem>(set).ShouldHaveSingleItem().End.ShouldBe(new Point(Lines.Em * 2, default));
    }

    [Theory]
    [InlineData("https://www.example.org/programme/talks?id=12&day=two")]
    [InlineData("someone.with.long-name@mail.example.org")]
    [InlineData("example.org/~someone/papers_2024.pdf,")]
    public void No_part_of_an_address_is_shorter_than_three_letters_or_gets_a_hyphen(string address)
    {
        var style = Lines.Ragged with { Hyphenate = true };
        for (var ems = 18; ems < address.Length; ems++)
        {
            var set = Lines.Set(Lines.Paragraph(style, address), ems);
            set.Lines.Length.ShouldBeGreaterThan(1);
            set.Lines.ShouldAllBe(l => !l.EndsWithHyphen);
            set.Texts().ShouldAllBe(t => t.Length >= 3 && !t.EndsWith('-'));
            string.Concat(set.Texts()).ShouldBe(address);
        }
    }

    [Fact]
    public void Addresses_break_before_their_punctuation_without_a_hyphen()
    {
        var style = Lines.Ragged with { Hyphenate = true };
        Lines.Set(Lines.Paragraph(style, "https://example.org/programme/talks"), 22).Texts().ShouldBe(["https://example.org", "/programme/talks"]);
    }

    [Fact]
    public void A_soft_hyphen_shows_only_where_the_line_ends()
    {
        Lines.Set(Lines.Paragraph(Lines.Ragged, "un\u00ADbreak\u00ADable"), 9).Texts().ShouldBe(["unbreak¬", "able"]);
        Lines.Set(Lines.Paragraph(Lines.Ragged, "un\u00ADbreak\u00ADable"), 11).Texts().ShouldBe(["unbreakable"]);
    }

    [Fact]
    public void A_no_break_space_keeps_two_words_on_one_line() =>
        Lines.Set(Lines.Paragraph(Lines.Ragged, "by J.\u00A0Doe"), 8).Texts().ShouldBe(["by ", "J.\u00A0Doe"]);

    [Fact]
    public void Scaled_superscripts_are_raised_where_the_font_has_none()
    {
        var set = Lines.Set(Lines.Paragraph(Lines.Ragged, new TextInline("x", Lines.Box), new TextInline("2", Lines.Box with { Position = ScriptPosition.Superscript })), 5);
        var item = set.Lines[0].Items[1];
        ((TextItem)item.Item).Size.ShouldBe(6.2.Pt());
        item.Y.ShouldBe(-3.4.Pt());
    }

    [Fact]
    public void Superscripts_are_the_fonts_own_glyphs_where_it_has_them()
    {
        var style = new TextStyle { Family = "Libertinus Serif", Size = 10.Pt(), Position = ScriptPosition.Superscript };
        var setter = new ParagraphSetter(FontBook.Bundled());
        var item = setter.Set(Lines.Paragraph(Lines.Ragged with { Text = style }, "2"), 100.Pt(), NoReferences.Instance, new DiagnosticBag()).Lines[0].Items[0];
        item.Y.ShouldBe(Length.Zero);
        ((TextItem)item.Item).Size.ShouldBe(10.Pt());
    }

    [Fact]
    public void A_character_that_no_font_has_is_reported_once()
    {
        var setter = new ParagraphSetter(new FontBook([new BoxFace(has: r => r.Value < 128)]));
        var bag = new DiagnosticBag();
        setter.Set(Lines.Paragraph(Lines.Ragged, "x日 y日"), Lines.Em * 20, NoReferences.Instance, bag).Texts().ShouldBe(["x日 y日"]);
        setter.Set(Lines.Paragraph(Lines.Ragged, "日"), Lines.Em * 20, NoReferences.Instance, bag);
        var finding = bag.ToImmutable().ShouldHaveSingleItem();
        finding.Code.ShouldBe("BK5001");
        finding.Message.ShouldContain("U+65E5");
    }

    [Fact]
    public void A_character_comes_from_another_font_where_the_first_lacks_it_and_a_cluster_stays_in_one()
    {
        var setter = new ParagraphSetter(new FontBook([new BoxFace(has: r => r.Value < 128), new BoxFace("Other", r => r.Value is 'e' or 0x301)]));
        var segments = setter.Set(Lines.Paragraph(Lines.Ragged, "cafe\u0301s"), Lines.Em * 20, NoReferences.Instance, new DiagnosticBag()).Lines[0].Segments();
        segments.Select(s => (s.Text.Text, s.Text.Font.Family)).ShouldBe([("caf", "Box"), ("e\u0301", "Other"), ("s", "Box")]);
    }

    [Fact]
    public void Right_to_left_words_stand_in_visual_order()
    {
        var set = Lines.Set(Lines.Paragraph(Lines.Ragged, "ab אב גד cd"), 20);
        set.Lines[0].Text().ShouldBe("ab גד אב cd");
        set.Lines[0].Segments().Where(s => s.Text.Font is not null && s.Text.IsRightToLeft).Count().ShouldBe(2);
    }

    [Fact]
    public void A_right_to_left_paragraph_begins_at_the_right()
    {
        var set = Lines.Set(Lines.Paragraph(Lines.Ragged, "אב גד"), 10);
        set.Lines[0].Right().ShouldBe(Lines.Em * 10);
        set.Lines[0].Text().ShouldBe("גד אב");
    }

    [Fact]
    public void The_leading_is_split_evenly_around_the_paragraphs_font() =>
        Lines.Set(Lines.Paragraph(Lines.Ragged, "x"), 5).Ascent.ShouldBe(9.Pt());

    private static IEnumerable<T> Items<T>(SetParagraph paragraph) => paragraph.Lines.SelectMany(l => l.Items).Select(i => i.Item).OfType<T>();

    private sealed class Pages(params (string Anchor, string Label, int Index)[] known) : IPageReferences
    {
        public string CurrentPage { get; init; } = "";

        public (string Label, int PageIndex)? Find(string anchor)
        {
            foreach (var (name, label, index) in known)
            {
                if (name == anchor)
                    return (label, index);
            }
            return null;
        }

        public string Mark(string name) => "";
    }
}
