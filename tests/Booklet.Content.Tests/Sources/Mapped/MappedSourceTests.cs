using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Tests.Binding;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Mapped;

public class MappedSourceTests
{
    private const string Files =
        """
        === plan.json
        {"programme": {"2027-05-03": {"halls": {"Aula": [
            {"code": "A1", "name": {"en": "Salt", "de": "Salz"}, "when": "09:30 - 10:15", "who": "Ana Ruiz (Tide Lab); Bo Li (Aldeia; Foz)", "sort": "kn"},
            {"code": "A2", "name": {"de": "Schaum"}, "when": "10:30 - 11:00", "first": "Cem", "last": "Kaya"}],
          "Loft": [{"code": "B1", "name": {"en": "Foam"}, "when": "23:30 - 00:30", "who": "Bo Li"}]}}}}
        === people/ana.md
        ---
        full: Ana Ruiz
        ---
        Ana **measures** tides.
        """;

    private static StageResult<BoundContent> Bind(string map) => TemporarySite.Bind(Files + "\n=== booklet.yml\n" + map);

    [Fact]
    public void Keys_parts_alternatives_and_texts_put_together_become_talks_with_rooms_and_times()
    {
        var bound = Bind(
            """
            title: Tides
            map:
              people: { files: people/*.md, id: "@file", name: full, biography: "@body" }
              talks:
                files: plan.json
                records: programme.*.halls.*[*]
                id: code
                title: [name.en, name.de]
                start: when
                date: ^.@key
                room: "@key"
                kind: { from: sort, map: { kn: keynote } }
                speakers:
                  - { from: who, split: ";", pattern: '^(?<name>[^(]+)\((?<affiliation>[^)]*)\)' }
                  - "{first} {last}"
            """);
        var programme = bound.Value.Programme;
        programme.Days.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2027, 5, 3));
        programme.Talks.Select(t => t.Title.ToString()).ShouldBe(["Salt", "Schaum", "Foam"]);
        programme.Talks[0].Kind.ShouldBe(TalkKind.Keynote);
        var sessions = programme.Days[0].Sessions;
        sessions.Select(s => (s.Start?.ToString("MM-dd HH:mm"), s.End?.ToString("MM-dd HH:mm"))).ShouldBe([("05-03 09:30", "05-03 10:15"), ("05-03 10:30", "05-03 11:00"), ("05-03 23:30", "05-04 00:30")]);
        programme.Rooms.Select(r => r.Name).ShouldBe(["Aula", "Loft"]);
        programme.People.Select(p => p.Name.Display).ShouldBe(["Cem Kaya", "Bo Li", "Ana Ruiz"], ignoreOrder: true);
        ProgrammeDump.Write(programme).ShouldContain("| Ana measures tides.");
        bound.Diagnostics.ShouldContain(d => d.Code == "BK3052" && d.Message.Contains("talks: 3 records from 1 file", StringComparison.Ordinal));
        bound.Diagnostics.Where(d => d.Code == "BK3054").ShouldHaveSingleItem().Message.ShouldContain("Bo Li");
    }

    [Theory]
    [InlineData("talks: { files: plan.jsn, title: name.en }", "BK3050", "(2,19)", "plan.json")]
    [InlineData("talks: { files: plan.json, records: 'programme.*.hall.*[*]', title: name.en }", "BK3051", "(2,39)", "halls")]
    [InlineData("talks: { files: plan.json, records: 'programme.*.halls.*[*]', title: nam.en }", "BK3051", "(2,72)", "name")]
    [InlineData("talks: { files: plan.json, records: 'programme.*.halls.*[*]', title: code, room: ^.hals.x }", "BK3051", "(2,84)", "halls")]
    [InlineData("talks: { files: plan.json, records: 'programme.*.halls.*[*]', titel: name.en }", "BK3014", "(2,65)", "title")]
    [InlineData("talk: { files: plan.json }", "BK3014", "(2,3)", "talks")]
    [InlineData("talks: { files: plan.json, title: 'name..en' }", "BK3053", "(2,37)", "dots")]
    [InlineData("talks: { files: plan.json, title: '{first' }", "BK3053", "(2,37)", "braces")]
    [InlineData("talks: { files: plan.json, title: { from: name, pattern: '(?<=x)y' } }", "BK3053", "(2,60)", "quotes")]
    [InlineData("talks: { files: plan.json, start: { from: name, format: 'qqq' } }", "BK3053", "(2,59)", "Letters")]
    [InlineData("talks: { title: name }", "BK3015", "(2,3)", "")]
    public void A_mistake_in_the_mapping_is_a_finding_at_its_place_with_a_hint(string line, string code, string place, string hint)
    {
        var findings = Bind("map:\n  " + line + "\n").Diagnostics;
        var finding = findings.FirstOrDefault(d => d.Code == code);
        finding.ShouldNotBeNull(string.Join("\n", findings));
        finding.ToString().ShouldStartWith("booklet.yml" + place);
        string.Concat(finding.Hints).ShouldContain(hint);
    }

    [Fact]
    public void Sessions_name_talks_by_title_and_talks_name_sessions_by_id_or_title()
    {
        const string site =
            """
            === talks.yml
            - {title: Salt, block: m}
            - {title: Foam, at: "9:30", block: Morning}
            - {title: Sand}
            === blocks.yml
            - {key: m, name: Morning, day: 3 May 2027, from: "9:00", to: "10:30", chair: Ana Ruiz}
            - {name: Noon, day: 3 May 2027, from: "12:00", minutes: 45, content: [Sand]}
            === booklet.yml
            title: Tides
            map:
              talks: { files: talks.yml, title: title, session: block, start: at, date: = 2027-05-03 }
              sessions: { files: blocks.yml, id: key, title: name, date: day, start: from, end: to, duration: minutes, talks: content, chairs: chair }
            """;
        var bound = TemporarySite.Bind(site);
        var sessions = bound.Value.Programme.Days.ShouldHaveSingleItem().Sessions;
        sessions.Select(s => s.Title.ToString()).ShouldBe(["Morning", "Noon"]);
        sessions[0].Talks.Select(s => s.TalkId).ShouldBe(["foam", "salt"], ignoreOrder: true);
        sessions[1].Talks.ShouldHaveSingleItem().TalkId.ShouldBe("sand");
        sessions[1].End.ShouldBe(new DateTime(2027, 5, 3, 12, 45, 0));
        sessions[0].ChairIds.Length.ShouldBe(1);
    }

    [Fact]
    public void Patterns_that_would_take_for_ever_do_not()
    {
        const string map = "map:\n  talks: { files: plan.json, records: 'programme.*.halls.*[*]', title: { from: who, pattern: '^(([^x]+)+)+$' } }\n";
        Bind(map).Value.Programme.Talks.ShouldNotBeEmpty();
    }

    [Fact]
    public void Formats_of_ones_own_are_read_as_written()
    {
        const string site =
            """
            === talks.csv
            No,What,On,Begins
            1,Salt,03.05.27,0930
            2,Foam,03.05.27,1015
            === booklet.yml
            title: Tides
            map:
              talks:
                files: talks.csv
                title: What
                date: { from: On, format: dd.MM.yy }
                start: { from: Begins, format: HHmm }
            """;
        TemporarySite.Bind(site).Value.Programme.Days.ShouldHaveSingleItem().Sessions.Select(s => s.Start).ShouldBe([new DateTime(2027, 5, 3, 9, 30, 0), new DateTime(2027, 5, 3, 10, 15, 0)]);
    }

    [Fact]
    public void A_source_that_is_named_overrules_the_mapping_and_says_so() =>
        Bind("source: front-matter\nmap:\n  talks: { files: plan.json }\n").Diagnostics.ShouldContain(d => d.Code == "BK3056");

    [Theory]
    [InlineData("plan.toml", "[[talks]]\nname = \"Salt\"\nat = 2027-05-03T09:30:00\n", "talks[*]")]
    [InlineData("plan.xml", "<plan><talk><name>Salt</name><at>2027-05-03T09:30:00</at></talk></plan>", "plan.talk")]
    [InlineData("plan.tsv", "name\tat\nSalt\t2027-05-03 09:30\n", "")]
    public void Data_of_every_format_can_be_mapped(string file, string text, string records)
    {
        var bound = TemporarySite.Bind($"=== {file}\n{text}\n=== booklet.yml\ntitle: Tides\nmap:\n  talks: {{ files: {file}, records: '{records}', title: name, start: at }}\n");
        var session = bound.Value.Programme.Days.ShouldHaveSingleItem(string.Join("\n", bound.Diagnostics)).Sessions.ShouldHaveSingleItem();
        session.Title.ToString().ShouldBe("Salt");
        session.Start.ShouldBe(new DateTime(2027, 5, 3, 9, 30, 0));
    }

    [Fact]
    public void The_sheet_of_a_workbook_that_has_the_columns_is_read_below_its_title()
    {
        var folder = Directory.CreateTempSubdirectory("booklet-map-").FullName;
        var book = new Tables.WorkbookFile().Sheet("Notes", [["Call the caterer"]]).Sheet("Plan", [["Tide Days"], ["Was", "Wann"], ["Salt", "2027-05-03 09:30"]]);
        File.WriteAllBytes(Path.Combine(folder, "plan.xlsx"), book.Bytes());
        File.WriteAllText(Path.Combine(folder, "booklet.yml"), "title: Tides\nmap:\n  talks: { files: '*.xlsx', title: Was, start: Wann, group: '@sheet' }\n");
        var bound = ProgrammeBinder.Bind(Booklet.Content.Reading.Workspace.Open(folder).Value!);
        Directory.Delete(folder, recursive: true);
        var talk = bound.Value.Programme.Talks.ShouldHaveSingleItem();
        (talk.Title.ToString(), talk.Group).ShouldBe(("Salt", "Plan"));
        bound.Value.Programme.Days.ShouldHaveSingleItem().Sessions.ShouldHaveSingleItem().Start.ShouldBe(new DateTime(2027, 5, 3, 9, 30, 0));
    }
}
