using Booklet.Content.Markup;
using Booklet.Content.Model;
using Shouldly;
using Xunit;

namespace Booklet.Design.Tests.Sections;

public sealed class ShortChaptersTests
{
    private static Programme With(int letters) => new()
    {
        Event = new EventDetails { Title = RichText.Of("Tides"), ShortTitle = "Tides" },
        Talks = [Talk("Salt", TalkKind.Talk, letters), Talk("Silt", TalkKind.Tutorial, letters)],
        Inventory = new Inventory([], []),
    };

    private static Talk Talk(string title, TalkKind kind, int letters) => new()
    {
        Id = title,
        Kind = kind,
        Title = RichText.Of(title),
        Abstract = new RichDocument([new RichParagraph(RichText.Of(string.Concat(Enumerable.Repeat("ebb flow ", letters / 9))))]),
    };

    private static List<string> Pages(Programme programme) => [.. PageText.Layout(programme, new BookletOptions { Sections = ["talks"] }).Pages.Select(PageText.Of)];

    [Fact]
    public void Chapters_of_a_few_lines_share_a_page()
    {
        var page = Pages(With(letters: 200)).ShouldHaveSingleItem();
        page.ShouldContain("Salt");
        page.ShouldContain("Silt");
    }

    [Fact]
    public void A_chapter_that_fills_most_of_a_page_has_it_alone()
    {
        var pages = Pages(With(letters: 1800));
        pages.Count.ShouldBe(2);
        pages[0].ShouldNotContain("Silt");
        pages[1].ShouldContain("Silt");
    }
}
