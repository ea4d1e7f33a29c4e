using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>Lists of rooms and of tracks beside a schedule that names them by id; a track may say its room.</summary>
internal static class SiteRooms
{
    public static (IReadOnlyDictionary<string, RawText> Rooms, ImmutableArray<TrackRecord> Tracks) Read(SourceFolder folder, DiagnosticBag bag)
    {
        var rooms = new Dictionary<string, RawText>(StringComparer.Ordinal);
        var tracks = ImmutableArray.CreateBuilder<TrackRecord>();
        foreach (var file in folder.Files.Where(f => SiteScheduleFiles.IsData(f) && !SiteItems.IsMachinery(f) && f.Name.Split('.')[0] is "rooms" or "locations" or "tracks" or "stages"))
        {
            var value = folder.Data(file, bag);
            var records = value is MappingNode map ? map.Entries.Where(e => e.Value is MappingNode).Select(e => (e.Key, Fields: (MappingNode)e.Value)) : value.Items().OfType<MappingNode>().Select(m => ("", Fields: m));
            foreach (var (key, fields) in records)
            {
                var id = fields.Text("id", "slug", "key") is { IsEmpty: false } own ? own.Text : key;
                var name = fields.Text("name", "title");
                if (id.Length == 0 || name.IsEmpty)
                    continue;
                if (file.Name.StartsWith("tracks", StringComparison.Ordinal))
                {
                    tracks.Add(new TrackRecord(id, name, fields.Text("color", "colour").ToString() is { Length: 7 } color && color[0] == '#' ? color : null));
                    if (fields.Text("room", "location", "venue") is { IsEmpty: false } room)
                        rooms.TryAdd(id, room);
                }
                else
                {
                    rooms.TryAdd(id, name);
                }
            }
        }
        return (rooms, tracks.ToImmutable());
    }
}
