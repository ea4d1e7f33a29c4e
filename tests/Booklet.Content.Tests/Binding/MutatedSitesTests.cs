using Booklet.Content.Binding;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

/// <summary>Files as slips of the keyboard leave them: whatever is deleted, doubled, moved or replaced, a programme comes out and nothing is thrown.</summary>
public class MutatedSitesTests
{
    private static readonly string[] OddValues =
    [
        "[a, b]", "{a: b}", "7", "true", "Yes", "2024-02-30", "9999-12-31", "0001-01-01", "\"unclosed", "'", "&a [*a]", "*nowhere", "|", ">-", "~", "- x", "12:61", "24:00", "-1", "1e308",
        "<a href=\"/#x", "<b><i><a>", "{{ site.x", "{% for a in site.talks %}", "$x_{1", "\\frac{", "\u202Eabc", "🦀👩‍🔬", "שלום Wörld", "\0", "\u0001\u2028\u00AD\uFEFF", "\uD800", "\"\\uD800 x\\0\\x07\"", "(((((", "a,b;c and & d", "@", "+49 0", "I", "Session 999999999999",
        "[[[[[[", "!!binary x", "? x", "%", "Day 0", "Feb 31", "31.12.9999", "https://[::1", "../../etc/passwd", "/", ".", "#", "---", "<<: *x", "[ {a: [ {b: 1} ] } ]",
    ];

    private static readonly string[] Bases =
    [
        "Sites/Delta", "Sites/Fjord", "Sites/Harbour", "Sites/Meadow", "Sites/Quay", "Sites/Strand", "Tide",
        "../Sources/EntryFiles/Gale", "../Sources/EntryFiles/Skerry", "../Sources/HugoSchedule/Cape", "../Sources/JekyllConference/Ness", "../Sources/JekyllConference/Fen",
    ];

    // Enough to hit every kind of change in every site in a normal run; a longer hunt only needs a larger number here.
    private const int Rounds = 350;

    [Fact]
    public void No_slip_of_the_keyboard_stops_the_binding() =>
        Gen.Select(Gen.Int[0, Bases.Length - 1], Gen.Int[0, int.MaxValue - 1]).Sample(
            (site, seed) =>
            {
                var text = Mutate(GoldenFile.Beside(Bases[site] + ".site.txt"), new Random(seed));
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

    private static string Mutate(string site, Random random)
    {
        var files = site.ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries);
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var at = random.Next(files.Length);
            var lines = files[at].Split('\n').ToList();
            if (lines.Count < 3)
                continue;
            Change(lines, random);
            files[at] = string.Join('\n', lines) + "\n";
        }
        return string.Concat(files.Select(f => "=== " + f.TrimEnd('\n') + "\n"));
    }

    // The first line is the file's path and stays.
    private static void Change(List<string> lines, Random random)
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
                lines[at] = (colon > 0 ? line[..(colon + 2)] : "") + OddValues[random.Next(OddValues.Length)];
                break;
        }
    }
}
