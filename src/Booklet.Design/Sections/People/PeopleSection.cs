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

    private IEnumerable<Person> Remaining() =>
        room.Programme.People.Where(p => !p.Biography.IsEmpty && room.Register.BiographyOf(p.Id) is null);

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
        return new Chapter([room.Pages(new StackBlock(blocks.ToImmutable()))], [new ContentsLine([new TextInline(room.Words.People, theme.Strong)], anchor, 1)]);
    }

    private Block Entry(Person person, Portrait portrait, bool hasPhotos, Theme theme)
    {
        var text = ImmutableArray.CreateBuilder<Block>();
        text.Add(ComposingRoom.Line(theme.Ragged(theme.Strong), person.Name.Display) with { Role = StructureRole.Heading2, KeepWithNext = true, Outline = new OutlineEntry(person.Name.Display, 2) });
        if (person.Affiliations is [var affiliation, ..])
            text.Add(new ParagraphBlock(theme.Ragged(theme.QuietNote), room.Text.Title(affiliation, theme.QuietNote)) { Role = StructureRole.Paragraph, KeepWithNext = true });
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
