using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Zeppelin;

/// <summary>
/// The data folders of the Zeppelin and Hoverboard website templates: sessions and speakers by id, and a schedule of time slots that names
/// sessions by id. As YAML lists in <c>_data</c>, or as JSON lists or mappings.
/// </summary>
internal sealed class ZeppelinSource : RecordSource
{
    /// <summary>Cells that join say that the two files mean each other; a few may have lost their session.</summary>
    private const double EnoughJoins = 0.5;

    public override string Name => "zeppelin";

    public override string Layout => "Zeppelin data";

    public override Recognition Recognise(SourceFolder folder)
    {
        if (ZeppelinData.Find(folder, f => folder.Peek(f.Path)) is not { } data)
            return Recognition.None;
        var (cells, known) = data.Joins();
        var sessions = ZeppelinRecords.ById(data.Sessions).Count();
        var reason = string.Create(CultureInfo.InvariantCulture, $"{data.Place} has {sessions} sessions and a schedule of time slots in which {known} of {cells} ids are theirs");
        return cells > 0 && known >= cells * EnoughJoins ? new Recognition(0.9, reason) : new Recognition(0.3, reason);
    }

    public override EventRecord Read(SourceFolder folder, DiagnosticBag bag)
    {
        if (ZeppelinData.Find(folder, f => folder.Data(f, bag)) is not { } data)
            return new EventRecord();
        var configuration = folder.Data("_config.yml", bag) ?? folder.Data("_config.yaml", bag);
        var facts = new ZeppelinFacts(configuration, data.Part("settings")?.Value, data.Part("resources")?.Value);
        var sessions = ZeppelinRecords.ById(data.Sessions).ToList();
        var byId = sessions.GroupBy(s => s.Id, StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.First().Fields, StringComparer.Ordinal);
        var clock = new ClockTimes();
        var schedule = new ZeppelinSchedule(byId, clock);
        schedule.Read(data.Schedule, facts.Year);
        var people = new ZeppelinPeople();
        people.ReadTeam(data);
        people.ReadPartners(data);
        return new EventRecord
        {
            Facts = facts.Read() with { Clock = clock.AreTwelveHours ? ClockStyle.TwelveHours : null },
            Days = [.. schedule.Days],
            Rooms = Rooms(schedule, sessions),
            Tracks = [.. schedule.Tracks],
            People = [.. ZeppelinRecords.ById(data.Speakers).Select(s => ZeppelinPeople.Person(s.Id, s.Fields, "speakers"))],
            Talks = [.. sessions.Where(s => !IsService(s.Fields)).Select(s => Talk(s.Id, s.Fields))],
            Sessions = [.. schedule.Sessions],
            Committees = [.. people.Committees],
            Sponsors = [.. people.Sponsors],
            LeftOut = LeftOut(folder, data, sessions, schedule, people),
        };
    }

    /// <summary>What the files mark as service, or what has nobody and nothing to say and a name such as "Lunch".</summary>
    public static bool IsService(MappingNode session)
    {
        if (!session.At("speakers").Texts().IsEmpty)
            return false;
        if (session.At("service").IsTrue() || session.At("isService").IsTrue())
            return true;
        return session.Text("description").IsEmpty
            && SessionKinds.Of("", PlainText.Of(session.Text("title", "name").ToString())) is SessionKind.Break or SessionKind.Organisation or SessionKind.Social;
    }

    // Columns stand in the order of the tracks, whoever comes first in the morning.
    private static ImmutableArray<RoomRecord> Rooms(ZeppelinSchedule schedule, List<(string Id, MappingNode Fields)> sessions) =>
    [
        .. schedule.Tracks.Select(t => t.Name).Concat(sessions.Select(s => ZeppelinSchedule.PlaceOf(s.Fields))).Where(n => !n.IsEmpty)
            .DistinctBy(n => n.Text).Select(n => new RoomRecord(n.Text, n)),
    ];

    private static TalkRecord Talk(string id, MappingNode fields) => new()
    {
        Id = id,
        Title = fields.Text("title", "name"),
        Abstract = fields.Text("description", "abstract"),
        Contributors = [.. fields.At("speakers").Texts().Select(s => PersonReference.To(s))],
        Language = fields.Text("language") is { IsEmpty: false } language && LanguageNames.TagOfValue(language.Text) is { } tag ? language with { Text = tag } : RawText.None,
        Keywords = [.. fields.At("tags").Texts(), .. fields.At("complexity").Texts()],
        Location = fields.Location,
    };

    private static ImmutableArray<LeftOut> LeftOut(SourceFolder folder, ZeppelinData data, List<(string Id, MappingNode Fields)> sessions, ZeppelinSchedule schedule, ZeppelinPeople people)
    {
        var left = ImmutableArray.CreateBuilder<LeftOut>();
        // A talk without a slot is printed all the same; a break that nobody schedules is nothing.
        var scheduled = schedule.ScheduledIds;
        foreach (var (id, fields) in sessions.Where(s => IsService(s.Fields) && !scheduled.Contains(s.Id)))
            left.Add(new LeftOut(fields.Location, $"“{PlainText.Of(fields.Text("title", "name").ToString())}”", "it is no talk, and the schedule does not hold it"));
        foreach (var file in folder.Files.Where(f => f.FolderPath == data.Place && f.Extension is ".yml" or ".yaml" or ".json" && !data.Files.Contains(f) && !people.Files.Contains(f) && !ZeppelinFacts.IsFactsFile(f)))
            left.Add(new LeftOut(SourceLocation.WholeFile(file.Path), file.Name, "the layout has no such file"));
        return left.ToImmutable();
    }
}
