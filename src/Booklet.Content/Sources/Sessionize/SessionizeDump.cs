using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.Exports;

namespace Booklet.Content.Sources.Sessionize;

/// <summary>One file of what Sessionize's endpoints give, taken apart into its records whatever endpoint it comes from.</summary>
internal sealed class SessionizeDump
{
    private SessionizeDump(WorkspaceFile file, string view) => (File, View) = (file, view);

    public WorkspaceFile File { get; }

    /// <summary>The endpoint's name: All, GridSmart, Sessions, Speakers.</summary>
    public string View { get; }

    /// <summary>Sessions with the day under which they are listed, where the endpoint lists days.</summary>
    public List<(MappingNode Fields, DateOnly? Day)> Sessions { get; } = [];

    public List<MappingNode> Speakers { get; } = [];

    public List<MappingNode> Rooms { get; } = [];

    public List<MappingNode> Categories { get; } = [];

    public List<MappingNode> Questions { get; } = [];

    public List<DateOnly> Days { get; } = [];

    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>The last date on which something is held, as written; null where nothing has a time.</summary>
    public string LastStart { get; private set; } = "";

    /// <summary>The first value of the file that has a layout of Sessionize, outer before inner; null where none has.</summary>
    public static SessionizeDump? Of(WorkspaceFile file, ValueNode? root)
    {
        foreach (var node in ExportFiles.Wrapped(root))
        {
            if ((All(file, node) ?? Grid(file, node) ?? Groups(file, node) ?? People(file, node) ?? Bare(file, node)) is { } dump)
            {
                dump.Index();
                return dump;
            }
        }
        return null;
    }

    private static SessionizeDump? All(WorkspaceFile file, ValueNode node)
    {
        if (node is not MappingNode map || map["sessions"] is not SequenceNode sessions || !Mostly(sessions, IsSession))
            return null;
        // A group of view/Sessions and a room of a grid have sessions too.
        if (map["groupName"] is not null || map["hasOnlyPlenumSessions"] is not null)
            return null;
        var dump = new SessionizeDump(file, "All");
        dump.Sessions.AddRange(Maps(sessions).Select(s => (s, (DateOnly?)null)));
        dump.Speakers.AddRange(Maps(map["speakers"]));
        dump.Rooms.AddRange(Maps(map["rooms"]));
        dump.Categories.AddRange(Maps(map["categories"]));
        dump.Questions.AddRange(Maps(map["questions"]));
        return dump;
    }

    private static SessionizeDump? Grid(WorkspaceFile file, ValueNode node)
    {
        if (node is not SequenceNode days || !days.Items.Any(d => Maps(d.At("rooms")).Any(r => r["sessions"] is SequenceNode s && Mostly(s, IsSession))))
            return null;
        var dump = new SessionizeDump(file, "GridSmart");
        foreach (var day in Maps(days))
        {
            var date = WholeDates.Read(day.Text("date"));
            if (date is { } known)
                dump.Days.Add(known);
            foreach (var room in Maps(day["rooms"]))
            {
                dump.Rooms.Add(room);
                dump.Sessions.AddRange(Maps(room["sessions"]).Select(s => (s, date)));
            }
            // GridTable repeats the rooms' sessions by time; it may also have them there alone.
            foreach (var slot in Maps(day["timeSlots"]))
                dump.Sessions.AddRange(Maps(slot["rooms"]).Select(r => r["session"]).OfType<MappingNode>().Select(s => (s, date)));
        }
        return dump;
    }

    private static SessionizeDump? Groups(WorkspaceFile file, ValueNode node)
    {
        if (node is not SequenceNode groups || !groups.Items.Any(g => g is MappingNode map && (map.Entry("groupName") ?? map.Entry("groupId")) is not null && map["sessions"] is SequenceNode s && Mostly(s, IsSession)))
            return null;
        var dump = new SessionizeDump(file, "Sessions");
        dump.Sessions.AddRange(Maps(groups).SelectMany(g => Maps(g["sessions"])).Select(s => (s, (DateOnly?)null)));
        return dump;
    }

    private static SessionizeDump? People(WorkspaceFile file, ValueNode node)
    {
        if (node is not SequenceNode list || !Mostly(list, IsSpeaker))
            return null;
        var dump = new SessionizeDump(file, "Speakers");
        dump.Speakers.AddRange(Maps(list));
        return dump;
    }

    // view/All cut into a file a list.
    private static SessionizeDump? Bare(WorkspaceFile file, ValueNode node)
    {
        if (node is not SequenceNode list || !Mostly(list, IsSession))
            return null;
        var dump = new SessionizeDump(file, "Sessions");
        dump.Sessions.AddRange(Maps(list).Select(s => (s, (DateOnly?)null)));
        return dump;
    }

    public static IEnumerable<MappingNode> Maps(ValueNode? node) => node.Items().OfType<MappingNode>();

    /// <summary>As Sessionize names its fields, and nobody else names two of them so.</summary>
    private static bool IsSession(MappingNode map)
    {
        var own = 0;
        foreach (var key in (string[])["startsAt", "endsAt", "isServiceSession", "isPlenumSession", "roomId", "categoryItems", "questionAnswers", "liveUrl", "recordingUrl"])
            own += map.Entry(key) is null ? 0 : 1;
        return own >= 2 && map.Entry("title") is not null && own + (map.Entry("speakers") is null ? 0 : 1) >= 3;
    }

    private static bool IsSpeaker(MappingNode map) =>
        map.Entry("fullName") is not null && (map.Entry("tagLine") ?? map.Entry("profilePicture") ?? map.Entry("isTopSpeaker")) is not null && (map.Entry("sessions") ?? map.Entry("firstName")) is not null;

    private static bool Mostly(SequenceNode list, Func<MappingNode, bool> has)
    {
        // The first ones tell; a broken one among them must not hide the others.
        const int looked = 20;
        var items = list.Items.Take(looked).ToImmutableArray();
        return items.Length > 0 && items.Count(i => i is MappingNode map && has(map)) * 2 > items.Length;
    }

    private void Index()
    {
        foreach (var (session, _) in Sessions)
        {
            if (session.Text("id") is { IsEmpty: false } id)
                Ids.Add(id.Text);
            if (WholeDates.Read(session.Text("startsAt"))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) is { } date && string.CompareOrdinal(date, LastStart) > 0)
                LastStart = date;
        }
        foreach (var speaker in Speakers)
        {
            if (speaker.Text("id") is { IsEmpty: false } id)
                Ids.Add(id.Text);
        }
    }
}
