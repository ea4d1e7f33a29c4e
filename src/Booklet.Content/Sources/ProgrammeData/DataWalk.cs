using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.ProgrammeData;

/// <summary>Goes through the trees of data files and says of each record what it is: by the name of its list, else by its fields.</summary>
internal sealed class DataWalk
{
    /// <summary>More records are measurements, not a programme.</summary>
    private const int MostRecords = 200_000;

    /// <summary>Programmes nest days, rooms, sessions and talks, each in a list with a name.</summary>
    private const int Deepest = 24;

    /// <summary>The largest meetings have half as many talks.</summary>
    private const int MostEntries = 20_000;

    private int _records;

    private int _entries;
    private SourceLocation? _firstEntry;
    private SourceLocation? _firstRecord;
    private SourceLocation? _tooDeep;

    /// <summary>Says what is left where there are more records than a programme has. Those inside of a record that is left are not counted.</summary>
    public void ReportCut(DiagnosticBag bag)
    {
        SourceDiagnostics.ReportCut(bag, _firstEntry, _entries, Math.Min(_entries, MostEntries), "entries");
        SourceDiagnostics.ReportCut(bag, _firstRecord, _records, Math.Min(_records, MostRecords), "records");
        if (_tooDeep is not null)
            bag.Add(SourceDiagnostics.TooManyAt(_tooDeep, Deepest + 1, Deepest, "levels of lists in one another"));
    }

    public List<DataEntry> Entries { get; } = [];

    public List<DataThing> People { get; } = [];

    public List<DataThing> Rooms { get; } = [];

    public List<DataThing> Tracks { get; } = [];

    public List<DataThing> Types { get; } = [];

    public List<DataThing> Slots { get; } = [];

    public List<DataThing> Days { get; } = [];

    public List<DataThing> Sponsors { get; } = [];

    public List<DataThing> Tiers { get; } = [];

    public List<DataThing> Members { get; } = [];

    public List<DataThing> Awards { get; } = [];

    /// <summary>What the files say of the whole event's language.</summary>
    public RawText Language { get; set; }

    /// <summary>Mappings that may hold facts of the event as a whole, the outermost first.</summary>
    public List<DataRecord> Facts { get; } = [];

    /// <summary><paramref name="name"/> is the file's, which names its list where nothing else does.</summary>
    public void Add(ValueNode root, string name)
    {
        var folded = DataKeys.Fold(name);
        if (root is MappingNode map)
        {
            Facts.Add(new DataRecord(map, ""));
            Inside(map, DataKeys.ListOf(folded) is DataList.Facts or DataList.Ignored ? "" : folded, DataContext.Empty, 0);
        }
        else
        {
            Visit(root, folded, "", DataContext.Empty, isItem: true, 0);
        }
    }

    private void Visit(ValueNode node, string list, string key, DataContext context, bool isItem, int depth)
    {
        if (depth > Deepest)
        {
            _tooDeep ??= Holds(node) ? node.Location : null;
            return;
        }
        if (_records >= MostRecords)
        {
            _firstRecord ??= node.Location;
            _records += node is SequenceNode left ? left.Items.Count(i => i is MappingNode) : 1;
            return;
        }
        switch (node)
        {
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                    Visit(item, list, key.Length > 0 && sequence.Items.Length == 1 ? key : "", context, isItem: true, depth + 1);
                break;
            case MappingNode map:
                _records++;
                if (!isItem || Take(new DataRecord(map, key), list, context, depth) is not { } rest)
                    rest = isItem ? null : context;
                if (rest is not null)
                    Inside(map, list, rest, depth);
                break;
        }
    }

    /// <summary>Null where the record is read with all that it holds; else what holds for the records in it.</summary>
    private DataContext? Take(DataRecord record, string list, DataContext context, int depth)
    {
        // {"model": "app.speaker", "fields": {…}}: each record names its list.
        if (record.Node["fields"] is MappingNode && RawText.Of(record.Node["model"]) is { IsEmpty: false } model)
            list = DataKeys.Fold(model.Text[(model.Text.LastIndexOf('.') + 1)..]);
        switch (DataKeys.ListOf(list))
        {
            case DataList.People when !record.PersonName.IsEmpty || !record.Text(DataField.Title).IsEmpty:
                People.Add(new DataThing(record, context, list));
                return null;
            case DataList.Rooms when !record.Title.IsEmpty && !record.HasTime:
                Rooms.Add(new DataThing(record, context, list));
                return context with { Room = record.Title };
            case DataList.Tracks when !record.Title.IsEmpty && !record.HasTime:
                Tracks.Add(new DataThing(record, context, list));
                return context with { Track = record.Title };
            case DataList.Types when !record.Title.IsEmpty:
                Types.Add(new DataThing(record, context, list));
                return null;
            case DataList.Tiers:
                Tiers.Add(new DataThing(record, context, list));
                return null;
            case DataList.Sponsors or DataList.Committees:
                return Company(record, list, context);
            case DataList.Awards when !record.Title.IsEmpty && !record.HasTime:
                Awards.Add(new DataThing(record, context, list));
                return null;
            case DataList.Ignored:
                return null;
            case DataList.Slots when record.Title.IsEmpty:
                Slots.Add(new DataThing(record, context, list));
                break;
        }
        if (IsDay(record, list))
            return Day(record, list, context);
        return Entry(record, list, context, depth);
    }

