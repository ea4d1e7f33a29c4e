using Booklet.Typesetting;

namespace Booklet.Cli;

/// <summary>One run as the command line asks for it.</summary>
internal sealed record RunRequest(string Folder)
{
    /// <summary>Null leaves the size to booklet.yml and the theme.</summary>
    public Size? PageSize { get; init; }

    /// <summary>The PDF's path, "-" for the output stream, or null to write nothing.</summary>
    public string? Output { get; init; }

    public bool IsPiped => Output == "-";

    /// <summary>The folder for page pictures, or null for none.</summary>
    public string? ProofFolder { get; init; }

    public int ProofPpi { get; init; }

    /// <summary>The file carries the event's first day as its date where SOURCE_DATE_EPOCH gives none.</summary>
    public bool IsReproducible { get; init; }

    /// <summary>Errors keep the file from being written; where nothing is to be written, warnings count as errors.</summary>
    public bool IsStrict { get; init; }
}
