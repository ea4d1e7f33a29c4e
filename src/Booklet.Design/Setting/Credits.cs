using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Typesetting.Document;
using Inline = Booklet.Typesetting.Document.Inline;

namespace Booklet.Design.Setting;

/// <summary>How much is said of people beside their names.</summary>
internal enum CreditDetail
{
    Names,

    /// <summary>The affiliation printed beside the name, and what the person does there where that is not plain.</summary>
    Affiliation,

    /// <summary>Position and all affiliations of those who stand nowhere else; of the others what this talk alone says.</summary>
    Missing,

    /// <summary>Position and all affiliations.</summary>
    All,
}

/// <summary>Sets who speaks, writes and chairs: names, and beside them what tells two people apart.</summary>
internal sealed partial class Credits(ComposingRoom room)
{
    /// <summary>A line of the schedule has room for this many names of authors.</summary>
    private const int MostAuthorsInLine = 3;

    private const char NoBreakSpace = '\u00a0';

    /// <summary>Two thirds of a line in a list of two columns.</summary>
    private const int LongestTiedName = 24;

    private readonly HashSet<string> _described = Described(room);

    private readonly HashSet<string> _members = [.. room.Programme.Committees.SelectMany(c => c.Members).Select(m => m.PersonId)];

    public string NameOf(Contributor contributor) =>
        contributor.NameAsPrinted.Length > 0 ? contributor.NameAsPrinted : room.Person(contributor.PersonId)?.Name.Display ?? contributor.PersonId;

    /// <summary>
    /// A name as it is set in running lines: not parted between given and family name. A long one may be, though not before an initial;
    /// one with a hyphen would be parted there instead.
    /// </summary>
    public static string Tied(string name) => name.Length <= LongestTiedName && !name.Contains('-', StringComparison.Ordinal) ? name.Replace(' ', NoBreakSpace) : InitialsTied(name);

    /// <summary>An initial alone on the next line is lost to the eye: it stays with the name before it.</summary>
    public static string InitialsTied(string name) => Initial().Replace(name, NoBreakSpace + "$1");

