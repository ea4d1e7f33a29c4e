using Booklet.Diagnostics;

namespace Booklet.Cli;

/// <summary>BK9xxx: findings about the run itself rather than about the content.</summary>
internal static class CommandDiagnostics
{
    public static readonly DiagnosticDescriptor InternalError = new("BK9000", Severity.Error, "A mistake of the program itself");
    public static readonly DiagnosticDescriptor NotWritten = new("BK9001", Severity.Error, "A file could not be written");
    public static readonly DiagnosticDescriptor UnreadableDate = new("BK9002", Severity.Warning, "SOURCE_DATE_EPOCH is not a number of seconds");

    public static readonly DiagnosticDescriptor UnknownCode = new("BK9003", Severity.Warning, "There is no such code");

    public static Diagnostic UnknownCodeAt(SourceLocation? location, string code) =>
        new Diagnostic(UnknownCode, $"checks names {code}, and there is no such finding.", location)
            .WithHint("booklet explain lists all codes.");

    public static Diagnostic Bug(Exception exception) =>
        new Diagnostic(InternalError, $"booklet stopped at a mistake of its own, not of your files: {exception.GetType().Name}: {FirstLine(exception.Message)}")
            .WithHint("Please report this with the files that cause it; --verbose prints where in the program it happened.");

    public static Diagnostic CouldNotWrite(string path, Exception cause) => cause switch
    {
        UnauthorizedAccessException => NotWrittenBecause(path, "there is no permission to write there")
            .WithHint("Give another place with -o, or make the folder writable."),
        FileNotFoundException => NotWrittenBecause(path, "there is no such device")
            .WithHint("Give another place with -o."),
        DirectoryNotFoundException => NotWrittenBecause(path, "its folder does not exist and could not be made")
            .WithHint("Give another place with -o."),
        PathTooLongException => NotWrittenBecause(path, "the path is too long")
            .WithHint("Give a shorter name with -o."),
        IOException { HResult: DiskFull or DiskFullWindows } => NotWrittenBecause(path, "the disk is full")
            .WithHint("The last good file, if there was one, is untouched."),
        IOException { HResult: ReadOnlyFileSystem } => NotWrittenBecause(path, "the disk is read-only")
            .WithHint("Give another place with -o."),
        _ => NotWrittenBecause(path, FirstLine(cause.Message).TrimEnd('.')),
    };

    public static Diagnostic DateIsNotSeconds(string value) =>
        new Diagnostic(UnreadableDate, $"SOURCE_DATE_EPOCH is '{value}', which is not a number of seconds since 1970; the file gets no date.")
            .WithHint("Set it to a whole number, for example $(git log -1 --format=%ct).");

    // .NET keeps the errno of a failed call in HResult: ENOSPC and EROFS of Linux and macOS, ERROR_DISK_FULL of Windows.
    private const int DiskFull = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int DiskFullWindows = unchecked((int)0x80070070);

    private static Diagnostic NotWrittenBecause(string path, string reason) =>
        new(NotWritten, $"{path} was not written: {reason}.");

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd('\r');
}
