using System.Collections.Immutable;
using System.Text;
using Booklet.Diagnostics;
using Booklet.Mathematics;

namespace Booklet.Content.Markup;

/// <summary>How a run is set; what it means, not which font.</summary>
[Flags]
public enum RunStyle
{
    None = 0,
    Emphasis = 1,
    Strong = 2,
    Code = 4,
    Superscript = 8,
    Subscript = 16,
    SmallCapitals = 32,
    Strikethrough = 64,
}

/// <summary>
/// A piece of a line of text. Text is normalised: typographic punctuation, no entities, no markup,
/// single spaces, no control characters, no line ends.
/// </summary>
public abstract record Inline;

/// <summary>Text in one style. <paramref name="Link"/> is an absolute http(s), mailto or tel URI, or null.</summary>
public sealed record Run(string Text, RunStyle Style = RunStyle.None, string? Link = null) : Inline
{
    /// <summary>BCP 47 tag where the run's language differs from its surroundings.</summary>
    public string? Language { get; init; }

    public SourceLocation? Location { get; init; }
}

/// <summary>A forced line end inside a paragraph.</summary>
public sealed record LineBreak : Inline;

/// <summary>TeX mathematics: its source without the delimiters, and what it means. Formulas of one source are equal.</summary>
public sealed record Formula(string Tex, bool IsDisplay) : Inline
{
    private MathList? _content;

    public MathList Content => _content ??= MathParser.Parse(Tex).Content;

    public SourceLocation? Location { get; init; }

    public bool Equals(Formula? other) =>
        other is not null && IsDisplay == other.IsDisplay && string.Equals(Tex, other.Tex, StringComparison.Ordinal) && Location == other.Location;

    public override int GetHashCode() => HashCode.Combine(Tex, IsDisplay);
}

/// <summary>One line or paragraph of styled text: a title, a name, a paragraph's content.</summary>
public sealed record RichText(ImmutableArray<Inline> Inlines)
{
    public static RichText Empty { get; } = new([]);

    /// <summary>The file and place of the value that this text was made from.</summary>
    public SourceLocation? Location { get; init; }

    public bool IsEmpty => Inlines.IsEmpty;

    public static RichText Of(string text, SourceLocation? location = null) =>
        text.Length == 0 ? Empty with { Location = location } : new([new Run(text)]) { Location = location };

    /// <summary>The text without styles; a forced line end reads as one space, a formula as people type it.</summary>
    public string ToPlainText()
    {
        var text = new StringBuilder();
        foreach (var inline in Inlines)
        {
            text.Append(inline switch
            {
                Run run => run.Text,
                LineBreak => " ",
                Formula formula => LinearText.Write(formula.Content),
                _ => throw new InvalidOperationException($"Unknown inline {inline.GetType().Name}."),
            });
        }
        return text.ToString();
    }

    public override string ToString() => ToPlainText();
}
