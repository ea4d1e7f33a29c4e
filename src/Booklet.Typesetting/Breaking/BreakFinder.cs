using System.Text;
using Booklet.Unicode;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Third step: where lines may end by the text itself: UAX #14, the author's soft hyphens, and our rules for addresses and for what
/// follows a fill.
/// </summary>
internal static class BreakFinder
{
    // An address' first and last characters stay together: a line with only "h" or "/" of it is not understood.
    private const int LeastOfAddress = 3;

    // 山田太郎, 長谷川健太, 남궁민수: names with more letters are rare, and longer Korean words may be broken.
    private const int MostLettersOfName = 5;

    [ThreadStatic]
    private static LineBreakOpportunity[]? _opportunities;

    public static void Find(ParagraphText paragraph)
    {
        var text = paragraph.Text;
        var marks = paragraph.Marks;
        if (_opportunities is null || _opportunities.Length < text.Length)
            _opportunities = new LineBreakOpportunity[Math.Max(1024, text.Length * 2)];
        LineBreaking.FindOpportunities(text, _opportunities);
        marks[0] = BreakMarks.None;
        for (var i = 0; i < text.Length; i++)
        {
            marks[i + 1] = _opportunities[i] switch
            {
                LineBreakOpportunity.Allowed => BreakMarks.Allowed,
                LineBreakOpportunity.Mandatory => BreakMarks.Mandatory,
                _ => BreakMarks.None,
            };
        }
        if (text.ContainsAnyInRange('\u0E00', '\u17FF'))
            MarkWords(text, marks);
        if (text.ContainsAnyInRange('\u2E80', '\uD7FF'))
            KeepShortWords(text, marks);
        foreach (var offset in paragraph.SoftHyphens)
            MarkSoftHyphen(text, marks, offset);
        foreach (ref readonly var piece in paragraph.Pieces)
        {
            // Between its parts a formula says itself where it may be broken.
            if (piece.Kind == PieceKind.Gap && paragraph.Runs[piece.Run].FormulaBreak is not BreakMarks.None and var formulaBreak)
                marks[piece.End] = formulaBreak;
            if (piece.Kind == PieceKind.Word && IsAddress(text[piece.Start..piece.End]))
                MarkAddress(text, marks, piece.Start, piece.End);
        }
        if (paragraph.HasFill)
            KeepTails(paragraph);
    }

    /// <summary>Between the words of scripts that have no spaces there (UAX #14, LB1 leaves them to dictionaries).</summary>
    private static void MarkWords(ReadOnlySpan<char> text, Span<BreakMarks> marks)
    {
        var boundaries = new List<int>();
        for (var start = 0; start < text.Length;)
        {
            var script = ScriptAt(text, start);
            var end = start + 1;
            while (end < text.Length && ScriptAt(text, end) is var next && (next == script || next is Script.Inherited))
                end++;
            if (WordBreaking.Needs(script))
            {
                boundaries.Clear();
                WordBreaking.FindBoundaries(text[start..end], script, boundaries);
                foreach (var boundary in boundaries)
                {
                    // What repeats or shortens the word before stays with it.
                    if (marks[start + boundary] == BreakMarks.None && text[start + boundary] is not ('\u0E2F' or '\u0E46' or '\u0EAF' or '\u0EC6' or '\u17D7'))
                        marks[start + boundary] = BreakMarks.Allowed;
                }
            }
            start = end;
        }
    }

    /// <summary>
    /// A few Han characters, kana or hangul between two spaces are a name, or a word of Korean: they stay on one line, as their reader would
    /// not look for the rest. Chinese and Japanese sentences have no spaces and are not touched.
    /// </summary>
    private static void KeepShortWords(ReadOnlySpan<char> text, Span<BreakMarks> marks)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            var (letters, others) = (0, 0);
            for (; end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != InlineCollector.ObjectCharacter; end++)
            {
                var script = ScriptAt(text, end);
                if (script is Script.Han or Script.Hiragana or Script.Katakana or Script.Hangul)
                    letters++;
                else if (script is not (Script.Common or Script.Inherited))
                    others++;
            }
            if (letters is > 1 and <= MostLettersOfName && others == 0)
            {
                for (var i = start + 1; i < end; i++)
                    marks[i] &= ~BreakMarks.Allowed;
            }
            start = end + 1;
        }
    }

    private static Script ScriptAt(ReadOnlySpan<char> text, int index) => char.IsSurrogate(text[index]) ? Script.Unknown : Scripts.Of(new Rune(text[index]));

    private static void MarkSoftHyphen(ReadOnlySpan<char> text, Span<BreakMarks> marks, int offset)
    {
        if (offset > 0 && offset < text.Length && marks[offset] == BreakMarks.None && text[offset - 1] != ' ' && text[offset] != ' ')
            marks[offset] = BreakMarks.SoftHyphen;
    }

    /// <summary>An address of the web or of mail: "https://…", "www.…", "a@b.c", "site.org/…".</summary>
    private static bool IsAddress(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 * LeastOfAddress)
            return false;
        if (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        var at = word.IndexOf('@');
        if (at > 0)
            return word[at..].Contains('.');
        var slash = word.IndexOf('/');
        var dot = word.IndexOf('.');
        return dot > 0 && slash > dot + 1 && char.IsAsciiLetter(word[dot + 1]);
    }

    /// <summary>
    /// As the Chicago Manual has it (17th ed., 7.46): after a colon or double slash, before a single slash, dot, comma, hyphen,
    /// underscore, question or other mark, on both sides of an equals sign or ampersand; never after a hyphen, which would look like
    /// ours.
    /// </summary>
    private static void MarkAddress(ReadOnlySpan<char> text, Span<BreakMarks> marks, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            var isInside = i - start >= LeastOfAddress && end - i >= LeastOfAddress;
            marks[i] = isInside && IsAddressBreak(text, i) ? BreakMarks.Address : BreakMarks.None;
        }
    }

    private static bool IsAddressBreak(ReadOnlySpan<char> text, int index)
    {
        var (before, after) = (text[index - 1], text[index]);
        if (before == '/')
            return after != '/' && text[index - 2] == '/';
        return after switch
        {
            '/' => before != ':',
            '.' or ',' or '-' or '_' or '?' or '#' or '%' or '~' or '@' => char.IsLetterOrDigit(before),
            '=' or '&' => true,
            _ => before is '=' or '&',
        };
    }

    /// <summary>What follows a fill stays on its line; only before the first fill of a line may it break.</summary>
    private static void KeepTails(ParagraphText paragraph)
    {
        var marks = paragraph.Marks;
        var isInTail = false;
        foreach (ref readonly var piece in paragraph.Pieces)
        {
            if (isInTail)
            {
                for (var i = piece.Start; i <= piece.End; i++)
                    marks[i] &= BreakMarks.Mandatory;
            }
            if (piece.Kind == PieceKind.Fill)
            {
                if (!isInTail && piece.Start > 0)
                    marks[piece.Start] |= BreakMarks.Allowed;
                marks[piece.End] &= BreakMarks.Mandatory;
                isInTail = true;
            }
            else if (piece.Kind == PieceKind.LineBreak)
                isInTail = false;
        }
    }
}
