using Booklet.Content.Checks;
using Booklet.Content.Markup;
using Booklet.Content.Reading;
using Booklet.Content.Sources;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>
/// Makes a programme of an organiser's folder by rules with scores: which layout its files have, which event means which talk, who is the same person.
/// Every decision that a reader may want to know is a diagnostic; whatever is not in the programme is named in its inventory.
/// </summary>
public static class ProgrammeBinder
{
    public static StageResult<BoundContent> Bind(Workspace workspace, BindOptions? options = null)
    {
        var bag = new DiagnosticBag();
        var folder = new SourceFolder(workspace);
        var settings = (folder.Data("booklet.yml", bag) ?? folder.Data("booklet.yaml", bag)) as Parsing.MappingNode;
        return Bind(folder, settings, options ?? BindOptions.Default, bag);
    }

    /// <summary>With <paramref name="root"/> for what booklet.yml says, whether or not the folder has one.</summary>
    internal static StageResult<BoundContent> Bind(SourceFolder folder, Parsing.MappingNode? root, BindOptions options, DiagnosticBag bag)
    {
        var workspace = folder.Workspace;
        var settings = new BookletSettingsReader(workspace, bag).Read(root);
        var run = new BindingRun(settings, options.PrintContacts ?? settings.Options.PrintContacts, options.Check, bag);

        var choice = SourceRegistry.Choose(folder, settings, bag);
        var programme = choice.Source.Bind(folder, run);
        programme = programme with { Inventory = programme.Inventory with { LeftOut = [.. programme.Inventory.LeftOut.Select(l => l with { What = OneLine(l.What), Reason = OneLine(l.Reason) })] } };
        if (options.Check)
            TimeZoneChecks.Run(programme, folder, settings.TimeZone, bag);
        if (programme.Event.TimeZone is { } zone)
            programme = programme with { Event = programme.Event with { TimeZone = OneLine(zone) } };
        if (programme.Inventory.Source.Length == 0)
            programme = programme with { Inventory = programme.Inventory with { Source = $"{choice.Source.Layout}: {choice.Recognition.Reason}." } };
        programme = programme with { Inventory = programme.Inventory with { Source = OneLine(programme.Inventory.Source) } };
        if (programme.Days.IsEmpty && programme.Talks.IsEmpty && programme.People.IsEmpty)
        {
            // Whoever only looked whether a file can be the programme has kept to themselves why it can't be read.
            bag.AddRange(workspace.Failures.Except(bag.ToImmutable(), ReferenceEqualityComparer.Instance).Cast<Diagnostic>());
            bag.Add(BindingDiagnostics.NothingFoundIn("."));
        }
        if (options.Check)
            ProgrammeChecks.Run(programme, folder, bag);
        var bookletOptions = settings.Options with { PrintContacts = run.KeepContacts };
        return new StageResult<BoundContent>(new BoundContent(programme, bookletOptions, workspace.UsedFiles), bag.ToImmutable());
    }

    /// <summary>What is left out may be called by a value as typed, and so is a time zone: neither was cleaned for print.</summary>
    private static string OneLine(string what) => TextCleaning.DecodeControls(SoundText.Of(what)).Replace('\n', ' ').Replace('\t', ' ');
}
