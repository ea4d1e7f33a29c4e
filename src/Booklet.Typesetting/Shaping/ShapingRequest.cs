using System.Collections.Immutable;

namespace Booklet.Typesetting.Shaping;

/// <summary>
/// What to shape: a word or a longer piece in logical order. <paramref name="Script"/> is an ISO 15924 tag ("Latn"),
/// <paramref name="Language"/> BCP 47; features as in <see cref="Document.TextStyle.Features"/>.
/// </summary>
public readonly record struct ShapingRequest(string Text, string Script, string Language, bool IsRightToLeft, ImmutableArray<string> Features)
{
    /// <summary>What stands before the text without a space, in scripts whose letters join; not set.</summary>
    public string Before { get; init; } = "";

    public string After { get; init; } = "";
}
