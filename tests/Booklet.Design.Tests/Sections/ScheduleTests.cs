using Booklet.Content.Markup;
using Booklet.Content.Model;
using Shouldly;
using Xunit;

namespace Booklet.Design.Tests.Sections;

public sealed class ScheduleTests
{
    private static readonly DateTime Morning = new(2027, 6, 7, 9, 0, 0);

    private static Programme With(Session session, params Talk[] talks) => new()
    {
        Event = new EventDetails { Title = RichText.Of("Tides"), ShortTitle = "Tides" },
        Days = [new Day { Id = "1", Number = 1, Date = new DateOnly(2027, 6, 7), Sessions = [session] }],
        Talks = [.. talks],
        People = [new Person { Id = "ana", Name = new PersonName("Ana Ruiz", "Ana", "Ruiz"), Affiliations = [RichText.Of("Harbour University")] }],
        Inventory = new Inventory([], []),
    };

    private static Session Event(string title, SessionKind kind = SessionKind.Talks) => new() { Id = "s", Title = RichText.Of(title), Kind = kind, Start = Morning, End = Morning.AddHours(1), Talks = [new TalkSlot("t")] };

    private static Talk Talk(string title, params Contributor[] people) => new() { Id = "t", Kind = TalkKind.Talk, Title = RichText.Of(title), SessionId = "s", Contributors = [.. people] };

    /// <summary>The page of the day, as painted.</summary>
    private static string DayPage(Programme programme) => PageText.Layout(programme, new BookletOptions { Sections = ["schedule"] }).Pages.Select(PageText.Of).First().Replace('\u00a0', ' ');

    [Fact]
    public void An_event_of_one_talk_says_its_title_also_where_nobody_is_known_to_give_it() =>
        DayPage(With(Event("Closing session"), Talk("What the Tide Left"))).ShouldContain("What the Tide Left");

    [Theory]
    [InlineData("Invited talk 2 by Ana Ruiz (Harbour University)", "Invited talk 2")]
    [InlineData("Keynote 1: Ana Ruiz (+ opening remarks)", "Keynote 1 (+ opening remarks)")]
    [InlineData("Ana Ruiz – plenary", "plenary")]
    [InlineData("Ana Ruiz (distinguished lecture)", "distinguished lecture")]
    [InlineData("Ana Ruiz", "Keynote")]
    [InlineData("Salt", "Keynote")]
    public void What_the_calendar_says_beside_the_speakers_name_stands_over_the_talks_title(string name, string kicker) =>
        DayPage(With(Event(name, SessionKind.Keynote), Talk("Salt", new Contributor("ana", ContributorRole.Speaker, "Ana Ruiz")))).ShouldContain($"9:00–10:00 {kicker} Salt");

    [Fact]
    public void What_several_people_of_an_event_all_do_is_said_once_before_them()
    {
        var hosts = Event("Coffee", SessionKind.Break) with { Talks = [], Contributors = [new Contributor("ana", ContributorRole.Moderator, "Ana Ruiz"), new Contributor("bo", ContributorRole.Moderator, "Bo Li")] };
        var page = DayPage(With(hosts) with { People = [new Person { Id = "ana", Name = new PersonName("Ana Ruiz", "Ana", "Ruiz") }, new Person { Id = "bo", Name = new PersonName("Bo Li", "Bo", "Li") }] });
        page.ShouldContain("Moderators: ");
        page.ShouldNotContain("(Moderator)");
    }

    [Fact]
    public void A_day_without_times_keeps_no_column_for_them()
    {
        var timed = PageText.Texts(PageText.Layout(With(Event("Talks")), new BookletOptions { Sections = ["schedule"] }).Pages[0]);
        var untimed = PageText.Texts(PageText.Layout(With(Event("Talks") with { Start = null, End = null }), new BookletOptions { Sections = ["schedule"] }).Pages[0]);
        timed.First(t => t.Item.Segments[0].Text.Text == "Talks").X.ShouldBeGreaterThan(untimed.First(t => t.Item.Segments[0].Text.Text == "Talks").X + 50);
    }

    [Fact]
    public void Short_days_share_a_page_and_long_ones_have_their_own()
    {
        var day = With(Event("Salt")).Days[0];
        var many = day with { Id = "3", Sessions = [.. Enumerable.Range(0, 14).Select(i => Event($"Tide {i}") with { Id = $"s{i}", Talks = [] })] };
        var programme = With(Event("Salt")) with { Days = [day, day with { Id = "2", Sessions = [Event("Silt") with { Id = "t" }] }, day with { Id = "4", Sessions = many.Sessions }] };
        var pages = PageText.Layout(programme, new BookletOptions { Sections = ["schedule"] }).Pages.Select(PageText.Of).ToList();
        pages[0].ShouldContain("Salt");
        pages[0].ShouldContain("Silt");
        // Two days of one event each fill a quarter of the page: what follows them may begin there.
        pages[0].ShouldContain("Tide 0");
        PageText.Layout(programme with { Days = [many with { Id = "1" }, day with { Id = "9", Sessions = [Event("Silt") with { Id = "t" }] }] }, new BookletOptions { Sections = ["schedule"] }).Pages.Select(PageText.Of)
            .First(p => p.Contains("Silt", StringComparison.Ordinal)).ShouldNotContain("Tide");
    }
}
