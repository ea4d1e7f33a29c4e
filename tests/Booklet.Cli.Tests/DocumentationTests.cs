using System.Reflection;
using Booklet.Content.Binding;
using Booklet.Design;
using Booklet.Diagnostics;
using Booklet.Mathematics;
using Booklet.Output.Pdf;
using Booklet.Typesetting.Flow;
using Shouldly;
using Xunit;

namespace Booklet.Cli.Tests;

public sealed class DocumentationTests
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

    private static string RowOf(DiagnosticDescriptor descriptor) =>
        $"| {descriptor.Code} | {descriptor.Severity.ToString().ToLowerInvariant()} | {descriptor.Title} |";

    private static IEnumerable<DiagnosticDescriptor> Descriptors() =>
        Assemblies.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);
}
