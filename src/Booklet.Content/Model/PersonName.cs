namespace Booklet.Content.Model;

/// <summary>
/// A name taken apart. <paramref name="Display"/> is the name as its owner writes it, in the order of the language.
/// <paramref name="Family"/> is without particles; an index prints "Family, Given Particles" ("Berg, Anna van den")
/// or with the particles first, as <paramref name="ParticlesSortFirst"/> says.
/// <paramref name="SortOverride"/> comes from a field of the record (<c>sort_name</c>) and beats everything else.
/// A name that can't be taken apart (one word, an organisation) has an empty given name.
/// </summary>
public sealed record PersonName(
    string Display,
    string Given,
    string Family,
    string Particles = "",
    string Suffix = "",
    bool ParticlesSortFirst = false,
    string? SortOverride = null)
{
    /// <summary>What an index is sorted by, before collation.</summary>
    public string SortName =>
        SortOverride ?? (ParticlesSortFirst && Particles.Length > 0 ? $"{Particles} {Family}, {Given}" : Given.Length > 0 ? $"{Family}, {Given}" : Family);

    /// <summary>What an index prints.</summary>
    public string IndexName
    {
        get
        {
            if (SortOverride is not null)
                return SortOverride;
            var given = string.Join(' ', new[] { Given, ParticlesSortFirst ? "" : Particles, Suffix }.Where(s => s.Length > 0));
            var family = ParticlesSortFirst && Particles.Length > 0 ? $"{Particles} {Family}" : Family;
            return given.Length > 0 ? $"{family}, {given}" : family;
        }
    }
}
