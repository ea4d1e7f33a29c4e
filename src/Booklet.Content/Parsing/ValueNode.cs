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
    private readonly MappingNode? _original;

    private bool[]? _asked;

    /// <summary>A mapping whose fields are read in another arrangement: what is asked for here counts as asked for in the file's own.</summary>
    internal MappingNode(MappingNode original, ImmutableArray<MappingEntry> entries)
        : this(original.Location, entries) => _original = original;

    public ImmutableArray<MappingEntry> Entries { get; } = entries;

    /// <summary>
    /// Entries that nobody asked for by name while others were asked for; none where no name was asked for, since then the keys are
    /// ids rather than names of fields. What is asked for is noted, so that fields which nobody reads can be told.
    /// </summary>
    internal IEnumerable<MappingEntry> NotAsked => _asked is { } asked ? Entries.Where((_, i) => !asked[i]) : [];

    /// <summary>Whether anything was asked for by its name.</summary>
    internal bool WasAsked => _asked is not null;

    /// <summary>For whoever goes through <see cref="Entries"/> and takes one for its name.</summary>
    internal void NoteAsked(MappingEntry entry)
    {
        if (Entries.IndexOf(entry) is >= 0 and var index)
            Note(index);
    }

    /// <summary>For whoever takes every entry, whatever its name.</summary>
    internal void NoteAllAsked() => Array.Fill(Asked(), true);

    /// <summary>The exact key first, else the first that differs only in case; null where there is neither.</summary>
    public ValueNode? this[string key] => Entry(key)?.Value;

    /// <summary>As the indexer, with the key's place.</summary>
    public MappingEntry? Entry(string key)
    {
        for (var i = 0; i < Entries.Length; i++)
        {
            if (string.Equals(Entries[i].Key, key, StringComparison.Ordinal))
                return Note(i);
        }
        for (var i = 0; i < Entries.Length; i++)
        {
            if (string.Equals(Entries[i].Key, key, StringComparison.OrdinalIgnoreCase))
                return Note(i);
        }
        return null;
    }

    private MappingEntry Note(int index)
    {
        Asked()[index] = true;
        _original?.Entry(Entries[index].Key);
        return Entries[index];
    }

    // Several threads may read one file; a mark that is set twice is the same mark.
    private bool[] Asked() => _asked ?? Interlocked.CompareExchange(ref _asked, new bool[Entries.Length], null) ?? _asked;
}

public sealed class SequenceNode(SourceLocation location, ImmutableArray<ValueNode> items) : ValueNode(location)
{
    public ImmutableArray<ValueNode> Items { get; } = items;
}
