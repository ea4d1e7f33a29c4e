using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Booklet.Output.Tests.Pdf.Tags;

/// <summary>An element of the structure tree as it stands in the file.</summary>
internal sealed record TaggedElement(IndirectReference Reference, DictionaryToken Dictionary, string Type, TaggedElement? Parent)
{
    public List<TaggedElement> Children { get; } = [];

    /// <summary>Page index and number of each piece of marked content, in order.</summary>
    public List<(int Page, int Number)> Marks { get; } = [];

    public List<IndirectReference> Annotations { get; } = [];

    public IEnumerable<TaggedElement> All() => Children.SelectMany(c => c.All()).Prepend(this);

    public bool IsInside(string type) => Parent is not null && (Parent.Type == type || Parent.IsInside(type));
}
