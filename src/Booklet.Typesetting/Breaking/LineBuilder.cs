using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Shaping;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Last step: the lines. Pieces cut by a line end are shaped again as they stand; spaces take up what is left; the parts come into
/// visual order and become items.
/// </summary>
internal sealed class LineBuilder(ParagraphText paragraph, ParagraphStyle style, Length width, Func<BoxInline, Frame> frameOf)
{
    private readonly LineItems _items = new(paragraph, frameOf);
    private readonly TallFormulas _tall = new(style.Leading);

    // Of the line being built: the factor for the width of its letters.
    private double _scale;

    private List<LinePart> Parts => paragraph.Parts;

    public ImmutableArray<SetLine> Build()
    {
        var lines = ImmutableArray.CreateBuilder<SetLine>(paragraph.Chosen.Count);
        var start = 0;
        foreach (var end in paragraph.Chosen)
        {
            var isLast = end == paragraph.Candidates.Count - 1;
            lines.Add(BuildLine(paragraph.Candidates[start], paragraph.Candidates[end], start == 0, isLast, ellipsis: null));
            start = end;
        }
        return _tall.MakeRoom(lines.MoveToImmutable());
    }

    /// <summary>The line from one candidate to another, or to an ellipsis that is set after its content.</summary>
    public SetLine BuildLine(in BreakCandidate start, in BreakCandidate end, bool isFirst, bool isLast, Word? ellipsis)
    {
        Parts.Clear();
        AddContent(start, end);
        var hasHyphen = end.Kind == BreakKind.Hyphenation && ellipsis is null;
        if (hasHyphen)
            AddMade(CandidateFinder.Hyphen(paragraph.Pieces[end.EndPiece].Shaper!), end.EndPiece, SegmentKind.Hyphen);
        if (ellipsis is not null)
            AddMade(ellipsis, Math.Max(0, end.EndPiece), SegmentKind.Text);
        var space = ellipsis is null ? TrailingSpace(end) : -1;

        var indent = isFirst ? style.FirstLineIndent : style.HangingIndent;
        var (left, right) = Hanging(start, end);
        indent -= left;
        var slack = width + right - indent - NaturalWidth();
        _scale = 1;
        // A line that the author ends is not stretched, but it may be one that the breaker counted on shrinking.
        var isFull = (end.Kind != BreakKind.Forced && !isLast) || slack < Length.Zero;
        var mayJustify = style.Alignment == TextAlignment.Justified && ellipsis is null && isFull;
        var shift = Fill(slack) || (mayJustify && Justify(slack)) ? Length.Zero : Align(slack);
        VisualOrder.Reorder(CollectionsMarshal.AsSpan(Parts), paragraph.IsRightToLeft);
        var x = Place(paragraph.IsRightToLeft ? shift : indent + shift);
        _tall.AddLine(paragraph);
        if (space >= 0)
            AddTrailingSpace(paragraph.Pieces[space].Run, paragraph.Pieces[space].Word!, x);
        else if (end.Kind == BreakKind.Forced && !isLast && end.EndPiece >= 0 && paragraph.Pieces[end.EndPiece] is { Shaper: { } shaper } last)
            AddTrailingSpace(last.Run, shaper.Get(" "), x);
        return new SetLine(_items.Make(_scale)) { EndsWithHyphen = hasHyphen };
    }

    /// <summary>How far the line stands out of the measure on both sides.</summary>
    private (Length Left, Length Right) Hanging(in BreakCandidate start, in BreakCandidate end) =>
        style is { HangsPunctuation: true, Alignment: TextAlignment.Justified } && !paragraph.IsRightToLeft
            ? (HangingPunctuation.AtStart(paragraph, start.NextPiece, start.Next), HangingPunctuation.AtEnd(paragraph, end))
            : default;

    private void AddContent(in BreakCandidate start, in BreakCandidate end)
    {
        var pieces = paragraph.Pieces;
        var isAtStart = true;
        for (var p = start.NextPiece; p <= end.EndPiece; p++)
        {
            ref readonly var piece = ref pieces[p];
            // Spaces at the head of the paragraph or after the author's line end have nothing to part.
            if (isAtStart && piece.Kind == PieceKind.Space && paragraph.Text[piece.Start] == ' ')
                continue;
            isAtStart &= piece.Kind is PieceKind.Anchor or PieceKind.LineBreak;
            var from = Math.Max(piece.Start, p == start.NextPiece ? start.Next : 0);
            var to = p == end.EndPiece ? Math.Min(piece.End, end.End) : piece.End;
            if (piece.Kind != PieceKind.Word)
                Parts.Add(new LinePart
                {
                    Kind = piece.Kind,
                    Segment = SegmentKind.Space,
                    Level = piece.Level,
                    Run = piece.Run,
                    Text = piece.Word?.Shaped,
                    Width = piece.Width,
                });
            else if (from < to)
                AddWord(piece, from, to);
        }
        if (Parts.Count > 0)
            CollectionsMarshal.AsSpan(Parts)[^1].Gap = default;
    }

