using Booklet.Content.Model;

namespace Booklet.Content.Binding;

/// <summary>Takes a name as written apart into given name, particles, family name and suffix.</summary>
internal static class PersonNames
{
    public static PersonName Parse(string text, string? sortName = null)
    {
        var whole = Bare(text);
        var name = WithoutTitles(whole);
        var titles = whole[..^name.Length];
        var parsed = ParseUntitled(name, sortName);
        return titles.Length == 0 ? parsed : parsed with { Display = titles + parsed.Display };
    }

    /// <summary>
    /// What two ways of writing one name have in common: "Berg, Anna", "Anna BERG", "BERG Anna" and "Prof. Anna Berg" are one key.
    /// </summary>
    public static string KeyOf(PersonName name) =>
        FoldedText.Words(name.Given.Length == 0 ? name.Family : $"{name.Given} {name.Particles} {name.Family} {name.Suffix}");

    public static string KeyOf(string text) => KeyOf(Parse(text));

    /// <summary>
    /// Nobody sees from "Ana García Márquez" where the family name begins, but a record may say so in fields of their own;
    /// particles keep their own rules. Null where the parts tell nothing that the name does not.
    /// </summary>
    public static string? SortNameOf(string given, string family, string name)
    {
        var isPlain = family.Contains(' ', StringComparison.Ordinal) && given.Length > 0 && !family.Split(' ').Any(NameParticles.IsParticle);
        return isPlain && FoldedText.Words($"{given} {family}") == FoldedText.Words(name) ? $"{family}, {given}" : null;
    }

    private static PersonName ParseUntitled(string name, string? sortName)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && !NameParticles.IsSuffix(name[(comma + 1)..].Trim()))
            return FamilyFirst(name[..comma].Trim(), name[(comma + 1)..].Trim()) with { SortOverride = sortName };

        var words = name.Replace(",", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var suffix = TakeSuffix(words);
        if (words.Count < 2)
            return new PersonName(name, "", words.Count == 0 ? name : words[0], "", suffix, false, sortName);

        var (given, particles, family) = Divide(words);
        return new PersonName(name, given, family, particles, suffix, particles.Length > 0 && NameParticles.SortsFirst(particles.Split(' ')[0]), sortName);
    }

    /// <summary>Without footnote marks and doubled spaces.</summary>
    private static string Bare(string text)
    {
        var words = text.Replace('\u00A0', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', words).TrimEnd('*', '†', '‡', '§', '¶', '#', ',', ';', '^').Trim();
    }

    // "Prof. Dr. Eva Klein": titles are printed before the name, but nobody looks for them in an index.
    private static string WithoutTitles(string name)
    {
        while (name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && NameParticles.IsTitle(name[..space]))
            name = name[(space + 1)..];
        return name;
    }

    /// <summary>The name as its owner would sign it: "Berg, Anna" becomes "Anna Berg".</summary>
    public static string DisplayOf(string text) => Parse(text).Display;

    private static (string Given, string Particles, string Family) Divide(List<string> words)
    {
        // "Anna van den Berg": the family name starts after the last run of particles; before it stands at least one given name.
        var first = words.FindIndex(1, NameParticles.IsParticle);
        if (first > 0 && first < words.Count - 1)
        {
            var last = first;
            while (last + 1 < words.Count - 1 && NameParticles.IsParticle(words[last + 1]))
                last++;
            return (Join(words[..first]), Join(words[first..(last + 1)]), Join(words[(last + 1)..]));
        }

        // "HU Xixu", "Xixu HU": one part in capitals among parts that are not is the family name.
        var capitals = words.FindAll(IsCapitals);
        if (capitals.Count > 0 && capitals.Count < words.Count && (IsCapitals(words[0]) || IsCapitals(words[^1])))
            return (Join(words.FindAll(w => !IsCapitals(w))), "", Join(capitals));

        return (Join(words[..^1]), "", words[^1]);
    }

    // "Berg, Anna van den" and "van den Berg, Anna" both occur.
    private static PersonName FamilyFirst(string family, string rest)
    {
        var before = family.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var after = rest.Replace(",", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var suffix = TakeSuffix(after);
        if (suffix.Length == 0)
            suffix = TakeSuffix(before);
        var particles = new List<string>();
        while (before.Count > 1 && NameParticles.IsParticle(before[0]))
        {
            particles.Add(before[0]);
            before.RemoveAt(0);
        }
        while (particles.Count == 0 && after.Count > 1 && NameParticles.IsParticle(after[^1]))
        {
            var start = after.FindIndex(NameParticles.IsParticle);
            particles.AddRange(after[start..]);
            after.RemoveRange(start, after.Count - start);
        }
        string[] parts = [Join(after), Join(particles), Join(before), suffix];
        var display = string.Join(' ', parts.Where(p => p.Length > 0));
        return new PersonName(display, parts[0], parts[2], parts[1], suffix, particles.Count > 0 && NameParticles.SortsFirst(particles[0]));
    }

    private static string TakeSuffix(List<string> words)
    {
        var suffixes = new List<string>();
        while (words.Count > 2 && NameParticles.IsSuffix(words[^1]))
        {
            suffixes.Insert(0, words[^1]);
            words.RemoveAt(words.Count - 1);
        }
        return Join(suffixes);
    }

    // One letter or an initial ("T", "J.R.") says nothing about the case of a family name.
    private static bool IsCapitals(string word) =>
        word.Count(char.IsLetter) > 1 && !word.Contains('.', StringComparison.Ordinal) && word.Where(char.IsLetter).All(char.IsUpper);

    private static string Join(IEnumerable<string> words) => string.Join(' ', words);
}
