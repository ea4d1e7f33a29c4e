namespace Booklet.Unicode;

/// <summary>Case for display (The Unicode Standard, section 3.13), without language.</summary>
public static class CaseMapping
{
    /// <summary>
    /// With the mappings that change the length ("ß" becomes "SS"), and "I" for "i" in Turkish, too. Text without small letters is returned
    /// as the same instance.
    /// </summary>
    public static string ToUpper(string text) => CasingTable.Map(text, CasingTable.Capitals, 'a', 'z');
}
