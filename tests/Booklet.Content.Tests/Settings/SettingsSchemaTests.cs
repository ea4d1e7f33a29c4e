using System.Text.Json.Nodes;
using Booklet.Content.Parsing;
using Booklet.Content.Settings;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Settings;

/// <summary>The schema, the documentation and what is in use say the same of booklet.yml.</summary>
public class SettingsSchemaTests
{
    [Fact]
    public void The_schema_in_the_documentation_is_the_one_that_the_program_writes()
    {
        var path = Repository.PathOf("docs/booklet.schema.json");
        if (Environment.GetEnvironmentVariable("BOOKLET_ACCEPT") == "1")
            File.WriteAllText(path, SettingsSchema.Write());
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(SettingsSchema.Write(), "docs/booklet.schema.json is written anew by this test with BOOKLET_ACCEPT=1");
    }

    [Fact]
    public void Every_setting_has_its_row_in_the_documentation()
    {
        var text = File.ReadAllText(Repository.PathOf("docs/content.md"));
        var missing = SettingsModel.Root.Settings.Concat(MapModel.Kinds).Concat(MapModel.PlaceSettings).Concat(MapModel.RefinementSettings)
            .Concat(MapModel.Kinds.SelectMany(k => MapModel.FieldsOf(k.Name))).Select(s => $"| `{s.Name}` | {s.Description} |").Distinct()
            .Where(row => !text.Contains(row, StringComparison.Ordinal));
        string.Join('\n', missing).ShouldBe("");
    }

    [Fact]
    public void Every_booklet_yml_of_the_repository_is_valid()
    {
        var schema = JsonNode.Parse(SettingsSchema.Write())!.AsObject();
        var texts = Directory.GetFiles(Repository.PathOf("content"), "booklet.yml", SearchOption.AllDirectories).Select(f => (f, File.ReadAllText(f)))
            .Concat(Directory.GetFiles(Repository.PathOf("tests"), "*.site.txt", SearchOption.AllDirectories).SelectMany(InSite)).ToList();
        texts.Count.ShouldBeGreaterThan(2);
        foreach (var (name, text) in texts)
            Mistakes(schema, text).ShouldBeEmpty(name);
    }

    [Theory]
    [InlineData("titel: X", "titel")]
    [InlineData("accent: '#12'", "accent")]
    [InlineData("clock: 13", "clock")]
    [InlineData("photo_ppi: many", "photo_ppi")]
    [InlineData("sections: { order: [covers] }", "sections")]
    [InlineData("map: { talks: { title: name } }", "talks")]
    [InlineData("map: { talks: { files: a.yml, title: { from: name, splitt: x } } }", "title")]
    [InlineData("information: { title: Wi-Fi }", "information")]
    public void What_the_reader_refuses_the_schema_refuses(string text, string place)
    {
        var mistakes = Mistakes(JsonNode.Parse(SettingsSchema.Write())!.AsObject(), text);
        mistakes.ShouldNotBeEmpty();
        string.Join(' ', mistakes).ShouldContain(place);
        Findings(text).ShouldContain(d => d.Code == "BK3014" || d.Code == "BK3015");
    }

    private static IEnumerable<(string, string)> InSite(string path)
    {
        var parts = File.ReadAllText(path).ReplaceLineEndings("\n").Split("=== ");
        return parts.Where(p => p.StartsWith("booklet.yml\n", StringComparison.Ordinal)).Select(p => (path, p[(p.IndexOf('\n', StringComparison.Ordinal) + 1)..]));
    }

    private static IReadOnlyList<string> Mistakes(JsonObject schema, string yaml) =>
        YamlParser.Parse(new SourceFile("booklet.yml", yaml), new DiagnosticBag()) is { } node ? new SchemaValidator(schema).Validate(node) : [];

    private static IEnumerable<Diagnostic> Findings(string settings) => Booklet.Content.Tests.Binding.TemporarySite.Bind("=== a.md\n---\nname: A\n---\n=== booklet.yml\n" + settings).Diagnostics;
}
