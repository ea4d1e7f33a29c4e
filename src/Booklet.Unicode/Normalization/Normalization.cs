using System.Text;

namespace Booklet.Unicode;

/// <summary>The four normalisation forms (UAX #15). Text that is in the form already is returned as the same instance.</summary>
public static class Normalization
{
    public static string ToNfc(string text) => Normalize(text, NormalizationForm.Nfc);

    public static string ToNfd(string text) => Normalize(text, NormalizationForm.Nfd);

    /// <summary>NFC without compatibility characters: ligatures, width forms and super- and subscripts become plain letters.</summary>
    public static string ToNfkc(string text) => Normalize(text, NormalizationForm.Nfkc);

    /// <summary>NFD without compatibility characters.</summary>
    public static string ToNfkd(string text) => Normalize(text, NormalizationForm.Nfkd);

    public static bool IsNfc(ReadOnlySpan<char> text)
    {
        if (PassesQuickCheck(text, NormalizationForm.Nfc))
            return true;
        // "Maybe" in the quick check: only the composed text tells.
        return text.SequenceEqual(Compute(text, NormalizationForm.Nfc));
    }

    internal static int CombiningClass(int codePoint) => NormalizationTable.CombiningClasses[codePoint];

    private static string Normalize(string text, NormalizationForm form) =>
        PassesQuickCheck(text, form) ? text : Compute(text, form) is var result && result == text ? text : result;

    /// <summary>UAX #15 section 9, with "maybe" taken for "no".</summary>
    private static bool PassesQuickCheck(ReadOnlySpan<char> text, NormalizationForm form)
    {
        // Below these, nothing decomposes and nothing combines.
        var firstAffected = form switch
        {
            NormalizationForm.Nfc => '\u0300',
            NormalizationForm.Nfd => '\u00C0',
            _ => '\u00A0',
        };
        var i = text.IndexOfAnyInRange(firstAffected, char.MaxValue);
        if (i < 0)
            return true;
        var checks = NormalizationTable.QuickChecks;
        var flag = Flag(form);
        var classBefore = 0;
        while (i < text.Length)
        {
            var codePoint = CodePoints.At(text, i, out var length);
            var combiningClass = CombiningClass(codePoint);
            if ((checks[codePoint] & flag) != 0 || (combiningClass != 0 && combiningClass < classBefore))
                return false;
            classBefore = combiningClass;
            i += length;
        }
        return true;
    }

    private static byte Flag(NormalizationForm form) => form switch
    {
        NormalizationForm.Nfc => TableLayout.NotNfc,
        NormalizationForm.Nfd => TableLayout.NotNfd,
        NormalizationForm.Nfkc => TableLayout.NotNfkc,
        _ => TableLayout.NotNfkd,
    };

    private static string Compute(ReadOnlySpan<char> text, NormalizationForm form)
    {
        var characters = Decomposition.Of(text, form is NormalizationForm.Nfkc or NormalizationForm.Nfkd);
        if (form is NormalizationForm.Nfc or NormalizationForm.Nfkc)
            Composition.Compose(characters);
        var result = new StringBuilder(characters.Count);
        foreach (var codePoint in characters)
            CodePoints.Append(result, codePoint);
        return result.ToString();
    }
}
