namespace Booklet.Cli.Writing;

/// <summary>
/// Writes a file so that its name holds either the old bytes or all of the new ones: into a temporary file in the same folder
/// (a move between disks is a copy), which takes the name once it is complete and on the disk.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Throws what the file system throws; then the target is as it was and the temporary file is gone.</summary>
    /// <param name="path">The file's name.</param>
    /// <param name="unfinished">Knows the temporary file while there is one.</param>
    /// <param name="write">Writes the bytes and says whether they are wanted; if not, the target stays as it was.</param>
    /// <returns>The length in bytes, or null where the bytes were not wanted.</returns>
    public static long? Write(string path, UnfinishedFiles unfinished, Func<Stream, bool> write)
    {
        var target = FollowLink(Path.GetFullPath(path));
        if (IsDevice(target))
            return WriteInPlace(target, write);

        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        unfinished.Add(temporary);
        try
        {
            bool isWanted;
            long length;
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize))
            {
                isWanted = write(stream);
                stream.Flush(flushToDisk: isWanted);
                length = stream.Length;
            }
            if (!isWanted)
            {
                File.Delete(temporary);
                return null;
            }
            KeepMode(target, temporary);
            File.Move(temporary, target, overwrite: true);
            return length;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
        finally
        {
            unfinished.Forget(temporary);
        }
    }

    // Large enough that a booklet of 20 MB is some hundred system calls, small enough to stay out of the large object heap.
    private const int BufferSize = 64 * 1024;

    /// <summary>A link stays a link: what it points to is replaced.</summary>
    private static string FollowLink(string path)
    {
        var target = new FileInfo(path).LinkTarget is null ? null : File.ResolveLinkTarget(path, returnFinalTarget: true);
        return target?.FullName ?? path;
    }

    /// <summary>Moving a file over /dev/null would replace the device for everybody.</summary>
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    private static long? WriteInPlace(string path, Func<Stream, bool> write)
    {
        // Not every device can seek, and writers may ask for their position: collect first.
        using var memory = new MemoryStream();
        if (!write(memory))
            return null;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
        memory.WriteTo(stream);
        return memory.Length;
    }

    private static void KeepMode(string target, string temporary)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
    }
}
