using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources;

/// <summary>People in counted fields, as forms write them, in the records of each kind of source.</summary>
public class CountedFieldsTests
{
    [Theory]
    // Files of a website, an entry each.
    [InlineData("=== config.toml\ntitle = \"Tides\"\n=== data/entries/a.yaml\ntitle: Salt\nday: day1\ndate: 2027-05-03\ntime: \"09:00\"\nauthors: Ana Ruiz, Bo Li, Cem Kaya\npresenting_author: Ana Ruiz\npresenting_author2: Bo Li\npresenting_author3: \"\"\naffiliation: Tide Lab\n=== data/entries/b.yaml\ntitle: Foam\ndate: 2027-05-03\ntime: \"10:00\"\nauthor1: Dita Holt\nauthor_2: Emil Frey\n=== data/entries/c.yaml\ntitle: Lunch\ndate: 2027-05-03\ntime: \"12:00\"\n",
        "Ana Ruiz|Bo Li|Cem Kaya|Dita Holt|Emil Frey|Tide Lab")]
    // Collections of front matter.
    [InlineData("=== _config.yml\ntitle: Tides\n=== _talks/a.md\n---\ntitle: Salt\nspeaker1_name: Ana Ruiz\nspeaker1_affiliation: Tide Lab\nspeaker2_name: Bo Li\nspeaker2_affiliation: Foz\nspeaker2_bio: Bo sails.\nday: 2027-05-03\nstart: \"09:00\"\n---\nOn salt.\n=== _talks/b.md\n---\ntitle: Foam\nspeaker: Cem Kaya\nspeaker2: Dita Holt\naffiliation: Coast\naffiliation2: Aldeia\nemail2: dita@tide.example\nday: 2027-05-03\nstart: \"10:00\"\n---\nOn foam.\n",
        "Ana Ruiz|Tide Lab|Bo Li|Foz|Bo sails.|Cem Kaya|Coast|Dita Holt|Aldeia")]
    // A programme's data.
    [InlineData("=== program.json\n[{\"title\": \"Salt\", \"start\": \"2027-05-03T09:00\", \"speaker1\": \"Ana Ruiz\", \"speaker1Affiliation\": \"Tide Lab\", \"speaker2\": \"Bo Li\", \"speaker2Affiliation\": \"Foz\"}, {\"title\": \"Foam\", \"start\": \"2027-05-03T10:00\", \"author_1_first_name\": \"Cem\", \"author_1_last_name\": \"Kaya\", \"author_2_first_name\": \"Dita\", \"author_2_last_name\": \"Holt\"}]",
        "Ana Ruiz|Tide Lab|Bo Li|Foz|Cem Kaya|Dita Holt")]
    // The schedule of a website without a theme.
    [InlineData("=== package.json\n{\"devDependencies\": {\"@11ty/eleventy\": \"1\"}}\n=== src/index.njk\n---\ntitle: Tides\n---\nHello\n=== src/_data/schedule.json\n[{\"date\": \"2027-05-03\", \"items\": [{\"time\": \"09:00\", \"title\": \"Salt\", \"speaker1\": \"Ana Ruiz\", \"speaker2\": \"Bo Li\", \"affiliation1\": \"Tide Lab\", \"affiliation2\": \"Foz\"}, {\"time\": \"10:00\", \"title\": \"Foam\", \"speaker\": \"Cem Kaya\", \"speaker_2\": \"Dita Holt\"}]}]",
        "Ana Ruiz|Tide Lab|Bo Li|Foz|Cem Kaya|Dita Holt")]
    // A table.
    [InlineData("=== talks.csv\nDate,Start,Title,Speaker 1,Affiliation 1,Speaker 2,Affiliation 2\n2027-05-03,09:00,Salt,Ana Ruiz,Tide Lab,Bo Li,Foz\n2027-05-03,10:00,Foam,Cem Kaya,Coast,Dita Holt,Aldeia\n",
        "Ana Ruiz|Tide Lab|Bo Li|Foz|Cem Kaya|Coast|Dita Holt|Aldeia")]
    public void People_that_are_counted_are_all_read(string site, string expected)
    {
        var dump = ProgrammeDump.Write(TemporarySite.Bind(site).Value.Programme);
        foreach (var text in expected.Split('|'))
            dump.ShouldContain(text);
    }

