using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Booklet.Content.Settings;

/// <summary>
/// booklet.yml as a JSON Schema (draft 2020-12), with which editors complete and check it. Written from the table that the reader uses;
/// docs/booklet.schema.json is this text.
/// </summary>
public static class SettingsSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    public static string Write()
    {
        var definitions = new JsonObject { ["text"] = Typed("string", "number", "boolean", "null") };
        foreach (var (name, shape) in SettingsModel.Definitions.OrderBy(d => d.Key, StringComparer.Ordinal))
            definitions[name] = Of(shape);
        foreach (var kind in MapModel.Kinds)
            definitions["map." + kind.Name] = Of(((ListShape)kind.Shape).Item);
        var root = Of(SettingsModel.Root);
        root.Insert(0, "$schema", Dialect);
        root.Insert(1, "title", "booklet.yml");
        root["$defs"] = definitions;
        using var stream = new MemoryStream();
        // Relaxed: the file is read by people, and never as part of a page.
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            root.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static JsonObject Of(SettingShape shape) => shape switch
    {
        TextShape { Known.IsEmpty: false } known => Words(known.Known),
        TextShape { Pattern: { } pattern } => new JsonObject { ["type"] = "string", ["pattern"] = pattern },
        TextShape => Reference("text"),
        DateShape => Typed("string"),
        ChoiceShape choice => Words(choice.Names),
        SwitchShape => new JsonObject { ["enum"] = Array([JsonValue.Create(true), JsonValue.Create(false), "yes", "no"]) },
        NumberShape number => Number(number),
        ListShape { AllowsOne: true } list => AnyOf([Of(list.Item), List(list)]),
        ListShape list => List(list),
        ObjectShape known => Object(known),
        DictionaryShape free => new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(free.Value) },
        EitherShape either => AnyOf(either.Shapes.Select(Of)),
        NamedShape named => Reference(named.Name),
        _ => throw new InvalidOperationException($"{shape.GetType().Name} has no schema."),
    };

    private static JsonObject Object(ObjectShape shape)
    {
        var properties = new JsonObject();
        foreach (var setting in shape.Settings)
        {
            // Kinds of records stand once and are referred to from both forms.
            var property = MapModel.Kinds.Contains(setting) ? AnyOf([Reference("map." + setting.Name), new JsonObject { ["type"] = "array", ["items"] = Reference("map." + setting.Name) }]) : Of(setting.Shape);
            property["description"] = setting.Description;
            properties[setting.Name] = property;
        }
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (!shape.Required.IsEmpty)
            schema["required"] = Array(shape.Required.Select(r => (JsonNode)r));
        return schema;
    }

    // In YAML the words 12 and no are not texts.
    private static JsonObject Words(IEnumerable<string> words) =>
        new() { ["enum"] = Array(words.SelectMany(w => int.TryParse(w, out var number) ? [w, JsonValue.Create(number)] : w is "no" or "false" ? [w, JsonValue.Create(false)] : new JsonNode[] { w }).DistinctBy(n => n.ToJsonString())) };

    private static JsonObject Number(NumberShape shape)
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = shape.Least };
        if (shape.Most < int.MaxValue)
            schema["maximum"] = shape.Most;
        return schema;
    }

    private static JsonObject List(ListShape shape) => new() { ["type"] = "array", ["items"] = Of(shape.Item) };

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private static JsonObject AnyOf(IEnumerable<JsonNode> schemas) => new() { ["anyOf"] = Array(schemas) };

    private static JsonObject Typed(params string[] types) => new() { ["type"] = types is [var only] ? only : Array(types.Select(t => (JsonNode)t)) };

    private static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);
}
