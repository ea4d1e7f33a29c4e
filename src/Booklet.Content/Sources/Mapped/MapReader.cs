using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Settings;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Mapped;

/// <summary>Reads <c>map:</c> of booklet.yml; what it can't read is reported and left out.</summary>
internal sealed class MapReader(DiagnosticBag bag)
{
    /// <summary>Layouts that need a dozen are rare; aliases of YAML can make any number of a few lines.</summary>
    private const int MostEntries = 200;

    private readonly MapExpressionReader _expressions = new(bag);

    public ImmutableArray<MapEntry> Read(ValueNode? map)
    {
        if (map is not MappingNode kinds)
            return [];
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        foreach (var kind in MapModel.Kinds)
        {
            if (kinds.Entry(kind.Name) is not { } entry)
                continue;
            if (entry.Value is MappingNode one)
                entries.Add(Entry(kind.Name, entry.KeyLocation, one));
            else if (entry.Value is SequenceNode list)
            {
                SourceDiagnostics.ReportCut(bag, entry.KeyLocation, list.Items.Length, Math.Min(list.Items.Length, MostEntries), "entries of the mapping");
                entries.AddRange(list.Items.OfType<MappingNode>().Take(MostEntries).Select(n => Entry(kind.Name, n.Location, n)));
            }
        }
        return entries.ToImmutable();
    }

    private MapEntry Entry(string kind, SourceLocation location, MappingNode node)
    {
        if (node["files"].Texts().IsEmpty)
            bag.Add(Binding.BindingDiagnostics.BadSettingAt(location, $"map.{kind}", "a mapping that says under 'files' what to read"));
        return new MapEntry(kind, location)
        {
            Files = node["files"].Texts(),
            Records = RawText.Of(node["records"]) is { IsEmpty: false } records ? _expressions.Path(records) : null,
            Sheet = RawText.Of(node["sheet"]),
            Conditions = [.. Conditions(node["where"], true), .. Conditions(node["unless"], false)],
            Fields = [.. MapModel.FieldsOf(kind).Select(f => (f.Name, Value: _expressions.Read(node[f.Name])!)).Where(f => f.Value is not null)],
        };
    }

    private IEnumerable<MapCondition> Conditions(ValueNode? node, bool wanted)
    {
        foreach (var entry in (node as MappingNode)?.Entries ?? [])
        {
            var values = entry.Value.Texts().Select(t => t.Text).ToImmutableArray();
            if (_expressions.Path(new RawText(entry.Key, entry.KeyLocation)) is { } path)
                yield return new MapCondition(path, values.Contains("*") ? [] : values, wanted);
        }
    }
}