    [Fact]
    public void Each_counted_person_has_their_own_facts()
    {
        var people = TemporarySite.Bind("=== _config.yml\ntitle: Tides\n=== _talks/a.md\n---\ntitle: Salt\nspeaker1: Ana Ruiz\nspeaker2: Bo Li\naffiliation1: Tide Lab\naffiliation2: Foz\nday: 2027-05-03\nstart: \"09:00\"\n---\nOn salt.\n").Value.Programme.People;
        people.Single(p => p.Name.Display == "Ana Ruiz").Affiliations.Single().ToPlainText().ShouldBe("Tide Lab");
        people.Single(p => p.Name.Display == "Bo Li").Affiliations.Single().ToPlainText().ShouldBe("Foz");
    }

    [Theory]
    [InlineData("=== talks.csv\nDate,Start,End,Title,Speaker\n2027-05-03,22:00,24:00,Salt,Ana Ruiz\n2027-05-03,09:00,10:00,Foam,Bo Li\n")]
    [InlineData("=== talks.csv\nDate,Time,Title,Speaker\n2027-05-03,22:00 - 24:00,Salt,Ana Ruiz\n2027-05-03,09:00 - 10:00,Foam,Bo Li\n")]
    [InlineData("=== program.json\n[{\"title\": \"Salt\", \"date\": \"2027-05-03\", \"start\": \"22:00\", \"end\": \"24:00\", \"speaker\": \"Ana Ruiz\"}, {\"title\": \"Foam\", \"date\": \"2027-05-03\", \"start\": \"09:00\", \"end\": \"10:00\", \"speaker\": \"Bo Li\"}]")]
    [InlineData("=== program.json\n[{\"title\": \"Salt\", \"date\": \"2027-05-03\", \"time\": \"22:00-24:00\", \"speaker\": \"Ana Ruiz\"}, {\"title\": \"Foam\", \"date\": \"2027-05-03\", \"time\": \"09:00-10:00\", \"speaker\": \"Bo Li\"}]")]
    [InlineData("=== program.yml\n- {title: Salt, start: 2027-05-03T22:00, end: 2027-05-03T24:00, speaker: Ana Ruiz}\n- {title: Foam, start: 2027-05-03T09:00, end: 2027-05-03T10:00, speaker: Bo Li}\n")]
    [InlineData("=== program.yml\n- {title: Salt, date: 2027-05-03, start: 22:00, end: 24:00, speaker: Ana Ruiz}\n- {title: Foam, date: 2027-05-03, start: 09:00, end: 10:00, speaker: Bo Li}\n")]
    [InlineData("=== _config.yml\ntitle: Tides\n=== _talks/a.md\n---\ntitle: Salt\nspeaker: Ana Ruiz\nday: 2027-05-03\nstart: 22:00\nend: 24:00\n---\nOn salt.\n=== _talks/b.md\n---\ntitle: Foam\nspeaker: Bo Li\nday: 2027-05-03\nstart: 09:00\nend: 10:00\n---\n")]
    [InlineData("=== _config.yml\ntitle: Tides\n=== _talks/a.md\n---\ntitle: Salt\nspeaker: Ana Ruiz\n---\nOn salt.\n=== _calendars/a.md\n---\ncalendar:\n- name: 2027-05-03\n  events:\n  - {name: Salt, start: 22:00, end: 24:00}\n---\n")]
    [InlineData("=== config.toml\ntitle = \"Tides\"\n=== data/entries/a.yaml\ntitle: Salt\ndate: 2027-05-03 22:00\nend_date: 2027-05-03 24:00\nspeakers: Ana Ruiz\n=== data/entries/b.yaml\ntitle: Foam\ndate: 2027-05-03 09:00\nend_date: 2027-05-03 10:00\nspeakers: Bo Li\n=== data/entries/c.yaml\ntitle: Lunch\ndate: 2027-05-03 10:00\nend_date: 2027-05-03 11:00\n")]
    [InlineData("=== package.json\n{\"devDependencies\": {\"@11ty/eleventy\": \"1\"}}\n=== src/index.njk\n---\ntitle: Tides\n---\nHello\n=== src/_data/schedule.json\n[{\"date\": \"2027-05-03\", \"items\": [{\"start\": \"22:00\", \"end\": \"24:00\", \"title\": \"Salt\", \"speaker\": \"Ana Ruiz\"}, {\"start\": \"09:00\", \"end\": \"10:00\", \"title\": \"Foam\", \"speaker\": \"Cem Kaya\"}]}]")]
    [InlineData("=== talks.yml\n- {t: Salt, on: 2027-05-03, a: \"22:00\", b: \"24:00\"}\n=== booklet.yml\ntitle: Tides\nmap:\n  sessions: { files: talks.yml, title: t, date: on, start: a, end: b }\n")]
    [InlineData("=== days.ics\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20270503T220000\nDTEND:20270503T240000\nSUMMARY:Salt\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART:20270503T090000\nDTEND:20270503T100000\nSUMMARY:Foam\nEND:VEVENT\nEND:VCALENDAR\n")]
    public void The_end_of_a_day_is_the_next_ones_midnight(string site)
    {
        var programme = TemporarySite.Bind(site).Value.Programme;
        var late = programme.Days.SelectMany(d => d.Sessions).Single(s => s.Start?.Hour == 22);
        late.End.ShouldBe(new DateTime(2027, 5, 4));
        programme.Days.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("=== _config.yml\ntitle: Tides\n=== _speakers/a.md\n---\nname: Ana Ruiz\ntalk: Salt\nphoto: a.png\nphoto_focus: 40% 30%\n---\n=== a.png\n")]
    [InlineData("=== _config.yml\ntitle: Tides\n=== _speakers/a.md\n---\nname: Ana Ruiz\ntalk: Salt\nphoto: a.png\nfocal_point: {x: 0.4, y: 0.3}\n---\n=== a.png\n")]
    [InlineData("=== talks.csv\nDate,Start,Title,Speaker,Photo,Photo focus\n2027-05-03,09:00,Salt,Ana Ruiz,a.png,40% 30%\n2027-05-03,10:00,Foam,Bo Li,,\n=== a.png\n")]
    [InlineData("=== program.json\n{\"speakers\": [{\"id\": \"a\", \"name\": \"Ana Ruiz\", \"photo\": \"a.png\", \"photoFocus\": \"0.4 0.3\"}], \"talks\": [{\"title\": \"Salt\", \"start\": \"2027-05-03T09:00\", \"speakers\": [\"a\"]}, {\"title\": \"Foam\", \"start\": \"2027-05-03T10:00\", \"speakers\": [\"a\"]}]}\n=== a.png\n")]
    [InlineData("=== program.json\n{\"speakers\": [{\"id\": \"a\", \"name\": \"Ana Ruiz\", \"photo\": \"a.png\", \"focal_point\": [0.4, 0.3]}], \"talks\": [{\"title\": \"Salt\", \"start\": \"2027-05-03T09:00\", \"speakers\": [\"a\"]}, {\"title\": \"Foam\", \"start\": \"2027-05-03T10:00\", \"speakers\": [\"a\"]}]}\n=== a.png\n")]
    public void What_matters_in_a_photo_is_read_wherever_a_field_says_it(string site)
    {
        var focus = TemporarySite.Bind(site).Value.Programme.People.Single(p => p.Name.Display == "Ana Ruiz").PhotoFocus.ShouldNotBeNull();
        (focus.X, focus.Y).ShouldBe((0.4, 0.3));
    }

