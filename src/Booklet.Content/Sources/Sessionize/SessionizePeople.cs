using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Sessionize;

/// <summary>Speakers of all dumps, each once, from the dump that tells most of them.</summary>
internal sealed partial class SessionizePeople(LocalPhotos photos, DiagnosticBag bag)
{
    private readonly Dictionary<string, string> _questions = new(StringComparer.Ordinal);

    public ImmutableArray<PersonRecord> Read(SessionizeFiles files, HashSet<string> speaking, HashSet<string> refused)
    {
        foreach (var question in files.Dumps.SelectMany(d => d.Questions))
            _questions.TryAdd(question.Text("id").ToString(), question.Text("question").ToString());
        var people = ImmutableArray.CreateBuilder<PersonRecord>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var dump in files.Dumps)
        {
            foreach (var fields in dump.Speakers)
            {
                var person = Person(fields);
                if (person.Id.Length > 0 && places.TryGetValue(person.Id, out var at) && (dump.Speakers != files.Dumps[0].Speakers || people[at].FullName.ToString() == person.FullName.ToString()))
                {
                    // view/SpeakerWall knows the same people without their texts.
                    if (people[at].Biography.IsEmpty && !person.Biography.IsEmpty)
                        people[at] = person;
                    continue;
                }
                places.TryAdd(person.Id, people.Count);
                people.Add(person);
            }
        }
        for (var i = 0; i < people.Count; i++)
        {
            var isRefused = refused.Contains(people[i].Id) && !speaking.Contains(people[i].Id);
            people[i] = isRefused ? people[i] with { LeftOutBecause = "no session of theirs is in the programme" } : photos.Fill(people[i], Picture(people[i], files));
        }
        return people.DrainToImmutable();
    }

    private PersonRecord Person(MappingNode fields)
    {
        var company = Answer(fields, Company()).As(MarkupFormat.Plain);
        var position = RawText.First(fields.Text("tagLine", "tagline"), Answer(fields, Position())).As(MarkupFormat.Plain);
        return new PersonRecord
        {
            Id = fields.Text("id").ToString(),
            Name = Name(fields),
            GivenName = fields.Text("firstName"),
            FamilyName = fields.Text("lastName"),
            // The line below the name says where people work, unless that was asked by itself.
            Affiliations = [company.IsEmpty ? position : company],
            Position = company.IsEmpty ? RawText.None : position,
            Biography = PlainLines.Of(fields.Text("bio")),
            Photo = fields.Text("profilePicture"),
            Website = Website(fields["links"]),
            List = "speakers",
            Location = fields.Location,
        };
    }

    // The software makes the full name of its parts, so where they differ somebody changed one record into another.
    private RawText Name(MappingNode fields)
    {
        var (full, given, family) = (fields.Text("fullName", "name"), fields.Text("firstName"), fields.Text("lastName"));
        if (full.IsEmpty || given.IsEmpty || family.IsEmpty)
            return full;
        var parts = $"{given} {family}";
        if (FoldedText.Squeezed(parts) == FoldedText.Squeezed(full.Text) || FoldedText.Squeezed($"{family} {given}") == FoldedText.Squeezed(full.Text))
            return full;
        bag.Add(ExportDiagnostics.NamesDisagreeAt(full.Location, full.Text, parts));
        return new RawText(parts, given.Location);
    }

    // A picture may be known to another dump than the one that has the text.
    private static RawText Picture(PersonRecord person, SessionizeFiles files)
    {
        if (!person.Photo.IsEmpty || person.Id.Length == 0 || files.Dumps.Length == 1)
            return person.Photo;
        return files.Dumps.SelectMany(d => d.Speakers).Where(s => s.Text("id").ToString() == person.Id).Select(s => s.Text("profilePicture")).FirstOrDefault(p => !p.IsEmpty);
    }

    /// <summary>The answer to the first question of which <paramref name="question"/> says that it asks for this.</summary>
    private RawText Answer(MappingNode fields, Regex question)
    {
        foreach (var answer in SessionizeDump.Maps(fields["questionAnswers"]))
        {
            var asked = answer.Text("question") is { IsEmpty: false } own ? own.Text : _questions.GetValueOrDefault(answer.Text("questionId", "id").ToString(), "");
            if (question.IsMatch(asked) && answer.Text("answerValue", "answer") is { IsEmpty: false } text)
                return text;
        }
        return RawText.None;
    }

    // A page of one's own says more than a profile in somebody else's network.
    private static RawText Website(ValueNode? links)
    {
        foreach (var wanted in (string[])["Website", "Blog", "Company_Website", "Company Website", "Other", "LinkedIn"])
        {
            foreach (var link in SessionizeDump.Maps(links))
            {
                if (link.Text("linkType", "title").ToString().Equals(wanted, StringComparison.OrdinalIgnoreCase) && link.Text("url") is { IsEmpty: false } url)
                    return url;
            }
        }
        return RawText.None;
    }

    [GeneratedRegex(@"^\W*(?:your |current )*(?:company|organi[sz]ation|employer|affiliation|institution|university|firma|unternehmen|entreprise|empresa)\b(?!.*\b(?:size|logo|website|url|cover|pay))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Company();

    [GeneratedRegex(@"^\W*(?:your |current )*(?:job title|position|title|role|profession|beruf)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Position();
}
