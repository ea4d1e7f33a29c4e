using System.Text;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Content.Tests.Binding;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Checks;

/// <summary>Each check on a site that has what it looks for, and on its neighbour that has not.</summary>
public class ProofChecksTests
{
    private const string Config = "=== _config.yml\ntitle: Tides 2031\ntimezone: HKT (GMT+8)\n";

    [Theory]
    [InlineData("BK4010", "title: Tides TBA\nauthors: Ada Stone", "Tides TBA")]
    [InlineData("BK4013", "title: \"Tides \\\\textbf of March\"\nauthors: Ada Stone", "textbf")]
    [InlineData("BK4014", "title: MarÃ©es et vents\nauthors: Ada Stone", "MarÃ©es")]
    [InlineData("BK4014", "title: Donâ€™t drift\nauthors: Ada Stone", "â€")]
    [InlineData("BK4015", "title: Mоdels of drift\nauthors: Ada Stone", "Mоdels")]
    [InlineData("BK4018", "title: Models of drift\nauthors: Ada Stone\nabstract: See [the data](https://example.com/data).", "example.com")]
    [InlineData("BK4018", "title: Models of drift\nauthors: Ada Stone\nabstract: See [the data](http://localhost:4000/data).", "localhost")]
    [InlineData("BK4019", "title: Models of drift (ada@tides.example)\nauthors: Ada Stone", "ada@tides.example")]
    public void A_text_that_a_proof_reader_would_mark_is_reported(string code, string record, string part)
    {
        var found = Bind(Config + $"=== _papers/p.md\n---\n{record}\n---\n");
        var finding = found.Where(d => d.Code == code).ShouldHaveSingleItem();
        finding.Message.ShouldContain(part);
        finding.Location.ShouldNotBeNull().Path.ShouldBe("_papers/p.md");
    }

    [Theory]
    [InlineData("title: São João, Âncora and the NÃO of Évora\nauthors: Ada Stone")]
    [InlineData("title: β-VAE and ν-SVM for Модели in Ωmega space\nauthors: Ada Stone")]
    [InlineData("title: C++ & R < 3, a*b and 5 ** 2 of Σx\nauthors: Ada Stone\nlink: https://tides.example/p")]
    public void A_text_that_is_only_unusual_is_left_alone(string record) =>
        Bind(Config + $"=== _papers/p.md\n---\n{record}\n---\n").Where(d => d.Code is "BK4014" or "BK4015" or "BK4018" or "BK4019" or "BK4010").ShouldBeEmpty();

    [Theory]
    [InlineData("Ada Lindqvist", "Ada Lindqivst", true)]
    [InlineData("Ada Lindqvist", "Ada Lindquvist", true)]
    [InlineData("Ada Lindqvist", "Lindqvist Ada", true)]
    [InlineData("Wei Li", "Wei Liu", false)]
    [InlineData("Ada Hansen", "Ada Jansen", false)]
    [InlineData("Ada Ivanov", "Ada Ivanova", false)]
    [InlineData("Ada Lindqvist", "Eva Lindqvist", false)]
    public void Names_that_a_slip_parts_are_reported_and_short_ones_are_not(string first, string second, bool reported) =>
        Bind(Config + $"=== _papers/a.md\n---\ntitle: Weather\nauthors: {first}\n---\n=== _papers/b.md\n---\ntitle: Climate\nauthors: {second}\n---\n")
            .Any(d => d.Code == "BK4008").ShouldBe(reported);

    [Fact]
    public void Names_with_affiliations_that_have_nothing_in_common_are_two_people() =>
        Bind(Config + "=== _papers/a.md\n---\ntitle: Weather\nauthors: Ada Lindqvist (Kiel Institute)\n---\n=== _papers/b.md\n---\ntitle: Climate\nauthors: Ada Lindqivst (Lund)\n---\n")
            .ShouldNotContain(d => d.Code == "BK4008");

    [Fact]
    public void One_title_by_the_same_people_twice_is_reported_and_by_others_is_not()
    {
        string Papers(string other) => Config + "=== _papers/a.md\n---\ntitle: Weather of the north\nauthors: Ada Stone\n---\n=== _papers/b.md\n---\ntitle: 'Weather of the North'\nauthors: " + other + "\n---\n";
        Bind(Papers("Ada Stone")).ShouldContain(d => d.Code == "BK4009");
        Bind(Papers("Ben Rivers")).ShouldNotContain(d => d.Code == "BK4009");
    }

