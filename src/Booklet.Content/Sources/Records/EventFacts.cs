using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Records;

/// <summary>The event as a whole, as its files say.</summary>
internal sealed record EventFacts : EventStatement
{
    public ImmutableArray<string> LogoFolders { get; init; } = [];

    public SourceLocation? Location { get; init; }
}
