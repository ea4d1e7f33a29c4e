using System.Collections.Immutable;
using System.Text;

namespace Booklet.Unicode;

/// <summary>The bidirectional algorithm (UAX #9, Unicode 15.0).</summary>
public static class Bidi
{
    // U+0590 begins the first block of a script that runs from right to left; the explicit controls are higher, too.
    private const char FirstAffected = '\u0590';

    private static readonly CodePointTrie<byte> Classes;
    private static readonly ushort[] Brackets;
    private static readonly ushort[] BracketPartners;
    private static readonly ushort[] Mirrored;
    private static readonly ushort[] Mirrors;

    static Bidi()
    {
        using var table = new TableReader("Bidi");
        Classes = table.Trie<byte>();
        Brackets = table.Array<ushort>();
        BracketPartners = table.Array<ushort>();
        Mirrored = table.Array<ushort>();
        Mirrors = table.Array<ushort>();
    }

    /// <summary>
    /// Finds the embedding level of each character (both halves of a surrogate pair have the same). A separator inside the text, such as
    /// U+000A, closes embeddings and isolates, but the text after it keeps the base direction: it is one paragraph with forced line ends.
    /// </summary>
    public static BidiParagraph Resolve(ReadOnlySpan<char> text, BidiDirection direction)
    {
        if (direction != BidiDirection.RightToLeft && text.IndexOfAnyInRange(FirstAffected, char.MaxValue) < 0)
            return BidiParagraph.LeftToRight(text.Length);

        var classes = new BidiClass[text.Length];
        var isAffected = direction == BidiDirection.RightToLeft;
        for (var i = 0; i < text.Length;)
        {
            var value = ClassOf(CodePoints.At(text, i, out var length));
            classes.AsSpan(i, length).Fill(value);
            isAffected |= IsRightToLeftOrControl(value);
            i += length;
        }
        if (!isAffected)
            return BidiParagraph.LeftToRight(text.Length);
        return BidiResolver.Resolve(text, classes, direction);
    }

    /// <summary>
    /// Orders a line for display (L2): runs from left to right, each of one level. The levels are those of
    /// <see cref="BidiParagraph.LineLevels"/>, and the runs' starts count from the beginning of the span.
    /// </summary>
    public static ImmutableArray<BidiRun> Reorder(ReadOnlySpan<byte> levels)
    {
        if (levels.IsEmpty)
            return [];
        var runs = new List<BidiRun>();
        var start = 0;
        for (var i = 1; i <= levels.Length; i++)
        {
            if (i < levels.Length && levels[i] == levels[start])
                continue;
            runs.Add(new BidiRun(start, i - start, levels[start]));
            start = i;
        }
        var highest = runs.Max(run => run.Level);
        for (var level = highest; level >= 1; level--)
            ReverseFrom(runs, level);
        return [.. runs];
    }

    /// <summary>
    /// The character whose glyph is the mirror image (L4), such as ")" for "("; false for the many mirrored characters that have no
    /// counterpart, which only a font can mirror.
    /// </summary>
    public static bool TryGetMirror(Rune character, out Rune mirror)
    {
        var place = character.IsBmp ? Array.BinarySearch(Mirrored, (ushort)character.Value) : -1;
        mirror = place >= 0 ? new Rune((char)Mirrors[place]) : default;
        return place >= 0;
    }

    internal static BidiClass ClassOf(int codePoint) => (BidiClass)(Classes[codePoint] & TableLayout.BidiClassMask);

    /// <summary>For a paired bracket, what its partner has to be: brackets that are canonically equivalent have the same (BD14 to BD16).</summary>
    internal static BidiBracket BracketOf(char character, out char opening)
    {
        var type = Classes[character] & (TableLayout.OpeningBracket | TableLayout.ClosingBracket);
        opening = '\0';
        if (type == 0)
            return BidiBracket.None;
        var isOpening = type == TableLayout.OpeningBracket;
        opening = isOpening ? character : (char)BracketPartners[Array.BinarySearch(Brackets, character)];
        // The angle brackets of U+2329 are canonically equivalent to the CJK ones.
        if (opening == '\u2329')
            opening = '\u3008';
        return isOpening ? BidiBracket.Opening : BidiBracket.Closing;
    }

    private static bool IsRightToLeftOrControl(BidiClass value) => value is BidiClass.R or BidiClass.AL or BidiClass.AN or >= BidiClass.LRE;

    private static void ReverseFrom(List<BidiRun> runs, int level)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            var start = i;
            while (i < runs.Count && runs[i].Level >= level)
                i++;
            if (i > start + 1)
                runs.Reverse(start, i - start);
        }
    }
}
