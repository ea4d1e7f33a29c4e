namespace Booklet.Content.Binding;

/// <summary>
/// Joins mentions into people. Mentions are looked up by folded name, never compared in pairs, so that thousands join in one pass;
/// within one name the evidence decides whether it is one person or two.
/// </summary>
internal sealed class PersonRegister
{
    // An equal name alone joins: in the files of one event it nearly always is the same person.
    private const int SameName = 3;

    // A name that lacks a middle name or differs by an initial needs a little more.
    private const int LooseName = 1;

    private readonly Dictionary<string, List<PersonDraft>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonDraft>> _byEnds = new(StringComparer.Ordinal);
    private readonly List<PersonDraft> _people = [];

    public IReadOnlyList<PersonDraft> People => _people;

    /// <summary>Pairs kept apart although their names are equal, with the reason.</summary>
    public List<(PersonDraft First, PersonDraft Second, string Reason)> KeptApart { get; } = [];

    public PersonDraft Add(PersonMention mention)
    {
        var name = PersonNames.Parse(mention.Name, mention.SortName);
        var key = PersonNames.KeyOf(name);
        var bucket = _byName.GetValueOrDefault(key);
        if (Best(bucket, mention, SameName) is { } same)
            return Join(same.Person, mention, same.Reason);

        var ends = Ends(key);
        if (bucket is null && ends is not null && Loose(ends, key, mention) is { } loose)
        {
            Index(_byName, key, loose.Person);
            if (PersonNames.KeyOf(loose.Person.Name).Length < key.Length && loose.Person.Mentions.Max(m => m.Weight) <= mention.Weight)
                loose.Person.Name = name with { SortOverride = name.SortOverride ?? loose.Person.Name.SortOverride };
            return Join(loose.Person, mention, loose.Reason);
        }

        var person = new PersonDraft(mention, name, _people.Count);
        if (bucket is { Count: > 0 })
            KeptApart.Add((bucket[0], person, Evidence(bucket[0], mention).Reason));
        _people.Add(person);
        Index(_byName, key, person);
        if (ends is not null)
            Index(_byEnds, ends, person);
        return person;
    }

    /// <summary>The people of exactly this name, however many there are.</summary>
    public IReadOnlyList<PersonDraft> Find(string name) =>
        _byName.GetValueOrDefault(PersonNames.KeyOf(name)) ?? (IReadOnlyList<PersonDraft>)[];

    private static PersonDraft Join(PersonDraft person, PersonMention mention, string reason)
    {
        if (mention.SortName is not null && person.Name.SortOverride is null)
            person.Name = person.Name with { SortOverride = mention.SortName };
        person.Mentions.Add(mention);
        if (!person.Evidence.Exists(mention.ProvesTheSame))
            person.Evidence.Add(mention);
        person.Reasons.Add(reason);
        return person;
    }

    private static (PersonDraft Person, string Reason)? Best(List<PersonDraft>? candidates, PersonMention mention, int forName)
    {
        if (candidates is null)
            return null;
        (PersonDraft Person, int Score, string Reason)? best = null;
        foreach (var candidate in candidates)
        {
            var (score, reason) = Evidence(candidate, mention);
            score += forName;
            if (score > 0 && (best is null || score > best.Value.Score))
                best = (candidate, score, reason);
        }
        return best is { } found ? (found.Person, found.Reason) : null;
    }

    /// <summary>
    /// "Daniel Kunin" and "Daniel Paul Kunin" are one person when exactly one person has such a name and nothing speaks against it.
    /// </summary>
    private (PersonDraft Person, string Reason)? Loose(string ends, string key, PersonMention mention)
    {
        if (!_byEnds.TryGetValue(ends, out var candidates))
            return null;
        var fitting = candidates.Distinct().Where(c => MiddlesAgree(PersonNames.KeyOf(c.Name), key)).ToList();
        return fitting.Count == 1 && Best(fitting, mention, LooseName) is { } found ? (found.Person, "name without its middle part, " + found.Reason) : null;
    }

    /// <summary>First and last word of a name of at least two full words; initials identify nobody.</summary>
    private static string? Ends(string key)
    {
        var words = key.Split(' ');
        return words.Length >= 2 && words[0].Length > 1 && words[^1].Length > 1 ? words[0] + " " + words[^1] : null;
    }

    private static bool MiddlesAgree(string first, string second)
    {
        var a = first.Split(' ')[1..^1];
        var b = second.Split(' ')[1..^1];
        if (a.Length == 0 || b.Length == 0)
            return true;
        return a.Length == b.Length && a.Zip(b).All(p => p.First == p.Second || (p.First.Length == 1 || p.Second.Length == 1) && p.First[0] == p.Second[0]);
    }

    private static (int Score, string Reason) Evidence(PersonDraft person, PersonMention mention)
    {
        var best = (Score: int.MinValue, Reason: "");
        foreach (var known in person.Evidence)
        {
            var evidence = Evidence(known, mention);
            // One contradiction of identifiers outweighs any number of likenesses.
            if (evidence.Score <= -10)
                return evidence;
            if (evidence.Score > best.Score)
                best = evidence;
        }
        return best;
    }

    private static (int Score, string Reason) Evidence(PersonMention known, PersonMention other)
    {
        if (known.Orcid.Length > 0 && other.Orcid.Length > 0)
            return known.Orcid == other.Orcid ? (10, "same ORCID") : (-20, "different ORCID");
        if (known.Email.Length > 0 && known.Email.Equals(other.Email, StringComparison.OrdinalIgnoreCase))
            return (8, "same e-mail address");
        if (known.Website.Length > 0 && other.Website.Length > 0 && known.Address == other.Address)
            return (6, "same website");

        var score = 0;
        var against = new List<string>();
        var shares = SharesWord(known, other);
        if (shares == true)
            return (3, "same name and affiliation");
        if (shares == false)
        {
            score -= 2;
            against.Add("affiliation");
        }
        if (known.Website.Length > 0 && other.Website.Length > 0)
        {
            score -= 1;
            against.Add("website");
        }
        if (known.Email.Length > 0 && other.Email.Length > 0)
        {
            score -= 2;
            against.Add("e-mail address");
        }
        // One collection has one page a person as a rule: a second page with another photo is another person.
        if (known.Group == other.Group && !known.Photo.IsEmpty && !other.Photo.IsEmpty && known.Photo.Text != other.Photo.Text)
        {
            score -= 1;
            against.Add("photo");
        }
        return (score, against.Count == 0 ? "same name" : "same name, different " + string.Join(" and ", against));
    }

    /// <summary>Whether two affiliations have a telling word or an acronym in common; null where one of them is missing.</summary>
    private static bool? SharesWord(PersonMention a, PersonMention b)
    {
        if (a.Affiliation.IsEmpty || b.Affiliation.IsEmpty)
            return null;
        return a.AffiliationWords.Overlaps(b.AffiliationWords) || Array.Exists(a.Acronyms, b.AffiliationWords.Contains) || Array.Exists(b.Acronyms, a.AffiliationWords.Contains);
    }

    private static void Index(Dictionary<string, List<PersonDraft>> index, string key, PersonDraft person)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(person);
    }
}
