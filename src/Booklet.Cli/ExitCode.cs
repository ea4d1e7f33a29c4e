namespace Booklet.Cli;

/// <summary>What the process tells the shell; README.md promises these numbers.</summary>
internal static class ExitCode
{
    /// <summary>The booklet holds everything; there may be warnings.</summary>
    public const int Fine = 0;

    /// <summary>The content has errors, or the file could not be written.</summary>
    public const int ContentErrors = 1;

    /// <summary>The command line makes no sense; nothing was read.</summary>
    public const int Usage = 2;

    /// <summary>A mistake of the program itself.</summary>
    public const int Bug = 3;

    /// <summary>Stopped by Ctrl-C: 128 + SIGINT, as shells count.</summary>
    public const int Interrupted = 130;
}
