using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Sections;
using Booklet.Design.Setting;
using Booklet.Diagnostics;

namespace Booklet.Design;

/// <summary>Compares what the files hold with what the sections put on pages, kind by kind.</summary>
internal sealed class PrintCount(ComposingRoom room, ImmutableArray<string> order, ImmutableArray<ISection> sections)
{
    /// <summary>Where sections are switched.</summary>
    private static readonly SourceLocation Settings = SourceLocation.WholeFile("booklet.yml");

    private readonly List<LeftOut> _leftOut = [.. room.Programme.Inventory.LeftOut];

    /// <summary>Sections that have content but no place in the order.</summary>
    private readonly ImmutableArray<string> _sectionsOff = [.. sections.Where(s => s.HasContent && !order.Contains(s.Name)).Select(s => s.Name)];

    public (ImmutableArray<Tally> Tallies, ImmutableArray<LeftOut> LeftOut) Count()
    {
        var programme = room.Programme;
        var tallies = programme.Inventory.Tallies.Select(t => t with { Kept = t.Kept - MissingOf(t.Kind) }).ToImmutableArray();
        return (tallies, [.. _leftOut]);
    }

    /// <summary>How many of the programme's things of a kind are on no page; each is named.</summary>
    private int MissingOf(string kind) => kind switch
    {
        "events" => Missing(
            room.Programme.Days.SelectMany(d => d.Sessions).Where(s => !room.Register.HasSession(s.Id)), s => s.Title.ToPlainText(), s => s.Location, "schedule"),
        "talks" => MissingTalks("talks"),
        "papers" => MissingTalks("papers"),
        "posters" => MissingTalks("posters"),
        "people" => Missing(
            room.Programme.People.Where(p => !room.Register.HasPerson(p.Id)), p => p.Name.Display, p => p.Location, "index"),
        _ => 0,
    };

    private static string Counted(int count, string kind) => FormattableString.Invariant($"{count} {kind}");

    private int MissingTalks(string section) => Missing(
        room.Plan.Chapters.Where(c => c.Section == section).SelectMany(c => c.Talks).Where(t => !room.Register.HasTalk(t.Id)),
        t => room.TitleOf(t).ToPlainText(), t => t.Location, section);

    private int Missing<T>(IEnumerable<T> things, Func<T, string> name, Func<T, SourceLocation?> location, string section)
    {
        var missing = things.ToList();
        if (missing.Count == 0)
            return 0;
        // What the organiser switched off needs no line each; nor do the people who stand only there.
        if (!order.Contains(section))
            _leftOut.Add(new LeftOut(Settings, Counted(missing.Count, section), $"the section '{section}' is switched off."));
        else if (section == "index" && _sectionsOff.Length > 0)
            _leftOut.Add(new LeftOut(Settings, Counted(missing.Count, "people"), $"they stand only in sections that are switched off ({string.Join(", ", _sectionsOff)})."));
        else
            _leftOut.AddRange(missing.Select(t => new LeftOut(location(t) ?? SourceLocation.WholeFile("."), name(t), "nothing in the programme refers to it.")));
        return missing.Count;
    }
}
