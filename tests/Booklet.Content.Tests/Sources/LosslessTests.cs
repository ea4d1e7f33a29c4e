using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources;

/// <summary>What files say beside the talks' titles and people is in the programme.</summary>
public class LosslessTests
{
    private const string Bilingual = "\"talks\": [{\"title\": {\"en\": \"Salt\", \"fr\": \"Le sel\"}, \"abstract\": {\"en\": \"On salt.\", \"fr\": \"Du sel.\"}, \"start\": \"2027-05-03T09:00\", \"speaker\": \"Ana Ruiz\"}, {\"title\": {\"en\": \"Foam\", \"fr\": \"L'écume\"}, \"start\": \"2027-05-03T10:00\", \"speaker\": \"Bo Li\"}]";

    [Theory]
    [InlineData("", "", "Salt")]
    [InlineData("", "\"language\": \"fr\",", "Le sel")]
    [InlineData("language: fr\n", "", "Le sel")]
    [InlineData("language: fr-CA\n", "\"language\": \"en\",", "Le sel")]
    [InlineData("language: de\n", "", "Salt")]
    public void The_events_language_leads_in_data_of_several(string settings, string stated, string title)
    {
        var site = $"=== program.json\n{{{stated}{Bilingual}}}\n" + (settings.Length > 0 ? "=== booklet.yml\n" + settings : "");
        ProgrammeDump.Write(TemporarySite.Bind(site).Value.Programme).ShouldContain(title);
    }

    [Theory]
    [InlineData("=== program.json\n{\"awards\": [{\"title\": \"Best Paper\", \"winner\": \"Ana Ruiz\", \"paper\": \"Salt\"}], \"talks\": [{\"title\": \"Salt\", \"start\": \"2027-05-03T09:00\", \"speaker\": \"Ana Ruiz\"}, {\"title\": \"Foam\", \"start\": \"2027-05-03T10:00\"}]}", "information Awards|Best Paper: Ana Ruiz. Salt")]
    [InlineData("=== program.json\n{\"talks\": [{\"title\": \"Salt\", \"award\": \"BEST\", \"level\": \"advanced\", \"start\": \"2027-05-03T09:00\", \"speaker\": \"Ana Ruiz\"}, {\"title\": \"Foam\", \"start\": \"2027-05-03T10:00\"}]}", "Award|Best paper|advanced")]
    [InlineData("=== program.json\n{\"sponsors\": [{\"name\": \"Lumen\", \"logo\": \"https://x.example/img/lumen.png\"}], \"organizers\": [{\"name\": \"Cem Kaya\", \"role\": \"Chair\"}, {\"name\": \"Dita Holt\", \"role\": \"Chair\"}], \"talks\": [{\"title\": \"Salt\", \"start\": \"2027-05-03T09:00\", \"speaker\": \"Ana Ruiz\"}, {\"title\": \"Foam\", \"start\": \"2027-05-03T10:00\"}]}\n=== a/lumen.png\n", "Lumen, logo a/lumen.png|committee Chair: 2|Cem Kaya|Dita Holt")]
    [InlineData("=== program.json\n{\"talks\": [{\"title\": \"Salt\", \"authors_and_affil\": \"Ana Ruiz (Tide Lab); Bo Li (Foz)\", \"authors\": \"Ana Ruiz; Bo Li\", \"primary_subject\": \"Seas\", \"start\": \"2027-05-03T09:00\"}, {\"title\": \"Foam\", \"start\": \"2027-05-03T10:00\", \"speakers\": \"Cem Kaya, Dita Holt\", \"speaker_bio\": \"Both sail.\"}]}", "Tide Lab|Foz|Seas|About the speakers|Both sail.")]
    [InlineData("=== talks.csv\nDate,Start,Title,Presenter,Presenter Affiliation,Primary Subject Area,Audience Level\n2027-05-03,09:00,Salt,Ana Ruiz,Tide Lab,Seas,Novice\n2027-05-03,10:00,Foam,Bo Li,Foz,Coasts,Expert\n", "Tide Lab|Foz|Seas|Novice")]
    [InlineData("=== _config.yml\ntitle: Tides\n=== program.md\n---\ntitle: Program\n---\n## May 3, 2027\n\n| Time | Talk |\n|---|---|\n| 9:00 | Salt — Ana Ruiz |\n| 10:00 | Foam — Bo Li |\n| 11:00 | Sand — Cem Kaya |\n| 12:00 | Lunch |\n| 13:00 | Kelp — Gus Berg |\n| 14:00 | Silt — Hana Mori |\n=== organizers.md\n---\ntitle: Organizers\n---\n- Dita Holt, Tide Lab\n- Emil Frey, Foz\n", "committee Organizers: 2|Dita Holt|Emil Frey|Tide Lab")]
    public void What_stands_beside_the_talks_is_printed(string site, string expected)
    {
        var dump = ProgrammeDump.Write(TemporarySite.Bind(site).Value.Programme);
        foreach (var text in expected.Split('|'))
            dump.ShouldContain(text);
    }

    [Theory]
    [InlineData("1", "", "", "Session 1")]
    [InlineData("2B", "", "", "Session 2B")]
    [InlineData("IV", "posters", "", "Poster Session IV")]
    [InlineData("3", "", "language: de\n", "Sitzung 3")]
    [InlineData("2001", "", "", "2001")]
    [InlineData("Waves", "", "", "Waves")]
    public void A_session_that_is_only_a_number_is_called_a_session(string name, string kind, string settings, string title)
    {
        var site = $"=== program.json\n[{{\"title\": \"{name}\", \"type\": \"{kind}\", \"start\": \"2027-05-03T09:00\", \"end\": \"2027-05-03T10:00\", \"talks\": [{{\"title\": \"Salt\", \"speaker\": \"Ana Ruiz\"}}, {{\"title\": \"Foam\", \"speaker\": \"Bo Li\"}}]}}, {{\"title\": \"Lunch\", \"start\": \"2027-05-03T12:00\"}}]"
            + (settings.Length > 0 ? "\n=== booklet.yml\n" + settings : "");
        TemporarySite.Bind(site).Value.Programme.Days[0].Sessions[0].Title.ToPlainText().ShouldBe(title);
    }

    [Fact]
    public void Pages_that_are_not_printed_are_named()
    {
        var text = string.Concat(Enumerable.Repeat("Send us what you have. ", 20));
        var findings = TemporarySite.Bind($"=== _config.yml\ntitle: Tides\n=== _talks/a.md\n---\ntitle: Salt\nspeaker: Ana Ruiz\n---\nOn salt.\n=== cfp.md\n---\ntitle: Call for Papers\n---\n{text}\n=== visa.md\n---\ntitle: Visa\n---\n{text}\n=== venue.md\n---\ntitle: Venue\n---\n{text}\n").Diagnostics;
        findings.Single(d => d.Code == "BK3046").Message.ShouldContain("visa.md");
        findings.Single(d => d.Code == "BK3046").Message.ShouldNotContain("venue.md");
    }
}