    private DataContext? Company(DataRecord record, string list, DataContext context)
    {
        var holdsOthers = record.Node.Entries.Any(e => e.Value is SequenceNode { Items: [MappingNode, ..] });
        if (holdsOthers)
            return context with { Group = RawText.First(record.Text(DataField.Title), record.Text(DataField.Name), context.Group) };
        var isSponsor = DataKeys.ListOf(list) == DataList.Sponsors;
        if (isSponsor ? !record.Title.IsEmpty : !record.PersonName.IsEmpty)
        {
            (isSponsor ? Sponsors : Members).Add(new DataThing(record, context, list));
            return null;
        }
        return context;
    }

    /// <summary>A day has a date or stands among days, no time, and holds the entries.</summary>
    private static bool IsDay(DataRecord record, string list)
    {
        var isListed = DataKeys.ListOf(list) == DataList.Days;
        // A session may have a date beside its title.
        if (!isListed && (!record.Has(DataField.Date) || !record.Text(DataField.Title).IsEmpty && DataKeys.ListOf(list) == DataList.Entries && list is not ("schedule" or "schedules" or "agenda" or "program" or "programme" or "timetable")) || record.Has(DataField.Time) && !isListed || record.Has(DataField.Speakers) || record.Has(DataField.Authors))
            return false;
        return isListed || (record[DataField.Start] is null || record[DataField.Start] == record[DataField.Date]) && record.Node.Entries.Any(e => Holds(e.Value) && DataKeys.ListOf(DataKeys.Fold(e.Key)) is not (DataList.Ignored or DataList.People));
    }

    private DataContext Day(DataRecord record, string list, DataContext context)
    {
        Days.Add(new DataThing(record, context, list));
        var dated = record.All(DataField.Date).Select(DataRecord.Text).Append(record.Text(DataField.Start)).Append(record.Title).Append(new RawText(record.Key, record.Node.Location)).FirstOrDefault(t => DataTimes.DateOf(t) is not null);
        return context with { Day = RawText.First(dated, record.Text(DataField.Date), record.Title, context.Day) };
    }

    private DataContext? Entry(DataRecord record, string list, DataContext context, int depth)
    {
        var kind = DataKeys.ListOf(list);
        var isTimed = record.HasTime || context.HasTime || record.Has(DataField.Duration) && record.Has(DataField.Date);
        var hasTitle = !record.Text(DataField.Title).IsEmpty || !record.Text(DataField.Name).IsEmpty && (isTimed || kind == DataList.Entries || context.Parent is not null);
        var hasPeople = record.Has(DataField.Speakers) || record.Has(DataField.Authors);
        var names = record.Node.Entries.Where(e => DataKeys.ListOf(DataKeys.Fold(e.Key)) == DataList.Entries || DataKeys.ListOf(DataKeys.Fold(e.Key)) == DataList.Slots && HoldsEntries(e.Value)).ToList();
        if (!hasTitle && record.PersonName is { IsEmpty: false } && !isTimed && (record.Has(DataField.Affiliation) || record.Has(DataField.Photo) || record.Has(DataField.Biography)))
        {
            People.Add(new DataThing(record, context, list));
            return null;
        }
        // A slot that only names its talk.
        var isReference = !hasTitle && isTimed && names.Exists(e => e.Value is ScalarNode { IsNull: false } or SequenceNode { Items: [ScalarNode, ..] });
        if (!isReference && !(hasTitle && (isTimed || hasPeople || record.Has(DataField.Abstract) && kind == DataList.Entries || kind == DataList.Entries && names.Count > 0 || context.Parent is not null)))
        {
            return Around(record, context);
        }
        if (++_entries > MostEntries)
        {
            _firstEntry ??= record.Node.Location;
            return null;
        }
        var entry = new DataEntry(record, context, list);
        Entries.Add(entry);
        context.Parent?.Children.Add(entry);
        foreach (var held in names)
        {
            entry.Talks.AddRange(held.Value is SequenceNode items ? items.Items.OfType<ScalarNode>().Select(RawText.Of).Where(t => !t.IsEmpty) : held.Value is ScalarNode && isReference ? DataRecord.Texts(held.Value) : []);
            Visit(held.Value, DataKeys.ListOf(DataKeys.Fold(held.Key)) == DataList.Slots ? "items" : DataKeys.Fold(held.Key), "", new DataContext { Day = RawText.First(record.Text(DataField.Date), context.Day), Room = RawText.First(record.Text(DataField.Room), context.Room), Track = context.Track, Parent = entry }, isItem: true, depth + 1);
        }
        return null;
    }

