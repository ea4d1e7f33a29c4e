using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Exports;

/// <summary>Exports with values of other kinds, of other records and of other centuries, and with holes: a programme comes out and nothing is thrown.</summary>
public partial class MutatedExportsTests
{
    private static readonly string[] OddValues =
    [
        "[]", "{}", "[[[]]]", "7", "-1", "1e999", "true", "null", "\"\"", "\"x\"", "\"TBA\"", "[null]", "{\"a\": [1]}", "\"2027-02-30T25:61:00\"", "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00Z\"", "\"2999-12-31T23:59:59Z\"", "\"1900-01-01T00:00:00+14:00\"",
        "\"24:00\"", "\"99:99\"", "\"00:00\"", "\"9999\"", "\"\\ud800\"", "\"\\u0000\"", "\"<b><i>\"", "\"- \\n- \\n• \"", "\"**x** [a](https://b.example)\"", "\"$x_{1\"", "99999999999999999999", "\"../../etc/passwd\"", "\"https://[::1\"", "\"Europe/Nowhere\"", "\"UTC+99\"", "\"20270610\"", "\"#fff\"", "\"1\"",
    ];

    private static readonly string[] Bases = ["Sessionize/Lanterns", "Sessionize/Terns", "Sessionize/Grebes", "Frab/Anchor", "Frab/Buoy", "Indico/Sluice", "Indico/Lock", "Indico/Gully", "Zeppelin/Lantern", "Zeppelin/Pier", "Miniconf/Ebb", "ProgrammeData/Sandbar", "ProgrammeData/Shoal", "ProgrammeData/Spit", "ProgrammeData/Groyne"];

    // Enough to change each export in every way in a normal run; a longer hunt only needs a larger number here.
    private const int Rounds = 300;

    [Fact]
    public void No_odd_value_stops_the_reading() =>
        Gen.Select(Gen.Int[0, Bases.Length - 1], Gen.Int[0, int.MaxValue - 1]).Sample(
            (export, seed) =>
            {
                var text = Mutate(GoldenFile.Beside($"../{Bases[export]}.site.txt"), new Random(seed));
                var bound = TemporarySite.Bind(text);
                var programme = bound.Value.Programme;
                ProgrammeDump.Write(programme).Length.ShouldBeLessThan(200_000 + 20 * text.Length);
                bound.Diagnostics.Length.ShouldBeLessThan(500);
                foreach (var day in programme.Days)
                    day.Sessions.ShouldAllBe(s => s.End == null || s.End > s.Start);
                programme.Talks.Select(t => t.Id).Distinct().Count().ShouldBe(programme.Talks.Length);
                programme.Inventory.Tallies.ShouldAllBe(t => t.Kept <= t.Found);
            },
            iter: Rounds, threads: 2);

    private static string Mutate(string site, Random random)
    {
        var files = site.ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries);
        for (var n = random.Next(1, 8); n > 0; n--)
        {
            var at = random.Next(files.Length);
            // The first line is the file's path and stays.
            var body = files[at].IndexOf('\n', StringComparison.Ordinal) + 1;
            files[at] = files[at][..body] + Change(files[at][body..], random) + "\n";
        }
        return string.Concat(files.Select(f => "=== " + f.TrimEnd('\n') + "\n"));
    }

    private static string Change(string text, Random random)
    {
        var places = Token().Matches(text);
        if (places.Count == 0)
            return text;
        var at = places[random.Next(places.Count)];
        var other = places[random.Next(places.Count)].Value;
        var (before, after) = (text[..at.Index], text[(at.Index + at.Length)..]);
        return random.Next(12) switch
        {
            0 => before + after,
            1 => before + at.Value + at.Value + after,
            2 => before[..random.Next(before.Length + 1)] + after,
            3 or 4 or 5 => before + other + after,
            _ => before + OddValues[random.Next(OddValues.Length)] + after,
        };
    }

    // Texts, words and numbers of JSON, and what stands between the tags of XML.
    [GeneratedRegex("""(?<=[:\[,]\s*)"[^"\n]*"|(?<=[:\[,]\s*)[\w.-]+|(?<=>)[^<>\n]+(?=<)""", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
