using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Wording;
using Shouldly;
using Xunit;

namespace Booklet.Design.Tests.Planning;

public sealed class BookPlanTests
{
    private static TalkChapter ChapterOf(TalkKind kind, int letters, int count = 2)
    {
        var text = letters == 0 ? RichDocument.Empty : new RichDocument([new RichParagraph(RichText.Of(new string('a', letters)))]);
        var talks = Enumerable.Range(0, count).Select(i => new Talk { Id = $"t{i}", Kind = kind, Title = RichText.Of("Salt"), SessionId = $"s{i}", Abstract = text }).ToList();
        return BookPlan.Make(
            new Programme
            {
                Event = new EventDetails { Title = RichText.Of("Tides"), ShortTitle = "Tides" },
                Days = [new Day { Id = "1", Number = 1, Sessions = [.. talks.Select(t => new Session { Id = t.SessionId!, Title = t.Title, Kind = SessionKind.Talk, Talks = [new TalkSlot(t.Id)] })] }],
                Talks = [.. talks],
                Inventory = new Inventory([], []),
            },
            Vocabulary.For("en")).Chapters.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(TalkKind.Keynote, 900, "PageEach")]
    [InlineData(TalkKind.Keynote, 100, "Running")]
    [InlineData(TalkKind.Talk, 900, "PageEach")]
    [InlineData(TalkKind.Talk, 100, "Running")]
    [InlineData(TalkKind.Talk, 0, "List")]
    public void A_talk_has_a_page_of_its_own_only_if_it_fills_a_good_part_of_it(TalkKind kind, int letters, string form) =>
        ChapterOf(kind, letters).Form.ToString().ShouldBe(form);
}
