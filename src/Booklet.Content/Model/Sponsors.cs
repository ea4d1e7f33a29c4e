using System.Collections.Immutable;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Model;

/// <summary>Sponsors of one level, in the order of the files; the name is empty where the files know no levels.</summary>
public sealed record SponsorTier(string Name, ImmutableArray<Sponsor> Sponsors);

/// <summary>A sponsor or host. <paramref name="Link"/> is an absolute URI or null.</summary>
public sealed record Sponsor(string Name, MediaFile? Logo, string? Link, SourceLocation? Location = null);
