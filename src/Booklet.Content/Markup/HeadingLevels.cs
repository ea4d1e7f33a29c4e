using System.Collections.Immutable;

namespace Booklet.Content.Markup;

/// <summary>Numbers a text's headings from 1 without gaps: an abstract that begins at h4 has an ordinary first level.</summary>
internal static class HeadingLevels
{
    public static ImmutableArray<RichBlock> FromOne(ImmutableArray<RichBlock> blocks)
    {
        if (!blocks.Any(b => b is RichHeading))
            return blocks;
        var levels = blocks.OfType<RichHeading>().Select(h => h.Level).Distinct().Order().ToList();
        return [.. blocks.Select(b => b is RichHeading heading ? heading with { Level = levels.IndexOf(heading.Level) + 1 } : b)];
    }
}
