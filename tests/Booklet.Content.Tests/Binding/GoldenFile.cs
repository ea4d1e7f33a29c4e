using System.Runtime.CompilerServices;
using Shouldly;

namespace Booklet.Content.Tests.Binding;

/// <summary>
/// Compares text with <c>NAME.golden.txt</c> beside the test. A mismatch leaves <c>NAME.received.txt</c> there;
/// with BOOKLET_ACCEPT=1 the golden file is rewritten instead.
/// </summary>
internal static class GoldenFile
{
    public static void ShouldMatchGolden(this string actual, string name, [CallerFilePath] string test = "")
    {
        var folder = Path.GetDirectoryName(test)!;
        var golden = Path.Combine(folder, name + ".golden.txt");
        var received = Path.Combine(folder, name + ".received.txt");
        if (Environment.GetEnvironmentVariable("BOOKLET_ACCEPT") == "1")
            File.WriteAllText(golden, actual);
        var expected = File.Exists(golden) ? File.ReadAllText(golden).ReplaceLineEndings("\n") : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual);
        actual.ShouldBe(expected, $"{received} differs from {golden}");
    }

    public static string Beside(string name, [CallerFilePath] string test = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(test)!, name));
}
