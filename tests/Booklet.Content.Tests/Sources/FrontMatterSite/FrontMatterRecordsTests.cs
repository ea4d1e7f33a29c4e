using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.FrontMatterSite;

public class FrontMatterRecordsTests
{
    private const string Talk = "title: Salt\nspeakers: [Ada Stone]\nabstract: Why the sea is salt.\n";

    [Fact]
    public void Files_that_differ_in_language_only_are_one_talk_with_two_titles()
    {
        const string site = "=== _config.yml\ntitle: Sea Days\nlang: en\n=== _talks/salt.ja.md\n---\ntitle: 塩\nspeakers: [Ada Stone]\nabstract: 海の話。\n---\n=== _talks/salt.md\n---\n" + Talk + "---\n";
        var talk = TemporarySite.Bind(site).Value.Programme.Talks.ShouldHaveSingleItem();
        talk.Title.ToPlainText().ShouldBe("Salt");
        talk.Subtitle.ToPlainText().ShouldBe("塩");
    }

    [Fact]
    public void The_language_of_the_event_comes_first()
    {
        const string site = "=== _config.yml\ntitle: Sea Days\nlang: ja\n=== _talks/salt.ja.md\n---\ntitle: 塩\nspeakers: [Ada Stone]\nabstract: 海の話。\n---\n=== _talks/salt.md\n---\n" + Talk + "---\n";
        var talk = TemporarySite.Bind(site).Value.Programme.Talks.ShouldHaveSingleItem();
        talk.Title.ToPlainText().ShouldBe("塩");
        talk.Subtitle.ToPlainText().ShouldBe("Salt");
    }

    [Theory]
    [InlineData("start: 2027-05-03T09:00:00+02:00\nend: 2027-05-03T09:45:00+02:00")]
    [InlineData("date: 2027-05-03 09:00\nduration: 45 min")]
    [InlineData("date: 2027-05-03\ntime: 9:00 - 9:45")]
    [InlineData("date: 2027-05-03\nstart_time: \"09:00\"\nend_time: \"9:45\"")]
    public void Moments_on_the_talks_own_pages_are_a_schedule(string moment)
    {
        var day = TemporarySite.Bind("=== _config.yml\ntitle: Sea Days\n=== _talks/salt.md\n---\n" + Talk + moment + "\n---\n").Value.Programme.Days.ShouldHaveSingleItem();
        day.Date.ShouldBe(new DateOnly(2027, 5, 3));
        var session = day.Sessions.ShouldHaveSingleItem();
        (session.Start, session.End).ShouldBe((new DateTime(2027, 5, 3, 9, 0, 0), new DateTime(2027, 5, 3, 9, 45, 0)));
    }

    [Theory]
    [InlineData("draft.md", "draft: true\n", "it is a draft")]
    [InlineData("later.md", "published: false\n", "it says that it is not published")]
    [InlineData("hidden.md", "hide: true\n", "it says that it is not published")]
    [InlineData("_template.md", "", "it is a template for others")]
    [InlineData("example-talk.md", "", "it is a template for others")]
    [InlineData("filler.md", "tldr: Lorem ipsum dolor sit amet.\n", "its text is a theme's filler")]
    public void What_visitors_do_not_see_is_left_out_with_its_reason(string file, string field, string reason)
    {
        var site = "=== _config.yml\ntitle: Sea Days\n=== _talks/salt.md\n---\n" + Talk + $"---\n=== _talks/{file}\n---\ntitle: Another\nspeakers: [Bo Li]\nabstract: Words.\n{field}---\n";
        var programme = TemporarySite.Bind(site).Value.Programme;
        programme.Talks.ShouldHaveSingleItem().Title.ToPlainText().ShouldBe("Salt");
        programme.Inventory.LeftOut.ShouldHaveSingleItem().Reason.ShouldBe(reason);
    }

    [Fact]
    public void Earlier_years_beside_the_latest_are_left_out()
    {
        var site = "=== _config.yml\ntitle: Sea Days\n=== _talks/2027/salt.md\n---\n" + Talk + "---\n=== _talks/2026/old.md\n---\ntitle: Old\nspeakers: [Bo Li]\nabstract: Words.\n---\n";
        var programme = TemporarySite.Bind(site).Value.Programme;
        programme.Talks.ShouldHaveSingleItem().Title.ToPlainText().ShouldBe("Salt");
        programme.Inventory.LeftOut.ShouldHaveSingleItem().What.ShouldBe("_talks/2026/ (1 file)");
    }

    [Fact]
    public void A_talk_about_filler_text_is_a_talk()
    {
        const string site = "=== _config.yml\ntitle: Sea Days\n=== _talks/a.md\n---\ntitle: What lorem ipsum means\nspeakers: [Ada Stone]\nabstract: Typesetters write lorem ipsum.\n---\n";
        TemporarySite.Bind(site).Value.Programme.Talks.Length.ShouldBe(1);
    }
}
