using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Exports;

/// <summary>Names fields that hold a list or a mapping where a text is meant; they are read as empty.</summary>
internal sealed class FieldKinds(DiagnosticBag bag)
{
    /// <summary>A file that is something else has thousands of them, and the first ones say so.</summary>
    private const int Most = 20;

    private int _count;

    public void ExpectText(MappingNode fields, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (_count < Most && fields[key] is { } value and not ScalarNode)
            {
                _count++;
                bag.Add(ExportDiagnostics.WrongKindAt(value.Location, key, "a text"));
            }
        }
    }
}
