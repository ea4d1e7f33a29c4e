using System.Collections.Immutable;
using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.ProgrammeData;

/// <summary>
/// Texts that data files have in several languages (<c>{"en": "Salt", "fr": "Sel"}</c>) in the event's: what booklet.yml says, else the files.
/// Where neither says, or a text is not there in it, the texts stay as they are.
/// </summary>
internal static class SpokenTexts
{
    /// <summary>Programmes nest less; deeper texts stay as they are.</summary>
    private const int Deepest = 40;

    private static readonly string[] Keys = ["language", "lang", "locale", "default_language", "defaultLanguage", "main_language", "mainLanguage", "content_locale"];

    /// <summary>Where files speak of the event as a whole.</summary>
    private static readonly string[] Around = ["conference", "event", "meta", "info", "settings", "config", "schedule"];

    /// <summary>The language as a file says it of the whole event.</summary>
    public static RawText Stated(ValueNode root) =>
        root is not MappingNode map ? RawText.None
        : Of(map) is { IsEmpty: false } own ? own
        : Around.Select(k => map.Entries.FirstOrDefault(e => string.Equals(e.Key, k, StringComparison.OrdinalIgnoreCase))?.Value).OfType<MappingNode>().Select(Of).FirstOrDefault(t => !t.IsEmpty);

    public static ValueNode In(ValueNode root, RawText language) => language.IsEmpty ? root : Chosen(root, language.Text.Replace('_', '-').ToLowerInvariant(), 0);

    private static RawText Of(MappingNode map)
    {
        // A title makes it a talk's record, whose language is its own.
        foreach (var key in Keys)
        {
            if (map.Entries.FirstOrDefault(e => string.Equals(e.Key, key, StringComparison.OrdinalIgnoreCase))?.Value is ScalarNode scalar && LanguageNames.TagOfValue(scalar.Text) is { } tag && LanguageNames.IsTag(tag[..Math.Min(2, tag.Length)]))
                return new RawText(tag, scalar.Location);
        }
        return RawText.None;
    }

    private static ValueNode Chosen(ValueNode node, string language, int depth)
    {
        if (depth > Deepest)
            return node;
        switch (node)
        {
            case SequenceNode list:
                var items = list.Items.Select(i => Chosen(i, language, depth + 1)).ToImmutableArray();
                return items.AsSpan().SequenceEqual(list.Items.AsSpan()) ? list : new SequenceNode(list.Location, items);
            case MappingNode map:
                if (map.Entries.Length > 1 && map.Entries.All(e => LanguageNames.IsTag(e.Key) && e.Value is ScalarNode))
                    return Spoken(map, language) ?? (ValueNode)map;
                var entries = map.Entries.Select(e => Chosen(e.Value, language, depth + 1) is var value && value == e.Value ? e : e with { Value = value }).ToImmutableArray();
                return entries.AsSpan().SequenceEqual(map.Entries.AsSpan()) ? map : new MappingNode(map, entries);
            default:
                return node;
        }
    }

    // "pt-br" is asked for before "pt", and that before another of Portuguese.
    private static ScalarNode? Spoken(MappingNode map, string language)
    {
        var entry = map.Entries.Where(e => !DataRecord.IsNothing(e.Value)).Select(e => (Entry: e, Tag: e.Key.Replace('_', '-').ToLowerInvariant()))
            .Where(e => e.Tag[..2] == language[..2]).OrderByDescending(e => e.Tag == language).ThenByDescending(e => e.Tag.Length == 2).Select(e => e.Entry).FirstOrDefault();
        return entry?.Value as ScalarNode;
    }
}
