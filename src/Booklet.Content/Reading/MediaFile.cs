using Booklet.Diagnostics;

namespace Booklet.Content.Reading;

/// <summary>
/// A picture of the organiser's folder, not yet decoded. <paramref name="Path"/> is relative to the folder.
/// The file exists and lies inside the folder; whether it is a sound picture is seen when it is decoded.
/// <paramref name="ReferredFrom"/> is the value that names it.
/// </summary>
public sealed record MediaFile(string Path, string FullPath, SourceLocation? ReferredFrom)
{
    /// <summary>Alternative text given by the source, or null.</summary>
    public string? Description { get; init; }
}
