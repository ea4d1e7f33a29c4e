using System.Text;

namespace Booklet.Fuzz;

/// <summary>Makes a failing folder as small as it gets while it fails in the same place: files go first, then lines, in ever smaller pieces.</summary>
internal static class Reduction
{
    public static SortedDictionary<string, byte[]> Of(SortedDictionary<string, byte[]> files, string signature)
    {
        var smallest = new SortedDictionary<string, byte[]>(files, StringComparer.Ordinal);
        foreach (var path in files.Keys)
            Try(smallest, signature, f => f.Remove(path));
        foreach (var path in smallest.Keys.ToList())
            ReduceLines(smallest, path, signature);
        return smallest;
    }

    private static void ReduceLines(SortedDictionary<string, byte[]> files, string path, string signature)
    {
        var lines = Encoding.Latin1.GetString(files[path]).Split('\n').ToList();
        for (var piece = Math.Max(1, lines.Count / 2); piece >= 1; piece /= 2)
        {
            for (var at = 0; at < lines.Count;)
            {
                var shorter = lines.Take(at).Concat(lines.Skip(at + piece)).ToList();
                if (Try(files, signature, f => f[path] = Encoding.Latin1.GetBytes(string.Join('\n', shorter))))
                    lines = shorter;
                else
                    at += piece;
            }
        }
    }

    private static bool Try(SortedDictionary<string, byte[]> files, string signature, Action<SortedDictionary<string, byte[]>> change)
    {
        var changed = new SortedDictionary<string, byte[]>(files, StringComparer.Ordinal);
        change(changed);
        if (changed.Count == 0 || !Fails(changed, signature))
            return false;
        files.Clear();
        foreach (var (path, bytes) in changed)
            files.Add(path, bytes);
        return true;
    }

    private static bool Fails(SortedDictionary<string, byte[]> files, string signature)
    {
        try
        {
            Trial.Run(files);
            return false;
        }
        catch (Exception e)
        {
            return Trial.Signature(e) == signature;
        }
    }
}
