using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Typesetting.Images;

/// <summary>A picture or drawing, or null with at least one finding that says why.</summary>
public sealed record PictureReading(Picture? Picture, ImmutableArray<Diagnostic> Diagnostics)
{
    internal static PictureReading Failure(Diagnostic diagnostic) => new(null, [diagnostic]);
}
