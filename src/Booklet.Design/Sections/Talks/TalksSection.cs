using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Sections.Listings;
using Booklet.Design.Setting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Talks;

/// <summary>
/// The chapters of one part of the booklet (talks, papers or posters), each in the form that its content asks for.
/// </summary>
internal sealed class TalksSection(ComposingRoom room, string name) : ISection
{
    /// <summary>Chapters with at most this many talks list them in the contents.</summary>
    private const int MostContentsLines = 14;

    /// <summary>A longer chapter names the day in its running heads: a reader looks for a day there.</summary>
    private const int MostTalksWithoutDays = 24;

    public string Name => name;

    public bool HasContent => Chapters.Any();

    private IEnumerable<TalkChapter> Chapters => room.Plan.Chapters.Where(c => c.Section == name);

    public Chapter Compose()
    {
        var pages = ImmutableArray.CreateBuilder<ChapterPages>();
        var contents = ImmutableArray.CreateBuilder<ContentsLine>();
        foreach (var chapter in Chapters)
        {
            contents.Add(new ContentsLine([new TextInline(chapter.Title, room.Theme.Strong)], Anchors.Chapter(chapter.Id), 1));
            if ((chapter.Form == ChapterForm.PageEach || chapter.Talks.All(t => t.Kind == TalkKind.Keynote)) && chapter.Talks.Count() <= MostContentsLines)
                contents.AddRange(chapter.Talks.Select(SpeakerLine));
            switch (chapter.Form)
            {
                case ChapterForm.PageEach:
                    pages.AddRange(PageEach(chapter).Select(s => new ChapterPages(s)));
                    break;
                case ChapterForm.Running:
                    pages.Add(new ChapterPages(room.Pages(Running(chapter)), ShortChapters.LinesOf(chapter, room)));
                    break;
                default:
                    pages.Add(new ChapterPages(room.WidePages(new ListingChapter(room).Compose(chapter)), ShortChapters.LinesOf(chapter, room)));
                    break;
            }
        }
        return new Chapter(pages.ToImmutable(), contents.ToImmutable());
    }

    private ContentsLine SpeakerLine(Talk talk)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        var first = talk.Contributors.FirstOrDefault();
        if (first is null)
        {
            inlines.AddRange(room.Text.Title(room.TitleOf(talk), room.Theme.Text));
        }
        else
        {
            inlines.Add(new TextInline(string.Join(", ", talk.Contributors.Select(room.Credits.NameOf)) + " ", room.Theme.Text));
            // One affiliation behind several names would be everybody's.
            if (talk.Contributors.All(c => room.Credits.AffiliationOf(c).ToPlainText() == room.Credits.AffiliationOf(first).ToPlainText()))
                inlines.AddRange(room.Text.Title(room.Credits.AffiliationOf(first), room.Theme.Quiet));
        }
        return new ContentsLine(inlines.ToImmutable(), Anchors.Talk(talk.Id), 2);
    }

    /// <summary>A page each: the chapter's name stands in the running head.</summary>
    private IEnumerable<PageSequence> PageEach(TalkChapter chapter)
    {
        var page = new TalkPage(room, chapter, TalkPage.Large);
        var isFirst = true;
        foreach (var talk in chapter.Talks)
        {
            var sequence = room.Pages(new StackBlock([new MarkBlock(Marks.Section, chapter.Title), page.ComposePage(talk, opensChapter: isFirst)]));
            // These pages carry no chapter title of their own: the running head names the chapter.
            yield return sequence with { Template = sequence.Template with { HeaderOnFirstPage = true } };
            isFirst = false;
        }
    }

    private StackBlock Running(TalkChapter chapter)
    {
        var page = new TalkPage(room, chapter, TalkPage.Small);
        var heads = new SessionHead(room);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(room.ChapterHead(chapter.Title, Anchors.Chapter(chapter.Id)));
        var namesDays = chapter.Talks.Count() > MostTalksWithoutDays;
        foreach (var group in chapter.Groups)
        {
            if (namesDays && group.Session is { } session && room.DayOf(group.Parent ?? session) is { } day)
                blocks.Add(new MarkBlock(Marks.Section, chapter.Title + " · " + room.DayName(day)));
            var followsHead = NeedsHead(chapter, group) || ReferenceEquals(group, chapter.Groups[0]);
            if (NeedsHead(chapter, group))
                blocks.Add(heads.Compose(group, isFirst: ReferenceEquals(group, chapter.Groups[0])));
            foreach (var talk in group.Talks)
            {
                blocks.AddRange(page.Compose(talk, followsHead));
                followsHead = false;
            }
        }
        return new StackBlock(blocks.ToImmutable());
    }

    /// <summary>A session with several talks has a head over them; a talk that is its own event says its time itself.</summary>
    private static bool NeedsHead(TalkChapter chapter, TalkGroup group) =>
        group.Session is null ? chapter.Groups.Length > 1 : group.Session.Talks.Length > 1 || (group.Parent is not null && chapter.Groups.Length > 1);
}
