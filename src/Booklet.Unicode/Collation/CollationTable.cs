using System.Text;

namespace Booklet.Unicode;

/// <summary>The default collation element table: single characters, contractions, and weights by rule.</summary>
internal static class CollationTable
{
    // UTS #10 10.1.3: code points that no rule names sort after all ideographs.
    private const int UnassignedWeight = 0xFBC0;
    private const int IdeographWeight = 0xFB40;
    private const uint CommonSecondary = 0x20;
    private const uint CommonTertiary = 2;

    private static readonly CodePointTrie<ushort> Offsets;
    private static readonly uint[] Elements;
    private static readonly ushort[] Contractions;
    private static readonly ushort[] ContractionOffsets;
    private static readonly char[] Pool;

    // Ascending ranges: first, last, weight.
    private static readonly int[] ImplicitRanges;

    private static readonly ushort[] SharedPrimaries;
    private static readonly int[] Representatives;

    static CollationTable()
    {
        using var table = new TableReader("Collation");
        Offsets = table.Trie<ushort>();
        Elements = table.Array<uint>();
        Contractions = table.Array<ushort>();
        ContractionOffsets = table.Array<ushort>();
        Pool = table.Array<char>();
        ImplicitRanges = table.Array<int>();
        SharedPrimaries = table.Array<ushort>();
        Representatives = table.Array<int>();
    }

    /// <summary>The letter that stands for all letters of a primary weight, or -1 if the weight belongs to one character only.</summary>
    public static int Representative(int primary)
    {
        var place = Array.BinarySearch(SharedPrimaries, (ushort)primary);
        return place >= 0 ? Representatives[place] : -1;
    }

    /// <summary>Appends the elements of the longest match at the beginning of NFD text, and takes the match out of the text (S2.1).</summary>
    public static void TakeNext(List<int> text, ref int index, List<CollationElement> elements, out string match)
    {
        match = Text(text[index]);
        var found = -1;
        index++;
        // Contractions of adjacent characters.
        var candidate = match;
        for (var i = index; i < text.Count && IsContractionStart(candidate); i++)
        {
            candidate += Text(text[i]);
            if (Find(candidate) is >= 0 and var offset)
            {
                (found, match) = (offset, candidate);
                index = i + 1;
            }
        }
        found = TakeDiscontiguous(text, index, ref match, found);
        if (found < 0)
            AppendSingle(CodePoints.At(match, 0, out _), elements);
        else
            AppendSequence(found, elements);
    }

    /// <summary>S2.1.1 to S2.1.3: marks that are not blocked may join the match over others, and leave the text.</summary>
    private static int TakeDiscontiguous(List<int> text, int index, ref string match, int found)
    {
        var classBefore = 0;
        for (var i = index; i < text.Count && IsContractionStart(match); i++)
        {
            var combiningClass = Normalization.CombiningClass(text[i]);
            if (combiningClass == 0)
                break;
            var candidate = match + Text(text[i]);
            if (combiningClass > classBefore && Find(candidate) is >= 0 and var offset)
            {
                (found, match) = (offset, candidate);
                text.RemoveAt(i--);
                continue;
            }
            classBefore = combiningClass;
        }
        return found;
    }

    private static void AppendSingle(int codePoint, List<CollationElement> elements)
    {
        var offset = Offsets[codePoint];
        if (offset != 0)
            AppendSequence(offset, elements);
        else
            AppendImplicit(codePoint, elements);
    }

    private static void AppendSequence(int offset, List<CollationElement> elements)
    {
        CollationElement element;
        do
        {
            element = new CollationElement(Elements[offset++]);
            elements.Add(element);
        }
        while (!element.IsLast);
    }

    private static void AppendImplicit(int codePoint, List<CollationElement> elements)
    {
        var (weight, remainder) = ImplicitWeights(codePoint);
        elements.Add(new CollationElement(TableLayout.CollationElement((uint)weight, CommonSecondary, CommonTertiary, false)));
        elements.Add(new CollationElement(TableLayout.CollationElement((uint)remainder | 0x8000, 0, 0, false)));
    }

    private static (int Weight, int Remainder) ImplicitWeights(int codePoint)
    {
        for (var i = 0; i < ImplicitRanges.Length; i += 3)
        {
            if (codePoint < ImplicitRanges[i] || codePoint > ImplicitRanges[i + 1])
                continue;
            var weight = ImplicitRanges[i + 2];
            return weight < IdeographWeight ? (weight, codePoint - SiniformStart(weight)) : (weight + (codePoint >> 15), codePoint & 0x7FFF);
        }
        return (UnassignedWeight + (codePoint >> 15), codePoint & 0x7FFF);
    }

    /// <summary>Both blocks of Tangut count from the first one's start.</summary>
    private static int SiniformStart(int weight)
    {
        var start = int.MaxValue;
        for (var i = 0; i < ImplicitRanges.Length; i += 3)
            if (ImplicitRanges[i + 2] == weight)
                start = Math.Min(start, ImplicitRanges[i]);
        return start;
    }

    private static bool IsContractionStart(string text)
    {
        var place = LowerBound(text);
        return place < Contractions.Length && At(place).StartsWith(text, StringComparison.Ordinal);
    }

    private static int Find(string text)
    {
        var place = LowerBound(text);
        return place < Contractions.Length && At(place).SequenceEqual(text) ? ContractionOffsets[place] : -1;
    }

    private static int LowerBound(string text)
    {
        var (low, high) = (0, Contractions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (At(middle).SequenceCompareTo(text) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static ReadOnlySpan<char> At(int contraction) => Pool.AsSpan(Contractions[contraction] + 1, Pool[Contractions[contraction]]);

    private static string Text(int codePoint) => codePoint < 0x10000 ? ((char)codePoint).ToString() : new Rune(codePoint).ToString();
}
