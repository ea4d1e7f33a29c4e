using System.Collections.Frozen;

namespace Booklet.Content.Binding;

/// <summary>Words of names that are neither given nor family name.</summary>
internal static class NameParticles
{
    /// <summary>
    /// Particles after which an index looks under the family name: Dutch (Netherlands usage), German and Scandinavian.
    /// "von Neumann, John" is found under N (Chicago Manual of Style, 16.71–16.84).
    /// </summary>
    private static readonly FrozenSet<string> SortUnderFamily = FrozenSet.ToFrozenSet(
        ["van", "von", "der", "den", "zu", "zur", "zum", "vom", "ter", "ten", "te", "op", "het", "'t", "’t", "af", "av", "in", "dem", "auf", "aus", "voor"], StringComparer.Ordinal);

    /// <summary>
    /// Particles that are part of the name under which it is sorted: French and Italian articles, Arabic and Hebrew patronymics.
    /// "La Fontaine" is found under L, "bin Laden" under B.
    /// </summary>
    private static readonly FrozenSet<string> SortFirst = FrozenSet.ToFrozenSet(
        ["la", "le", "les", "du", "des", "bin", "bint", "ibn", "ben", "al", "el", "ul", "abu", "della", "dell", "dello", "di", "da", "lo", "li", "degli", "dalla", "st", "st."], StringComparer.Ordinal);

    /// <summary>Iberian particles: sorted under the family name that follows them ("Silva, Ana da" in Portuguese, "Cruz, Juan de la" in Spanish).</summary>
    private static readonly FrozenSet<string> Iberian = FrozenSet.ToFrozenSet(["de", "dos", "das", "do", "d", "e", "y"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Suffixes = FrozenSet.ToFrozenSet(
        ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md", "m.d.", "esq", "esq."], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["dr", "dr.", "prof", "prof.", "professor", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "sir", "dame", "rev", "rev.", "hon."], StringComparer.Ordinal);

    /// <summary>
    /// A particle is written in lower case; capitalised it counts only where it can hardly be a given name ("Van" in Vietnamese is one),
    /// so a capital letter makes it part of the family name.
    /// </summary>
    public static bool IsParticle(string word) =>
        word.Length > 0 && !char.IsUpper(word[0]) && (SortUnderFamily.Contains(word) || SortFirst.Contains(word) || Iberian.Contains(word) || IsElided(word));

    /// <summary>Whether the first particle decides that the name is sorted with its particles in front.</summary>
    public static bool SortsFirst(string firstParticle) => SortFirst.Contains(firstParticle);

    /// <summary>A generational suffix or degree that is written after the family name.</summary>
    public static bool IsSuffix(string word) => Suffixes.Contains(word.ToLowerInvariant());

    public static bool IsTitle(string word) => Titles.Contains(word.ToLowerInvariant());

    private static bool IsElided(string word) => word is "d'" or "d’";
}
