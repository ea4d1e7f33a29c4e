using System.Text;

namespace Booklet.Unicode;

/// <summary>Headings by ranges of primary weights, so that a heading's names are neighbours in the collation's order.</summary>
internal static class IndexLetter
{
    private const string NoLetter = "#";
    private const string Ideographs = "漢";

    // UTS #10 10.1.3: implicit weights of unified ideographs.
    private const int FirstIdeograph = 0xFB40;
    private const int LastIdeograph = 0xFBBF;

    // Letters and what stands above each group; letters in between (double consonants, small kana, ŋ, ə) go with the one before.
    private static readonly Heading[] Latin = Headings("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly Heading[] Consonants = Headings("ᄀᄂᄃᄅᄆᄇᄉᄋᄌᄎᄏᄐᄑᄒ", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ");
    private static readonly Heading[] Kana = Headings("あかさたなはまやらわ", "あかさたなはまやらわ");

    // Þ and the letters after it are not variants of Z.
    private static readonly int FirstAfterZ = Primary('þ');
    private static readonly int FirstVowel = Primary('\u1160');
    private static readonly int FirstBopomofo = Primary('ㄅ');

    private readonly record struct Heading(int Primary, string Text);

    public static string Of(string text)
    {
        var characters = NameTailoring.Characters(text);
        var elements = new List<CollationElement>();
        for (var i = 0; i < characters.Count;)
        {
            elements.Clear();
            CollationTable.TakeNext(characters, ref i, elements, out var match);
            foreach (var element in elements)
                if (element.Primary != 0 && !element.IsVariable)
                    return Of(element.Primary, match);
        }
        return NoLetter;
    }

    private static string Of(int primary, string match)
    {
        if (primary < Latin[0].Primary)
            return NoLetter;
        if (primary < FirstAfterZ)
            return Find(Latin, primary);
        if (primary >= Consonants[0].Primary && primary < FirstVowel)
            return Find(Consonants, primary);
        if (primary >= Kana[0].Primary && primary < FirstBopomofo)
            return Find(Kana, primary);
        if (primary is >= FirstIdeograph and <= LastIdeograph)
            return Ideographs;
        var representative = CollationTable.Representative(primary);
        return Capital(representative >= 0 ? new Rune(representative).ToString() : match);
    }

    private static string Find(Heading[] headings, int primary) => Array.FindLast(headings, heading => heading.Primary <= primary).Text;

    private static string Capital(string match)
    {
        var folded = CaseFolding.Fold(Normalization.ToNfkc(match));
        CodePoints.At(folded, 0, out var length);
        var letter = folded[..length];
        // The capitals of Georgian are for texts in capitals only: a name does not begin with one.
        return Scripts.Of(CodePoints.At(letter, 0, out _)) == Script.Georgian ? letter : CaseMapping.ToUpper(letter);
    }

    private static Heading[] Headings(string letters, string texts) =>
        [.. letters.Zip(texts, (letter, text) => new Heading(Primary(letter), text.ToString()))];

    private static int Primary(char letter)
    {
        var elements = new List<CollationElement>();
        var index = 0;
        CollationTable.TakeNext([letter], ref index, elements, out _);
        return elements[0].Primary;
    }
}
