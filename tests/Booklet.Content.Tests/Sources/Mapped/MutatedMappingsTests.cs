using Booklet.Content.Binding;
using Booklet.Content.Settings;
using Booklet.Content.Tests.Binding;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Mapped;

/// <summary>Mappings as nobody would write them: whatever they say, a programme comes out, in time and without an exception.</summary>
public class MutatedMappingsTests
{
    private const int Rounds = 300;

    private const string Files =
        """
        === plan.json
        {"days": {"2027-05-03": {"rooms": {"Aula": [{"id": 1, "name": {"en": "Salt"}, "at": "09:30 - 10:15", "who": "Ana (X; Y); Bo"}], "Loft": [{"id": 2, "name": "Foam", "at": "24:00", "who": ["ana", {"name": "Bo"}]}]}}}, "list": [[1, [2]], 3]}
        === people.csv
        Key;Name;Bio
        ana;Ana Ruiz;Measures
        === pages/salt.md
        ---
        title: Salt
        ---
        Text.
        === booklet.yml
        map:

        """;

    private static readonly string[] Values =
    [
        "name", "name.en", "'*'", "'[*]'", "'**'", "'@key'", "'^.@key'", "'^^^^.x'", "'@file'", "'@body'", "'@value'", "'[@index]'", "'^.rooms.*[*].name'", "'days.*.rooms.*[*]'", "'list[*][*]'", "'[-1]'", "'[99999999999]'", "'a..b'", "'[*'",
        "= Talk", "'='", "'{name}'", "'{'", "'}{'", "'{name} {who}'", "[name, Name]", "[]", "[[[[name]]]]", "{}", "{ from: who }", "{ from: who, split: ';' }", "{ from: who, split: '' }", "{ split: [names, lines] }", "{ all: [who, name] }",
        "{ from: who, pattern: '(?<name>[^(]+)(\\((?<affiliation>[^)]*)\\))?' }", "{ from: who, pattern: '(' }", "{ from: who, pattern: '(a+)+$' }", "{ from: at, format: 'HH:mm' }", "{ from: at, format: '%' }", "{ from: name, map: { Salt: keynote, Foam: '' } }",
        "{ from: who, name: name, affiliation: '^.name' }", "{ default: 2027-05-03 }", "{ from: { from: { from: name } }, by: id }", "~", "''", "&a [*a]", "2027-05-03", "12:30", "true", "'@index'", "'\"x.y\"'", "name.name.name", "'^'", "'days.^.x'", "rooms",
    ];

    [Fact]
    public void No_mapping_stops_the_binding() =>
        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                var map = Map(new Random(seed));
                var bound = TemporarySite.Bind(Files + map);
                ProgrammeDump.Write(bound.Value.Programme).Length.ShouldBeLessThan(500_000);
                bound.Value.Programme.Inventory.Tallies.ShouldAllBe(t => t.Kept <= t.Found);
                bound.Diagnostics.Length.ShouldBeLessThan(1000);
            },
            iter: Rounds, threads: 2);

    [Fact]
    public void A_field_that_goes_over_all_records_for_each_record_comes_to_an_end()
    {
        var talks = string.Join(", ", Enumerable.Range(0, 8000).Select(i => "{\"id\": " + i + "}"));
        var bound = TemporarySite.Bind("=== plan.json\n{\"talks\": [" + talks + "]}\n=== booklet.yml\nmap:\n  talks: { files: plan.json, records: 'talks[*]', title: id, keywords: '^.talks[*].nothing' }\n");
        bound.Diagnostics.ShouldContain(d => d.Code == "BK3057");
    }

    [Fact]
    public void Aliases_do_not_make_a_mapping_without_end()
    {
        var aliases = string.Concat(Enumerable.Range(1, 9).Select(i => $"  x{i}: &x{i} [*x{i - 1}, *x{i - 1}, *x{i - 1}, *x{i - 1}]\n"));
        TemporarySite.Bind(Files + "  x0: &x0 [name, name]\n" + aliases + "  talks: { files: plan.json, title: *x9 }\n").Diagnostics.ShouldContain(d => d.Code == "BK3053" || d.Code == "BK2004");
    }

    private static string Map(Random random)
    {
        var lines = new List<string>();
        foreach (var kind in MapModel.Kinds.Where(_ => random.Next(2) == 0))
        {
            lines.Add($"  {kind.Name}:");
            lines.Add("    files: " + new[] { "plan.json", "'**/*'", "people.csv", "[pages/*.md, '!pages/x*']", "'{a,b'", "'*.json'" }[random.Next(6)]);
            if (random.Next(3) > 0)
                lines.Add("    records: " + (random.Next(2) == 0 ? "'days.*.rooms.*[*]'" : Values[random.Next(Values.Length)]));
            if (random.Next(5) == 0)
                lines.Add("    where: { " + Values[random.Next(9)] + ": '*', 'id': [1, 2] }");
            lines.AddRange(MapModel.FieldsOf(kind.Name).Where(_ => random.Next(2) == 0).Select(f => $"    {f.Name}: {Values[random.Next(Values.Length)]}"));
        }
        return string.Join('\n', lines) + "\n";
    }
}
