namespace Booklet.Cli.Writing;

/// <summary>
/// The temporary files that exist at this moment; whoever ends the process removes them. Thread-safe: a signal comes on its own thread.
/// </summary>
internal sealed class UnfinishedFiles : IDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    public void Add(string path)
    {
        lock (_lock)
            _paths.Add(path);
    }

    /// <summary>The file got its real name or is gone.</summary>
    public void Forget(string path)
    {
        lock (_lock)
            _paths.Remove(path);
    }

    /// <summary>Deletes what is left. A file that can't be deleted stays: there is nobody to tell any more.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var path in _paths)
            {
                try
                {
                    File.Delete(path);
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                }
            }
            _paths.Clear();
        }
    }
}
