using System.Runtime.CompilerServices;

namespace Booklet.Content.Tests.Settings;

/// <summary>Files of the repository that tests read as they are.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string PathOf(string name) => Path.Combine(Root, name);

    private static string FindRoot([CallerFilePath] string test = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(test)!, "..", "..", ".."));
}
