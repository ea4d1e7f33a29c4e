namespace Booklet.Unicode;

/// <summary>Caseless comparison (The Unicode Standard, section 3.13): texts that differ in case only have equal foldings.</summary>
public static class CaseFolding
{
    /// <summary>Full folding: "Straße" becomes "strasse". Not normalised, not for display; text that folds to itself is returned as such.</summary>
    public static string Fold(string text) => CasingTable.Map(text, CasingTable.Foldings, 'A', 'Z');
}
