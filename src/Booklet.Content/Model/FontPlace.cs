using Booklet.Diagnostics;

namespace Booklet.Content.Model;

/// <summary>
/// A folder of fonts inside the organiser's: <paramref name="Path"/> relative as it is written, <paramref name="FullPath"/> where it is on disk.
/// </summary>
public sealed record FontPlace(string Path, string FullPath, SourceLocation? Location);
