using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting.Document;
using Inline = Booklet.Typesetting.Document.Inline;

namespace Booklet.Design.Sections.People;

/// <summary>Organisers by role, in two columns of names with their affiliations.</summary>
internal sealed class CommitteesSection(ComposingRoom room) : ISection
{
    private readonly Theme _theme = room.Theme;

    public string Name => "committees";

    public bool HasContent => !room.Programme.Committees.IsEmpty;

    public Chapter Compose()
    {
        var anchor = Anchors.Chapter(Name);
        var groups = room.Programme.Committees.Select((committee, index) => Group(committee, index));
        var body = new StackBlock(
            [
                room.ChapterHead(room.Words.Organisers, anchor),
                new ColumnsBlock(2, _theme.Grid * 1.5, new StackBlock([.. groups])),
            ]);
        return new Chapter([new ChapterPages(room.WidePages(body), ShortChapters.LinesOf(room.Programme.Committees))], [new ContentsLine([new TextInline(room.Words.Organisers, _theme.Strong)], anchor, 1)]);
    }

    private StackBlock Group(Committee committee, int index)
    {
        var head = room.Kicker(committee.Role) with { Role = StructureRole.Heading2, Outline = new OutlineEntry(committee.Role, 2) };
        var members = committee.Members.Select(m => Member(m, index)).ToList();
        return new StackBlock([head with { KeepWithNext = true }, .. members]) { SpaceAfter = _theme.Grid, KeepTogether = members.Count <= 4 };
    }

    private Block Member(CommitteeMember member, int committee)
    {
        var anchor = Anchors.Member(committee, member.PersonId);
        room.Register.Mention(member.PersonId, anchor);
        var person = room.Person(member.PersonId);
        var name = _theme.Text;
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        inlines.Add(new AnchorInline(anchor));
        inlines.Add(new TextInline(person?.Name.Display ?? member.PersonId, name) { Link = Credits.SiteOf(person) });
        // What a talk or a biography says of the person need not stand here.
        var details = room.Credits.IsDescribed(member.PersonId) ? member.Affiliation : room.Credits.DetailsOf(new Contributor(member.PersonId, ContributorRole.Speaker, "") { Affiliation = member.Affiliation });
        if (!details.IsEmpty)
        {
            inlines.Add(new TextInline("\u2002", name));
            inlines.AddRange(room.Text.Title(details, _theme.QuietNote));
        }
        return new ParagraphBlock(_theme.Ragged(name) with { HangingIndent = _theme.TextSize }, inlines.ToImmutable()) { Role = StructureRole.Paragraph };
    }
}
