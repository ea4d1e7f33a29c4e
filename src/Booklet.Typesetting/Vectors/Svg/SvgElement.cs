using System.Text;

namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>An element of an SVG file, with its place and, once the style sheets are known, its properties by CSS's cascade.</summary>
internal sealed class SvgElement(string name, SvgElement? parent, int offset)
{
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);

    /// <summary>The local name; empty for a piece of text, and for elements of other vocabularies that are passed over.</summary>
    public string Name { get; } = name;

    public SvgElement? Parent { get; } = parent;

    /// <summary>Where the element begins in the file's text.</summary>
    public int Offset { get; } = offset;

    public List<SvgElement> Children { get; } = [];

    /// <summary>Of a piece of text: what it says.</summary>
    public StringBuilder Text { get; } = new();

    public bool IsText => Name.Length == 0;

    public IReadOnlyDictionary<string, string> Attributes => _attributes;

    public string? Id => this["id"];

    public string[] Classes { get; private set; } = [];

    /// <summary>An attribute, or null.</summary>
    public string? this[string name] => _attributes.GetValueOrDefault(name);

    /// <summary>What styles and presentation attributes say of a property, without inheritance; or null.</summary>
    public string? Property(string name) => _properties.GetValueOrDefault(name);

    /// <summary>An attribute with its name as written without prefix; XLink's count as plain ones, which win (SVG 2, 16.1.5).</summary>
    public void SetAttribute(string name, string value)
    {
        _attributes[name] = value;
        if (name == "class")
            Classes = value.Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
    }

    public void SetProperty(string name, string value) => _properties[name] = value;

    /// <summary>What is written in the element itself, without the elements in it.</summary>
    public string OwnText() => string.Concat(Children.Where(c => c.IsText).Select(c => c.Text.ToString()));
}
