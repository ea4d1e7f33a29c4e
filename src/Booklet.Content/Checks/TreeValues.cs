using Booklet.Content.Parsing;

namespace Booklet.Content.Checks;

/// <summary>Goes through the values of a file's tree.</summary>
internal static class TreeValues
{
    /// <summary>All texts with the keys under which they stand (a list's items with the list's); what aliases share comes once.</summary>
    /// <param name="root">The file's tree.</param>
    /// <param name="isAskedOnly">Without fields that nobody asked for.</param>
    public static IEnumerable<(string Key, ScalarNode Value)> Of(ValueNode root, bool isAskedOnly = false)
    {
        var seen = new HashSet<ValueNode>(ReferenceEqualityComparer.Instance);
        // Not by recursion: a list of lists of iterators would be walked through all of them for each value.
        var pending = new Stack<(string Key, ValueNode Node)>([("", root)]);
        while (pending.TryPop(out var item))
        {
            if (item.Node is ScalarNode scalar)
                yield return (item.Key, scalar);
            else if (!seen.Add(item.Node))
                continue;
            else if (item.Node is SequenceNode list)
                Push(list.Items.Select(i => (item.Key, i)));
            else if (item.Node is MappingNode map)
                Push((isAskedOnly ? map.Entries.Except(Idle(map)) : map.Entries).Select(e => (e.Key, e.Value)));
        }

        void Push(IEnumerable<(string, ValueNode)> items)
        {
            foreach (var each in items.Reverse())
                pending.Push(each);
        }
    }

    /// <summary>
    /// Fields that hold something, each with the key above its record and whether anybody asked for it; what a field holds for which nobody asked is not
    /// gone into. Mappings whose keys are ids have no fields.
    /// </summary>
    public static IEnumerable<(string Record, MappingEntry Field, bool IsRead)> Fields(ValueNode root)
    {
        var seen = new HashSet<ValueNode>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(string Key, ValueNode Node)>([("", root)]);
        while (pending.TryPop(out var item))
        {
            if (item.Node is ScalarNode || !seen.Add(item.Node))
                continue;
            if (item.Node is SequenceNode list)
            {
                foreach (var each in list.Items.Reverse())
                    pending.Push((item.Key, each));
                continue;
            }
            var map = (MappingNode)item.Node;
            var idle = Idle(map).ToHashSet();
            foreach (var entry in map.Entries)
            {
                if (map.WasAsked && HoldsSomething(entry.Value))
                    yield return (item.Key, entry, !idle.Contains(entry));
            }
            foreach (var entry in map.Entries.Reverse())
            {
                if (!idle.Contains(entry))
                    pending.Push((entry.Key, entry.Value));
            }
        }
    }

    private static IEnumerable<MappingEntry> Idle(MappingNode map) => map.NotAsked.Where(e => !IsAsked(e.Value, 0));

    /// <summary>Values are looked into so deep: records of records, and a list or two between.</summary>
    private const int Deep = 6;

    /// <summary>Of a list so many items are looked into; they are of one kind.</summary>
    private const int Sample = 20;

    /// <summary>Whether something below was asked for by name: then the key above was taken without naming it, as an id or a heading.</summary>
    private static bool IsAsked(ValueNode node, int depth) => depth < Deep && node switch
    {
        SequenceNode list => list.Items.Take(Sample).Any(i => IsAsked(i, depth + 1)),
        MappingNode map => map.WasAsked || map.Entries.Take(Sample).Any(e => IsAsked(e.Value, depth + 1)),
        _ => false,
    };

    private static bool HoldsSomething(ValueNode node) => node switch
    {
        ScalarNode scalar => !scalar.IsNull && scalar.Text.Trim().Length > 0,
        SequenceNode list => !list.Items.IsEmpty,
        MappingNode map => !map.Entries.IsEmpty,
        _ => false,
    };
}
