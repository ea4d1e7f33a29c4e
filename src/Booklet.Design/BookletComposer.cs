using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Sections;
using Booklet.Design.Sections.Contents;
using Booklet.Design.Sections.Cover;
using Booklet.Design.Sections.Glance;
using Booklet.Design.Sections.Index;
using Booklet.Design.Sections.Information;
using Booklet.Design.Sections.Notes;
using Booklet.Design.Sections.People;
using Booklet.Design.Sections.Schedule;
using Booklet.Design.Sections.Sponsors;
using Booklet.Design.Sections.Talks;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Diagnostics;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;

namespace Booklet.Design;

/// <summary>Decides what the booklet says and in which order: <see cref="Programme"/> in, composed document out.</summary>
public static class BookletComposer
{
    private static readonly ImmutableArray<string> DefaultOrder =
    [
        "cover", "information", ContentsSection.Name, "glance", "schedule", "talks", "papers", "posters", "people", "committees", "sponsors", "index", NotesSection.Name,
    ];

    private static readonly ImmutableArray<string> LongInformationOrder = [.. DefaultOrder.Remove("information").Insert(2, "information")];

    public static StageResult<BookletComposition> Compose(Programme programme, BookletOptions options, CompositionOptions composition)
    {
        var bag = new DiagnosticBag();
        var theme = Theme.For(PageFor(options, composition, bag), AccentFor(options, bag), programme.Event.Language);
        var room = new ComposingRoom(programme, options, theme, bag);
        var order = OrderFor(options, room, bag);
        room.Printed.UnionWith(order);

        var sections = SectionsOf(room);
        var chapters = ComposeSections(sections, order);
        var sequences = Assemble(room, order, chapters);
        var document = new ComposedDocument(PropertiesFor(programme, composition), sequences);
        var (tallies, leftOut) = new PrintCount(room, order, sections).Count();
        return new StageResult<BookletComposition>(new BookletComposition(document, tallies, leftOut), bag.ToImmutable());
    }

    /// <summary>
    /// Sections are composed in the default order, whatever order they are printed in: talks claim biographies before people do,
    /// and the index lists what all others mention.
    /// </summary>
    private static Dictionary<string, Chapter> ComposeSections(ImmutableArray<ISection> sections, ImmutableArray<string> order)
    {
        var chapters = new Dictionary<string, Chapter>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            if (order.Contains(section.Name) && section.HasContent)
                chapters.Add(section.Name, section.Compose());
        }
        return chapters;
    }

    private static ImmutableArray<ISection> SectionsOf(ComposingRoom room) =>
    [
        new CoverSection(room), new InformationSection(room), new GlanceSection(room), new ScheduleSection(room),
        new TalksSection(room, "talks"), new TalksSection(room, "papers"), new TalksSection(room, "posters"),
        new PeopleSection(room), new CommitteesSection(room), new SponsorsSection(room), new IndexSection(room),
    ];

    private static ImmutableArray<PageSequence> Assemble(ComposingRoom room, ImmutableArray<string> order, Dictionary<string, Chapter> chapters)
    {
        var pages = new List<ChapterPages>();
        var information = new InformationSection(room);
        var joinsContents = chapters.ContainsKey(information.Name) && information.StandsWithContents;
        var lines = order.Where(n => chapters.ContainsKey(n) && !(joinsContents && n == information.Name)).SelectMany(n => chapters[n].Contents).ToList();
        joinsContents &= order.Contains(ContentsSection.Name) && lines.Count is >= ContentsSection.FewestLines and <= ContentsSection.MostLinesWithFacts;
        if (joinsContents)
            chapters.Remove(information.Name);
        else
            lines = [.. order.Where(chapters.ContainsKey).SelectMany(n => chapters[n].Contents)];
        foreach (var name in order)
        {
            switch (name)
            {
                case ContentsSection.Name:
                    if (lines.Count >= ContentsSection.FewestLines)
                        pages.Add(new ChapterPages(new ContentsSection(room).Compose(lines, joinsContents ? information.Facts() : null), joinsContents ? null : ShortChapters.LinesOf(lines)));
                    break;
                case NotesSection.Name:
                    if (new NotesSection(room).Compose() is { } notes)
                        pages.Add(new ChapterPages(notes));
                    break;
                default:
                    if (chapters.TryGetValue(name, out var chapter))
                        pages.AddRange(chapter.Pages);
                    break;
            }
        }
        return ShortChapters.Join(pages, room.Theme);
    }

    private static ImmutableArray<string> OrderFor(BookletOptions options, ComposingRoom room, DiagnosticBag bag)
    {
        var wanted = options.Sections ?? (new InformationSection(room).IsLong ? LongInformationOrder : DefaultOrder);
        foreach (var unknown in wanted.Concat(options.SectionsOff.Order(StringComparer.Ordinal)).Where(n => !DefaultOrder.Contains(n)))
            bag.Add(DesignDiagnostics.SectionUnknown(unknown, DefaultOrder));
        return [.. wanted.Where(n => DefaultOrder.Contains(n) && !options.SectionsOff.Contains(n)).Distinct(StringComparer.Ordinal)];
    }

    private static Size PageFor(BookletOptions options, CompositionOptions composition, DiagnosticBag bag)
    {
        if (composition.Page is { } page)
            return page;
        if (options.PageSize is not { } text)
            return PageSize.A5;
        if (PageSize.TryParse(text) is { } parsed)
            return parsed;
        bag.Add(DesignDiagnostics.PageSizeInvalid(text));
        return PageSize.A5;
    }

    private static Color? AccentFor(BookletOptions options, DiagnosticBag bag)
    {
        if (options.AccentColor is not { } text)
            return null;
        var color = Color.TryParse(text);
        if (color is null)
            bag.Add(DesignDiagnostics.AccentInvalid(text));
        return color;
    }

    private static DocumentProperties PropertiesFor(Programme programme, CompositionOptions composition) => new()
    {
        Title = programme.Event.Title.ToPlainText(),
        Author = programme.Event.Hosts.IsEmpty ? null : string.Join(", ", programme.Event.Hosts.Select(h => h.ToPlainText())),
        Subject = programme.Event.Subtitle.IsEmpty ? null : programme.Event.Subtitle.ToPlainText(),
        Language = programme.Event.Language,
        Date = composition.Date,
    };
}
