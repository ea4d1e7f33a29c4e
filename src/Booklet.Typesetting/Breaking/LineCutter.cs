using System.Collections.Immutable;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Shaping;
using Booklet.Unicode;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// The lines of a paragraph that has more than it may: the last one is cut after the last whole word that leaves room for an ellipsis.
/// </summary>
internal sealed class LineCutter(ParagraphText paragraph, ParagraphStyle style, Measures measures, LineBuilder builder)
{
    public ImmutableArray<SetLine> Build()
    {
        var lines = ImmutableArray.CreateBuilder<SetLine>(style.MaximumLines);
        var start = 0;
        for (var i = 0; i < style.MaximumLines - 1; i++)
        {
            var end = paragraph.Chosen[i];
            lines.Add(builder.BuildLine(paragraph.Candidates[start], paragraph.Candidates[end], i == 0, isLast: false, ellipsis: null));
            start = end;
        }
        var room = lines.Count == 0 ? measures.First : measures.Rest;
        var from = paragraph.Candidates[start];
        var ellipsis = Ellipsis(from.NextPiece);
        var to = FindEnd(start, paragraph.Chosen[style.MaximumLines - 1], room, ellipsis);
        lines.Add(builder.BuildLine(from, to, start == 0, isLast: true, ellipsis));
        return lines.MoveToImmutable();
    }

    private Word Ellipsis(int index)
    {
        var shaper = paragraph.Runs[paragraph.Pieces[index].Run].Style.Latin;
        return shaper.Get(shaper.Face.HasGlyph(new System.Text.Rune('…')) ? "…" : "...");
    }

    private BreakCandidate FindEnd(int start, int last, Length room, Word ellipsis)
    {
        var from = paragraph.Candidates[start];
        for (var i = last; i > start; i--)
        {
            var candidate = paragraph.Candidates[i];
            if (candidate.Kind is not (BreakKind.Hyphenation or BreakKind.Emergency) && Fits(from, candidate, room, ellipsis))
                return WithoutPunctuation(candidate);
        }
        return FindEndInWord(from, room, ellipsis);
    }

    /// <summary>A comma or colon before the ellipsis promises what is cut off.</summary>
    private BreakCandidate WithoutPunctuation(in BreakCandidate candidate)
    {
        if (candidate.EndPiece < 0)
            return candidate;
        var piece = paragraph.Pieces[candidate.EndPiece];
        var last = candidate.End - 1;
        return piece.Kind == PieceKind.Word && last > piece.Start && paragraph.Text[last] is ',' or ';' or ':'
            ? CandidateFinder.Inside(paragraph, candidate.EndPiece, last, BreakKind.Plain)
            : candidate;
    }

    /// <summary>Not even the first word leaves room: as much of it as does, at least one cluster.</summary>
    private BreakCandidate FindEndInWord(in BreakCandidate from, Length room, Word ellipsis)
    {
        var index = from.NextPiece;
        while (index < paragraph.Pieces.Length - 1 && paragraph.Pieces[index].Kind != PieceKind.Word)
            index++;
        var piece = paragraph.Pieces[index];
        if (piece.Kind != PieceKind.Word)
            return paragraph.Candidates[^1];
        var start = Math.Max(piece.Start, from.Next);
        var at = start + GraphemeClusters.NextBoundary(paragraph.Text[start..piece.End], 0);
        var best = CandidateFinder.Inside(paragraph, index, at, BreakKind.Emergency);
        while (at < piece.End)
        {
            at += GraphemeClusters.NextBoundary(paragraph.Text[at..piece.End], 0);
            var candidate = CandidateFinder.Inside(paragraph, index, at, BreakKind.Emergency);
            if (!Fits(from, candidate, room, ellipsis))
                break;
            best = candidate;
        }
        return best;
    }

    private bool Fits(in BreakCandidate from, in BreakCandidate to, Length room, Word ellipsis)
    {
        var piece = paragraph.Pieces[Math.Max(0, to.EndPiece)];
        return to.Before.Width - from.After.Width + paragraph.Runs[piece.Run].Style.WidthOf(ellipsis) <= room;
    }
}
