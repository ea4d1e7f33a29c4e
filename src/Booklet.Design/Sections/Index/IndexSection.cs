using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting.Document;
using Booklet.Unicode;
using Inline = Booklet.Typesetting.Document.Inline;

namespace Booklet.Design.Sections.Index;

/// <summary>
/// People with the pages on which they stand, by family name; the page of a person's own talk is bold.
/// Composed after everything that mentions people.
/// </summary>
internal sealed class IndexSection(ComposingRoom room) : ISection
{
    /// <summary>A short index has room for wide columns, in which no entry takes two lines; a long one would fill too many pages.</summary>
    private const int MostForTwoColumns = 140;

    private const int MostAtTheEdge = 5;

    private const int MostOnFewPages = 160;

    private readonly Theme _theme = room.Theme;

    public string Name => "index";

    /// <summary>Two names need no index.</summary>
    private const int FewestPeople = 3;

    public bool HasContent => room.Programme.People.Count(p => room.Register.MentionsOf(p.Id).Count > 0) >= FewestPeople;

    public Chapter Compose()
    {
        var anchor = Anchors.Chapter(Name);
        var people = room.Programme.People.Count(p => room.Register.MentionsOf(p.Id).Count > 0);
        var columns = people > MostForTwoColumns && _theme.WideMeasure.Millimetres >= 95 ? 3 : 2;
        var head = room.ChapterHead(room.Words.Index, anchor);
        // An index that is a few lines longer than its pages has its letters closer; one of many pages has not.
        double[] gaps = people <= MostOnFewPages ? [0.75, 0.4, 0.15] : [0.75];
        var body = new FittingBlock([.. gaps.Select(gap => new ColumnsBlock(columns, _theme.Grid * 1.1, new StackBlock([.. Letters(gap)]) { Role = StructureRole.Index }))]) { SparesPages = true };
        return new Chapter(
            [new ChapterPages(room.WidePages(new StackBlock([head, body])), ShortChapters.LinesOfIndex(people, columns))],
            [new ContentsLine([new TextInline(room.Words.Index, _theme.Strong)], anchor, 1)]);
    }

    private IEnumerable<Block> Letters(double gap)
    {
        var people = room.Programme.People
            .Where(p => room.Register.MentionsOf(p.Id).Count > 0)
            .Select(p => (Person: p, Key: Collation.SortKey(p.Name.SortName)))
            .OrderBy(p => p.Key, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))
            .ThenBy(p => p.Person.Id, StringComparer.Ordinal)
            .Select(p => p.Person)
            .ToList();
        var sameName = people.GroupBy(p => p.Name.IndexName, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);

        string? letter = null;
        foreach (var person in people)
        {
            var own = Collation.Letter(person.Name.SortName);
            var entry = Entry(person, sameName.Contains(person.Name.IndexName));
            if (own == letter)
            {
                yield return entry;
                continue;
            }
            var style = _theme.Note with { Color = _theme.Palette.AccentText, Weight = FontWeight.Semibold };
            // The letter and the first name stay together in one block, so that no column ends with a letter.
            yield return new StackBlock([ComposingRoom.Line(_theme.Ragged(style, 0.92), own) with { KeepWithNext = true, Role = StructureRole.Heading2 }, entry])
            {
                KeepTogether = true,
                SpaceBefore = letter is null ? default : _theme.Grid * gap,
            };
            letter = own;
        }
    }

    /// <summary>Two people of one name are told apart by their affiliation.</summary>
    private ParagraphBlock Entry(Person person, bool needsAffiliation)
    {
        var name = _theme.Note with { Size = _theme.DataSize * 1.03 };
        var number = new TextStyle { Family = Theme.Serif, Size = name.Size, Color = _theme.Palette.Quiet, Features = ["lnum"] };
        var main = number with { Weight = FontWeight.Semibold, Color = _theme.Palette.Text };
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        inlines.Add(new TextInline(Credits.InitialsTied(person.Name.IndexName), name));
        if (needsAffiliation && person.Affiliations is [var affiliation, ..])
            inlines.Add(new TextInline(" (" + affiliation.ToPlainText() + ")", _theme.QuietNote));
        // Numbers that fill more than a line of a column run on behind the name; fewer stand at the column's edge.
        inlines.Add(room.Register.MentionsOf(person.Id).Count > MostAtTheEdge
            ? new TextInline("\u2002", name)
            : new FillInline(name, MinimumWidth: _theme.TextSize * 0.5));
        inlines.Add(new PageReferenceInline(
            [.. room.Register.MentionsOf(person.Id).OrderByDescending(m => m.IsMain).Select(m => new PageReferenceTarget(m.Anchor, m.IsMain ? main : null))],
            number));
        return new ParagraphBlock(_theme.Ragged(name, 0.92) with { HangingIndent = _theme.TextSize }, inlines.ToImmutable()) { Role = StructureRole.Paragraph };
    }
}
