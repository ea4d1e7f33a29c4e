using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Records;

internal enum TalkStatus
{
    Given,
    Cancelled,
    Withdrawn,
}

/// <summary>A talk, paper, poster or tutorial.</summary>
internal sealed record TalkRecord
{
    public required string Id { get; init; }

    public RawText Title { get; init; }

    /// <summary>The title in another language, or a second line.</summary>
    public RawText Subtitle { get; init; }

    /// <summary>Null lets the session that holds it decide.</summary>
    public TalkKind? Kind { get; init; }

    public RawText Abstract { get; init; }

    /// <summary>Short texts after the abstract, each with what it is about ("Prerequisites").</summary>
    public ImmutableArray<(string Label, RawText Text)> Remarks { get; init; } = [];

    /// <summary>Speakers and authors in the order of the files.</summary>
    public ImmutableArray<PersonReference> Contributors { get; init; } = [];

    /// <summary>Board or paper number, where it is for print.</summary>
    public string? Number { get; init; }

    /// <summary>Id or name of a track.</summary>
    public RawText Track { get; init; }

    public RawText Language { get; init; }

    public ImmutableArray<RawText> Keywords { get; init; } = [];

    public RawText Link { get; init; }

    /// <summary>What the event calls the kind of contribution ("Open Problems"); chapters are made of it.</summary>
    public string? Group { get; init; }

    public TalkStatus Status { get; init; }

    /// <summary>Why the talk is not part of the programme where <see cref="Status"/> has no word for it ("it was declined"); or null.</summary>
    public string? LeftOutBecause { get; init; }

    /// <summary>Ids or titles of the sessions that hold it, where talks name sessions and not the other way round.</summary>
    public ImmutableArray<RawText> Sessions { get; init; } = [];

    /// <summary>Its place among the talks that name the same session; equal ones stay in the order of the files.</summary>
    public double Order { get; init; }

    /// <summary>Its place in each of <see cref="Sessions"/>, where a talk is given several times and stands elsewhere in each; else <see cref="Order"/> holds.</summary>
    public ImmutableArray<double> Orders { get; init; } = [];

    public SourceLocation? Location { get; init; }
}
