using System.Collections.Immutable;

namespace Booklet.Content.Markup;

/// <summary>
/// A raw text after the scan: template leftovers are gone, mathematics stands aside as numbered marks,
/// and what reader the rest needs is known.
/// </summary>
internal sealed record ScannedMarkup(string Text)
{
    /// <summary>What the marks' numbers mean.</summary>
    public ImmutableArray<ImmutableArray<Inline>> Atoms { get; init; } = [];

    public bool HasHtml { get; init; }

    public bool HasMarkdown { get; init; }

    public bool HasEntities { get; init; }
}
