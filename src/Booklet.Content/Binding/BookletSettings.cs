using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Mapped;
using Booklet.Content.Sources.Records;
using Booklet.Mathematics;

namespace Booklet.Content.Binding;

/// <summary>What booklet.yml says; everything is optional and beats what the site's files say.</summary>
internal sealed record BookletSettings : EventStatement
{
    /// <summary>The layout to read the files as, by its name, where the organiser knows better than the recognition.</summary>
    public RawText Source { get; init; }

    /// <summary>How the files are to be read where no source knows their layout; empty where booklet.yml has no <c>map</c>.</summary>
    public ImmutableArray<MapEntry> Map { get; init; } = [];

    public RawText Year { get; init; }

    public RawText Edition { get; init; }

    /// <summary>What collections hold, by their names.</summary>
    public ImmutableDictionary<string, ContentKind> Collections { get; init; } = ImmutableDictionary<string, ContentKind>.Empty;

    public ImmutableArray<(RawText Title, RawText Text)> Information { get; init; } = [];

    /// <summary>Index names by the folded name as written ("maria de silva" → "Silva, Maria de").</summary>
    public ImmutableDictionary<string, string> SortNames { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Abbreviations in mathematics.</summary>
    public MathMacros Macros { get; init; } = MathMacros.None;

    public BookletOptions Options { get; init; } = BookletOptions.Default;
}
