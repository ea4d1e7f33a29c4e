using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Content.Parsing;

/// <summary>A table while it is filled: headers far apart in the file may add to the same one.</summary>
internal sealed class TomlTable(SourceLocation location)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(string Key, SourceLocation Place, object Value)> _entries = [];

    public bool IsEmpty => _entries.Count == 0;

    /// <summary>A <see cref="ValueNode"/>, a <see cref="TomlTable"/>, a list of tables, or null.</summary>
    public object? this[string key] => _places.TryGetValue(key, out var at) ? _entries[at].Value : null;

    public SourceLocation PlaceOf(string key) => _entries[_places[key]].Place;

    /// <summary>The last of equal keys wins, as everywhere.</summary>
    public void Set(string key, SourceLocation place, object value)
    {
        if (_places.TryGetValue(key, out var at))
        {
            _entries[at] = (key, place, value);
            return;
        }
        _places[key] = _entries.Count;
        _entries.Add((key, place, value));
    }

    public MappingNode Freeze() => new(location, [.. _entries.Select(e => new MappingEntry(e.Key, e.Place, Freeze(e.Value)))]);

    private static ValueNode Freeze(object value) => value switch
    {
        ValueNode node => node,
        TomlTable table => table.Freeze(),
        TomlTableList list => new SequenceNode(list.Location, list.Tables.Select(t => (ValueNode)t.Freeze()).ToImmutableArray()),
        _ => throw new InvalidOperationException("A table holds values and tables only."),
    };
}

/// <summary>What <c>[[name]]</c> adds to.</summary>
internal sealed record TomlTableList(SourceLocation Location, List<TomlTable> Tables);
