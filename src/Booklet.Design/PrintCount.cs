using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Setting;
using Booklet.Diagnostics;

namespace Booklet.Design;

/// <summary>Compares what the files hold with what the sections put on pages, kind by kind.</summary>
internal sealed class PrintCount(ComposingRoom room, ImmutableArray<string> order)
{
    private readonly List<LeftOut> _leftOut = [.. room.Programme.Inventory.LeftOut];

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

    private int MissingTalks(string section) => Missing(
        room.Plan.Chapters.Where(c => c.Section == section).SelectMany(c => c.Talks).Where(t => !room.Register.HasTalk(t.Id)),
        t => room.TitleOf(t).ToPlainText(), t => t.Location, section);

    private int Missing<T>(IEnumerable<T> things, Func<T, string> name, Func<T, SourceLocation?> location, string section)
    {
        var count = 0;
        foreach (var thing in things)
        {
            count++;
            var reason = order.Contains(section)
                ? "nothing in the programme refers to it."
                : $"the section '{section}' is switched off.";
            _leftOut.Add(new LeftOut(location(thing) ?? SourceLocation.WholeFile("."), name(thing), reason));
        }
        return count;
    }
}
