using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources;
using Booklet.Diagnostics;

namespace Booklet.Content.Settings.Drafts;

/// <summary>
/// A first booklet.yml for a folder. Building with it gives the same booklet as building without: what would change anything stands behind
/// a #. Where no layout is recognised it maps what the files seem to hold.
/// </summary>
public sealed record SettingsDraft(string Text, string Summary)
{
    /// <summary>Where the schema stands that the file names to editors; a hidden file, which no run reads.</summary>
    public const string SchemaFile = ".booklet.schema.json";

    private static readonly BindOptions Options = BindOptions.Default with { Check = false };

    public static SettingsDraft Of(Workspace workspace)
    {
        var folder = new SourceFolder(workspace);
        var bag = new DiagnosticBag();
        var choice = SourceRegistry.Choose(folder, new BookletSettings(), new DiagnosticBag());
        var programme = ProgrammeBinder.Bind(folder, null, Options, bag).Value.Programme;
        return programme.Days.IsEmpty && programme.Talks.IsEmpty && programme.People.IsEmpty ? Mapped(folder) : Recognised(folder, choice, programme, bag);
    }

    private static SettingsDraft Recognised(SourceFolder folder, SourceChoice choice, Programme programme, DiagnosticBag bag)
    {
        var wanted = ProgrammeDump.Write(programme);
        bool ChangesNothing(string settings) => ProgrammeDump.Write(Bind(folder, settings)) == wanted;
        var lines = RecognisedSettings.Of(choice, programme);
        if (!ChangesNothing(DraftText.Active(lines)))
            lines = [.. lines.Select(l => l.IsActive && !ChangesNothing(l.Yaml) ? l with { IsActive = false, Remark = "as you would write it; the files' own wording is kept" } : l)];
        return new SettingsDraft(DraftText.Recognised(choice, programme, lines, bag.ToImmutable()) + (programme.Days.IsEmpty ? DraftText.Wider(MapDraft.Of(folder)) : ""), $"It is read as {programme.Inventory.Source}");
    }

    private static SettingsDraft Mapped(SourceFolder folder)
    {
        var map = MapDraft.Of(folder);
        var programme = Bind(folder, map.Yaml);
        var tallies = programme.Inventory.Tallies.Where(t => t.Kept > 0).Select(t => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{t.Kind} {t.Kept}")).ToList();
        var summary = map.IsEmpty ? "No data was found that could be mapped." : $"No layout is recognised; the mapping is a guess. It gives {(tallies.Count == 0 ? "nothing yet" : string.Join(", ", tallies))}.";
        return new SettingsDraft(DraftText.Mapped(map, summary), summary);
    }

    private static Programme Bind(SourceFolder folder, string settings)
    {
        var root = YamlParser.Parse(new SourceFile("booklet.yml", settings), new DiagnosticBag()) as MappingNode;
        return ProgrammeBinder.Bind(folder, root, Options, new DiagnosticBag()).Value.Programme;
    }
}
