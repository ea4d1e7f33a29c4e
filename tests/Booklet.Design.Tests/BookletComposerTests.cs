using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Typesetting.Document;
using Shouldly;
using Xunit;

namespace Booklet.Design.Tests;

public sealed class BookletComposerTests
{
    private static BookletComposition Compose(Programme programme, BookletOptions? options = null) =>
        BookletComposer.Compose(programme, options ?? BookletOptions.Default, CompositionOptions.Default).Value;

    [Fact]
    public void A_booklet_holds_everything_in_the_order_of_a_programme() =>
        Golden.Match(DocumentDump.Write(Compose(SampleProgramme.Make()).Document), nameof(A_booklet_holds_everything_in_the_order_of_a_programme));

    [Fact]
    public void Everything_of_the_programme_is_counted_as_printed()
    {
        var composition = Compose(SampleProgramme.Make());
        composition.LeftOut.ShouldBeEmpty();
        composition.Printed.ShouldAllBe(t => t.Found == t.Kept);
    }

    [Fact]
    public void A_section_switched_off_takes_its_things_from_the_count_with_the_reason()
    {
        var composition = Compose(SampleProgramme.Make(), new BookletOptions { SectionsOff = ["posters"] });
        composition.Printed.Single(t => t.Kind == "posters").Kept.ShouldBe(0);
        var line = composition.LeftOut.ShouldHaveSingleItem();
        line.What.ShouldBe("2 posters");
        line.Reason.ShouldContain("switched off");
        DocumentDump.Write(composition.Document).ShouldNotContain("#talk-p1");
    }

    [Fact]
    public void Sections_come_in_the_order_asked_for()
    {
        var dump = DocumentDump.Write(Compose(SampleProgramme.Make(), new BookletOptions { Sections = ImmutableArray.Create("index", "cover") }).Document);
        dump.IndexOf("Index of people", StringComparison.Ordinal).ShouldBeLessThan(dump.IndexOf("Tides and Towns\"", dump.IndexOf('\n'), StringComparison.Ordinal));
        dump.ShouldNotContain("Useful information");
    }

    [Fact]
    public void An_unknown_section_is_named_and_the_known_ones_are_printed()
    {
        var result = BookletComposer.Compose(
            SampleProgramme.Make(), new BookletOptions { Sections = ImmutableArray.Create("cover", "dinner") }, CompositionOptions.Default);
        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BK5302");
        result.Value.Document.Sequences.Length.ShouldBe(1);
    }

    [Fact]
    public void A_colour_or_page_size_that_can_not_be_read_is_reported_and_the_default_taken()
    {
        var result = BookletComposer.Compose(
            SampleProgramme.Make(), new BookletOptions { AccentColor = "teal-ish", PageSize = "a99" }, CompositionOptions.Default);
        result.Diagnostics.Select(d => d.Code).Order().ShouldBe(["BK5303", "BK5304"]);
        result.Value.Document.Sequences[0].Template.Size.ShouldBe(Booklet.Design.Themes.PageSize.A5);
    }

    [Fact]
    public void Composing_twice_gives_the_same_document() =>
        DocumentDump.Write(Compose(SampleProgramme.Make()).Document).ShouldBe(DocumentDump.Write(Compose(SampleProgramme.Make()).Document));

    [Fact]
    public void Every_reference_of_the_document_leads_to_an_anchor_in_it()
    {
        var dump = DocumentDump.Write(Compose(SampleProgramme.Make()).Document);
        var anchors = System.Text.RegularExpressions.Regex.Matches(dump, @" #([\w-]+)|\{#([\w-]+)\}").Select(m => m.Groups[1].Value + m.Groups[2].Value).ToHashSet();
        var references = System.Text.RegularExpressions.Regex.Matches(dump, @"link #([\w-]+)|\]\(#([\w-]+)\)").Select(m => m.Groups[1].Value + m.Groups[2].Value).ToList();
        references.ShouldNotBeEmpty();
        references.ShouldBeSubsetOf(anchors);
    }

    [Fact]
    public void An_empty_programme_is_a_cover_and_contents() =>
        Compose(new Programme
        {
            Event = new EventDetails { Title = Booklet.Content.Markup.RichText.Of("Nothing yet"), ShortTitle = "Nothing" },
            Inventory = new Inventory([], []),
        }).Document.Sequences.Length.ShouldBeInRange(1, 3);
}
