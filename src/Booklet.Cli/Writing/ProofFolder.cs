using System.Globalization;
using System.Text.RegularExpressions;

namespace Booklet.Cli.Writing;

/// <summary>A folder of page pictures, <c>page-001.png</c> and on, which holds the pages of one run and none of an older, longer one.</summary>
internal static partial class ProofFolder
{
    public static void Write(string folder, int pages, UnfinishedFiles unfinished, Action<int, Stream> paint)
    {
        Directory.CreateDirectory(folder);
        for (var index = 0; index < pages; index++)
        {
            var page = index;
            AtomicFile.Write(Path.Combine(folder, NameOf(page, pages)), unfinished, stream =>
            {
                paint(page, stream);
                return true;
            });
        }
        RemoveOlder(folder, pages);
    }

    private static string NameOf(int index, int pages)
    {
        // As many digits as the last page needs, three at least, so that names sort and do not change with every page added.
        var digits = Math.Max(3, pages.ToString(CultureInfo.InvariantCulture).Length);
        return $"page-{(index + 1).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0')}.png";
    }

    private static void RemoveOlder(string folder, int pages)
    {
        var current = Enumerable.Range(0, pages).Select(index => NameOf(index, pages)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "page-*.png"))
        {
            var name = Path.GetFileName(path);
            if (OwnName().IsMatch(name) && !current.Contains(name))
                File.Delete(path);
        }
    }

    [GeneratedRegex(@"^page-[0-9]{3,}\.png\z")]
    private static partial Regex OwnName();
}
