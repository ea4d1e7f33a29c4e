using Booklet.Diagnostics;

namespace Booklet.Content.Reading;

/// <summary>All findings about the folder and its files, sorted by code.</summary>
internal static class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor FolderMissing = new("BK1001", Severity.Error, "The folder does not exist");
    public static readonly DiagnosticDescriptor FolderIsFile = new("BK1002", Severity.Error, "The path is a file");
    public static readonly DiagnosticDescriptor FolderEmpty = new("BK1003", Severity.Error, "The folder is empty");
    public static readonly DiagnosticDescriptor Unreadable = new("BK1004", Severity.Error, "A file or folder cannot be read");
    public static readonly DiagnosticDescriptor TooLarge = new("BK1005", Severity.Error, "A text file is too large");
    public static readonly DiagnosticDescriptor Binary = new("BK1006", Severity.Error, "A text file holds binary data");
    public static readonly DiagnosticDescriptor NotUtf8 = new("BK1007", Severity.Warning, "A text file is not valid UTF-8");
    public static readonly DiagnosticDescriptor LinkOutside = new("BK1008", Severity.Warning, "A symbolic link leaves the folder");
    public static readonly DiagnosticDescriptor LinkLoop = new("BK1009", Severity.Warning, "Symbolic links form a loop");
    public static readonly DiagnosticDescriptor LinkBroken = new("BK1010", Severity.Warning, "A symbolic link has no target");
    public static readonly DiagnosticDescriptor PathOutside = new("BK1011", Severity.Error, "A path leaves the folder");
    public static readonly DiagnosticDescriptor MediaMissing = new("BK1012", Severity.Warning, "A picture is missing");
    public static readonly DiagnosticDescriptor MediaCase = new("BK1013", Severity.Warning, "A picture's name differs in case");
    public static readonly DiagnosticDescriptor MediaRemote = new("BK1014", Severity.Warning, "A picture is on the web");
    public static readonly DiagnosticDescriptor TooManyFiles = new("BK1015", Severity.Error, "The folder holds too much");

    public static Diagnostic FolderMissingAt(string folder) =>
        new Diagnostic(FolderMissing, $"There is no folder '{folder}'.", SourceLocation.WholeFile(folder))
            .WithHint("Give the path of the folder that holds the website's files.");

    public static Diagnostic FolderIsFileAt(string folder) =>
        new Diagnostic(FolderIsFile, $"'{folder}' is a file, not a folder.", SourceLocation.WholeFile(folder))
            .WithHint("Give the folder that holds the file.");

    public static Diagnostic FolderEmptyAt(string folder) =>
        new Diagnostic(FolderEmpty, $"The folder '{folder}' holds no files.", SourceLocation.WholeFile(folder))
            .WithHint("Files whose names begin with a dot and folders such as _site, vendor and node_modules are not looked at.");

    public static Diagnostic UnreadableAt(string path, string reason) =>
        new Diagnostic(Unreadable, $"'{path}' cannot be read: {reason}", SourceLocation.WholeFile(path))
            .WithHint(path.Contains('\uFFFD', StringComparison.Ordinal) ? "Its name is not valid UTF-8: rename it." : "Check the file's permissions.");

    public static Diagnostic TooLargeAt(string path, long length, long limit) =>
        new Diagnostic(TooLarge, $"'{path}' has {Mebibytes(length)}; text files are read up to {Mebibytes(limit)}.", SourceLocation.WholeFile(path))
            .WithHint("Move the file out of the folder, or split it.");

    public static Diagnostic BinaryAt(string path) =>
        new Diagnostic(Binary, $"'{path}' holds binary data where text is expected.", SourceLocation.WholeFile(path))
            .WithHint("Export the file as text in UTF-8.");

    public static Diagnostic NotUtf8At(SourceLocation location) =>
        new Diagnostic(NotUtf8, "The file is not valid UTF-8; it was read as Windows-1252.", location)
            .WithHint("Save the file as UTF-8.");

    public static Diagnostic LinkOutsideAt(string path) =>
        new Diagnostic(LinkOutside, $"The symbolic link '{path}' leads out of the folder and was not followed.", SourceLocation.WholeFile(path))
            .WithHint("Copy the target into the folder.");

    public static Diagnostic LinkLoopAt(string path) =>
        new Diagnostic(LinkLoop, $"The symbolic link '{path}' leads back to itself or to a folder that holds it.", SourceLocation.WholeFile(path))
            .WithHint("Remove the link.");

    public static Diagnostic LinkBrokenAt(string path) =>
        new Diagnostic(LinkBroken, $"The symbolic link '{path}' leads to nothing.", SourceLocation.WholeFile(path))
            .WithHint("Remove the link or restore its target.");

    public static Diagnostic PathOutsideAt(string reference, SourceLocation? from) =>
        new Diagnostic(PathOutside, $"The path '{reference}' leads out of the folder.", from)
            .WithHint("Copy the file into the folder and name it from there.");

    public static Diagnostic MediaMissingAt(string reference, string? suggestion, string folders, SourceLocation? from) =>
        new Diagnostic(MediaMissing, $"There is no picture '{reference}'.", from)
            .WithHint(suggestion is null ? folders : $"Did you mean '{suggestion}'?");

    public static Diagnostic MediaCaseAt(string reference, string actual, SourceLocation? from) =>
        new Diagnostic(MediaCase, $"The picture '{reference}' is named '{actual}' in the folder.", from)
            .WithHint("Write the name exactly: web servers tell capitals from small letters.");

    public static Diagnostic MediaRemoteAt(string reference, SourceLocation? from) =>
        new Diagnostic(MediaRemote, $"The picture '{reference}' is on the web; nothing is fetched.", from)
            .WithHint("Download the picture into the folder and name it here.");

    public static Diagnostic TooManyFilesAt(string folder, string what) =>
        new Diagnostic(TooManyFiles, $"The folder '{folder}' holds more than {what}; the rest was not looked at.", SourceLocation.WholeFile(folder))
            .WithHint("Give the folder of the website alone.");

    private static string Mebibytes(long bytes) =>
        (bytes / (double)(1 << 20)).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture) + " MiB";
}
