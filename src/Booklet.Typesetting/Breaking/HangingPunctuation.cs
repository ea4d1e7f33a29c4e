using Booklet.Typesetting.Fonts;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Margin kerning: how far the characters at a line's ends stand outside of its measure. A margin is where the eye sees an edge, not where
/// widths end; small marks with white around them seem to dent it. Only left-to-right lines: other scripts have their own marks.
/// </summary>
internal static class HangingPunctuation
{
    /// <summary>Moves the ends of all lines that the candidates can make.</summary>
    public static void Apply(ParagraphText paragraph)
    {
        if (paragraph.IsRightToLeft)
            return;
        var candidates = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(paragraph.Candidates);
        foreach (ref var candidate in candidates)
        {
            candidate.HyphenWidth -= AtEnd(paragraph, candidate);
            candidate.After = candidate.After with { Width = candidate.After.Width + AtStart(paragraph, candidate.NextPiece, candidate.Next) };
        }
    }

    /// <summary>How far the line that ends at the candidate stands out on the right.</summary>
    public static Length AtEnd(ParagraphText paragraph, in BreakCandidate candidate)
    {
        if (candidate.EndPiece < 0 || candidate.End == 0)
            return Length.Zero;
        ref readonly var piece = ref paragraph.Pieces[candidate.EndPiece];
        if (piece.Kind != PieceKind.Word || piece.Level != 0)
            return Length.Zero;
        if (candidate.Kind == BreakKind.Hyphenation)
        {
            var hyphen = CandidateFinder.Hyphen(piece.Shaper!);
            return paragraph.Runs[piece.Run].Style.WidthOf(hyphen) * ShareAtEnd('-');
        }
        var share = ShareAtEnd(paragraph.Text[candidate.End - 1]);
        return share > 0 ? WidthOfGlyph(paragraph, piece, candidate.End - 1) * share : Length.Zero;
    }

    /// <summary>How far the line that begins at a place stands out on the left.</summary>
    public static Length AtStart(ParagraphText paragraph, int index, int offset)
    {
        while (index < paragraph.Pieces.Length && paragraph.Pieces[index].Kind is PieceKind.Anchor or PieceKind.LineBreak)
            index++;
        if (index >= paragraph.Pieces.Length)
            return Length.Zero;
        ref readonly var piece = ref paragraph.Pieces[index];
        if (piece.Kind != PieceKind.Word || piece.Level != 0)
            return Length.Zero;
        offset = Math.Max(offset, piece.Start);
        var share = ShareAtStart(paragraph.Text[offset]);
        return share > 0 ? WidthOfGlyph(paragraph, piece, offset) * share : Length.Zero;
    }

    /// <summary>
    /// Share of the character's advance that hangs out at the right. The less ink and the farther from the x-height's middle, the more; as
    /// a mark that hangs wholly is seen as lying outside, never more than 0.7.
    /// </summary>
    private static double ShareAtEnd(char c) => c switch
    {
        // A dot at the foot of the line: hardly any ink at all.
        '.' or ',' => 0.7,

        // Short, but in the middle of the height, and in some texts one below the other.
        '-' or '\u2010' => 0.6,

        // High up, where ascenders are few.
        '\'' or '"' or '’' or '”' or '“' or '‘' => 0.5,

        // Two dots: twice the ink of a point.
        ':' or ';' => 0.4,

        // As long as letters: what hangs is about as wide as of a hyphen.
        '–' => 0.35,
        '—' => 0.2,

        // As high as the line: only their bow leans out.
        ')' or ']' or '!' or '?' or '»' or '›' => 0.15,

        // The right half of these is empty: a line ends where its ink does (JLREQ, 3.1.9).
        _ when EastAsianMarks.IsClosing(c) => 0.5,
        _ => 0,
    };

    /// <summary>Share of the character's advance that hangs out at the left, where lines begin with opening marks.</summary>
    private static double ShareAtStart(char c) => c switch
    {
        '\'' or '"' or '“' or '‘' or '„' or '‚' or '’' or '”' => 0.5,
        '–' => 0.35,
        '—' => 0.2,
        '(' or '[' or '«' or '‹' => 0.15,

        // The left half of these is empty.
        _ when EastAsianMarks.IsOpening(c) => 0.5,
        _ => 0,
    };

    private static Length WidthOfGlyph(ParagraphText paragraph, in Piece piece, int offset)
    {
        var glyphs = piece.Word!.Shaped.Glyphs.AsSpan();
        // The mark is the first or last glyph of its word, or next to a hyphen in the middle.
        for (var i = glyphs.Length - 1; i >= 0; i--)
        {
            if (glyphs[i].Cluster == offset - piece.Start)
                return piece.Word.Shaped.Font.ToLength(glyphs[i].Advance, paragraph.Runs[piece.Run].Style.Size);
        }
        return Length.Zero;
    }
}