    [Fact]
    public void What_one_of_many_lacks_is_told_once_and_what_many_lack_is_not()
    {
        string Talks(int without) => Config + string.Concat(Enumerable.Range(0, 8).Select(i =>
            $"=== _papers/t{i}.md\n---\ntitle: Subject number {"abcdefgh"[i]}\nauthors: Ada Stone\n{(i < without ? "" : "abstract: About it.\n")}---\n"));
        var finding = Bind(Talks(2)).Where(d => d.Code == "BK4011" && d.Message.Contains("abstract")).ShouldHaveSingleItem();
        finding.Message.ShouldContain("6 other papers");
        Bind(Talks(0)).ShouldNotContain(d => d.Code == "BK4011");
        Bind(Talks(5)).ShouldNotContain(d => d.Code == "BK4011" && d.Message.Contains("abstract"));
    }

    [Fact]
    public void An_abstract_that_holds_the_whole_paper_is_reported()
    {
        var text = new StringBuilder(Config);
        for (var i = 0; i < 9; i++)
            text.Append($"=== _papers/t{i}.md\n---\ntitle: Subject number {"abcdefghi"[i]}\nauthors: Ada Stone\nabstract: {string.Concat(Enumerable.Repeat("Words about it. ", i == 4 ? 400 : 20))}\n---\n");
        Bind(text.ToString()).Where(d => d.Code == "BK4012").ShouldHaveSingleItem().Message.ShouldContain("number e");
    }

    [Fact]
    public void A_mistake_of_the_whole_site_is_told_at_every_place()
    {
        var site = Config + string.Concat(Enumerable.Range(0, 40).Select(i => $"=== _papers/t{i}.md\n---\ntitle: MarÃ©e {i}\nauthors: Ada Stone\n---\n"));
        Bind(site).Count(d => d.Code == "BK4014").ShouldBe(40);
    }

    [Theory]
    [InlineData("J. Lindqvist (Kiel Institute)", "Jane Lindqvist (Kiel Institute)", true)]
    [InlineData("J. R. Lindqvist (Kiel Institute)", "Jane Lindqvist (Kiel Institute)", true)]
    [InlineData("J. Lindqvist (Kiel Institute)", "Jane Lindqvist (Lund)", false)]
    [InlineData("J. Lindqvist", "Jane Lindqvist", false)]
    [InlineData("J. Lindqvist (Kiel Institute)", "Ada Lindqvist (Kiel Institute)", false)]
    [InlineData("Jane Lindqvist (Kiel Institute)", "Janet Lindqvist (Kiel Institute)", false)]
    public void Given_names_that_are_shortened_are_reported_at_one_institution(string first, string second, bool reported) =>
        Bind(Config + $"=== _papers/a.md\n---\ntitle: Weather\nauthors: {first}\n---\n=== _papers/b.md\n---\ntitle: Climate\nauthors: {second}\n---\n")
            .Any(d => d.Code == "BK4008").ShouldBe(reported);

    [Fact]
    public void A_talk_that_stands_twice_may_name_fewer_people_once() =>
        Bind(Config + "=== _papers/a.md\n---\ntitle: Weather of the north\nauthors: Ada Stone, Ben Rivers\n---\n=== _papers/b.md\n---\ntitle: Weather of the north\nauthors: Ben Rivers\n---\n")
            .ShouldContain(d => d.Code == "BK4009");

    [Theory]
    [InlineData("Call tel. 030 1234567 for places")]
    [InlineData("Places at (555) 123-4567")]
    [InlineData("Places at +49 30 1234567")]
    public void A_number_about_to_be_printed_is_reported(string title) =>
        Bind(Config + $"=== _papers/p.md\n---\ntitle: {title}\nauthors: Ada Stone\n---\n").ShouldContain(d => d.Code == "BK4019");

    [Theory]
    [InlineData("A telling 20 30 40 50 model (2031)")]
    [InlineData("Pages (123) and 4567")]
    public void Other_numbers_are_no_telephones(string title) =>
        Bind(Config + $"=== _papers/p.md\n---\ntitle: {title}\nauthors: Ada Stone\n---\n").ShouldNotContain(d => d.Code == "BK4019");

