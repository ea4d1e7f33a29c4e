using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Shouldly;
using Xunit;

namespace Booklet.Cli.Tests;

/// <summary>The program can't reach a network or start another program: none of its assemblies so much as names a type that could.</summary>
public sealed class NoNetworkTests
{
    /// <summary>Of System.Net, what reads and writes text.</summary>
    private static readonly string[] Harmless = ["System.Net.WebUtility", "System.Net.HttpStatusCode", "System.Net.Mime.MediaTypeNames"];

    [Fact]
    public void None_of_our_assemblies_names_a_type_of_the_network()
    {
        var assemblies = Directory.GetFiles(AppContext.BaseDirectory, "Booklet.*.dll").Concat(Directory.GetFiles(AppContext.BaseDirectory, "booklet.dll"))
            .Where(path => !Path.GetFileName(path).Contains("Tests", StringComparison.Ordinal)).ToList();
        assemblies.Count.ShouldBeGreaterThanOrEqualTo(7);
        assemblies.SelectMany(path => Types(path).Where(IsForbidden).Select(type => $"{Path.GetFileName(path)}: {type}")).ShouldBeEmpty();
    }

    private static bool IsForbidden(string type) =>
        (type.StartsWith("System.Net.", StringComparison.Ordinal) && !Harmless.Contains(type))
        || type is "System.Diagnostics.Process" or "System.Diagnostics.ProcessStartInfo" or "System.Xml.XmlUrlResolver" or "HtmlAgilityPack.HtmlWeb";

    private static List<string> Types(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}")];
    }
}
