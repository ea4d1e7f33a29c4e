using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.ProgrammeData;

/// <summary>Records that others name by id: types, time slots, days, tiers.</summary>
internal sealed class DataLookups(DataWalk walk)
{
    private readonly Dictionary<string, DataRecord> _types = ById(walk.Types);
    private readonly Dictionary<string, DataRecord> _slots = ById(walk.Slots);
    private readonly Dictionary<string, DataRecord> _days = ById(walk.Days);
    private readonly Dictionary<string, DataRecord> _tiers = ById(walk.Tiers);
    private readonly Dictionary<string, DataRecord> _tracks = ById(walk.Tracks);

    public DataRecord? TypeOf(DataRecord record) => _types.GetValueOrDefault(record.Text(DataField.Type).ToString());

    public DataRecord? SlotOf(DataRecord record) => record.All(DataField.Slot).Select(s => s is MappingNode map ? new DataRecord(map, "") : _slots.GetValueOrDefault(RawText.Of(s).ToString())).FirstOrDefault(s => s is not null);

    /// <summary>The date of the day that has this id.</summary>
    public RawText? DayOf(RawText id) => _days.TryGetValue(id.Text, out var day) && RawText.First(day.Text(DataField.Date), day.Title) is { IsEmpty: false } date ? date : null;

    public RawText TierOf(DataThing sponsor)
    {
        var stated = sponsor.Record.Text(DataField.Tier);
        return _tiers.TryGetValue(stated.ToString(), out var tier) ? tier.Title : RawText.First(stated, sponsor.Context.Group);
    }

    /// <summary>The place of a tier in its list, by rank or order; those without one stay as they are.</summary>
    public double RankOf(DataThing sponsor) => _tiers.TryGetValue(sponsor.Record.Text(DataField.Tier).ToString(), out var tier) ? Values.TryReadInt(tier.TextOf("rank", "order", "sort").ToString()) ?? 0 : 0;

    /// <summary>The word for the entry's kind; "session" and "event" say none, and a tag may say it.</summary>
    public RawText KindWord(DataRecord record)
    {
        if (TypeOf(record) is { } type)
            return type.Title;
        var words = record.All(DataField.Type).Select(DataRecord.Text).Where(t => !t.IsEmpty && !t.Text.All(char.IsAsciiDigit)).ToList();
        if (words.Find(DataKinds.SaysKind) is { IsEmpty: false } known)
            return known;
        if (DataRecord.Texts(record[DataField.Keywords]).FirstOrDefault(t => DataKinds.SaysKind(t) && !t.Text.Contains(' ', StringComparison.Ordinal)) is { IsEmpty: false } tag)
            return tag;
        return words.Find(t => !DataKinds.IsVague(t));
    }

    public RawText TrackOf(DataRecord record, DataContext context)
    {
        var track = record.Text(DataField.Track);
        if (_tracks.TryGetValue(track.ToString(), out var known))
            track = known.Title;
        // One "category" may be the kind or the track.
        if (track == record.Text(DataField.Type) && record.NameOf(DataField.Track) == record.NameOf(DataField.Type) && DataKinds.IsKind(track))
            track = RawText.None;
        return RawText.First(track, context.Track) is var found && found.ToString() is "Default" or "default" or "N/A" ? RawText.None : found;
    }

    private static Dictionary<string, DataRecord> ById(IEnumerable<DataThing> things)
    {
        var byId = new Dictionary<string, DataRecord>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            foreach (var id in thing.Record.Ids)
                byId.TryAdd(id, thing.Record);
        }
        return byId;
    }
}
