using System.Collections.Immutable;
using Booklet.Content.Parsing;

namespace Booklet.Content.Sources;

/// <summary>Asks values of data files for their parts without caring whether these are there.</summary>
internal static class DataFields
{
    /// <summary>The text of the first of the keys that holds one that is known; a dot leads into a mapping ("conference.title").</summary>
    public static RawText Text(this ValueNode? node, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (RawText.Of(node.At(key)) is { IsEmpty: false } text)
                return text;
        }
        return RawText.None;
    }

    /// <summary>The value under a key, or null; a dot leads into a mapping.</summary>
    public static ValueNode? At(this ValueNode? node, string key)
    {
        if (node is not MappingNode map)
            return null;
        if (map[key] is { } value)
            return value;
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? null : map[key[..dot]].At(key[(dot + 1)..]);
    }

    /// <summary>A list's items, or a mapping's values (records keyed by id), or nothing.</summary>
    public static ImmutableArray<ValueNode> Items(this ValueNode? node) => node switch
    {
        SequenceNode list => list.Items,
        MappingNode map => [.. map.Entries.Select(e => e.Value)],
        _ => [],
    };

    /// <summary>Known texts of a list, or the one text that stands where a list is expected.</summary>
    public static ImmutableArray<RawText> Texts(this ValueNode? node) => node switch
    {
        SequenceNode list => [.. list.Items.Select(RawText.Of).Where(t => !t.IsEmpty)],
        ScalarNode when RawText.Of(node) is { IsEmpty: false } text => [text],
        _ => [],
    };

    /// <summary>Whether the value says yes: <c>true</c>, <c>yes</c>, <c>1</c>.</summary>
    public static bool IsTrue(this ValueNode? node) => node is ScalarNode scalar && scalar.Text.Trim().ToLowerInvariant() is "true" or "yes" or "1";
}
