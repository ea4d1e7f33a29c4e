using System.Text.Json.Nodes;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Settings;
using Booklet.Content.Settings.Drafts;
using Booklet.Content.Tests.Binding;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Settings;

public class SettingsDraftTests
{
    /// <summary>Every invented event of the other tests.</summary>
    public static TheoryData<string> Sites => [.. Directory.GetFiles(Repository.PathOf("tests/Booklet.Content.Tests"), "*.site.txt", SearchOption.AllDirectories).Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !File.ReadAllText(f).Contains("=== booklet.y", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(Repository.PathOf("tests"), f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sites))]
    public void With_the_written_settings_the_programme_is_the_same(string site)
    {
        var files = File.ReadAllText(Repository.PathOf("tests/" + site)).TrimEnd() + "\n";
        var draft = TemporarySite.Draft(files);
        ShouldBeValid(draft.Text);
        var without = ProgrammeDump.Write(TemporarySite.Bind(files).Value.Programme);
        var with = TemporarySite.Bind(files + "=== booklet.yml\n" + draft.Text);
        ProgrammeDump.Write(with.Value.Programme).ShouldBe(without, draft.Text);
        with.Diagnostics.ShouldNotContain(d => d.Code == "BK3014" || d.Code == "BK3015");
    }

    [Fact]
    public void What_no_source_knows_is_mapped_by_a_guess_that_can_be_built()
    {
        const string site =
            """
            === data/plan.json
            {"programme": {"2027-05-03": {"halls": {"Aula": [
              {"code": "A1", "vortrag": {"en": "Salt"}, "when": "09:30 - 10:15", "art": "kn", "who": "Ana Ruiz (Tide Lab); Bo Li (Foz)"},
              {"code": "A2", "vortrag": {"en": "Foam"}, "when": "10:30 - 11:00", "art": "talk", "who": "Cem Kaya (Aldeia)"}],
              "Loft": [{"code": "B2", "vortrag": {"en": "Sand"}, "when": "10:30 - 11:00", "mood": "good", "who": "Bo Li"}]}}}}
            === data/folks.yml
            speakers:
              - {key: ana, full_name: Ana Ruiz, company: Tide Lab, bio: Measures.}
              - {key: bo, full_name: Bo Li, company: Foz}
            supporters:
              - {name: Lumen, url: https://lumen.example, level: Gold}
            === data/posters.json
            [{"UID": 1, "title": "Silt", "authors": "Dita Holt|Eli Moss", "keywords": "sea; salt"}]
            === data/colours.yml
            - {hue: blue, shade: 3}
            """;
        var draft = TemporarySite.Draft(site + "\n");
        ShouldBeValid(draft.Text);
        var bound = TemporarySite.Bind(site + "\n=== booklet.yml\n" + draft.Text);
        (draft.Summary + "\n" + draft.Text + "---\n" + ProgrammeDump.Write(bound.Value.Programme)).ShouldMatchGolden("MapDraft");
        bound.Diagnostics.ShouldNotContain(d => d.Code == "BK3051" || d.Code == "BK3053" || d.Code == "BK3050");
    }

    [Fact]
    public void Texts_that_YAML_would_take_for_something_else_come_back_as_they_were()
    {
        const string title = "Tide: \"Salt\" #1 \\o/ & – 日本 %";
        var yaml = "title: " + DraftText.Quoted(title) + "\n";
        ((MappingNode)YamlParser.Parse(new SourceFile("booklet.yml", yaml), new DiagnosticBag())!)["title"]!.ToString().ShouldBe(title);
    }

    private static void ShouldBeValid(string text)
    {
        var schema = JsonNode.Parse(SettingsSchema.Write())!.AsObject();
        if (YamlParser.Parse(new SourceFile("booklet.yml", text), new DiagnosticBag()) is { } root)
            new SchemaValidator(schema).Validate(root).ShouldBeEmpty(text);
    }
}