    [Fact]
    public void Nobody_misses_the_abstract_of_a_welcome()
    {
        var site = Config + string.Concat("abcdefg".Select(c => $"=== _talks/{c}.md\n---\ntitle: Subject {c}\nspeakers: Ada {char.ToUpperInvariant(c)}stone\nabstract: About it.\n---\n"))
            + "=== _talks/z.md\n---\ntitle: Welcome\nspeakers: Ada Stone\n---\n";
        Bind(site).ShouldNotContain(d => d.Code == "BK4011" && d.Message.Contains("Welcome"));
    }

    [Fact]
    public void A_break_takes_no_room() =>
        Bind("=== _config.yml\ntitle: Tides\n=== _calendars/c.md\n---\ncalendar:\n  - name: Tuesday, May 6, 2031\n    events:\n      - {name: Film show, class: event, start: 9:00, end: '10:00', location: Aula}\n      - {name: Coffee, class: break, start: 9:30, end: '10:00', location: Aula}\n---\n")
            .ShouldNotContain(d => d.Code == "BK4002");

    [Theory]
    [InlineData("HKT (GMT+8)", null)]
    [InlineData("CEST (GMT+1)", "BK4017")]
    [InlineData("Europe/Madrid", null)]
    public void A_time_zone_that_says_two_things_is_reported(string zone, string? code) =>
        Bind($"=== _config.yml\ntitle: Tides\ntimezone: {zone}\n=== _papers/a.md\n---\ntitle: Weather\nauthors: Ada Stone\n---\n")
            .Select(d => d.Code).Where(c => c is "BK4016" or "BK4017").ShouldBe(code is null ? [] : [code]);

    [Fact]
    public void An_unknown_time_zone_is_information() =>
        Bind("=== _config.yml\ntitle: Tides\n=== _calendars/c.md\n---\ncalendar:\n  - name: Tuesday, May 6, 2031\n    events:\n      - {name: Opening, start: 9:00, end: '10:00'}\n---\n")
            .Where(d => d.Code == "BK4016").ShouldHaveSingleItem().Severity.ShouldBe(Severity.Information);

    [Fact]
    public void A_photo_that_nobody_uses_is_named_where_the_others_are_used()
    {
        var site = Config + string.Concat("abcd".Select(c => $"=== photos/{c}.jpg\n=== _speakers/{c}.md\n---\nname: Ada {char.ToUpperInvariant(c)}stone\ntalk: About {c}\nphoto: /photos/{c}.jpg\n---\n")) + "=== photos/lost.jpg\n";
        Bind(site).Where(d => d.Code == "BK4020").ShouldHaveSingleItem().Message.ShouldContain("lost.jpg");
    }

    [Fact]
    public void Talks_and_events_outside_their_time_are_reported()
    {
        var day = new DateTime(2031, 5, 6, 9, 0, 0);
        var talk = new Talk { Id = "t", Kind = TalkKind.Talk, Title = RichText.Of("Drift") };
        Session Session(string id, DateTime start, params TalkSlot[] slots) => new() { Id = id, Title = RichText.Of("Session " + id), Kind = SessionKind.Talks, Start = start, End = start.AddHours(1), Talks = [.. slots] };
        var programme = new Programme
        {
            Event = new EventDetails { Title = RichText.Of("Tides"), ShortTitle = "Tides" },
            Talks = [talk],
            Days = [new Day { Id = "d", Number = 1, Date = new DateOnly(2031, 5, 6), Sessions = [Session("a", day, new TalkSlot("t", day.AddHours(3))), Session("b", day.AddDays(2)), Session("c", day.AddHours(16))] }],
            Inventory = new Inventory([], []),
        };
        var bag = new DiagnosticBag();
        Booklet.Content.Checks.TimeChecks.Run(programme, bag);
        bag.ToImmutable().Where(d => d.Code == "BK4007").Select(d => d.Message).ShouldBe(["“Drift” is outside the time of its session, “Session a”.", "“Session b” is outside its day, 2031-05-06."]);
    }

    private static IEnumerable<Diagnostic> Bind(string site) => TemporarySite.Bind(site).Diagnostics;
}
