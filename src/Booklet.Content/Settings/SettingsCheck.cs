using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Settings;

/// <summary>Compares booklet.yml with the model of its settings and reports what does not exist or can't be meant.</summary>
internal sealed class SettingsCheck(DiagnosticBag bag)
{
    public void Check(MappingNode root) => Visit(SettingsModel.Root, root, "booklet.yml", root.Location);

    private void Visit(SettingShape shape, ValueNode node, string key, SourceLocation place)
    {
        if (node is ScalarNode { IsNull: true } or ScalarNode { Text: "" })
            return;
        if (shape is NamedShape named)
        {
            Visit(named.Shape, node, key, place);
            return;
        }
        if (!shape.Fits(node))
        {
            if (shape is ChoiceShape { AreNames: true } choice && node is ScalarNode unknown)
                bag.Add(BindingDiagnostics.UnknownSettingAt(node.Location, unknown.Text, NearestName.Of(unknown.Text, choice.Names)));
            else
                bag.Add(BindingDiagnostics.BadSettingAt(node.Location, key, shape.Expected));
            return;
        }
        switch (shape)
        {
            case EitherShape either:
                Visit(either.Shapes.First(s => s.Fits(node)), node, key, place);
                break;
            case ListShape list when node is SequenceNode sequence:
                foreach (var item in sequence.Items)
                    Visit(list.Item, item, key, place);
                break;
            case ListShape list:
                Visit(list.Item, node, key, place);
                break;
            case ObjectShape known when node is MappingNode map:
                VisitKnown(known, map);
                break;
            case DictionaryShape free when node is MappingNode map:
                foreach (var entry in map.Entries)
                    Visit(free.Value, entry.Value, entry.Key, entry.KeyLocation);
                break;
        }
    }

    private void VisitKnown(ObjectShape shape, MappingNode map)
    {
        foreach (var entry in map.Entries)
        {
            if (shape[entry.Key] is { } setting)
                Visit(setting.Shape, entry.Value, entry.Key, entry.KeyLocation);
            else
                bag.Add(BindingDiagnostics.UnknownSettingAt(entry.KeyLocation, entry.Key, NearestName.Of(entry.Key, shape.Settings.Select(s => s.Name))));
        }
    }
}
