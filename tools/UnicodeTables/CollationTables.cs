using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Booklet.Unicode;

namespace Booklet.UnicodeTables;

/// <summary>The Default Unicode Collation Element Table (UTS #10), for text in NFD.</summary>
internal static partial class CollationTables
{
    public static void Write(UcdFolder ucd, TableWriter table)
    {
        var canonical = NormalizationTables.Canonical(ucd);
        var elements = new ElementPool();
        var single = new ushort[UcdFolder.CodePointCount];
        var contractions = new SortedDictionary<string, ushort>(StringComparer.Ordinal);
        foreach (var row in ucd.Rows("allkeys.txt"))
        {
            var sequence = UcdFolder.Sequence(row[0]);
            // Keys are made of text in NFD: what it takes apart is never looked up.
            if (sequence.Any(canonical.ContainsKey))
                continue;
            var offset = elements.Add([.. Element().Matches(row[1]).Select(Pack)]);
            if (sequence.Length == 1)
                single[sequence[0]] = offset;
            else
                contractions.Add(UcdFolder.Utf16(sequence), offset);
        }
        table.Trie<ushort>(single);
        table.Array<uint>(elements.Elements);

        // Sorted, so that all contractions that begin alike are neighbours.
        var pool = new StringPool();
        table.Array<ushort>([.. contractions.Keys.Select(pool.Add)]);
        table.Array<ushort>([.. contractions.Values]);
        table.Array<char>(pool.Characters);
        ImplicitWeights(ucd, table);
        Representatives(ucd, table);
    }

    /// <summary>
    /// Primary weights that several letters share, with the letter that stands for them: the one without a variant's tertiary weight.
    /// </summary>
    private static void Representatives(UcdFolder ucd, TableWriter table)
    {
        var categories = CharacterTables.GeneralCategories(ucd);
        var letters = new SortedDictionary<int, List<(int Tertiary, int CodePoint, bool IsSimple)>>();
        foreach (var row in ucd.Rows("allkeys.txt").Where(row => !row[0].Contains(' ', StringComparison.Ordinal)))
        {
            var codePoint = UcdFolder.Number(row[0]);
            var elements = Element().Matches(row[1]);
            var primary = UcdFolder.Number(elements[0].Groups[2].Value);
            if (primary == 0 || categories[codePoint] > UnicodeCategory.OtherLetter)
                continue;
            if (!letters.TryGetValue(primary, out var sharing))
                letters.Add(primary, sharing = []);
            sharing.Add((UcdFolder.Number(elements[0].Groups[4].Value), codePoint, elements.Count == 1));
        }
        var shared = letters.Where(entry => entry.Value.Count > 1 && entry.Value.Any(letter => letter.IsSimple)).ToArray();
        table.Array<ushort>([.. shared.Select(entry => (ushort)entry.Key)]);
        table.Array<int>([.. shared.Select(entry => entry.Value.Where(letter => letter.IsSimple).Min().CodePoint)]);
    }

    private static uint Pack(Match element)
    {
        var primary = (uint)UcdFolder.Number(element.Groups[2].Value);
        var secondary = (uint)UcdFolder.Number(element.Groups[3].Value);
        var tertiary = (uint)UcdFolder.Number(element.Groups[4].Value);
        return TableLayout.CollationElement(primary, secondary, tertiary, element.Groups[1].Value == "*");
    }

    /// <summary>UTS #10 10.1.3: ranges with their first implicit weight; for the siniform scripts the second counts from the block's start.</summary>
    private static void ImplicitWeights(UcdFolder ucd, TableWriter table)
    {
        var ranges = new List<(int First, int Last, int Weight)>();
        foreach (var line in ucd.Lines("allkeys.txt").Where(line => line.StartsWith("@implicitweights", StringComparison.Ordinal)))
        {
            var match = Implicit().Match(line);
            ranges.Add((UcdFolder.Number(match.Groups[1].Value), UcdFolder.Number(match.Groups[2].Value), UcdFolder.Number(match.Groups[3].Value)));
        }
        var unified = ucd.Having("PropList.txt", "Unified_Ideograph");
        for (var i = 0; i < unified.Length; i++)
        {
            if (!unified[i])
                continue;
            var first = i;
            while (unified[i + 1])
                i++;
            // The unified ideographs of the two oldest blocks sort before those of the extensions.
            var weight = first is >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF ? 0xFB40 : 0xFB80;
            ranges.Add((first, i, weight));
        }
        ranges.Sort();
        table.Array<int>([.. ranges.SelectMany(range => new[] { range.First, range.Last, range.Weight })]);
    }

    [GeneratedRegex(@"\[([.*])([0-9A-F]+)\.([0-9A-F]+)\.([0-9A-F]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Element();

    [GeneratedRegex(@"@implicitweights ([0-9A-F]+)\.\.([0-9A-F]+); ([0-9A-F]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Implicit();

    /// <summary>Sequences of elements, each stored once; the last of a sequence carries a mark.</summary>
    private sealed class ElementPool
    {
        // Offset 0 means that there is no sequence.
        private readonly List<uint> _elements = [0];
        private readonly Dictionary<string, ushort> _offsets = new(StringComparer.Ordinal);

        public ReadOnlySpan<uint> Elements => CollectionsMarshal.AsSpan(_elements);

        public ushort Add(uint[] sequence)
        {
            sequence[^1] |= TableLayout.LastElement;
            var key = string.Join(' ', sequence);
            if (_offsets.TryGetValue(key, out var known))
                return known;
            var offset = checked((ushort)_elements.Count);
            _elements.AddRange(sequence);
            _offsets.Add(key, offset);
            return offset;
        }
    }
}
