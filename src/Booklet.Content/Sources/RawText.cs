using Booklet.Content.Markup;
using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources;

/// <summary>A value as typed, markup included, and its place. Empty where the file gives none or says that it is not known.</summary>
internal readonly record struct RawText(string Text, SourceLocation? Location)
{
    public static RawText None { get; } = new("", null);

    /// <summary>What the layout of files says that its texts are written in; <see cref="MarkupFormat.Auto"/> where it says nothing.</summary>
    public MarkupFormat Format { get; init; }

    public bool IsEmpty => string.IsNullOrEmpty(Text);

    public static RawText Of(ValueNode? node) => node switch
    {
        ScalarNode { IsNull: false } scalar when !NotKnown.Is(scalar.Text) => new(WithoutReturns(scalar.Text).Trim(), scalar.Location),
        _ => None,
    };

    // As spreadsheets write the carriage return of a cell (ECMA-376, ST_Xstring).
    private static string WithoutReturns(string text) => text.Contains("_x000D_", StringComparison.Ordinal) ? text.Replace("_x000D_", "", StringComparison.Ordinal) : text;

    /// <summary>The same text, to be read as <paramref name="format"/>.</summary>
    public RawText As(MarkupFormat format) => this with { Format = format };

    /// <summary>The first of the values that is known.</summary>
    public static RawText First(params ReadOnlySpan<RawText> values)
    {
        foreach (var value in values)
        {
            if (!value.IsEmpty)
                return value;
        }
        return None;
    }

    public override string ToString() => Text ?? "";
}