    /// <summary>What a mapping says that only holds others: a slot's times, a room's name.</summary>
    private static DataContext Around(DataRecord record, DataContext context)
    {
        var start = RawText.First(record.Text(DataField.Start), record.Text(DataField.Time));
        return start.IsEmpty && !record.Has(DataField.Date) && !record.Has(DataField.Room) ? context : context with
        {
            Day = RawText.First(record.Text(DataField.Date), context.Day),
            Start = RawText.First(start, context.Start),
            End = start.IsEmpty ? context.End : record.Text(DataField.End),
            Room = record[DataField.Room] is ScalarNode ? record.Text(DataField.Room) : context.Room,
        };
    }

    /// <summary>The values of a mapping that is no record: lists with names, or records by ids, dates, times or rooms.</summary>
    private void Inside(MappingNode map, string list, DataContext context, int depth)
    {
        var own = DataKeys.ListOf(list);
        foreach (var entry in map.Entries)
        {
            if (!Holds(entry.Value) && entry.Value is not MappingNode)
                continue;
            var name = DataKeys.Fold(entry.Key);
            var kind = DataKeys.ListOf(name);
            // What a record keeps one level deeper has been read with it.
            if (kind == DataList.Ignored || depth > 0 && name is "fields" or "attributes" or "acf")
                continue;
            if (kind == DataList.Facts && !context.HasTime && depth <= 2 && entry.Value is MappingNode facts)
            {
                Facts.Add(new DataRecord(facts, ""));
                Inside(facts, list, context, depth + 1);
                continue;
            }
            var key = new RawText(entry.Key, entry.KeyLocation);
            if (kind is not DataList.Unknown && !(own is DataList.Rooms or DataList.Tracks or DataList.People))
            {
                // A lone record under its kind ("talk": {…}) is one of a list.
                var isOne = entry.Value is MappingNode inner && (kind is DataList.Entries && (context.HasTime || context.Parent is not null || IsOne(inner)) || kind is DataList.People && !new DataRecord(inner, "").PersonName.IsEmpty);
                Visit(entry.Value, name, "", context, isItem: isOne || entry.Value is SequenceNode, depth + 1);
            }
            else if (DataTimes.DateOf(key) is not null || DataTimes.IsDayName(entry.Key))
            {
                Visit(entry.Value, own is DataList.Unknown or DataList.Days ? "entries" : list, "", context with { Day = key }, isItem: entry.Value is SequenceNode || !HoldsRecords(entry.Value), depth + 1);
            }
            else if (DataTimes.IsClock(entry.Key))
            {
                Visit(entry.Value, list, "", context with { Start = key, End = RawText.None }, isItem: true, depth + 1);
            }
            else if (own is DataList.Rooms or DataList.Tracks && entry.Value is SequenceNode)
            {
                Visit(entry.Value, "entries", "", own == DataList.Rooms ? context with { Room = key } : context with { Track = key }, isItem: true, depth + 1);
            }
            else if (own is DataList.Sponsors or DataList.Committees)
            {
                Visit(entry.Value, list, entry.Value is SequenceNode ? "" : entry.Key, entry.Value is SequenceNode ? context with { Group = RawText.First(context.Group, key) } : context, isItem: true, depth + 1);
            }
            else
            {
                Visit(entry.Value, list, entry.Key, context, isItem: true, depth + 1);
            }
        }
    }

    /// <summary>XML has no lists of one.</summary>
    private static bool IsOne(MappingNode map) => new DataRecord(map, "") is var record && !record.Text(DataField.Title).IsEmpty && (record.HasTime || record.Has(DataField.Speakers) || record.Has(DataField.Authors));

    private static bool HoldsEntries(ValueNode node) => node is MappingNode map ? DataRecord.IsRecord(map) : node is SequenceNode list && list.Items.Any(DataRecord.IsRecord);

    private static bool Holds(ValueNode node) => node is MappingNode { Entries.IsEmpty: false } || node is SequenceNode list && list.Items.Any(i => i is MappingNode);

    private static bool HoldsRecords(ValueNode node) => node is MappingNode map && map.Entries.Any(e => Holds(e.Value)) && new DataRecord(map, "").Title.IsEmpty;
}
