using Booklet.Typesetting.Shaping;
using Booklet.Unicode;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Fourth step: the places where lines may end, with the widths up to them. Candidate 0 is the paragraph's start; the last is its end.
/// </summary>
internal static class CandidateFinder
{
    /// <summary>Adds the marks of the language's hyphenation to all words that are wholly in one piece.</summary>
    public static void MarkHyphenation(ParagraphText paragraph)
    {
        var text = paragraph.Text;
        var marks = paragraph.Marks;
        foreach (ref readonly var piece in paragraph.Pieces)
        {
            if (piece.Kind != PieceKind.Word || !IsWhole(text, piece) || HasSoftHyphen(marks, piece))
                continue;
            foreach (var offset in piece.Word!.Hyphens)
            {
                if (marks[piece.Start + offset] == BreakMarks.None)
                    marks[piece.Start + offset] = BreakMarks.Hyphenation;
            }
        }
    }

    /// <summary>
    /// Allows breaks between clusters where there is no other within the measure: a last resort. True where there are any: then the candidates are
    /// to be found again.
    /// </summary>
    public static bool MarkEmergencies(ParagraphText paragraph, Length measure)
    {
        var candidates = paragraph.Candidates;
        var isChanged = false;
        for (var i = 1; i < candidates.Count; i++)
        {
            var (from, to) = (candidates[i - 1], candidates[i]);
            if (to.Before.Width - from.After.Width + to.HyphenWidth <= measure)
                continue;
            for (var p = from.NextPiece; p <= to.EndPiece; p++)
            {
                ref readonly var piece = ref paragraph.Pieces[p];
                isChanged |= MarkClusters(paragraph, p, Math.Max(from.Next, piece.Start), Math.Min(to.End, piece.End));
            }
        }
        return isChanged;
    }

    private static bool MarkClusters(ParagraphText paragraph, int index, int start, int end)
    {
        ref readonly var piece = ref paragraph.Pieces[index];
        if (piece.Kind is not (PieceKind.Word or PieceKind.Box))
            return false;
        var text = paragraph.Text;
        var marks = paragraph.Marks;
        var isChanged = false;
        if (start == piece.Start && index > 0 && marks[start] == BreakMarks.None && BetweenPieces(paragraph.Pieces[index - 1].Kind) is not BreakMarks.None and var between)
            (marks[start], isChanged) = (between, true);
        if (piece.Kind == PieceKind.Box)
            return isChanged;
        foreach (var cluster in GraphemeClusters.Enumerate(text[start..end]))
        {
            var at = start += cluster.Length;
            if (at < end && marks[at] == BreakMarks.None)
                (marks[at], isChanged) = (BreakMarks.Emergency, true);
        }
        return isChanged;
    }

    /// <summary>What a no-break space ties is parted before any word is.</summary>
    private static BreakMarks BetweenPieces(PieceKind before) => before switch
    {
        PieceKind.Space => BreakMarks.Allowed,
        PieceKind.Word or PieceKind.Box => BreakMarks.Emergency,
        _ => BreakMarks.None,
    };

    /// <summary>Turns the marks into candidates.</summary>
    public static void Find(ParagraphText paragraph)
    {
        var marks = paragraph.Marks;
        var pieces = paragraph.Pieces;
        var candidates = paragraph.Candidates;
        candidates.Clear();
        candidates.Add(default);
        var (contentPiece, contentEnd, content) = (-1, 0, default(Sums));
        for (var p = 0; p < pieces.Length; p++)
        {
            ref readonly var piece = ref pieces[p];
            if (piece.Kind == PieceKind.Word)
            {
                for (var offset = piece.Start + 1; offset < piece.End; offset++)
                {
                    if (marks[offset] != BreakMarks.None)
                        candidates.Add(Inside(paragraph, p, offset, KindOf(paragraph, marks[offset], offset)));
                }
            }
            var after = SumsAfter(pieces, p);
            if (!IsDroppedAtLineEnd(paragraph, piece))
                (contentPiece, contentEnd, content) = (p, piece.End, after);
            var isLast = p == pieces.Length - 1;
            var mark = marks[piece.End];
            // What stands at the text's end may be followed by anchors, which belong to the last line.
            if (isLast || (mark != BreakMarks.None && piece.End > piece.Start && piece.End < paragraph.Length))
            {
                var kind = isLast ? BreakKind.Forced : KindOf(paragraph, mark, piece.End);
                candidates.Add(new BreakCandidate
                {
                    Kind = kind,
                    EndPiece = contentPiece,
                    End = contentEnd,
                    NextPiece = p + 1,
                    Next = piece.End,
                    Before = content,
                    After = after,
                    HyphenWidth = HyphenWidth(paragraph, kind, contentPiece),
                });
            }
        }
    }

