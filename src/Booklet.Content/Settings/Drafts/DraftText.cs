using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Sources;
using Booklet.Diagnostics;

namespace Booklet.Content.Settings.Drafts;

/// <summary>Puts a draft on paper: settings in their order, comments in lines that fit a terminal.</summary>
internal static class DraftText
{
    private const int LineLength = 120;

    /// <summary>Things left out that are listed by name; a file of more is not read by anybody.</summary>
    private const int MostLeftOut = 40;

    public static string Active(IEnumerable<DraftLine> lines) => string.Concat(lines.Where(l => l.IsActive).Select(l => l.Yaml + "\n"));

    public static string Recognised(SourceChoice choice, Programme programme, ImmutableArray<DraftLine> lines, IReadOnlyList<Diagnostic> findings)
    {
        var text = Head();
        Comment(text, $"Read as {programme.Inventory.Source}");
        text.Append('\n');
        // The year of a guess would be a fact once it stands here.
        var assumptions = findings.Where(f => f.Descriptor.IsAssumption).ToList();
        var isUntitled = findings.Any(f => f.Descriptor == BindingDiagnostics.TitleMissing);
        Settings(text, lines.Where(l => !IsGuess(l, assumptions)).Select(l => isUntitled && l.Yaml.StartsWith("title:", StringComparison.Ordinal) ? new DraftLine("title: \"…\"", false, "no file says what the event is called") : l));
        if (assumptions.Count > 0)
        {
            Section(text, "Guessed. Remove the # where it is right.");
            foreach (var finding in assumptions)
                Comment(text, finding.Message);
            Settings(text, lines.Where(l => IsGuess(l, assumptions)).Select(l => l with { IsActive = false }));
        }
        Section(text, "The look of the booklet, as it is without these settings.");
        Settings(text, [new("page: a5", false, "a4, letter, half-letter, or 170x240mm"), new("accent: \"#17556b\"", false, "any colour, in quotes"), new("sections: { off: [notes] }", false, "what to leave out")]);
        var decided = findings.Where(f => f.Descriptor == BindingDiagnostics.CollectionDecided).ToList();
        if (decided.Count > 0)
        {
            Section(text, "What the folders hold. Say it otherwise under 'collections', such as: collections: { guests: speakers, blog: ignore }");
            foreach (var finding in decided)
                Comment(text, finding.Message);
        }
        Section(text, "In the booklet: " + string.Join(", ", programme.Inventory.Tallies.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Kept} of {t.Found} {t.Kind}"))) + ".");
        LeftOut(text, programme.Inventory.LeftOut);
        Open(text, [.. findings.Where(f => f.Severity > Severity.Information)]);
        return text.ToString();
    }

    public static string Mapped(MapDraft map, string summary)
    {
        var text = Head();
        Comment(text, summary);
        text.Append('\n');
        Settings(text, [new("title: \"…\"", false, "what the event is called"), new("dates: { start: 2027-05-03, end: 2027-05-04 }", false, ""), new("place: \"…\"", false, ""), new("time_zone: Europe/Madrid", false, "")]);
        text.Append('\n');
        text.Append(map.Yaml);
        if (!map.NotPlaced.IsEmpty)
        {
            Section(text, "Not placed:");
            foreach (var line in map.NotPlaced.Take(MostLeftOut))
                Comment(text, line);
            More(text, map.NotPlaced.Length);
        }
        return text.ToString();
    }

    /// <summary>A mapping that would take the place of the recognised layout, which gives no schedule.</summary>
    public static string Wider(MapDraft map)
    {
        if (map.IsEmpty)
            return "";
        var text = new StringBuilder();
        Section(text, "No schedule was found. The data could be mapped so; remove 'source' above if you do:");
        foreach (var line in map.Yaml.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            text.Append("# ").Append(line).Append('\n');
        return text.ToString();
    }

    public static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                // YAML 1.2, 5.1: what is not printable, and line ends of Unicode, must be escaped.
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }
        return text.Append('"').ToString();
    }

    public static void Comment(StringBuilder text, string sentence, string indent = "")
    {
        var line = new StringBuilder(indent + "#");
        foreach (var word in sentence.ReplaceLineEndings(" ").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + word.Length >= LineLength && line.Length > indent.Length + 3)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(indent).Append("#  ");
            }
            line.Append(' ').Append(string.Concat(word.Where(c => !char.IsControl(c))));
        }
        text.Append(line).Append('\n');
    }

    private static StringBuilder Head()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# yaml-language-server: $schema={SettingsDraft.SchemaFile}\n");
        Comment(text, "Settings of the printed programme, all optional. They beat what the files say; a line behind a # has no effect.");
        return text;
    }

    private static void Section(StringBuilder text, string heading)
    {
        text.Append('\n');
        Comment(text, heading);
    }

    private static void Settings(StringBuilder text, IEnumerable<DraftLine> lines)
    {
        foreach (var line in lines)
            text.Append(line.IsActive ? "" : "# ").Append(line.Yaml).Append(line.Remark.Length > 0 ? $"   # {line.Remark}" : "").Append('\n');
    }

    /// <summary>Of findings of one kind the first few: 'booklet check' has them all.</summary>
    private static void Open(StringBuilder text, ImmutableArray<Diagnostic> open)
    {
        const int shown = 3;
        if (open.IsEmpty)
            return;
        Section(text, "Not understood, or not placed; 'booklet check' says more.");
        foreach (var kind in open.GroupBy(f => f.Descriptor))
        {
            foreach (var finding in kind.Take(shown))
                Comment(text, finding.Location is { } place ? $"{place.Path}: {finding.Message}" : finding.Message);
            if (kind.Count() > shown)
                Comment(text, string.Create(CultureInfo.InvariantCulture, $"… and {kind.Count() - shown} more like it ({kind.Key.Code})"));
        }
    }

    private static void LeftOut(StringBuilder text, ImmutableArray<LeftOut> left)
    {
        if (left.IsEmpty)
            return;
        Section(text, "Left out:");
        foreach (var item in left.Take(MostLeftOut))
            Comment(text, $"{item.What} ({item.Location.Path}): {item.Reason}");
        More(text, left.Length);
    }

    private static void More(StringBuilder text, int count)
    {
        if (count > MostLeftOut)
            Comment(text, string.Create(CultureInfo.InvariantCulture, $"… and {count - MostLeftOut} more"));
    }

    private static bool IsGuess(DraftLine line, List<Diagnostic> assumptions) =>
        line.Yaml.StartsWith("dates:", StringComparison.Ordinal) && assumptions.Exists(a => a.Descriptor == BindingDiagnostics.YearFound)
        || line.Yaml.StartsWith("title:", StringComparison.Ordinal) && assumptions.Exists(a => a.Descriptor == Sources.Exports.ExportDiagnostics.TitleGuessed);
}
