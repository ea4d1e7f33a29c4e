using Booklet.Typesetting.Breaking;

namespace Booklet.Typesetting.Flow;

/// <summary>What is known about pages before the first round: nothing.</summary>
internal sealed class UnknownPages : IPageReferences
{
    public string CurrentPage => "";

    public (string Label, int PageIndex)? Find(string anchor) => null;

    public string Mark(string name) => "";
}
