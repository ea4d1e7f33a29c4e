using System.Reflection;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Design;
using Booklet.Diagnostics;
using Booklet.Mathematics;
using Booklet.Output.Pdf;
using Booklet.Typesetting.Flow;
using Shouldly;
using Xunit;

namespace Booklet.Cli.Tests;

public sealed partial class DocumentationTests
{
    private static readonly Assembly[] Assemblies =
        [typeof(ProgrammeBinder).Assembly, typeof(MathParser).Assembly, typeof(Typesetter).Assembly, typeof(BookletComposer).Assembly, typeof(PdfWriter).Assembly, typeof(CommandDiagnostics).Assembly];

    [Fact]
    public void Every_finding_is_documented_with_its_severity_and_title()
    {
        var rows = File.ReadAllText(RepositoryFiles.PathOf("docs/diagnostics.md"));
        var missing = Descriptors().Select(RowOf).Where(row => !rows.Contains(row, StringComparison.Ordinal));
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_documented_that_is_never_found()
    {
        var codes = Descriptors().Select(d => d.Code).ToHashSet(StringComparer.Ordinal);
        var documented = File.ReadAllLines(RepositoryFiles.PathOf("docs/diagnostics.md"))
            .Where(line => line.StartsWith("| BK", StringComparison.Ordinal)).Select(line => line[2..8]);
        documented.Where(code => !codes.Contains(code)).ShouldBeEmpty();
    }

    [Fact]
    public void No_two_findings_share_a_code() =>
        Descriptors().GroupBy(d => d.Code).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void Every_folder_of_the_source_has_its_line_in_the_architecture()
    {
        var text = File.ReadAllText(RepositoryFiles.PathOf("docs/architecture.md"));
        var folders = Directory.GetDirectories(RepositoryFiles.PathOf("src")).SelectMany(project => Directory.GetDirectories(project))
            .Select(folder => Path.GetFileName(folder)!).Where(name => name is not ("bin" or "obj")).Distinct();
        folders.Where(name => !text.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_link_of_the_documentation_leads_to_a_file_and_a_heading_in_it()
    {
        var pages = Directory.GetFiles(RepositoryFiles.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(((string[])["README.md", "bench/README.md", "tools/GuidedFuzz/README.md"]).Select(RepositoryFiles.PathOf)).ToList();
        var broken = pages.SelectMany(page => Link().Matches(File.ReadAllText(page)).Select(m => m.Groups["target"].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal) && !Leads(page, target)).Select(target => $"{Path.GetFileName(page)}: {target}"));
        broken.ShouldBeEmpty();
        pages.Count.ShouldBeGreaterThan(20);
    }

    private static bool Leads(string page, string target)
    {
        var (file, heading) = target.Split('#') is [var path, var anchor] ? (path, anchor) : (target, "");
        var full = file.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, file);
        return heading.Length == 0 ? File.Exists(full) || Directory.Exists(full) : File.Exists(full) && File.ReadAllLines(full).Where(l => l.StartsWith('#')).Select(Anchor).Contains(heading);
    }

    // As forges name headings: small letters, hyphens for spaces, no other marks.
    private static string Anchor(string heading) =>
        string.Concat(heading.TrimStart('#').Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^()\s]+)\)")]
    private static partial Regex Link();

    private static string RowOf(DiagnosticDescriptor descriptor) =>
        $"| {descriptor.Code} | {descriptor.Severity.ToString().ToLowerInvariant()} | {descriptor.Title} |";

    private static IEnumerable<DiagnosticDescriptor> Descriptors() =>
        Assemblies.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);
}
