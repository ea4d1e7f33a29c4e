namespace Booklet.Content.Reading;

/// <summary>Bounds that keep a wrong folder (a home directory, a disk image named .md) from eating the machine.</summary>
public sealed record WorkspaceLimits
{
    /// <summary>The longest text file read, in bytes: a thousand-talk programme is about 3 MiB, so more is not a programme.</summary>
    public long TextBytes { get; init; } = 16L << 20;

    /// <summary>Files listed before giving up: the largest conference sites seen hold some thousands.</summary>
    public int Files { get; init; } = 100_000;

    /// <summary>Folders inside folders, which also ends loops made by mounts.</summary>
    public int Depth { get; init; } = 64;
}
