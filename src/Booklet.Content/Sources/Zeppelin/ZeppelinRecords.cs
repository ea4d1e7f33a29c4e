using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.Zeppelin;

/// <summary>Records of a list with an <c>id</c> field each, or of a mapping whose keys are the ids.</summary>
internal static class ZeppelinRecords
{
    public static IEnumerable<(string Id, MappingNode Fields)> ById(ValueNode? node)
    {
        switch (node)
        {
            case SequenceNode list:
                foreach (var item in list.Items.OfType<MappingNode>())
                    yield return (item.Text("id").ToString(), item);
                break;
            case MappingNode map:
                foreach (var entry in map.Entries)
                {
                    if (entry.Value is MappingNode fields)
                        yield return (fields.Text("id") is { IsEmpty: false } own ? own.Text : entry.Key, fields);
                }
                break;
        }
    }
}
