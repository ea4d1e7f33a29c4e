namespace Booklet.Content.Sources.ProgrammeData;

/// <summary>What stands around a record and holds for it where it says nothing itself.</summary>
internal sealed record DataContext
{
    public static DataContext Empty { get; } = new();

    /// <summary>A date or the name of a day.</summary>
    public RawText Day { get; init; }

    public RawText Start { get; init; }

    public RawText End { get; init; }

    public RawText Room { get; init; }

    public RawText Track { get; init; }

    /// <summary>A tier of sponsors, a committee's role.</summary>
    public RawText Group { get; init; }

    /// <summary>The entry that holds the record.</summary>
    public DataEntry? Parent { get; init; }

    public bool HasTime => !Start.IsEmpty;
}

/// <summary>A talk or an entry of the schedule, as found.</summary>
internal sealed class DataEntry(DataRecord record, DataContext context, string list)
{
    public DataRecord Record { get; } = record;

    public DataContext Context { get; } = context;

    /// <summary>The name of the list that holds it.</summary>
    public string List { get; } = list;

    public List<DataEntry> Children { get; } = [];

    /// <summary>Ids or titles of talks that it names.</summary>
    public List<RawText> Talks { get; } = [];

    public bool HasTime => Record.HasTime || Context.HasTime;
}

/// <summary>A person, room, track, sponsor as found, with the name of its list.</summary>
internal sealed record DataThing(DataRecord Record, DataContext Context, string List);
