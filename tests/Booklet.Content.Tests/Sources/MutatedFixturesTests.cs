using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources;

/// <summary>
/// The fixtures of all sources as slips of the keyboard, other programs and broken disks leave them: whatever is deleted, doubled, moved or replaced, a
/// programme comes out whose parts agree, and nothing is thrown. A new source takes part by having a fixture.
/// </summary>
public partial class MutatedFixturesTests
{
    /// <summary>What somebody may have typed in the place of a line's value.</summary>
    private static readonly string[] OddLines =
    [
        "[a, b]", "{a: b}", "7", "true", "Yes", "2024-02-30", "9999-12-31", "0001-01-01", "\"unclosed", "'", "&a [*a]", "*nowhere", "|", ">-", "~", "- x", "12:61", "24:00", "-1", "1e308",
        "<a href=\"/#x", "<b><i><a>", "{{ site.x", "{% for a in site.talks %}", "$x_{1", "\\frac{", "\u202Eabc", "🦀👩‍🔬", "שלום Wörld", "\0", "\u0001\u2028\u00AD\uFEFF", "\uD800", "\"\\uD800 x\\0\\x07\"", "(((((", "a,b;c and & d", "@", "+49 0", "I", "Session 999999999999",
        "[[[[[[", "!!binary x", "? x", "%", "Day 0", "Feb 31", "31.12.9999", "https://[::1", "../../etc/passwd", "/", ".", "#", "---", "<<: *x", "[ {a: [ {b: 1} ] } ]",
    ];

    /// <summary>Values of other kinds, of other records and of other centuries, as programs write them.</summary>
    private static readonly string[] OddValues =
    [
        "[]", "{}", "[[[]]]", "7", "-1", "1e999", "true", "null", "\"\"", "\"x\"", "\"TBA\"", "[null]", "{\"a\": [1]}", "\"2027-02-30T25:61:00\"", "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00Z\"", "\"2999-12-31T23:59:59Z\"", "\"1900-01-01T00:00:00+14:00\"",
        "\"24:00\"", "\"99:99\"", "\"00:00\"", "\"9999\"", "\"\\ud800\"", "\"\\u0000\"", "\"<b><i>\"", "\"- \\n- \\n• \"", "\"**x** [a](https://b.example)\"", "\"$x_{1\"", "99999999999999999999", "\"../../etc/passwd\"", "\"https://[::1\"", "\"Europe/Nowhere\"", "\"UTC+99\"", "\"20270610\"", "\"#fff\"", "\"1\"",
    ];

    /// <summary>What means something in one of the formats.</summary>
    private const string OddLetters = "{}[]:-,#'\"\n\\%$&*9 ;\t\0</\u00e9|=";

    private static readonly string Root = ProjectFolder();

    private static readonly string[] Fixtures = [.. Directory.EnumerateFiles(Root, "*.site.txt", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static readonly Func<string, Random, string>[] Changes = [SlipsOfLines, OtherValues, OddCharacters];

    // Some of each kind for every fixture in a normal run; a longer hunt only needs a larger number here.
    private const int Rounds = 800;

    [Fact]
    public void No_change_to_a_fixture_stops_the_binding() =>
        Gen.Select(Gen.Int[0, Fixtures.Length - 1], Gen.Int[0, Changes.Length - 1], Gen.Int[0, int.MaxValue - 1]).Sample(
            (fixture, change, seed) =>
            {
                var text = Changes[change](File.ReadAllText(Fixtures[fixture]).ReplaceLineEndings("\n"), new Random(seed));
                var bound = TemporarySite.Bind(text);
                var programme = bound.Value.Programme;
                ProgrammeDump.Write(programme).Length.ShouldBeLessThan(200_000 + 20 * text.Length);
                bound.Diagnostics.Length.ShouldBeLessThan(1000);
                foreach (var day in programme.Days)
                    day.Sessions.ShouldAllBe(s => s.End == null || s.End > s.Start);
                programme.Talks.Select(t => t.Id).Distinct().Count().ShouldBe(programme.Talks.Length);
                programme.Inventory.Tallies.ShouldAllBe(t => t.Kept <= t.Found);
            },
            iter: Rounds, threads: 2);

    [Theory]
    [InlineData("Aclpub2")]
    [InlineData("Calendar")]
    [InlineData("EntryFiles")]
    [InlineData("Frab")]
    [InlineData("HugoSchedule")]
    [InlineData("Indico")]
    [InlineData("JekyllConference")]
    [InlineData("Miniconf")]
    [InlineData("ProgramText")]
    [InlineData("ProgrammeData")]
    [InlineData("Sessionize")]
    [InlineData("SiteSchedules")]
    [InlineData("Tables")]
    [InlineData("Zeppelin")]
    public void Each_source_has_a_fixture_to_change(string source) =>
        Fixtures.ShouldContain(f => f.StartsWith(Path.Combine(Root, "Sources", source) + "/", StringComparison.Ordinal));

    private static string SlipsOfLines(string site, Random random) => InFiles(site, random, 5, body =>
    {
        // The first is the place of the path, which stays.
        var lines = body.Split('\n').Prepend("").ToList();
        if (lines.Count >= 3)
            Slip(lines, random);
        return string.Join('\n', lines.Skip(1));
    });

    private static string OtherValues(string site, Random random) => InFiles(site, random, 7, body => Replaced(body, random));

    private static string OddCharacters(string site, Random random) => InFiles(site, random, 7, body =>
    {
        var text = new StringBuilder(body);
        if (text.Length > 0)
            text[random.Next(text.Length)] = OddLetters[random.Next(OddLetters.Length)];
        return text.ToString();
    });

    private static string InFiles(string site, Random random, int most, Func<string, string> change)
    {
        var files = site.Split("=== ", StringSplitOptions.RemoveEmptyEntries);
        for (var n = random.Next(1, most + 1); n > 0; n--)
        {
            var at = random.Next(files.Length);
            var body = files[at].IndexOf('\n', StringComparison.Ordinal) + 1;
            // A change must not begin another file.
            files[at] = files[at][..body] + change(files[at][body..]).Replace("=== ", "== ", StringComparison.Ordinal) + "\n";
        }
        return string.Concat(files.Select(f => "=== " + f.TrimEnd('\n') + "\n"));
    }

    // The first line is the file's path and stays.
    private static void Slip(List<string> lines, Random random)
    {
        var at = random.Next(1, lines.Count);
        var line = lines[at];
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        switch (random.Next(9))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, line);
                break;
            case 2:
                lines[at] = lines[random.Next(1, lines.Count)];
                break;
            case 3:
                lines[at] = "  " + line;
                break;
            case 4:
                lines[at] = line.TrimStart();
                break;
            case 5:
                lines.RemoveRange(at, lines.Count - at);
                break;
            case 6:
                lines[at] = line[..random.Next(line.Length + 1)];
                break;
            case 7 when colon > 0:
                lines[at] = line[..colon] + ":\n" + new string(' ', line.TakeWhile(c => c == ' ').Count() + 2) + "- " + line[(colon + 2)..];
                break;
            default:
                lines[at] = (colon > 0 ? line[..(colon + 2)] : "") + OddLines[random.Next(OddLines.Length)];
                break;
        }
    }

    private static string Replaced(string text, Random random)
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

    private static string ProjectFolder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, ".."));
}