    [Fact]
    public void Events_beyond_the_limit_are_counted()
    {
        var events = string.Concat(Enumerable.Range(1, 20_003).Select(i => $"BEGIN:VEVENT\nUID:{i}\nDTSTART:20270503T090000\nSUMMARY:Salt\nEND:VEVENT\n"));
        var findings = TemporarySite.Bind($"=== a.ics\nBEGIN:VCALENDAR\n{events}END:VCALENDAR\n").Diagnostics;
        findings.Single(d => d.Descriptor.Code == "BK3045").Message.ShouldBe("Of 20,003 events the first 20,000 are read; the other 3 are left out.");
    }

    [Fact]
    public void Repetitions_beyond_the_limit_are_counted()
    {
        var findings = TemporarySite.Bind("=== a.ics\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20270503T090000\nRRULE:FREQ=DAILY;COUNT=40\nSUMMARY:Salt\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART:20270503T100000\nSUMMARY:Foam\nEND:VEVENT\nEND:VCALENDAR\n").Diagnostics;
        findings.Single(d => d.Descriptor.Code == "BK3045").Message.ShouldContain("Of 40 repetitions of this event the first 31 are read");
    }

    [Fact]
    public void Entries_of_data_beyond_the_limit_are_counted()
    {
        var entries = string.Join(",", Enumerable.Range(1, 20_002).Select(i => $"{{\"title\":\"Talk {i}\",\"day\":\"2027-05-03\",\"speaker\":\"A\"}}"));
        var findings = TemporarySite.Bind($"=== a.json\n[{{\"title\":\"Salt\",\"start\":\"2027-05-03T09:00\"}},{{\"title\":\"Foam\",\"start\":\"2027-05-03T10:00\"}},{entries}]").Diagnostics;
        findings.Single(d => d.Descriptor.Code == "BK3045").Message.ShouldBe("Of 20,004 entries the first 20,000 are read; the other 4 are left out.");
    }
}
