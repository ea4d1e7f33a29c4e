using System.Runtime.CompilerServices;
using Shouldly;

namespace Booklet.Design.Tests;

/// <summary>Compares text with a golden file beside the test; BOOKLET_ACCEPT=1 rewrites it, a mismatch leaves a *.received.txt.</summary>
internal static class Golden
{
    public static void Match(string actual, string name, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, name + ".golden.txt");
        var received = Path.ChangeExtension(path, null) + ".received.txt";
        if (Environment.GetEnvironmentVariable("BOOKLET_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual);
        actual.ShouldBe(expected, $"{name} differs from its golden file; see {received}");
    }
}
