using Booklet.Diagnostics;

namespace Booklet.Content.Parsing;

/// <summary>
/// YAML as Jekyll's libyaml accepts it, by YamlDotNet's event parser: where the two differ the text is repaired
/// without moving a character, so every location is true of the file on disk.
/// </summary>
public static class YamlParser
{
    /// <summary>
    /// The first document of <paramref name="range"/>; null where it is empty or broken. What is broken is reported
    /// with its place and costs the whole range: half of a broken mapping would be a wrong one.
    /// </summary>
    public static ValueNode? Parse(SourceFile file, TextSpan range, DiagnosticBag bag)
    {
        if (FlatYaml.Read(file, range) is { } flat)
            return flat;

        var text = YamlRepair.Separators(file.Text.Substring(range.Start, range.Length));
        var findings = new DiagnosticBag();
        var attempt = YamlReader.Read(file, range.Start, text, findings);
        var failure = attempt.Failure;
        if (failure is not null)
        {
            foreach (var repair in YamlRepair.Attempts(text))
            {
                findings = new DiagnosticBag();
                attempt = YamlReader.Read(file, range.Start, repair.Text, findings);
                if (attempt.Failure is not null)
                    continue;
                if (repair.FirstTab >= 0)
                    bag.Add(ParsingDiagnostics.TabIndentationAt(new SourceLocation(file, new TextSpan(range.Start + repair.FirstTab, 1))));
                break;
            }
        }

        if (attempt.Failure is not null && failure is not null)
        {
            bag.Add(YamlMistakes.Explain(file, range, text, failure));
            return null;
        }

        bag.AddRange(findings.ToImmutable());
        return attempt.Node;
    }

    /// <summary>The whole file.</summary>
    public static ValueNode? Parse(SourceFile file, DiagnosticBag bag) => Parse(file, new TextSpan(0, file.Text.Length), bag);
}