    [GeneratedRegex(@"(?<=[\p{L}\p{M}.]) (\p{L}\p{M}*\.?)(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Initial();

    /// <summary>The one affiliation that stands beside the name.</summary>
    public RichText AffiliationOf(Contributor contributor) =>
        !contributor.Affiliation.IsEmpty ? contributor.Affiliation
        : room.Person(contributor.PersonId) is { Affiliations: [var first, ..] } ? first : RichText.Empty;

    /// <summary>Position, then the affiliation of this talk or else all of the person's.</summary>
    public RichText DetailsOf(Contributor contributor)
    {
        var person = room.Person(contributor.PersonId);
        var own = contributor.Affiliation.IsEmpty ? person?.Affiliations ?? [] : [contributor.Affiliation];
        return Joined([person?.Position ?? RichText.Empty, .. own]);
    }

    public static RichText DetailsOf(Person person) => Joined([person.Position, .. person.Affiliations]);

    /// <summary>Whether a talk or a biography says all of the person that is known.</summary>
    public bool IsDescribed(string personId) => _described.Contains(personId);

    /// <summary>Whether any part of the booklet does.</summary>
    private bool IsIntroduced(string personId) => IsDescribed(personId) || _members.Contains(personId);

    /// <summary>Where the name leads: the person's own page, or else their record as a researcher.</summary>
    public static LinkTarget? SiteOf(Person? person) => person switch
    {
        { Website: { } site } => new UriTarget(site),
        { Orcid: { Length: > 0 } orcid } => new UriTarget("https://orcid.org/" + orcid),
        _ => null,
    };

    /// <summary>"Anna Berg, University of X; Bo Li, …": names upright, the rest quiet; neighbours from one place share it.</summary>
    public ImmutableArray<Inline> Line(IEnumerable<Contributor> contributors, TextStyle name, TextStyle quiet, CreditDetail detail)
    {
        var list = contributors.ToList();
        var details = list.ConvertAll(c => DetailFor(c, detail));
        // Affiliations contain commas, so entries with them are parted by semicolons.
        var separator = details.Exists(d => !d.IsEmpty) ? "; " : ", ";
        var marksPresenter = detail == CreditDetail.Missing && list.Exists(c => c.IsPresenter) && !list.TrueForAll(c => c.IsPresenter);
        // What all of several do is said once, before them.
        var areModerators = list.Count > 1 && list.TrueForAll(c => c.Role == ContributorRole.Moderator);
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        if (areModerators)
            inlines.Add(new TextInline(room.Words.Moderators + ": ", quiet));
        for (var i = 0; i < list.Count; i++)
        {
            var sharesPlace = i + 1 < list.Count && !details[i].IsEmpty && details[i].ToPlainText() == details[i + 1].ToPlainText();
            var style = marksPresenter && list[i].IsPresenter ? name with { Weight = FontWeight.Semibold } : name;
            inlines.Add(new TextInline(Tied(NameOf(list[i])), style));
            if (!areModerators && RoleOf(list[i]) is { } role)
                inlines.Add(new TextInline(" (" + role + ")", quiet));
            if (!details[i].IsEmpty && !sharesPlace)
            {
                inlines.Add(new TextInline(", ", name));
                inlines.AddRange(room.Text.Title(details[i], quiet));
            }
            if (i + 1 < list.Count)
                inlines.Add(new TextInline(sharesPlace ? ", " : separator, name));
        }
        return inlines.ToImmutable();
    }

    /// <summary>The names of a talk for one line of a list: all speakers, but of many authors only the first, since the paper's own entry names all.</summary>
    public ImmutableArray<Inline> Short(Talk talk, TextStyle style)
    {
        var isPaper = talk.Contributors.All(c => c.Role == ContributorRole.Author);
        if (!isPaper || talk.Contributors.Length <= MostAuthorsInLine)
            return Line(talk.Contributors, style, style, CreditDetail.Names);
        return [new TextInline(Tied(NameOf(talk.Contributors[0])) + "\u00a0" + room.Words.AndOthers, style)];
    }

    /// <summary>"Chair: Anna Berg, University of X", the affiliation only where nothing else in the booklet says it; null for none.</summary>
    public ImmutableArray<Inline>? Chairs(Session session, TextStyle style)
    {
        var chairs = session.ChairIds.Where(id => room.Person(id) is not null).Select(id => new Contributor(id, ContributorRole.Speaker, "")).ToList();
        if (chairs.Count == 0)
            return null;
        var label = chairs.Count == 1 ? room.Words.Chair : room.Words.Chairs;
        var detail = chairs.TrueForAll(c => IsIntroduced(c.PersonId)) ? CreditDetail.Names : CreditDetail.Affiliation;
        return Line(chairs, style, style, detail).Insert(0, new TextInline(label + ": ", style));
    }

    /// <summary>What somebody does beside speaking and writing.</summary>
    public string? RoleOf(Contributor contributor) => contributor.Role switch
    {
        ContributorRole.Moderator => room.Words.Moderator,
        ContributorRole.Chair => room.Words.Chair,
        _ => null,
    };

    private RichText DetailFor(Contributor contributor, CreditDetail detail) => detail switch
    {
        CreditDetail.Names => RichText.Empty,
        CreditDetail.Affiliation when IsIntroduced(contributor.PersonId) => AffiliationOf(contributor),
        // Of authors in a list the names are enough; who speaks is introduced.
        CreditDetail.Missing when contributor.Role == ContributorRole.Author && IsIntroduced(contributor.PersonId) => contributor.Affiliation,
        _ => DetailsOf(contributor),
    };

    private static RichText Joined(IEnumerable<RichText> parts)
    {
        var joined = ImmutableArray.CreateBuilder<Content.Markup.Inline>();
        foreach (var part in parts.Where(p => !p.IsEmpty))
        {
            if (joined.Count > 0)
                joined.Add(new Run(", "));
            joined.AddRange(part.Inlines);
        }
        return new RichText(joined.ToImmutable());
    }

    private static HashSet<string> Described(ComposingRoom room) =>
    [
        .. room.Plan.Chapters.SelectMany(chapter => chapter.Talks.SelectMany(t => t.Contributors).Where(c => chapter.Form != ChapterForm.List || c.Role != ContributorRole.Author)).Select(c => c.PersonId),
        .. room.Programme.People.Where(p => !p.Biography.IsEmpty).Select(p => p.Id),
    ];
}
