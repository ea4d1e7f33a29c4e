using System.Collections.Immutable;
using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>
/// Speakers' pages may keep the talk as a mapping of its own (<c>talk: {title: …, abstract: …}</c>) or several as a list;
/// flattened, every talk is a record with the same person, as sites with one file a talk have it.
/// </summary>
internal static class NestedTalks
{
    private static readonly ImmutableArray<string> Keys = ["talk", "talks", "presentation", "presentations", "keynote", "keynotes", "lecture", "lectures", "tutorial", "tutorials"];

    private static readonly ImmutableArray<string> InnerTitle = ["title", "name", "talk", "topic"];

    public static ImmutableArray<MappingNode> Flatten(MappingNode fields)
    {
        foreach (var entry in fields.Entries)
        {
            if (entry.Value is ScalarNode || !Keys.Any(k => FieldNames.Same(entry.Key, k)))
                continue;
            if (entry.Value is MappingNode one && SiteRecord.ValueOf(one, [.. InnerTitle, .. FieldNames.Abstract]) is not null)
                return [Merged(fields, entry, one)];
            if (entry.Value is SequenceNode { Items.IsEmpty: false } several && IsPerson(fields) && several.Items.All(i => IsTalk(i, entry.Key)))
                return [.. several.Items.Select(i => Merged(fields, entry, i))];
        }
        return [fields];
    }

    // A calendar's day has a name and a list of talks too; only a person has these.
    private static bool IsPerson(MappingNode fields) =>
        SiteRecord.ValueOf(fields, [.. FieldNames.PersonName, .. FieldNames.FamilyName]) is not null
        && SiteRecord.ValueOf(fields, [.. FieldNames.Affiliation, .. FieldNames.Biography, .. FieldNames.Photo, .. FieldNames.Website, .. FieldNames.Role]) is not null;

    private static bool IsTalk(ValueNode node, string key) => node switch
    {
        MappingNode map => SiteRecord.ValueOf(map, InnerTitle) is not null && SiteRecord.ValueOf(map, FieldNames.Speakers) is null,
        ScalarNode => FieldNames.Same(key, "talk"),
        _ => false,
    };

    private static MappingNode Merged(MappingNode fields, MappingEntry holder, ValueNode talk)
    {
        var titleKey = FieldNames.Same(holder.Key.TrimEnd('s'), "tutorial") ? "tutorial" : "talk";
        if (talk is not MappingNode inner)
            return new MappingNode(fields.Location, [.. fields.Entries.Select(e => e == holder ? e with { Key = titleKey, Value = talk } : e)]);
        var title = InnerTitle.Select(n => inner.Entries.FirstOrDefault(e => FieldNames.Same(e.Key, n) && e.Value is ScalarNode)).FirstOrDefault(e => e is not null);
        var own = inner.Entries.Select(e => e == title ? e with { Key = titleKey } : e).ToImmutableArray();
        var kept = fields.Entries.Where(e => e != holder && !own.Any(o => string.Equals(o.Key, e.Key, StringComparison.OrdinalIgnoreCase)));
        return new MappingNode(fields.Location, [.. kept, .. own]);
    }
}
