using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Breaking;

public sealed class ParagraphSetterTests
{
    [Fact]
    public void Ragged_text_fills_each_line_as_far_as_it_goes()
    {
        var set = Lines.Set(Lines.Paragraph(Lines.Ragged, "one two three four"), 8);
        set.Texts().ShouldBe(["one two ", "three ", "four"]);
        set.Lines.ShouldAllBe(l => l.Right() <= Lines.Em * 8);
    }

    [Fact]
    public void An_empty_paragraph_is_one_empty_line()
    {
        var set = Lines.Set(Lines.Paragraph(Lines.Ragged), 8);
        set.Lines.Length.ShouldBe(1);
        set.Lines[0].Items.ShouldBeEmpty();
    }

    [Fact]
    public void Justified_lines_end_at_the_measure_but_the_last()
    {
        var set = Lines.Set(Lines.Paragraph(Lines.Justified, "aaa bbb ccc dd eee fff ggg hhh"), 10);
        set.Lines.Length.ShouldBeGreaterThan(2);
        set.Lines[..^1].ShouldAllBe(l => l.Right() == Lines.Em * 10);
        set.Lines[^1].Right().ShouldBeLessThan(Lines.Em * 10);
    }

    [Fact]
    public void Text_after_a_fill_stands_at_the_right_with_leaders_before_it()
    {
        var entry = Lines.Paragraph(Lines.Ragged, new TextInline("Title", Lines.Box), new FillInline(Lines.Box, "."), new TextInline("12", Lines.Box));
        var line = Lines.Set(entry, 12).Lines.ShouldHaveSingleItem();
        line.Text().ShouldBe("Title12");
        line.Right().ShouldBe(Lines.Em * 12);
        var leader = line.Items.Select(i => i.Item).OfType<GroupItem>().ShouldHaveSingleItem();
        leader.IsArtifact.ShouldBeTrue();
        leader.Frame.Width.ShouldBe(Lines.Em * 5);
    }

    [Fact]
    public void What_follows_a_fill_goes_to_a_new_line_where_it_does_not_fit()
    {
        var entry = Lines.Paragraph(Lines.Ragged, new TextInline("Long title", Lines.Box), new FillInline(Lines.Box), new TextInline("p. 12", Lines.Box));
        var set = Lines.Set(entry, 12);
        set.Texts().ShouldBe(["Long title", "p. 12"]);
        set.Lines[1].Items[0].X.ShouldBe(Lines.Em * 7);
    }

    [Fact]
    public void A_word_wider_than_the_measure_is_broken_between_letters_and_reported()
    {
        var bag = new DiagnosticBag();
        Lines.Set(Lines.Paragraph(Lines.Ragged, "abcdefghijkl mn"), 5, bag).Texts().ShouldBe(["abcde", "fghij", "kl mn"]);
        bag.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("BK5002");
    }

    [Fact]
    public void Text_over_the_maximum_of_lines_is_cut_with_an_ellipsis_and_reported()
    {
        var bag = new DiagnosticBag();
        var set = Lines.Set(Lines.Paragraph(Lines.Ragged with { MaximumLines = 2 }, "aaa bbb ccc ddd eee"), 8, bag);
        set.Texts().ShouldBe(["aaa bbb ", "ccc ddd…"]);
        bag.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("BK5003");
    }

    [Fact]
    public void No_comma_stands_before_the_ellipsis() =>
        Lines.Set(Lines.Paragraph(Lines.Ragged with { MaximumLines = 1 }, "aaa bbb, ccc ddd"), 9).Texts().ShouldBe(["aaa bbb…"]);

    [Fact]
    public void A_single_word_is_cut_where_not_even_it_leaves_room_for_the_ellipsis() =>
        Lines.Set(Lines.Paragraph(Lines.Ragged with { MaximumLines = 1 }, "abcdefgh ij"), 8).Texts().ShouldBe(["abcdefg…"]);
}
