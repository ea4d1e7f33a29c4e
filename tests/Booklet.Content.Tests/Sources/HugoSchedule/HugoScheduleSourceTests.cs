using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.HugoSchedule;

/// <summary>
/// Cape has sessions in two languages and two syntaxes, a copied page with the key of another, a doubled field of which the second is the real one,
/// breaks with and without a page, and keys that nobody has.
/// </summary>
public class HugoScheduleSourceTests
{
    [Fact]
    public void Keys_of_the_schedule_find_their_pages()
    {
        var bound = TemporarySite.Bind(GoldenFile.Beside("Cape.site.txt"));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden("Cape");
    }

    [Theory]
    [InlineData("data/schedule.json", """[{"day": "2027-08-14", "sessions": [{"session": "wind", "time": "09:00"}]}]""")]
    [InlineData("data/schedule.toml", "[[days]]\nday = 2027-08-14\n[[days.sessions]]\nsession = \"wind\"\ntime = \"09:00\"\n")]
    [InlineData("data/schedule.yml", "\"2027-08-14\":\n  - {talks: [wind], start: \"09:00\", end: \"09:30\"}\n")]
    public void The_schedule_may_be_written_in_any_syntax(string path, string schedule)
    {
        var programme = TemporarySite.Bind($"=== {path}\n{schedule}\n=== content/en/sessions/wind.md\n---\ntitle: Wind\nspeakers: [Ana Reis]\n---\nBlows.\n").Value.Programme;
        programme.Inventory.Source.ShouldStartWith("Hugo conference theme");
        var day = programme.Days.ShouldHaveSingleItem();
        day.Date.ShouldBe(new DateOnly(2027, 8, 14));
        day.Sessions.ShouldHaveSingleItem().Start!.Value.Hour.ShouldBe(9);
    }

    [Fact]
    public void A_schedule_whose_keys_have_no_pages_is_another_layout()
    {
        const string site = "=== data/schedule.yml\n- {day: Monday, sessions: [{session: alpha, time: \"9:00\"}]}\n=== content/sessions/beta.md\n---\ntitle: Beta\n---\n";
        TemporarySite.Bind(site).Value.Programme.Inventory.Source.ShouldNotStartWith("Hugo");
    }
}
