using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Sources.Aclpub2;
using Booklet.Content.Sources.Calendar;
using Booklet.Content.Sources.EntryFiles;
using Booklet.Content.Sources.Frab;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.HugoSchedule;
using Booklet.Content.Sources.Indico;
using Booklet.Content.Sources.JekyllConference;
using Booklet.Content.Sources.Mapped;
using Booklet.Content.Sources.Miniconf;
using Booklet.Content.Sources.ProgrammeData;
using Booklet.Content.Sources.ProgramText;
using Booklet.Content.Sources.Sessionize;
using Booklet.Content.Sources.SiteSchedules;
using Booklet.Content.Sources.Tables;
using Booklet.Content.Sources.Zeppelin;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources;

/// <summary>Which source reads a folder, and why.</summary>
internal sealed record SourceChoice(ISource Source, Recognition Recognition);

/// <summary>All layouts that can be read. Of equal scores the first of the list wins, so the narrower layout stands before the wider one.</summary>
internal static class SourceRegistry
{
    public static readonly ImmutableArray<ISource> All =
    [
        new MappedSource(),
        new FrabSource(),
        new IndicoSource(),
        new SessionizeSource(),
        new ZeppelinSource(),
        new Aclpub2Source(),
        new MiniconfSource(),
        new JekyllConferenceSource(),
        new HugoScheduleSource(),
        new TableSource(),
        new SiteScheduleSource(),
        new EntryFilesSource(),
        new CalendarSource(),
        new ProgrammeDataSource(),
        new ProgramTextSource(),
        new FrontMatterSource(),
    ];

    /// <summary>From here on a layout's shape is nobody else's.</summary>
    private const double Sure = 0.85;

    /// <summary>
    /// The source that booklet.yml names, else the mapping if it has one, else the best-scored one; where nothing fits, the most general,
    /// which then finds nothing.
    /// </summary>
    public static SourceChoice Choose(SourceFolder folder, BookletSettings settings, DiagnosticBag bag)
    {
        var wished = settings.Source;
        if (!wished.IsEmpty)
        {
            if (All.FirstOrDefault(s => s.Name.Equals(wished.Text, StringComparison.OrdinalIgnoreCase)) is { } forced)
            {
                if (!settings.Map.IsEmpty && forced is not MappedSource)
                    bag.Add(MapDiagnostics.MapIgnoredAt(wished.Location, wished.Text));
                return new SourceChoice(forced, forced is MappedSource ? MappedSource.Because(settings) : Wished(forced, folder));
            }
            bag.Add(BindingDiagnostics.UnknownSourceAt(wished.Location, wished.Text, NearestName.Of(wished.Text, All.Select(s => s.Name)), All.Select(s => s.Name)));
        }

        if (!settings.Map.IsEmpty)
            return new SourceChoice(All.First(s => s is MappedSource), MappedSource.Because(settings));
        var asked = All.Select((s, i) => (Choice: new SourceChoice(s, s.IsGeneral ? Recognition.None : s.Recognise(folder)), i)).ToList();
        if (asked.TrueForAll(p => p.Choice.Recognition.Score < Sure))
            asked = [.. asked.Select(p => p.Choice.Source.IsGeneral ? (new SourceChoice(p.Choice.Source, p.Choice.Source.Recognise(folder)), p.i) : p)];
        var ranked = asked.Where(p => p.Choice.Recognition.IsPossible)
            .OrderByDescending(p => p.Choice.Recognition.Score).ThenBy(p => p.i)
            .Select(p => p.Choice).ToList();
        if (ranked.Count == 0)
            return new SourceChoice(All[^1], Recognition.None);
        bag.Add(BindingDiagnostics.SourceChosenAs(ranked[0], ranked.Skip(1)));
        return ranked[0];
    }

    // A wish needs no reason, but where there is one it says more.
    private static Recognition Wished(ISource source, SourceFolder folder) => source.Recognise(folder) is { IsPossible: true } recognised ? recognised : new Recognition(1, "booklet.yml says so");
}
