using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Parsing;

namespace Booklet.Content.Sources;

/// <summary>
/// People in fields that are counted (<c>author1</c>, <c>author_2</c>, <c>speaker3_name</c>, with <c>affiliation2</c>, <c>speaker_3_photo</c>), which is
/// how forms and spreadsheets write a list: read as the list that is meant, whatever reads the record then.
/// </summary>
internal static partial class NumberedPeople
{
    /// <summary>Words for parts of a person's record, by the name under which all sources know them.</summary>
    private static readonly FrozenDictionary<string, string> Parts = new (string Name, string Words)[]
    {
        ("name", "name|full_name|fullname"),
        ("first_name", "first_name|firstname|first|given_name|given"),
        ("last_name", "last_name|lastname|last|surname|family_name|family"),
        ("affiliation", "affiliation|affiliations|affil|institution|institute|organization|organisation|company|university|employer"),
        ("bio", "bio|biography|about"),
        ("photo", "photo|picture|image|avatar|headshot|img"),
        ("position", "position|role|job_title|job|title"),
        ("website", "website|homepage|web|url"),
        ("orcid", "orcid"),
        ("email", "email|e_mail|mail"),
    }.SelectMany(p => p.Words.Split('|').Select(w => (Word: w, p.Name))).ToFrozenDictionary(p => p.Word, p => p.Name, StringComparer.Ordinal);

    /// <summary>The fields with counted people in one list each, in the place of the first of them; the mapping itself where there are none.</summary>
    public static MappingNode Joined(MappingNode fields)
    {
        // Nearly every record has none: a digit at or near a key's end is asked for before anything is made.
        if (!fields.Entries.Any(e => e.Key.Any(char.IsAsciiDigit)))
            return fields;
        var found = fields.Entries.Select(Counted.Of).ToList();
        var roles = found.Where(c => c is { Role.Length: > 0, Number: not null }).Select(c => c!.Role).Distinct(StringComparer.Ordinal).ToList();
        if (roles.Count == 0)
            return fields;
        var entries = fields.Entries.ToList();
        foreach (var role in roles)
        {
            var counted = found.OfType<Counted>().Where(c => c.Role == role || c.Role.Length == 0 && roles.Count == 1).ToList();
            // "affiliation" is the first one's only where the others have fields of their own; else it is everybody's.
            counted.RemoveAll(c => c.Number is null && c.Role.Length == 0 && !counted.Exists(o => o.Number is not null && o.Part == c.Part));
            var people = counted.GroupBy(c => c.Number ?? 1).OrderBy(g => g.Key).Select(g => Person([.. g])).OfType<ValueNode>().ToImmutableArray();
            var first = counted.First(c => c.Role == role).Entry;
            foreach (var one in counted)
                fields.NoteAsked(one.Entry);
            if (people.IsEmpty)
                continue;
            // Those with nothing but a name are described like the others.
            if (people.Any(p => p is MappingNode))
                people = [.. people.Select(p => p is ScalarNode ? new MappingNode(p.Location, [new MappingEntry("name", p.Location, p)]) : p)];
            // One name with room for others is no list.
            ValueNode value = people is [ScalarNode only] ? only : new SequenceNode(people[0].Location, [.. people.SelectMany(p => p is SequenceNode list ? list.Items : [p])]);
            var at = entries.IndexOf(first);
            var used = counted.Where(c => c.Role == role || people.Any(p => p is MappingNode)).Select(c => c.Entry).ToHashSet(ReferenceEqualityComparer.Instance);
            entries[at] = new MappingEntry(role, first.KeyLocation, value);
            entries.RemoveAll(used.Contains);
        }
        return new MappingNode(fields, [.. entries]);
    }

    private static ValueNode? Person(ImmutableArray<Counted> fields)
    {
        var known = fields.Where(f => f.Entry.Value is not ScalarNode || !RawText.Of(f.Entry.Value).IsEmpty).DistinctBy(f => f.Part).ToList();
        if (!known.Exists(f => f.Part is "name" or "last_name" or "first_name"))
            return null;
        return known is [{ Part: "name" } only] ? only.Entry.Value
            : new MappingNode(known[0].Entry.Value.Location, [.. known.Select(f => new MappingEntry(f.Part, f.Entry.KeyLocation, f.Entry.Value))]);
    }

    /// <summary>A field of a person: of which role, which one in the count, and which part of what is said of them.</summary>
    private sealed record Counted(MappingEntry Entry, string Role, int? Number, string Part)
    {
        public static Counted? Of(MappingEntry entry)
        {
            if (entry.Key.Length > 50 || Field().Match(entry.Key) is not { Success: true } match)
                return null;
            var part = Folded(match.Groups["part"].Value + match.Groups["after"].Value);
            if (part.Length > 0 && !Parts.ContainsKey(part) || match.Groups["part"].Length > 0 && match.Groups["after"].Length > 0)
                return null;
            var role = Folded(match.Groups["role"].Value);
            if (role.Length == 0 && part.Length == 0)
                return null;
            // "title" of nobody in particular is the talk's, as "image" and "url" are.
            if (role.Length == 0 && !match.Groups["number"].Success && Parts[part] is not ("affiliation" or "bio" or "photo" or "email"))
                return null;
            int? number = match.Groups["number"].Success ? int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;
            return new Counted(entry, role, number, part.Length == 0 ? "name" : Parts[part]);
        }

        private static string Folded(string text) => Camel().Replace(text, "$1_$2").Replace(' ', '_').Replace('-', '_').Trim('_').ToLowerInvariant();
    }

    [GeneratedRegex(@"^(?<role>(?:(?:presenting|invited|keynote|corresponding|co)[ _-]?)?(?:authors?|speakers?|presenters?|instructors?|lecturers?|panell?ists?|moderators?|chairs?|hosts?|organi[sz]ers?|discussants?))?(?:[ _-]?(?<part>[A-Za-z][A-Za-z_ -]*?))??(?:[ _-]?(?<number>\d{1,2})(?:[ _-]?(?<after>[A-Za-z][A-Za-z_ -]*))?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Field();

    [GeneratedRegex(@"(\p{Ll})(\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Camel();
}
