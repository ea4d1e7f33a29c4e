using Booklet.Content.Markup;
using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>A value as typed, markup included, and its place. Empty where the file gives none or says that it is not known.</summary>
internal readonly record struct RawText(string Text, SourceLocation? Location)
{
    public static RawText None { get; } = new("", null);

    public bool IsEmpty => string.IsNullOrEmpty(Text);

    public static RawText Of(ValueNode? node) => node switch
    {
        ScalarNode { IsNull: false } scalar when !NotKnown.Is(scalar.Text) => new(scalar.Text.Trim(), scalar.Location),
        _ => None,
    };

    public override string ToString() => Text ?? "";
}
