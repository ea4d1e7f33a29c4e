using System.Text;
using Booklet.Unicode;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Text of scripts without spaces between words, after its breaks are known: one piece a cluster (Chinese, Japanese) or a word (Thai and its
/// neighbours), so that a justified line can be stretched between them; full-width marks beside each other lose the white between them (JLREQ, 3.1.4).
/// Korean has spaces, and is left as it is.
/// </summary>
internal static class LetterSpacing
{
    /// <summary>
    /// What a place between two letters counts as, as a share of the size: half a word's space, so that spaces between words of other scripts
    /// in the line take twice as much. Stretched to badness 100 it is a sixteenth of an em, which is not seen.
    /// </summary>
    private const int GapShare = 8;

    public static void Apply(ParagraphText paragraph)
    {
        var text = paragraph.Text;
        if (!text.ContainsAnyInRange('\u0E00', '\u17FF') && !text.ContainsAnyInRange('\u2E80', '\uFFEF'))
            return;
        var old = paragraph.PieceList.ToArray();
        paragraph.PieceList.Clear();
        foreach (ref readonly var piece in old.AsSpan())
        {
            if (piece.Kind == PieceKind.Word && piece.End - piece.Start > 1 && IsSpaceless(paragraph.Text, piece.Start))
                Divide(paragraph, piece);
            else
                paragraph.PieceList.Add(piece);
        }
        Space(paragraph);
        Sum(paragraph.Pieces);
    }

    private static void Divide(ParagraphText paragraph, in Piece piece)
    {
        var isEastAsian = IsEastAsian(paragraph.Text, piece.Start);
        var start = piece.Start;
        var at = start;
        foreach (var cluster in GraphemeClusters.Enumerate(paragraph.Text[piece.Start..piece.End]))
        {
            at += cluster.Length;
            if (at < piece.End && (isEastAsian ? IsOneStroke(paragraph.Text, at) : paragraph.Marks[at] == BreakMarks.None))
                continue;
            var word = piece.Shaper!.Get(paragraph.Text[start..at]);
            paragraph.PieceList.Add(piece with { Start = start, End = at, Word = word, Width = paragraph.Runs[piece.Run].Style.WidthOf(word) });
            start = at;
        }
    }

    /// <summary>Dashes and dots in a row are one long dash or ellipsis: the font joins them, and nothing may come between.</summary>
    private static bool IsOneStroke(ReadOnlySpan<char> text, int at) => text[at] == text[at - 1] && text[at] is '\u2014' or '\u2015' or '\u2026';

    /// <summary>Gaps between pieces, and marks that give up a half.</summary>
    private static void Space(ParagraphText paragraph)
    {
        var pieces = paragraph.Pieces;
        var text = paragraph.Text;
        for (var i = 0; i < pieces.Length; i++)
        {
            ref var piece = ref pieces[i];
            if (piece.Kind != PieceKind.Word || !IsSpaceless(text, piece.Start))
                continue;
            var style = paragraph.Runs[piece.Run].Style;
            var (before, after) = (piece.Start > 0 ? text[piece.Start - 1] : ' ', piece.End < text.Length ? text[piece.End] : ' ');
            if (piece.End - piece.Start == 1 && GivesHalf(before, text[piece.Start], after))
            {
                piece.Shaper = style.HalvedMarks(piece.Shaper!);
                piece.Word = piece.Shaper.Get(text[piece.Start..piece.End]);
                piece.Width = style.WidthOf(piece.Word);
            }
            if (i + 1 < pieces.Length && pieces[i + 1].Kind == PieceKind.Word && IsSpaceless(text, pieces[i + 1].Start))
                piece.Gap = style.Size / GapShare;
        }
    }

    /// <summary>Of two closing marks the first one, of two opening marks the second, of a closing and an opening one the closing.</summary>
    private static bool GivesHalf(char before, char mark, char after) =>
        (EastAsianMarks.IsClosing(mark) && (EastAsianMarks.IsClosing(after) || EastAsianMarks.IsOpening(after)))
        || (EastAsianMarks.IsOpening(mark) && EastAsianMarks.IsOpening(before));

    private static void Sum(Span<Piece> pieces)
    {
        var sums = default(Sums);
        foreach (ref var piece in pieces)
        {
            piece.Before = sums;
            sums += Sums.Of(piece);
        }
    }

    private static bool IsSpaceless(ReadOnlySpan<char> text, int index) => IsEastAsian(text, index) || WordBreaking.Needs(ScriptAt(text, index));

    private static bool IsEastAsian(ReadOnlySpan<char> text, int index) =>
        Rune.DecodeFromUtf16(text[index..], out var rune, out _) == System.Buffers.OperationStatus.Done
        && Characters.EastAsianWidth(rune) is EastAsianWidth.Wide or EastAsianWidth.Fullwidth
        && Scripts.Of(rune) != Script.Hangul && !Characters.IsEmoji(rune);

    private static Script ScriptAt(ReadOnlySpan<char> text, int index) =>
        Rune.DecodeFromUtf16(text[index..], out var rune, out _) == System.Buffers.OperationStatus.Done ? Scripts.Of(rune) : Script.Unknown;
}
