using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Booklet.Content.Parsing;

namespace Booklet.Content.Tests.Settings;

/// <summary>
/// Validates YAML as editors do, by the keywords of JSON Schema that our schema uses; another keyword is a mistake of the test.
/// Plain scalars have the types of YAML's core schema.
/// </summary>
internal sealed class SchemaValidator(JsonObject root)
{
    private readonly List<string> _mistakes = [];

    public IReadOnlyList<string> Validate(ValueNode node)
    {
        Check(root, node, "", _mistakes);
        return _mistakes;
    }

    private void Check(JsonObject schema, ValueNode node, string place, List<string> mistakes)
    {
        foreach (var (keyword, value) in schema)
        {
            var fits = keyword switch
            {
                "$schema" or "$defs" or "title" or "description" or "items" or "properties" or "additionalProperties" => true,
                "$ref" => Follow(value!.GetValue<string>(), node, place, mistakes),
                "type" => (value is JsonArray types ? types.Select(t => t!.GetValue<string>()) : [value!.GetValue<string>()]).Any(t => Is(node, t)),
                "enum" => value!.AsArray().Any(v => node is ScalarNode scalar && (v!.ToJsonString().Trim('"') == scalar.Text)),
                "pattern" => node is not ScalarNode text || Regex.IsMatch(text.Text, value!.GetValue<string>(), RegexOptions.CultureInvariant),
                "minimum" => !(Number(node) < value!.GetValue<int>()),
                "maximum" => !(Number(node) > value!.GetValue<int>()),
                "required" => node is not MappingNode map || value!.AsArray().All(k => map[k!.GetValue<string>()] is not null),
                "anyOf" => FitsAny(value!.AsArray(), node, place, mistakes),
                _ => throw new NotSupportedException(keyword),
            };
            if (!fits)
                mistakes.Add($"{place}: {keyword}");
        }
        if (node is SequenceNode list && schema["items"] is JsonObject items)
        {
            foreach (var item in list.Items)
                Check(items, item, place + "[]", mistakes);
        }
        if (node is MappingNode mapping && (schema["properties"] ?? schema["additionalProperties"]) is not null)
            CheckEntries(schema, mapping, place, mistakes);
    }

    private void CheckEntries(JsonObject schema, MappingNode mapping, string place, List<string> mistakes)
    {
        foreach (var entry in mapping.Entries)
        {
            if (schema["properties"]?[entry.Key] is JsonObject known)
                Check(known, entry.Value, place + "/" + entry.Key, mistakes);
            else if (schema["additionalProperties"] is JsonObject other)
                Check(other, entry.Value, place + "/" + entry.Key, mistakes);
            else
                mistakes.Add($"{place}/{entry.Key}: unknown");
        }
    }

    private bool Follow(string reference, ValueNode node, string place, List<string> mistakes)
    {
        Check(root["$defs"]![reference["#/$defs/".Length..]]!.AsObject(), node, place, mistakes);
        return true;
    }

    /// <summary>Of alternatives that all fail, the one that comes deepest is what was meant.</summary>
    private bool FitsAny(JsonArray schemas, ValueNode node, string place, List<string> mistakes)
    {
        var best = new List<string>();
        foreach (var schema in schemas)
        {
            var own = new List<string>();
            Check(schema!.AsObject(), node, place, own);
            if (own.Count == 0)
                return true;
            if (best.Count == 0 || own[0].Length > best[0].Length)
                best = own;
        }
        mistakes.AddRange(best);
        return false;
    }

    private static bool Is(ValueNode node, string type) => type switch
    {
        "object" => node is MappingNode,
        "array" => node is SequenceNode,
        "null" => node is ScalarNode { IsNull: true },
        "boolean" => node is ScalarNode { IsQuoted: false, Text: "true" or "false" },
        "integer" => Number(node) is { } number && number == Math.Floor(number),
        "number" => Number(node) is not null,
        _ => node is ScalarNode { IsNull: false } scalar && (scalar.IsQuoted || Number(node) is null && scalar.Text is not ("true" or "false")),
    };

    private static double? Number(ValueNode node) =>
        node is ScalarNode { IsQuoted: false } scalar && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
