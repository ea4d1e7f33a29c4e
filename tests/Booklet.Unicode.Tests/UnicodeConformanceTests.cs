using Shouldly;
using Xunit;

namespace Booklet.Unicode.Tests;

/// <summary>Every row of Unicode's own test files: a failing test names the rows.</summary>
public sealed class UnicodeConformanceTests
{
    [Fact]
    public void Every_row_of_LineBreakTest_holds()
    {
        Failures("LineBreakTest.txt", row =>
        {
            var (text, breaks) = TestFile.Segments(row);
            var after = new LineBreakOpportunity[text.Length];
            LineBreaking.FindOpportunities(text, after);
            var found = Enumerable.Range(1, text.Length).Where(i => after[i - 1] != LineBreakOpportunity.Prohibited);
            return breaks.SetEquals(found);
        }).ShouldBeEmpty();
    }

    [Fact]
    public void Every_row_of_GraphemeBreakTest_holds()
    {
        Failures("GraphemeBreakTest.txt", row =>
        {
            var (text, breaks) = TestFile.Segments(row);
            var found = new HashSet<int> { 0 };
            for (var i = 0; i < text.Length;)
                found.Add(i = GraphemeClusters.NextBoundary(text, i));
            return breaks.SetEquals(found);
        }).ShouldBeEmpty();
    }

    [Fact]
    public void Every_row_of_NormalizationTest_holds()
    {
        Failures("NormalizationTest.txt", row =>
        {
            if (row[0] == '@')
                return true;
            var c = row.Split(';').Take(5).Select(TestFile.Text).ToArray();
            return c[..3].All(text => Normalization.ToNfc(text) == c[1])
                && c[3..].All(text => Normalization.ToNfc(text) == c[3])
                && c[..3].All(text => Normalization.ToNfd(text) == c[2])
                && c[3..].All(text => Normalization.ToNfd(text) == c[4])
                && c.All(text => Normalization.ToNfkc(text) == c[3])
                && c.All(text => Normalization.ToNfkd(text) == c[4])
                && c.All(text => Normalization.IsNfc(text) == (text == Normalization.ToNfc(text)));
        }).ShouldBeEmpty();
    }

    /// <summary>NormalizationTest.txt, part 1: what the part does not list is unchanged in all four forms.</summary>
    [Fact]
    public void Characters_that_NormalizationTest_does_not_list_are_unchanged()
    {
        var listed = TestFile.Rows("NormalizationTest.txt")
            .SkipWhile(line => !line.Row.StartsWith("@Part1", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.Row[0] != '@')
            .Select(line => TestFile.Text(line.Row.Split(';')[0]))
            .ToHashSet(StringComparer.Ordinal);
        var changed = Enumerable.Range(0, 0x110000)
            .Where(codePoint => codePoint is < 0xD800 or > 0xDFFF)
            .Select(char.ConvertFromUtf32)
            .Where(text => !listed.Contains(text))
            .Where(text => Normalization.ToNfc(text) != text || Normalization.ToNfd(text) != text
                || Normalization.ToNfkc(text) != text || Normalization.ToNfkd(text) != text);
        changed.ShouldBeEmpty();
    }

    private static List<string> Failures(string file, Func<string, bool> holds)
    {
        var rows = 0;
        var failures = new List<string>();
        foreach (var (line, row) in TestFile.Rows(file))
        {
            rows++;
            if (!holds(row))
                failures.Add($"{file}({line}): {row}");
        }
        rows.ShouldBeGreaterThan(100, "The file has no cases.");
        return failures;
    }
}