    /// <summary>A candidate inside a word.</summary>
    public static BreakCandidate Inside(ParagraphText paragraph, int index, int offset, BreakKind kind)
    {
        ref readonly var piece = ref paragraph.Pieces[index];
        var (advance, clusters) = piece.Word!.MeasureTo(offset - piece.Start);
        var sums = piece.Before + Sums.OfLetters(paragraph.Runs[piece.Run].Style.WidthOf(piece.Word, advance, clusters));
        return new BreakCandidate
        {
            Kind = kind,
            EndPiece = index,
            End = offset,
            NextPiece = index,
            Next = offset,
            Before = sums,
            After = sums,
            HyphenWidth = HyphenWidth(paragraph, kind, index),
        };
    }

    private static Sums SumsAfter(Span<Piece> pieces, int index)
    {
        ref readonly var piece = ref pieces[index];
        return index + 1 < pieces.Length ? pieces[index + 1].Before : piece.Before + Sums.Of(piece);
    }

    private static bool IsDroppedAtLineEnd(ParagraphText paragraph, in Piece piece) =>
        piece.Kind == PieceKind.LineBreak
        || (piece.Kind is PieceKind.Space or PieceKind.Gap && paragraph.Text[piece.Start] == ' ')
        || (piece.Kind is PieceKind.Space && paragraph.Text[piece.Start] == '\u00A0');

    private static BreakKind KindOf(ParagraphText paragraph, BreakMarks mark, int offset) => mark switch
    {
        _ when (mark & BreakMarks.Mandatory) != 0 => BreakKind.Forced,
        _ when (mark & BreakMarks.Relation) != 0 => BreakKind.Relation,
        _ when (mark & BreakMarks.Operator) != 0 => BreakKind.Operator,
        _ when (mark & BreakMarks.Allowed) != 0 => paragraph.Text[offset - 1] is '-' or '\u2010' ? BreakKind.AfterHyphen : BreakKind.Plain,
        _ when (mark & (BreakMarks.SoftHyphen | BreakMarks.Hyphenation)) != 0 => BreakKind.Hyphenation,
        _ when (mark & BreakMarks.Address) != 0 => BreakKind.Address,
        _ => BreakKind.Emergency,
    };

    private static Length HyphenWidth(ParagraphText paragraph, BreakKind kind, int index)
    {
        if (kind != BreakKind.Hyphenation)
            return default;
        ref readonly var piece = ref paragraph.Pieces[index];
        return paragraph.Runs[piece.Run].Style.WidthOf(Hyphen(piece.Shaper!));
    }

    /// <summary>The hyphen that layout puts in: U+2010 where the font has it, as a reader can tell it from the author's.</summary>
    public static Word Hyphen(WordShaper shaper) => shaper.Get(shaper.Face.HasGlyph(new System.Text.Rune('\u2010')) ? "\u2010" : "-");

    private static bool IsWhole(ReadOnlySpan<char> text, in Piece piece) =>
        (piece.Start == 0 || !char.IsLetter(text[piece.Start - 1]) || !char.IsLetter(text[piece.Start]))
        && (piece.End == text.Length || !char.IsLetter(text[piece.End]) || !char.IsLetter(text[piece.End - 1]));

    private static bool HasSoftHyphen(ReadOnlySpan<BreakMarks> marks, in Piece piece) =>
        marks[piece.Start..piece.End].Contains(BreakMarks.SoftHyphen);
}
