using System.Collections.Immutable;

namespace Booklet.Content.Model;

/// <summary>
/// What booklet.yml says of the booklet's dress and order; what it says of the content is already in the <see cref="Programme"/>.
/// The command line beats these. Null means "the default".
/// </summary>
public sealed record BookletOptions
{
    public static BookletOptions Default { get; } = new();

    /// <summary>"a5", "a4", "letter", "half-letter" or "WIDTHxHEIGHT" with units (mm, cm, in, pt).</summary>
    public string? PageSize { get; init; }

    /// <summary>"#rrggbb".</summary>
    public string? AccentColor { get; init; }

    /// <summary>Sections in the order wanted, by name (cover, information, contents, glance, schedule, talks, papers, posters, people, committees, sponsors, index, notes); null for the default order.</summary>
    public ImmutableArray<string>? Sections { get; init; }

    /// <summary>Sections switched off.</summary>
    public ImmutableHashSet<string> SectionsOff { get; init; } = [];

    /// <summary>Print e-mail addresses and phone numbers that the texts hold; off by default.</summary>
    public bool PrintContacts { get; init; }

    /// <summary>Resolution to which photos are reduced, in pixels per inch; null keeps the theme's.</summary>
    public int? PhotoPpi { get; init; }

    /// <summary>Folders with fonts that are asked after those that come with the program, in order.</summary>
    public ImmutableArray<FontPlace> Fonts { get; init; } = [];

    /// <summary>Severities that the organiser wants for findings, by code.</summary>
    public ImmutableArray<SeverityRule> Severities { get; init; } = [];

    /// <summary>Attach each formula as MathML; the file is PDF/A-3a then instead of 2a.</summary>
    public bool AttachMathMl { get; init; }

    /// <summary>Pictures and drawings are printed in greys.</summary>
    public bool GreyscaleImages { get; init; }

    /// <summary>Fill the last sheet with notes pages so that the page count is a multiple of this (4 for saddle stitch, 1 for none).</summary>
    public int? PagesMultipleOf { get; init; }
}
