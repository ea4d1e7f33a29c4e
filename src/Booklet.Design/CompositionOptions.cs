using Booklet.Typesetting;

namespace Booklet.Design;

/// <summary>What the run decides about the booklet's dress; it beats what booklet.yml says. Null leaves booklet.yml or the theme to decide.</summary>
public sealed record CompositionOptions
{
    public static CompositionOptions Default { get; } = new();

    /// <summary>The trimmed page.</summary>
    public Size? Page { get; init; }

    /// <summary>Date of the document's metadata, from the content or SOURCE_DATE_EPOCH; null writes none.</summary>
    public DateTimeOffset? Date { get; init; }
}