    private void AddWord(in Piece piece, int from, int to)
    {
        var (word, partWidth) = (piece.Word!, piece.Width);
        if (from > piece.Start || to < piece.End)
        {
            word = piece.Shaper!.Get(paragraph.Text[from..to]);
            partWidth = paragraph.Runs[piece.Run].Style.WidthOf(word);
        }
        Parts.Add(new LinePart { Kind = PieceKind.Word, Level = piece.Level, Run = piece.Run, Text = word.Shaped, Width = partWidth, Gap = to == piece.End ? piece.Gap : default });
    }

    private void AddMade(Word word, int index, SegmentKind segment)
    {
        ref readonly var piece = ref paragraph.Pieces[index];
        Parts.Add(new LinePart
        {
            Kind = PieceKind.Word,
            Segment = segment,
            Level = piece.Level,
            Run = piece.Run,
            Text = word.Shaped,
            Width = paragraph.Runs[piece.Run].Style.WidthOf(word),
            IsMade = segment == SegmentKind.Text,
        });
    }

    private Length NaturalWidth()
    {
        var sum = Length.Zero;
        foreach (ref readonly var part in CollectionsMarshal.AsSpan(Parts))
            sum += part.Width;
        return sum;
    }

    /// <summary>Gives what is left to the line's fills in equal shares; false if it has none.</summary>
    private bool Fill(Length slack)
    {
        if (!paragraph.HasFill)
            return false;
        var parts = CollectionsMarshal.AsSpan(Parts);
        var count = 0;
        foreach (ref readonly var part in parts)
            count += part.Kind == PieceKind.Fill ? 1 : 0;
        if (count == 0)
            return false;
        if (slack <= Length.Zero)
            return true;
        var given = Length.Zero;
        var seen = 0;
        foreach (ref var part in parts)
        {
            if (part.Kind != PieceKind.Fill)
                continue;
            // Shares of the running sum, so that rounding never moves the line's end.
            var until = new Length(slack.Units * ++seen / count);
            part.Width += until - given;
            given = until;
        }
        return true;
    }

    /// <summary>Stretches or shrinks spaces and letters so that the line is full; false if it has no space or is hopelessly overfull.</summary>
    private bool Justify(Length slack)
    {
        var parts = CollectionsMarshal.AsSpan(Parts);
        var (spaces, letters) = (Length.Zero, Length.Zero);
        foreach (ref readonly var part in parts)
        {
            if (part.Kind == PieceKind.Space)
                spaces += part.Width;
            else if (part.Kind == PieceKind.Word)
                letters += part.Width;
            if (slack > Length.Zero)
                spaces += part.Gap;
        }
        if (spaces <= Length.Zero || slack.IsUnbounded || -slack > Spacing.ShrinkOf(spaces) * 2 + letters * style.LetterScaling)
            return false;
        slack -= Scale(parts, Spacing.LetterScale(slack, spaces, letters, style.LetterScaling));
        var (seen, given) = (Length.Zero, Length.Zero);
        foreach (ref var part in parts)
        {
            var space = slack > Length.Zero ? part.Gap : Length.Zero;
            if (part.Kind == PieceKind.Space)
                space += part.Width;
            if (space == Length.Zero)
                continue;
            seen += space;
            // Both factors are less than a page's width: their product fits.
            var until = new Length(slack.Units * seen.Units / spaces.Units);
            part.Width += until - given;
            given = until;
        }
        return true;
    }

    /// <summary>Makes all letters wider or narrower; gives by how much the line grew.</summary>
    private Length Scale(Span<LinePart> parts, double scale)
    {
        var given = Length.Zero;
        if (scale == 1)
            return given;
        _scale = scale;
        foreach (ref var part in parts)
        {
            if (part.Kind != PieceKind.Word)
                continue;
            var scaled = part.Width * scale;
            given += scaled - part.Width;
            part.Width = scaled;
        }
        return given;
    }

    private Length Align(Length slack)
    {
        // A line that is too wide sticks out at its end.
        var room = Length.Max(slack, Length.Zero);
        var isAtRight = (style.Alignment == TextAlignment.End) != paragraph.IsRightToLeft;
        if (style.Alignment == TextAlignment.Center)
            return room / 2;
        return isAtRight ? room : paragraph.IsRightToLeft && slack < Length.Zero ? slack : Length.Zero;
    }

    /// <summary>Gives the parts their places from the left; returns the line's right end.</summary>
    private Length Place(Length x)
    {
        foreach (ref var part in CollectionsMarshal.AsSpan(Parts))
        {
            part.X = x;
            x += part.Width;
        }
        return x;
    }

    /// <summary>The first space that the author has between this line and the next, or -1.</summary>
    private int TrailingSpace(in BreakCandidate end)
    {
        for (var p = end.EndPiece + 1; p < end.NextPiece; p++)
        {
            if (paragraph.Pieces[p].Kind == PieceKind.Space)
                return p;
        }
        return -1;
    }

    /// <summary>So that readers of the text part the words of two lines; it takes no room, beyond the line's end.</summary>
    private void AddTrailingSpace(int run, Word space, Length right)
    {
        var part = new LinePart { Kind = PieceKind.Space, Segment = SegmentKind.Space, Run = run, Text = space.Shaped };
        if (paragraph.IsRightToLeft)
        {
            part.X = (Parts.Count > 0 ? Parts[0].X : right) - paragraph.Runs[run].Style.WidthOf(space);
            Parts.Insert(0, part);
        }
        else
        {
            part.X = right;
            Parts.Add(part);
        }
    }
}
