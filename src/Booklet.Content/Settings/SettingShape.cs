using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Parsing;

namespace Booklet.Content.Settings;

/// <summary>A key of booklet.yml. The description is Markdown: it stands in docs/content.md and, as it is, in the JSON Schema.</summary>
internal sealed record Setting(string Name, SettingShape Shape, string Description);

/// <summary>
/// What a value may be. Reader, documentation and JSON Schema use the same shapes, so that none of them can allow what another one refuses.
/// <see cref="Expected"/> completes "The value is not …".
/// </summary>
internal abstract record SettingShape(string Expected)
{
    /// <summary>Whether the value is of this shape, as far as one can see without looking into collections.</summary>
    public abstract bool Fits(ValueNode node);
}

/// <summary>One value of any wording, or of the wordings that <paramref name="Pattern"/> matches.</summary>
internal sealed record TextShape(string Expected = "a single value", string? Pattern = null) : SettingShape(Expected)
{
    /// <summary>The values there are, where their reader reports others by itself.</summary>
    public ImmutableArray<string> Known { get; init; } = [];

    public override bool Fits(ValueNode node) => node is ScalarNode scalar && (Pattern is null || Regex.IsMatch(scalar.Text.Trim(), Pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
}

/// <summary>A date in any wording in which <see cref="Sources.WholeDates"/> finds day, month and year.</summary>
internal sealed record DateShape() : SettingShape("a date such as 2027-05-03")
{
    public override bool Fits(ValueNode node) => node is ScalarNode && Sources.WholeDates.Read(Sources.RawText.Of(node)) is not null;
}

/// <summary>One of several words, in capitals or not. A name that is not among them is reported with the nearest one.</summary>
internal sealed record ChoiceShape(ImmutableArray<string> Names, bool AreNames = false) : SettingShape("one of " + string.Join(", ", Names))
{
    public ChoiceShape(params ReadOnlySpan<string> names)
        : this(ImmutableArray.Create(names))
    {
    }

    public override bool Fits(ValueNode node) => node is ScalarNode scalar && Names.Contains(scalar.Text.Trim(), StringComparer.OrdinalIgnoreCase);
}

internal sealed record SwitchShape() : SettingShape("one of true, yes, false, no")
{
    public override bool Fits(ValueNode node) => node is ScalarNode { Text: var text } && text.Trim().ToLowerInvariant() is "true" or "yes" or "false" or "no";
}

internal sealed record NumberShape(string Expected = "a positive number", int Least = 1, int Most = int.MaxValue) : SettingShape(Expected)
{
    public override bool Fits(ValueNode node) => node is ScalarNode scalar && Values.TryReadInt(scalar.Text) is { } number && number >= Least && number <= Most;
}

/// <summary>A list, or a single value of it.</summary>
internal sealed record ListShape(SettingShape Item, string Expected, bool AllowsOne = true) : SettingShape(Expected)
{
    public override bool Fits(ValueNode node) => node is SequenceNode || AllowsOne && Item.Fits(node);
}

/// <summary>A mapping with keys that are known.</summary>
internal sealed record ObjectShape(string Expected, ImmutableArray<Setting> Settings) : SettingShape(Expected)
{
    public Setting? this[string name] => Settings.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Keys of which a record has at least one; for editors only.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    public override bool Fits(ValueNode node) => node is MappingNode;
}

/// <summary>A mapping whose keys are the organiser's own.</summary>
internal sealed record DictionaryShape(string Expected, SettingShape Value) : SettingShape(Expected)
{
    public override bool Fits(ValueNode node) => node is MappingNode;
}

/// <summary>A value in one of several shapes; the first that fits is meant.</summary>
internal sealed record EitherShape(string Expected, params ImmutableArray<SettingShape> Shapes) : SettingShape(Expected)
{
    public override bool Fits(ValueNode node) => Shapes.Any(s => s.Fits(node));
}

/// <summary>A shape that stands in <see cref="SettingsModel.Definitions"/>, because it may hold itself.</summary>
internal sealed record NamedShape(string Name, string Expected) : SettingShape(Expected)
{
    public SettingShape Shape => SettingsModel.Definitions[Name];

    public override bool Fits(ValueNode node) => Shape.Fits(node);
}
