using System.Runtime.CompilerServices;
using Shouldly;
using Xunit;

namespace Booklet.Output.Tests.Fixtures;

/// <summary>Compares text with a file beside the test; BOOKLET_ACCEPT=1 takes what came as right.</summary>
internal static class Golden
{
    public static void Match(string actual, string name, [CallerFilePath] string test = "")
    {
        var folder = Path.GetDirectoryName(test).ShouldNotBeNull();
        var golden = Path.Combine(folder, name + ".golden.txt");
        var received = Path.Combine(folder, name + ".received.txt");
        if (Environment.GetEnvironmentVariable("BOOKLET_ACCEPT") == "1")
            File.WriteAllText(golden, actual);
        var expected = File.Exists(golden) ? File.ReadAllText(golden) : "";
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual);
        Assert.Fail($"{received} is not what {golden} says; BOOKLET_ACCEPT=1 takes it as right.");
    }
}
