using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Sources;
using Booklet.Content.Sources.Mapped;

namespace Booklet.Content.Settings.Drafts;

/// <summary>Records of one shape: where they stand, how many there are, and what keys they have, each with a value as a sample.</summary>
internal sealed class RecordShape(string files, string path, bool isPage)
{
    private readonly List<string> _keys = [];
    private readonly Dictionary<string, ValueNode> _samples = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _separators = new(StringComparer.Ordinal);

    /// <summary>Between names and sessions of one text; commas may belong to a name.</summary>
    private static readonly ImmutableArray<string> Separators = ["|", ";"];

    /// <summary>A longer text is prose, whatever stands in it.</summary>
    private const int LongestList = 400;

    /// <summary>What divides several values in texts under a key, or null.</summary>
    public string? SeparatorOf(string key) => _separators.GetValueOrDefault(key);

    public string Files { get; } = files;

    /// <summary>The path of the records, empty where each file is one.</summary>
    public string Path { get; } = path;

    /// <summary>The file is a page, which has a name and a text.</summary>
    public bool IsPage { get; } = isPage;

    public bool HasBody { get; private set; }

    public int Count { get; private set; }

    public IReadOnlyList<string> Keys => _keys;

    public Spot? First { get; private set; }

    public ValueNode Sample(string key) => _samples[key];

    public void Add(Spot spot)
    {
        Count++;
        First ??= spot;
        HasBody |= IsPage && !spot.File.Body.IsEmpty;
        foreach (var entry in ((MappingNode)spot.Node).Entries)
        {
            if (RawText.Of(entry.Value).IsEmpty && entry.Value is ScalarNode)
                continue;
            if (_samples.TryAdd(entry.Key, entry.Value))
                _keys.Add(entry.Key);
            if (RawText.Of(entry.Value).ToString() is { Length: < LongestList } text && Separators.FirstOrDefault(s => text.Contains(s, StringComparison.Ordinal)) is { } separator)
                _separators.TryAdd(entry.Key, separator);
        }
    }
}

/// <summary>Finds what could be records in data of any layout: lists of mappings, and mappings of mappings that are alike.</summary>
internal sealed class RecordShapes(string files, bool isPage)
{
    /// <summary>Deeper than schedules by day, room and slot go with their wrappers.</summary>
    private const int Deepest = 9;

    private readonly Dictionary<string, RecordShape> _byPath = new(StringComparer.Ordinal);
    private readonly List<RecordShape> _shapes = [];

    public ImmutableArray<RecordShape> Shapes => [.. _shapes];

    public void Add(Spot root)
    {
        if (isPage && root.Node is MappingNode)
            Shape("").Add(root);
        else
            Visit(root, "", 0);
    }

    private void Visit(Spot spot, string path, int depth)
    {
        if (depth > Deepest)
            return;
        switch (spot.Node)
        {
            case SequenceNode:
                foreach (var item in spot.Each().Where(i => i.Node is MappingNode or SequenceNode))
                    Item(item, path + "[*]", depth + 1);
                break;
            case MappingNode map when IsDictionary(map):
                foreach (var value in spot.Each().Where(v => v.Node is MappingNode or SequenceNode))
                    Item(value, Joined(path, "*"), depth + 1);
                break;
            case MappingNode map:
                Entries(spot, map, path, depth);
                break;
        }
    }

    private void Item(Spot item, string path, int depth)
    {
        if (item.Node is MappingNode map && !IsDictionary(map))
            Shape(path).Add(item);
        Visit(item, path, depth);
    }

    private void Entries(Spot spot, MappingNode map, string path, int depth)
    {
        foreach (var entry in map.Entries.Where(e => e.Value is MappingNode or SequenceNode))
        {
            if (spot.Under(entry.Key) is { } value)
                Visit(value, Joined(path, Key(entry.Key)), depth + 1);
        }
    }

    /// <summary>Keys that are values: all values are collections, and there are several of one shape or the keys are dates.</summary>
    private static bool IsDictionary(MappingNode map)
    {
        if (map.Entries.IsEmpty || map.Entries.Any(e => e.Value is ScalarNode))
            return false;
        if (map.Entries.All(e => Values.TryReadDate(e.Key) is not null || Values.TryReadInt(e.Key) is not null))
            return true;
        if (map.Entries.Length < 2 || map.Entries.Any(e => MapDraft.KindOfName(e.Key) is not null))
            return false;
        if (map.Entries.All(e => e.Value is SequenceNode { Items: [MappingNode, ..] }))
        {
            var first = Keys(((SequenceNode)map.Entries[0].Value).Items[0]);
            return map.Entries.Skip(1).All(e => Alike(first, Keys(((SequenceNode)e.Value).Items[0])));
        }
        return map.Entries.All(e => e.Value is MappingNode) && Keys(map.Entries[0].Value) is var keys && map.Entries.Skip(1).All(e => Alike(keys, Keys(e.Value)));
    }

    private static HashSet<string> Keys(ValueNode node) => [.. ((MappingNode)node).Entries.Select(e => e.Key)];

    private static bool Alike(HashSet<string> a, HashSet<string> b) => a.Intersect(b).Count() * 2 >= Math.Max(1, Math.Min(a.Count, b.Count));

    private RecordShape Shape(string path)
    {
        if (_byPath.TryGetValue(path, out var known))
            return known;
        var shape = new RecordShape(files, path, isPage);
        _byPath[path] = shape;
        _shapes.Add(shape);
        return shape;
    }

    public static string Key(string key) => key.Length > 0 && key.IndexOfAny(['.', '[', ']', '{', '}', '^', '@', '*', '"', '\'']) < 0 && key.Trim() == key ? key : "\"" + key.Replace('"', '\'') + "\"";

    private static string Joined(string path, string step) => path.Length == 0 ? step : path + "." + step;
}
