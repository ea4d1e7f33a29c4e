using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Settings;
using Booklet.Content.Tests.Binding;
using Booklet.Content.Tests.Settings;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Mapped;

/// <summary>The examples of docs/content.md: files in a block of text, then the booklet.yml that maps them.</summary>
public partial class DocumentedExamplesTests
{
    [Fact]
    public void Every_example_gives_the_programme_that_it_promises_without_a_finding_about_the_mapping()
    {
        var dumps = new StringBuilder();
        foreach (var (files, settings) in Examples())
        {
            var bound = TemporarySite.Bind(files + "=== booklet.yml\n" + settings);
            bound.Diagnostics.Where(d => d.Code is "BK3014" or "BK3015" or "BK3016" or "BK3021" || d.Code.StartsWith("BK305", StringComparison.Ordinal) && d.Code != "BK3052").ShouldBeEmpty(settings);
            dumps.Append(settings).Append("---\n").Append(ProgrammeDump.Write(bound.Value.Programme)).Append('\n').AppendLine(string.Concat(bound.Diagnostics.Select(d => d + "\n")));
        }
        dumps.ToString().ShouldMatchGolden("Examples");
    }

    [Fact]
    public void Every_field_of_the_mapping_is_in_an_example_and_valid()
    {
        var schema = JsonNode.Parse(SettingsSchema.Write())!.AsObject();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, settings) in Examples())
        {
            var root = (MappingNode)YamlParser.Parse(new SourceFile("booklet.yml", settings), new DiagnosticBag())!;
            new SchemaValidator(schema).Validate(root).ShouldBeEmpty(settings);
            foreach (var kind in ((MappingNode)root["map"]!).Entries)
            {
                IEnumerable<ValueNode> entries = kind.Value is SequenceNode list ? list.Items : [kind.Value];
                used.UnionWith(entries.Cast<MappingNode>().SelectMany(e => e.Entries).Select(e => kind.Key + "." + e.Key));
            }
        }
        // Papers and posters have the fields of talks; members of committees those of people.
        MapModel.Kinds.Where(k => k.Name is not ("papers" or "posters")).SelectMany(k => MapModel.FieldsOf(k.Name).Select(f => k.Name + "." + f.Name))
            .Where(f => !used.Contains(f) && !used.Contains(f.Replace("talks.", "posters.", StringComparison.Ordinal)) && !used.Contains(f.Replace("committees.", "people.", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static IEnumerable<(string Files, string Settings)> Examples()
    {
        var text = File.ReadAllText(Repository.PathOf("docs/content.md")).ReplaceLineEndings("\n");
        var examples = Example().Matches(text);
        examples.Count.ShouldBeGreaterThan(5);
        return examples.Select(m => (m.Groups["files"].Value, m.Groups["settings"].Value));
    }

    [GeneratedRegex(@"```text\n(?<files>=== .*?)```\n\n```yaml\n(?<settings>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
