using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Typesetting.Images;

/// <summary>A picture, or null with at least one error that says why.</summary>
public sealed record ImageReading(RasterImage? Image, ImmutableArray<Diagnostic> Diagnostics);
