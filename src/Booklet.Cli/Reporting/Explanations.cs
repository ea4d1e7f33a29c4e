using System.Collections.Frozen;

namespace Booklet.Cli.Reporting;

/// <summary>What a code means.</summary>
internal sealed record Explanation(string Code, string Severity, string Title, string Meaning);

/// <summary>All codes by docs/diagnostics.md, which is part of the program, so that the two never differ.</summary>
internal static class Explanations
{
    private static readonly Lazy<FrozenDictionary<string, Explanation>> ByCode = new(Read);

    public static Explanation? Of(string code) => ByCode.Value.GetValueOrDefault(code);

    public static IEnumerable<Explanation> All => ByCode.Value.Values.OrderBy(e => e.Code, StringComparer.Ordinal);

    private static FrozenDictionary<string, Explanation> Read()
    {
        using var stream = typeof(Explanations).Assembly.GetManifestResourceStream("diagnostics.md")!;
        using var reader = new StreamReader(stream);
        var rows = new List<Explanation>();
        while (reader.ReadLine() is { } line)
        {
            // A bar inside of a cell is written \|, as Markdown's tables have it.
            if (line.StartsWith("| BK", StringComparison.Ordinal) && line.Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|') is [_, var code, var severity, var title, var meaning, ..])
                rows.Add(new Explanation(code.Trim(), severity.Trim(), Plain(title), Plain(meaning)));
        }
        return rows.ToFrozenDictionary(r => r.Code, StringComparer.OrdinalIgnoreCase);
    }

    private static string Plain(string cell) => cell.Trim().Replace('\u0001', '|').Replace("`", "", StringComparison.Ordinal);
}
