using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Content.Parsing;

/// <summary>
/// A value of a data file: the same three kinds for YAML, JSON and TOML. Nodes may be shared (YAML aliases), never cyclic.
/// </summary>
public abstract class ValueNode(SourceLocation location)
{
    /// <summary>The value without its key, in the file as it stands on disk.</summary>
    public SourceLocation Location { get; } = location;
}

/// <summary>Always text, as typed less the syntax's quoting and folding: what "13:30" or "yes" means is the reader's to say.</summary>
public sealed class ScalarNode(SourceLocation location, string text, bool isQuoted) : ValueNode(location)
{
    public string Text { get; } = text;

    /// <summary>Also true of block scalars: the writer said that this is text.</summary>
    public bool IsQuoted { get; } = isQuoted;

    /// <summary>YAML's null: nothing, ~ or the plain word.</summary>
    public bool IsNull { get; } = !isQuoted && (text is "" or "~" or "null" or "Null" or "NULL");

    public override string ToString() => Text;
}

public sealed record MappingEntry(string Key, SourceLocation KeyLocation, ValueNode Value);

/// <summary>Entries stand in the file's order and have different keys (ordinally; the last of equal keys has won).</summary>
public sealed class MappingNode(SourceLocation location, ImmutableArray<MappingEntry> entries) : ValueNode(location)
{
    public ImmutableArray<MappingEntry> Entries { get; } = entries;

    /// <summary>The exact key first, else the first that differs only in case; null where there is neither.</summary>
    public ValueNode? this[string key] => Entry(key)?.Value;

    /// <summary>As the indexer, with the key's place.</summary>
    public MappingEntry? Entry(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
                return entry;
        }
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase))
                return entry;
        }
        return null;
    }
}

public sealed class SequenceNode(SourceLocation location, ImmutableArray<ValueNode> items) : ValueNode(location)
{
    public ImmutableArray<ValueNode> Items { get; } = items;
}
