using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.JekyllConference;

/// <summary>
/// The Jekyll theme for conferences, versions 3 and 4: <c>_data/program.yml</c> has days, rooms and talks by their names; talks, speakers and
/// rooms are pages of their own.
/// </summary>
internal sealed class JekyllConferenceSource : WebsiteSource
{
    public override string Name => "jekyll-theme-conference";

    public override string Layout => "Jekyll conference theme";

    public override Recognition Recognise(SourceFolder folder)
    {
        if (folder.FindData("_data/program") is not { } file)
            return Recognition.None;
        var entries = ConferenceProgram.Entries(folder.Peek(file.Path)).ToList();
        if (entries.Count == 0)
            return Recognition.None;
        var root = RootOf(folder.Peek("_config.yml"));
        var pages = PageRecord.FilesUnder(folder, root + "_talks/").Count();
        var reason = string.Create(CultureInfo.InvariantCulture, $"'{file.Path}' has days with rooms and {entries.Count} entries that begin at 'time_start'");
        return pages > 0 ? new Recognition(0.95, $"{reason}, and '{root}_talks' has {pages} pages") : new Recognition(0.7, reason);
    }

    public override EventRecord Read(SourceFolder folder, DiagnosticBag bag)
    {
        var configuration = folder.Data("_config.yml", bag) as MappingNode;
        var root = RootOf(configuration);
        var language = PageLanguage.Main(configuration);
        var leftOut = ImmutableArray.CreateBuilder<LeftOut>();
        ImmutableArray<PageRecord> Pages(string collection) => Shown(PageRecord.Under(folder, $"{root}_{collection}/", language, bag), leftOut);

        var tracks = ConferenceTracks.Read(configuration);
        var program = new ConferenceProgram(Pages("talks"), tracks, bag);
        if (folder.FindData("_data/program") is { } file)
            program.Read(folder.Data(file, bag));
        leftOut.AddRange(program.LeftOut);
        var place = ConferencePlace.Read(folder, configuration, bag);
        return new EventRecord
        {
            Facts = Facts(configuration, place),
            Days = [.. program.Days],
            Rooms = [.. program.Rooms.Select(r => new RoomRecord(r.Text, r)).DistinctBy(r => r.Id)],
            Tracks = tracks.Records,
            People = [.. Pages("speakers").Select(p => ConferencePerson.Read(p, root))],
            Talks = [.. program.Talks],
            Sessions = [.. program.Sessions],
            Information = place.Information,
            LeftOut = leftOut.ToImmutable(),
        };
    }

    private static EventFacts Facts(MappingNode? configuration, ConferencePlace place) => new()
    {
        Title = configuration.Text("conference.title", "title", "conference.name", "name"),
        Description = configuration.Text("description"),
        Place = place.Name,
        TimeZone = configuration.Text("conference.tz", "timezone"),
        Website = Website(configuration),
        Language = configuration.Text("conference.lang", "lang", "locale"),
        FirstDate = WholeDates.Read(configuration.Text("conference.date_start", "conference.start", "start_date")),
        LastDate = WholeDates.Read(configuration.Text("conference.date_end", "conference.end", "end_date")),
        Location = configuration?.Location,
    };

    private static RawText Website(MappingNode? configuration)
    {
        var url = configuration.Text("url");
        return url.IsEmpty ? url : url with { Text = url.Text.TrimEnd('/') + "/" + configuration.Text("baseurl").ToString().Trim('/') };
    }

    // Jekyll's `collections_dir` moves all collections into one folder.
    private static string RootOf(ValueNode? configuration) =>
        configuration.Text("collections_dir") is { IsEmpty: false } folder && folder.Text.Trim('/', '.') is { Length: > 0 } name ? name + "/" : "";

    private static ImmutableArray<PageRecord> Shown(ImmutableArray<PageRecord> pages, ImmutableArray<LeftOut>.Builder leftOut)
    {
        foreach (var page in pages.Where(p => p.IsDraft))
            leftOut.Add(new LeftOut(SourceLocation.WholeFile(page.File.Path), $"“{PlainText.Of(page.Text("name", "title").ToString())}”", page.NotShownBecause!));
        return pages.RemoveAll(p => p.IsDraft);
    }
}
