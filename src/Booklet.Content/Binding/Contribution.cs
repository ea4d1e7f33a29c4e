using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>A talk, paper, poster or tutorial before it is joined to the schedule.</summary>
internal sealed class Contribution
{
    /// <summary>Files that this was made from: several where each co-presenter has a file.</summary>
    public List<SiteRecord> Records { get; init; } = [];

    public SiteCollection? Collection { get; init; }

    public ContentKind Content { get; init; } = ContentKind.Talks;

    /// <summary>The kind that the files state outright; null lets the session and the collection decide.</summary>
    public TalkKind? DeclaredKind { get; init; }

    public RawText Title { get; set; }

    public RawText Subtitle { get; init; }

    public List<ContributorDraft> Contributors { get; } = [];

    public RawText Abstract { get; set; }

    public RawText Keywords { get; set; }

    /// <summary>Short texts that stand after the abstract, each with what it is about ("Prerequisites").</summary>
    public ImmutableArray<(string Label, RawText Text)> Remarks { get; init; } = [];

    public RawText Link { get; set; }

    public RawText Language { get; set; }

    public RawText Track { get; set; }

    public string? Number { get; set; }

    /// <summary>A count that the record gives itself ("num: 12"), printed where it tells the posters of a session apart.</summary>
    public int? OwnCount { get; init; }

    public double Order { get; set; } = double.MaxValue;

    /// <summary>The time and place that the record itself gives.</summary>
    public OwnSlot? Slot { get; set; }

    public SourceLocation? Location { get; init; }

    public SessionDraft? Holder { get; set; }

    public string? Group { get; set; }

    public string Id { get; set; } = "";

    public TalkKind Kind { get; set; } = TalkKind.Talk;

    /// <summary>A person's page that tells of no talk: the person is kept, but there is nothing to print as a talk.</summary>
    public bool IsPersonOnly => Title.IsEmpty && Abstract.IsEmpty && Holder is null && Slot is null && Contributors.TrueForAll(c => c.Role == ContributorRole.Speaker);

    /// <summary>What stands for it in messages: its title, else its first speaker.</summary>
    public string Caption => !Title.IsEmpty ? Title.Text : Contributors.Count > 0 ? Contributors[0].NameAsPrinted : Records.Count > 0 ? Records[0].Path : "a talk";
}

/// <summary>Day, time and place as a record gives them; the day is a number, a weekday or a date as typed.</summary>
internal sealed record OwnSlot(string Day, TimeOnly? Start, TimeOnly? End, RawText Place);
