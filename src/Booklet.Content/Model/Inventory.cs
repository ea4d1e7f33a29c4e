using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Content.Model;

/// <summary>How much of a kind the files hold and how much of it the programme holds.</summary>
public sealed record Tally(string Kind, int Found, int Kept);

/// <summary>A thing that the files hold and the programme does not, with the reason as a sentence.</summary>
public sealed record LeftOut(SourceLocation Location, string What, string Reason);

/// <summary>The proof of completeness that ends a run: events, talks, papers, posters, people, in this order.</summary>
public sealed record Inventory(ImmutableArray<Tally> Tallies, ImmutableArray<LeftOut> LeftOut)
{
    /// <summary>Which layout of files was recognised, and why: completes the sentence "Read as …", full stop included.</summary>
    public string Source { get; init; } = "";
}
