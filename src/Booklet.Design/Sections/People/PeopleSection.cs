using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting.Document;
using Booklet.Unicode;

namespace Booklet.Design.Sections.People;

/// <summary>Biographies that no talk holds: panellists, chairs, organisers. Composed after the talks, which claim theirs first.</summary>
internal sealed class PeopleSection(ComposingRoom room) : ISection
{
    public string Name => "people";

    public bool HasContent => Remaining().Any();

    /// <summary>Those with a text that no talk has, and panellists and the like whose photo no talk shows. A committee's list is one of names.</summary>
    private IEnumerable<Person> Remaining()
    {
        var speaking = room.Programme.Days.SelectMany(d => d.Sessions).SelectMany(ComposingRoom.Flatten).SelectMany(s => s.Contributors)
            .Concat(room.Programme.Talks.SelectMany(t => t.Contributors).Where(c => c.Role != ContributorRole.Author))
            .Select(c => c.PersonId).ToHashSet(StringComparer.Ordinal);
        return room.Programme.People.Where(p => room.Register.BiographyOf(p.Id) is null
            && (!p.Biography.IsEmpty || (p.Photo is not null && speaking.Contains(p.Id) && !room.Register.HasPhoto(p.Id))));
    }

    public Chapter Compose()
    {
        var theme = room.Theme;
        var anchor = Anchors.Chapter(Name);
        var portrait = new Portrait(room);
        var people = Remaining().OrderBy(p => p.Name.SortName, Collation.Comparer).ThenBy(p => p.Id, StringComparer.Ordinal).ToList();
        var hasPhotos = people.Exists(p => p.Photo is not null);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(room.ChapterHead(room.Words.People, anchor));
        foreach (var person in people)
        {
            room.Register.ClaimBiography(person.Id, Anchors.Person(person.Id));
            room.Register.Mention(person.Id, Anchors.Person(person.Id), isMain: true);
            blocks.Add(Entry(person, portrait, hasPhotos, theme));
        }
        return new Chapter([new ChapterPages(room.Pages(new StackBlock(blocks.ToImmutable())), ShortChapters.LinesOf(people))], [new ContentsLine([new TextInline(room.Words.People, theme.Strong)], anchor, 1)]);
    }

    private Block Entry(Person person, Portrait portrait, bool hasPhotos, Theme theme)
    {
        var text = ImmutableArray.CreateBuilder<Block>();
        text.Add(new ParagraphBlock(theme.Ragged(theme.Strong), [new TextInline(person.Name.Display, theme.Strong) { Link = Credits.SiteOf(person) }]) { Role = StructureRole.Heading2, KeepWithNext = true, Outline = new OutlineEntry(person.Name.Display, 2) });
        if (Credits.DetailsOf(person) is { IsEmpty: false } details)
            text.Add(new ParagraphBlock(theme.Ragged(theme.QuietNote), room.Text.Title(details, theme.QuietNote)) { Role = StructureRole.Paragraph, KeepWithNext = !person.Biography.IsEmpty });
        text.AddRange(room.Text.Blocks(person.Biography, theme.NoteBody));
        Block body = new StackBlock(text.ToImmutable());
        if (hasPhotos)
        {
            var width = theme.Measure * 0.15;
            body = new RowBlock([new RowCell(ColumnWidth.Fixed(width), portrait.Block(person, width)), new RowCell(ColumnWidth.Share(), body)], theme.Grid);
        }
        return body with { Anchor = Anchors.Person(person.Id), SpaceAfter = theme.Grid };
    }
}
