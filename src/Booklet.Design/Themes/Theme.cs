using System.Collections.Immutable;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Themes;

/// <summary>
/// The default theme's measures and styles for one page size. All leadings of running text are the baseline grid's step,
/// so that facing pages align; smaller type is set off the grid and returns to it.
/// </summary>
public sealed record Theme
{
    public const string Serif = "Libertinus Serif";
    public const string Display = "Libertinus Serif Display";
    public const string Sans = "Libertinus Sans";
    public const string Mono = "Libertinus Mono";

    /// <summary>Letters are about 0.44 em wide with their spaces, so 32.6 em hold some 74 letters: the upper end of a good measure.</summary>
    private const double MeasureInEms = 32.6;

    /// <summary>About 35 letters: justified lines of fewer have too few spaces to be even.</summary>
    private const double LeastJustifiedInEms = 16;

    /// <summary>A page wider than this is read at arm's length and takes larger type.</summary>
    private static readonly Length SmallPage = 165.Mm();

    private static readonly Length WideInner = 20.Mm();

    private static readonly Length WideOuter = 24.Mm();

    /// <summary>Figures in running text.</summary>
    private static readonly ImmutableArray<string> OldStyle = ["onum", "pnum"];

    /// <summary>Figures in columns: times, folios, page references.</summary>
    private static readonly ImmutableArray<string> Tabular = ["lnum", "tnum"];

    private static readonly ImmutableArray<string> SmallCapitals = ["c2sc", "lnum", "pnum", "smcp"];

    public required Size Page { get; init; }

    public required Palette Palette { get; init; }

    public required string Language { get; init; }

    /// <summary>Step of the baseline grid and leading of the text.</summary>
    public required Length Grid { get; init; }

    public required Edges Margins { get; init; }

    /// <summary>Sizes of the scale: quiet data, notes, text, subheads, titles, chapter titles, the cover's title.</summary>
    public required Length DataSize { get; init; }

    public required Length NoteSize { get; init; }

    public required Length TextSize { get; init; }

    public required Length SubheadSize { get; init; }

    public required Length TitleSize { get; init; }

    public required Length ChapterSize { get; init; }

    public required Length CoverSize { get; init; }

    public Length Measure => Page.Width - Margins.Left - Margins.Right;

    /// <summary>
    /// Margins of pages that are looked up rather than read (grids, days, lists, index): on large pages they take the room that the
    /// measure of running text leaves; on small ones they are the margins of all pages.
    /// </summary>
    public required Edges WideMargins { get; init; }

    public Length WideMeasure => Page.Width - WideMargins.Left - WideMargins.Right;

    public Length TextHeight => Page.Height - Margins.Top - Margins.Bottom;

    public static Theme For(Size page, Color? accent, string language)
    {
        var small = page.Width <= SmallPage;
        var text = small ? 9.5.Pt() : 11.Pt();
        var grid = small ? 12.Pt() : 14.Pt();
        var margins = MarginsFor(page, text, grid);
        return new Theme
        {
            Page = page,
            Palette = Palette.From(accent ?? Palette.DefaultAccent),
            Language = language,
            Grid = grid,
            Margins = margins,
            WideMargins = margins with { Left = Length.Min(margins.Left, WideInner), Right = Length.Min(margins.Right, WideOuter) },
            DataSize = text * 0.82,
            NoteSize = text * 0.9,
            TextSize = text,
            SubheadSize = text * 1.16,
            TitleSize = text * 1.7,
            ChapterSize = text * 2.35,
            CoverSize = text * 3,
        };
    }

    /// <summary>
    /// The measure gives the side margins, five parts of eleven of the rest inside; head and foot leave a whole number of lines,
    /// with a little more room at the foot.
    /// </summary>
    private static Edges MarginsFor(Size page, Length text, Length grid)
    {
        // 12 mm outside is what desktop printers and thumbs need; a narrow page gives up letters rather than margin.
        var measure = Length.Min(text * MeasureInEms, page.Width - 26.Mm());
        var rest = page.Width - measure;
        var inner = rest * (5.0 / 11);
        var lines = (page.Height - 36.Mm()).Units / grid.Units;
        var height = grid * lines;
        var top = (page.Height - height) * 0.49;
        return new Edges(inner, top, rest - inner, page.Height - height - top);
    }

    /// <summary>Whether the booklet's own language is written from right to left.</summary>
    private bool IsRightToLeft => Language.Split('-')[0].ToLowerInvariant() is "ar" or "fa" or "he" or "ps" or "ur" or "yi";

    // Text styles

    public TextStyle Text => new() { Family = Serif, Size = TextSize, Features = OldStyle };

    public TextStyle Note => Text with { Size = NoteSize };

    public TextStyle Quiet => new() { Family = Serif, Size = TextSize, Color = Palette.Quiet, Italic = true, Features = OldStyle };

    public TextStyle QuietNote => Quiet with { Size = NoteSize };

    /// <summary>Times, rooms, running heads: sans, small, with figures that align.</summary>
    public TextStyle Datum => new() { Family = Sans, Size = DataSize, Color = Palette.Quiet, Features = Tabular };

    public TextStyle Time => Datum with { Color = Palette.Text, Size = NoteSize };

    public TextStyle PageNumber => Datum with { Color = Palette.AccentText, Size = NoteSize };

    /// <summary>Kinds, roles and days over a title.</summary>
    public TextStyle Kicker => new() { Family = Serif, Size = NoteSize, Color = Palette.AccentText, Tracking = 70, Weight = FontWeight.Semibold, Features = SmallCapitals };

    public TextStyle Strong => Text with { Weight = FontWeight.Semibold, Features = ["lnum"] };

    public TextStyle Subhead => new() { Family = Serif, Size = SubheadSize, Weight = FontWeight.Semibold };

    public TextStyle Title => new() { Family = Display, Size = TitleSize };

    public TextStyle ChapterTitle => new() { Family = Display, Size = ChapterSize };

    public TextStyle CoverTitle => new() { Family = Display, Size = CoverSize, Color = Palette.OnAccent };

    // Paragraph styles

    /// <summary>Abstracts: justified on the grid.</summary>
    public ParagraphStyle Body => new()
    {
        Text = Text,
        Leading = Grid,
        Alignment = TextAlignment.Justified,
        LeastJustified = TextSize * LeastJustifiedInEms,
        Hyphenate = true,
        LetterScaling = 0.02,
        HangsPunctuation = true,
        Language = Language,
        AlignsToGrid = true,
    };

    /// <summary>Biographies: smaller and tighter, returning to the grid below.</summary>
    public ParagraphStyle NoteBody => Body with { Text = Note, Leading = Grid * 0.9, LeastJustified = NoteSize * LeastJustifiedInEms, AlignsToGrid = false };

    /// <summary>Titles of talks and sessions: lines of about equal length.</summary>
    public ParagraphStyle Heading(TextStyle style, double leading = 1) => Ragged(style, leading) with { Balance = true };

    /// <summary>Short text flush at the start: titles in lists, names, affiliations.</summary>
    public ParagraphStyle Ragged(TextStyle style, double leading = 1) => new()
    {
        Text = style,
        Leading = Grid * leading,
        Language = Language,
        // A line of a list begins where the others do, whatever script its first name is in.
        Direction = IsRightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight,
    };
}
