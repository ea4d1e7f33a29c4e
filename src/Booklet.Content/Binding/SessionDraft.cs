using Booklet.Content.Model;
using Booklet.Content.Sources;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>An entry of the schedule while it is being joined.</summary>
internal sealed class SessionDraft
{
    public required DayDraft Day { get; init; }

    /// <summary>The name as typed, markup included.</summary>
    public required RawText RawName { get; init; }

    /// <summary>The name's part that is the title: without a bracket that lists parallel tracks.</summary>
    public RawText Title { get; set; }

    /// <summary>The title without markup.</summary>
    public string PlainTitle { get; set; } = "";

    public string ClassName { get; init; } = "";

    public SessionKind Kind { get; set; }

    /// <summary>The kind that the files state outright, or null.</summary>
    public SessionKind? DeclaredKind { get; init; }

    /// <summary>The files say that it is a break, a meal or the like.</summary>
    public bool IsService { get; init; }

    public TimeOnly? StartTime { get; set; }

    public TimeOnly? EndTime { get; set; }

    public DateTime? Start { get; set; }

    public DateTime? End { get; set; }

    public RawText Place { get; set; }

    public List<Room> Rooms { get; } = [];

    /// <summary>Names of rooms that the files list by themselves.</summary>
    public List<string> RoomNames { get; } = [];

    public RawText TalkTitle { get; init; }

    public List<string> ChairNames { get; init; } = [];

    public List<string> SpeakerNames { get; init; } = [];

    /// <summary>Affiliations that the entry gives beside the names of its speakers and chairs.</summary>
    public Dictionary<string, RawText> Affiliations { get; } = new(StringComparer.Ordinal);

    /// <summary>How the entry mentions a person.</summary>
    public PersonMention Mention(string name) => new(name) { Group = "calendar", Location = Location, Affiliation = Affiliations.GetValueOrDefault(name) };

    public RawText Description { get; init; }

    public RawText Track { get; init; }

    public List<SiteLink> Links { get; init; } = [];

    public List<ContributorDraft> Chairs { get; } = [];

    public List<ContributorDraft> Contributors { get; } = [];

    public List<SlotDraft> Slots { get; } = [];

    public List<SessionDraft> Strands { get; } = [];

    /// <summary>The session that holds the talks which this one goes on with.</summary>
    public SessionDraft? Continues { get; set; }

    /// <summary>The session into which this entry was taken as one of its talks.</summary>
    public SessionDraft? MergedInto { get; set; }

    public bool IsPlenary { get; set; }

    /// <summary>Made of a talk's own page: no entry of a calendar.</summary>
    public bool IsFromPage { get; init; }

    /// <summary>Why content was joined to this entry, for the dump.</summary>
    public List<string> Reasons { get; } = [];

    public SourceLocation? Location { get; init; }

    public string Id { get; set; } = "";
}

internal sealed record SlotDraft(Contribution Talk, DateTime? Start, DateTime? End);

/// <summary>A link of the site's markup: where it leads and what it says.</summary>
internal readonly record struct SiteLink(string Target, string Text);

/// <summary>A day of the schedule while it is being joined.</summary>
internal sealed class DayDraft(int number, DayLabel label, SourceLocation? location)
{
    public int Number { get; set; } = number;

    public DayLabel Label { get; } = label;

    public SourceLocation? Location { get; } = location;

    public DateOnly? Date { get; set; }

    /// <summary>The heading as written, without markup.</summary>
    public string Heading { get; init; } = "";

    public List<SessionDraft> Sessions { get; } = [];

    public string Id { get; set; } = "";
}
