using System.Globalization;
using System.Text;

namespace Booklet.Unicode;

/// <summary>The form in which names are matched and slugs are made: what two people type for the same name folds to the same text.</summary>
public static class SearchText
{
    private static readonly StringMap PlainLetters = Load();

    /// <summary>
    /// Lower case without diacritics, strokes and ligatures ("Łukasz Sørensen-Groß" becomes "lukasz sorensen gross"); each run of
    /// anything but letters and digits is one space, none at the ends. The points of Hebrew and Arabic go as well; the vowel signs of
    /// Indic scripts and the voicing marks of kana are part of their letters and stay.
    /// </summary>
    public static string Fold(string text)
    {
        var characters = Decomposition.Of(CaseFolding.Fold(Normalization.ToNfkd(text)), isCompatible: true);
        var result = new StringBuilder(characters.Count);
        var isSpaceDue = false;
        foreach (var codePoint in characters)
        {
            if (IsDropped(codePoint))
                continue;
            if (!IsKept(codePoint))
            {
                isSpaceDue = true;
                continue;
            }
            if (isSpaceDue && result.Length > 0)
                result.Append(' ');
            isSpaceDue = false;
            var plain = PlainLetters[codePoint];
            if (plain.IsEmpty)
                CodePoints.Append(result, codePoint);
            else
                result.Append(plain);
        }
        return Normalization.ToNfc(result.ToString());
    }

    // U+02BC is a letter by category, but people type one of the quotation marks in its place.
    private static bool IsKept(int codePoint) =>
        codePoint != 0x02BC
        && (Characters.IsLetter(codePoint) || Characters.IsMark(codePoint) || IsNumber(Characters.Category(codePoint)));

    private static bool IsNumber(UnicodeCategory category) =>
        category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>Diacritics are the marks that many scripts share and those that readers of a script leave out; the voicing marks of kana are neither.</summary>
    private static bool IsDropped(int codePoint) =>
        (Characters.IsMark(codePoint)
            && Scripts.Of(codePoint) is (Script.Inherited or Script.Common or Script.Latin or Script.Greek or Script.Cyrillic
                or Script.Hebrew or Script.Arabic)
            && codePoint is not (0x3099 or 0x309A))
        || Characters.Category(codePoint) == UnicodeCategory.Format;

    private static StringMap Load()
    {
        using var table = new TableReader("SearchText");
        return table.StringMap();
    }
}
