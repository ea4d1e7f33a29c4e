using System.Globalization;
using Shouldly;
using Xunit;

namespace Booklet.Unicode.Tests;

/// <summary>Every row of Unicode's own test files of UAX #9: a failing test names the rows.</summary>
public sealed class BidiConformanceTests
{
    private static readonly BidiDirection[] Directions = [BidiDirection.Auto, BidiDirection.LeftToRight, BidiDirection.RightToLeft];

    // A character of each class, in the order of BidiClass.
    private const string Samples = "a\u05D0\u06270+#\u0660,\u0300\u00AD\u2029\t !\u202A\u202D\u202B\u202E\u202C\u2066\u2067\u2068\u2069";

    [Fact]
    public void Every_row_of_BidiTest_holds()
    {
        var failures = new List<string>();
        string[] levels = [];
        string[] order = [];
        var cases = 0;
        foreach (var (line, row) in TestFile.Rows("BidiTest.txt"))
        {
            if (row.StartsWith("@Levels:", StringComparison.Ordinal))
                levels = Fields(row["@Levels:".Length..]);
            else if (row.StartsWith("@Reorder:", StringComparison.Ordinal))
                order = Fields(row["@Reorder:".Length..]);
            if (row[0] == '@')
                continue;
            var fields = row.Split(';', StringSplitOptions.TrimEntries);
            var text = string.Concat(Fields(fields[0]).Select(name => Samples[(int)Enum.Parse<BidiClass>(name)]));
            var wanted = int.Parse(fields[1], CultureInfo.InvariantCulture);
            for (var bit = 0; bit < Directions.Length; bit++)
            {
                if ((wanted & (1 << bit)) == 0)
                    continue;
                cases++;
                if (!Holds(Bidi.Resolve(text, Directions[bit]), text, levels, order))
                    failures.Add($"BidiTest.txt({line}), {Directions[bit]}: {row}");
            }
        }
        cases.ShouldBeGreaterThan(100_000, "The file has no cases.");
        failures.ShouldBeEmpty();
    }

    [Fact]
    public void Every_row_of_BidiCharacterTest_holds()
    {
        var failures = new List<string>();
        var cases = 0;
        foreach (var (line, row) in TestFile.Rows("BidiCharacterTest.txt"))
        {
            cases++;
            var fields = row.Split(';');
            var text = TestFile.Text(fields[0]);
            var direction = fields[1] switch
            {
                "0" => BidiDirection.LeftToRight,
                "1" => BidiDirection.RightToLeft,
                _ => BidiDirection.Auto,
            };
            var paragraph = Bidi.Resolve(text, direction);
            var baseLevel = byte.Parse(fields[2], CultureInfo.InvariantCulture);
            if (paragraph.BaseLevel != baseLevel || !Holds(paragraph, text, Fields(fields[3]), Fields(fields[4])))
                failures.Add($"BidiCharacterTest.txt({line}): {row}");
        }
        cases.ShouldBeGreaterThan(10_000, "The file has no cases.");
        failures.ShouldBeEmpty();
    }

    /// <summary>The files count characters, not UTF-16 units, and leave out of the order what X9 removes (level x).</summary>
    private static bool Holds(BidiParagraph paragraph, string text, string[] levels, string[] order)
    {
        var found = paragraph.LineLevels(0, text.Length);
        var numbers = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var isSecondHalf = i > 0 && char.IsSurrogatePair(text[i - 1], text[i]);
            numbers.Add(isSecondHalf ? numbers[^1] : i == 0 ? 0 : numbers[^1] + 1);
        }
        for (var i = 0; i < text.Length; i++)
        {
            var level = levels[numbers[i]];
            if (level != "x" && level != found[i].ToString(CultureInfo.InvariantCulture))
                return false;
        }
        var visual = paragraph.Line(0, text.Length)
            .SelectMany(run => run.IsRightToLeft
                ? Enumerable.Range(run.Start, run.Length).Reverse()
                : Enumerable.Range(run.Start, run.Length))
            .Select(i => numbers[i])
            .Where(number => levels[number] != "x")
            .Distinct()
            .Select(number => number.ToString(CultureInfo.InvariantCulture));
        return visual.SequenceEqual(order);
    }

    private static string[] Fields(string text) => text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
