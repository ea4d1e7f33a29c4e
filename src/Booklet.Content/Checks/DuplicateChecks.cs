using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Content.Checks;

/// <summary>
/// Talks that stand twice and names that are probably one person's. Nothing is compared in pairs: equal keys meet in an index, and a name
/// with a slip in it meets the right one under the name less one letter.
/// </summary>
internal static class DuplicateChecks
{
    /// <summary>A shorter title ("Opening") may well stand twice.</summary>
    private const int ShortestTitle = 12;

    /// <summary>Letters of the word that differs. Shorter names differ by one letter all the time (Li and Liu, Hansen and Jansen).</summary>
    private const int ShortestWord = 7;

    // The longest names of people have half as many. A list that was taken for a name would be compared in as many ways as it has letters.
    private const int MostWords = 24;

    public static void Run(Programme programme, DiagnosticBag bag)
    {
        var titles = new Dictionary<string, Talk>(StringComparer.Ordinal);
        foreach (var talk in programme.Talks)
        {
            var title = FoldedText.Words(talk.Title.ToPlainText());
            if (title.Length < ShortestTitle || talk.Contributors.IsEmpty)
                continue;
            // A paper and its poster share a title; two papers do not.
            // One of the two often names the speaker alone, and the other all authors: one person in common is enough.
            var people = talk.Contributors.Select(c => c.PersonId).Distinct(StringComparer.Ordinal).ToList();
            var twin = people.Select(p => titles.GetValueOrDefault($"{talk.Kind} {title} {p}")).FirstOrDefault(t => t is not null);
            if (twin is not null)
                bag.Add(CheckDiagnostics.TalkTwiceAt(talk.Location, twin.Location, talk.Title.ToPlainText()));
            foreach (var person in people)
                titles.TryAdd($"{talk.Kind} {title} {person}", talk);
        }
        CheckNames(programme, bag);
    }

    private static void CheckNames(Programme programme, DiagnosticBag bag)
    {
        var swapped = new Dictionary<string, (Person Person, string[] Words)>(StringComparer.Ordinal);
        var shortened = new Dictionary<string, (Person Person, string[] Words)>(StringComparer.Ordinal);
        var families = new Dictionary<string, List<(Person Person, string[] Given)>>(StringComparer.Ordinal);
        foreach (var person in programme.People)
        {
            if (Shortening(families, person) is { } full)
                Report(person, full, "the given names are shortened in one of them", bag);
            var words = FoldedText.Words(person.Name.Display).Split(' ');
            if (words.Length < 2)
                continue;
            var sorted = string.Join(' ', words.Order(StringComparer.Ordinal));
            if (!swapped.TryAdd(sorted, (person, words)) && swapped[sorted] is var other && !other.Words.SequenceEqual(words) && MayBeOne(person, other.Person))
                Report(person, other.Person, "the same words in another order", bag);
            if (Slip(shortened, person, words) is { } near && MayBeOne(person, near))
                Report(person, near, "one letter differs", bag);
        }
    }

    /// <summary>
    /// Someone of the same family name and affiliation whose given names this one shortens or leaves out ("J. Smith", "Jane R. Smith"). Here a common
    /// affiliation (or ORCID) is needed: thousands of people are called "J. Smith".
    /// </summary>
    private static Person? Shortening(Dictionary<string, List<(Person Person, string[] Given)>> families, Person person)
    {
        var family = FoldedText.Words(person.Name.Family);
        var given = FoldedText.Words(person.Name.Given).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (family.Length == 0 || given.Length == 0)
            return null;
        if (!families.TryGetValue(family, out var namesakes))
            families[family] = namesakes = [];
        var found = namesakes.Take(MostNamesakes).FirstOrDefault(n => !n.Given.SequenceEqual(given) && Shortens(n.Given, given) && HaveInCommon(n.Person, person)).Person;
        namesakes.Add((person, given));
        return found;
    }

    /// <summary>More people of one family name than in any programme seen; files of nonsense may have more.</summary>
    private const int MostNamesakes = 500;

    /// <summary>Whether each given name of the shorter list is one of the longer, in order, or its initial; one word of both at least is the first.</summary>
    private static bool Shortens(string[] a, string[] b)
    {
        if (a.Length > b.Length)
            (a, b) = (b, a);
        static bool Same(string x, string y) => x == y || (x.Length == 1 && y.StartsWith(x, StringComparison.Ordinal)) || (y.Length == 1 && x.StartsWith(y, StringComparison.Ordinal));
        return a.Zip(b).All(p => Same(p.First, p.Second));
    }

    private static bool HaveInCommon(Person first, Person second)
    {
        if (first.Orcid is not null && second.Orcid is not null)
            return first.Orcid == second.Orcid;
        return !first.Affiliations.IsEmpty && !second.Affiliations.IsEmpty && MayBeOne(first, second);
    }

    /// <summary>Someone whose name differs by one letter in one long word: the two names less that letter are equal.</summary>
    private static Person? Slip(Dictionary<string, (Person Person, string[] Words)> shortened, Person person, string[] words)
    {
        Person? found = null;
        if (words.Length > MostWords)
            return found;
        for (var w = 0; w < words.Length; w++)
        {
            if (words[w].Length < ShortestWord)
                continue;
            for (var i = -1; i < words[w].Length; i++)
            {
                var key = string.Join(' ', words.Select((word, n) => n != w ? word : i < 0 ? word : word.Remove(i, 1)));
                if (shortened.TryGetValue(key, out var other) && other.Person != person && DifferInOneLetter(other.Words[w], words[w]))
                    found ??= other.Person;
                shortened.TryAdd(key, (person, words));
            }
        }
        return found;
    }

    private static bool DifferInOneLetter(string a, string b)
    {
        if (a.Length > b.Length)
            (a, b) = (b, a);
        if (a == b || b.Length - a.Length > 1)
            return false;
        var same = a.AsSpan().CommonPrefixLength(b);
        // Ivanov and Ivanova, Stephan and Stephane are two people.
        if (same == a.Length)
            return b[^1] == b[^2] || b[^1] is not ('a' or 'e');
        return a.Length < b.Length ? a.AsSpan(same).SequenceEqual(b.AsSpan(same + 1))
            : a.AsSpan(same + 1).SequenceEqual(b.AsSpan(same + 1))
            || (same + 1 < a.Length && a[same] == b[same + 1] && a[same + 1] == b[same] && a.AsSpan(same + 2).SequenceEqual(b.AsSpan(same + 2)));
    }

    /// <summary>Affiliations without a common word belong to two people.</summary>
    private static bool MayBeOne(Person first, Person second)
    {
        if (first.Orcid is not null && second.Orcid is not null)
            return first.Orcid == second.Orcid;
        if (first.Affiliations.IsEmpty || second.Affiliations.IsEmpty)
            return true;
        var words = first.Affiliations.SelectMany(a => AffiliationText.TellingWords(a.ToPlainText())).ToHashSet(StringComparer.Ordinal);
        return second.Affiliations.Any(a => words.Overlaps(AffiliationText.TellingWords(a.ToPlainText())));
    }

    private static void Report(Person person, Person other, string how, DiagnosticBag bag) =>
        bag.Add(CheckDiagnostics.NameSpeltTwoWaysAt(person.Location, other.Location, person.Name.Display, other.Name.Display, how));
}
