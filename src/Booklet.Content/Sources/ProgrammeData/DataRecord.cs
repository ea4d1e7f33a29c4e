using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.ProgrammeData;

/// <summary>A mapping of a data file by the meanings of its keys. <see cref="Key"/> is the key under which a mapping of records holds it.</summary>
internal sealed class DataRecord
{
    private static readonly string[] TextKeys = ["rendered", "value", XmlParser.TextKey, "text", "plain", "raw", "html"];

    private readonly Dictionary<string, ValueNode> _values = new(StringComparer.Ordinal);

    /// <summary>Under names that are left when what only repeats the record's kind is taken off: weaker than names in full.</summary>
    private readonly Dictionary<string, ValueNode> _bare = new(StringComparer.Ordinal);

    /// <summary>Where values stand, so that those that are asked for are noted.</summary>
    private readonly Dictionary<ValueNode, (MappingNode Map, MappingEntry Entry)> _places = new(ReferenceEqualityComparer.Instance);

    public DataRecord(MappingNode node, string key)
    {
        node = NumberedPeople.Joined(node);
        (Node, Key) = (node, key);
        foreach (var entry in node.Entries)
        {
            Enter(DataKeys.Fold(entry.Key), entry.Value);
            _places.TryAdd(entry.Value, (node, entry));
        }
        foreach (var entry in node.Entries)
        {
            if (entry.Value is MappingNode inner && DataKeys.IsWrapper(DataKeys.Fold(entry.Key)) && !inner.Entries.Any(e => TextKeys.Contains(e.Key)))
            {
                foreach (var own in inner.Entries)
                {
                    Enter(DataKeys.Fold(own.Key), own.Value);
                    _places.TryAdd(own.Value, (inner, own));
                }
            }
        }
        foreach (var (name, value) in _values.ToList())
        {
            if (DataKeys.WithoutPrefix(name) is { } rest)
                _bare.TryAdd(rest, value);
        }
    }

    public MappingNode Node { get; }

    public string Key { get; }

    /// <summary>The value of the first name of the field that the record has one for.</summary>
    public ValueNode? this[DataField field] => All(field).FirstOrDefault();

    public IEnumerable<ValueNode> All(DataField field)
    {
        foreach (var name in DataKeys.NamesOf(field))
        {
            if (_values.TryGetValue(name, out var value) && !IsNothing(value))
                yield return Noted(value);
        }
        foreach (var name in DataKeys.NamesOf(field))
        {
            if (_bare.TryGetValue(name, out var value) && !IsNothing(value))
                yield return Noted(value);
        }
    }

    public bool Has(DataField field) => All(field).Any();

    /// <summary>By which of its names the record has the field, or empty.</summary>
    public string NameOf(DataField field) => DataKeys.NamesOf(field).FirstOrDefault(n => _values.TryGetValue(n, out var value) && !IsNothing(value)) ?? "";

    /// <summary>The first of these names, whatever field they are of.</summary>
    public RawText TextOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if ((_values.TryGetValue(name, out var value) || _bare.TryGetValue(name, out value)) && Text(Noted(value)) is { IsEmpty: false } text)
                return text;
        }
        return RawText.None;
    }

    private ValueNode Noted(ValueNode value)
    {
        if (_places.TryGetValue(value, out var place))
            place.Map.NoteAsked(place.Entry);
        return value;
    }

    public RawText Text(DataField field) => All(field).Select(Text).FirstOrDefault(t => !t.IsEmpty);

    /// <summary>Under which names the record may be meant by others.</summary>
    public IEnumerable<string> Ids => All(DataField.Id).Select(Text).Where(t => !t.IsEmpty).Select(t => t.Text).Append(Key).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal);

    public RawText Title => RawText.First(Text(DataField.Title), Text(DataField.Name));

    /// <summary>A record under such a name is the talk in the slot, and not its time.</summary>
    public bool HasTime => All(DataField.Start).Concat(All(DataField.Time)).Concat(All(DataField.Slot)).Any(v => v is not SequenceNode && !IsRecord(v));

    public static bool IsRecord(ValueNode node) => node is MappingNode map && map.Entries.Any(e => DataKeys.Fold(e.Key) is "title" or "speakers" or "persons" or "abstract" or "authors");

    public RawText PersonName
    {
        get
        {
            var (given, middle, family) = (Text(DataField.Given), Text(DataField.Middle), Text(DataField.Family));
            if (!given.IsEmpty && !family.IsEmpty)
                return given with { Text = middle.IsEmpty ? $"{given} {family}" : $"{given} {middle}{(middle.Text.Length == 1 ? "." : "")} {family}" };
            // ["Ana", "Ruiz", "Dr."]: the parts of a name in turn.
            return this[DataField.Name] is SequenceNode parts && parts.Items.All(i => i is ScalarNode)
                ? RawText.Of(parts.Items.FirstOrDefault()) is { IsEmpty: false } first ? first with { Text = string.Join(" ", parts.Items.Take(2).Select(RawText.Of).Where(t => !t.IsEmpty).Select(t => t.Text)) } : RawText.None
                : RawText.First(Text(DataField.Name), given, family);
        }
    }

    /// <summary>A text itself, in a wrapper (<c>{"rendered": …}</c>), in several languages, or the name of the record that stands there.</summary>
    public static RawText Text(ValueNode? node)
    {
        switch (node)
        {
            case ScalarNode:
                return RawText.Of(node);
            case SequenceNode { Items: [var only] }:
                return Text(only);
            case MappingNode map:
                foreach (var key in TextKeys)
                {
                    if (map[key] is ScalarNode inner)
                        return RawText.Of(inner) is var text && key is "rendered" or "html" ? text.As(MarkupFormat.Html) : RawText.Of(inner);
                }
                if (map.Entries.Length > 0 && map.Entries.All(e => LanguageNames.IsTag(e.Key) && e.Value is ScalarNode))
                    return RawText.First([RawText.Of(map["en"]), .. map.Entries.Select(e => RawText.Of(e.Value))]);
                foreach (var key in (string[])["name", "title", "label"])
                {
                    if (map[key] is { } named && named is ScalarNode or MappingNode)
                        return Text(named);
                }
                return RawText.None;
            default:
                return RawText.None;
        }
    }

    /// <summary>Texts of a list, or of the one value that stands where a list is expected.</summary>
    public static ImmutableArray<RawText> Texts(ValueNode? node) => node switch
    {
        SequenceNode list => [.. list.Items.Select(Text).Where(t => !t.IsEmpty)],
        null => [],
        _ => Text(node) is { IsEmpty: false } text ? [text] : [],
    };

    public static bool IsNothing(ValueNode node) => node switch
    {
        ScalarNode scalar => scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Text) || NotKnown.Is(scalar.Text),
        SequenceNode list => list.Items.IsEmpty,
        MappingNode map => map.Entries.IsEmpty,
        _ => false,
    };

    private void Enter(string name, ValueNode value)
    {
        if (name.Length > 0 && (!_values.TryGetValue(name, out var known) || IsNothing(known)))
            _values[name] = value;
    }

    public override string ToString() => FoldedText.Words(Title.ToString());
}
