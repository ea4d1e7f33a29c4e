namespace Booklet.Content.Reading;

/// <summary>
/// A file seen when the folder was opened. <paramref name="Path"/> is relative to the folder and uses '/';
/// <paramref name="Length"/> is in bytes and that of the target where the file is a symbolic link.
/// </summary>
public sealed record WorkspaceFile(string Path, string FullPath, long Length)
{
    /// <summary>The last part of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The folder's path without a final '/', empty for the workspace's own folder.</summary>
    public string FolderPath => Path.LastIndexOf('/') is var slash && slash < 0 ? "" : Path[..slash];

    /// <summary>Lower case, with the dot; empty where the name has none.</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();
}
