using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections;

/// <summary>
/// Chapters of a few lines stand below each other: a booklet of five nearly empty pages looks unfinished. How long they are is estimated;
/// one that turns out longer goes to the next page whole.
/// </summary>
internal static class ShortChapters
{
    /// <summary>Letters in a line of text and of notes, as the theme's measure holds them.</summary>
    private const int Text = 70, Note = 78;

    private const int ChapterHead = 4, SessionHead = 4;

    /// <summary>More than this of a page is a page of its own.</summary>
    private const double MostOfPage = 0.7;

    /// <summary>What an estimate may safely fill.</summary>
    private const double FullPage = 0.9;

    public static ImmutableArray<PageSequence> Join(IReadOnlyList<ChapterPages> parts, Theme theme)
    {
        var lines = theme.TextHeight.Points / theme.Grid.Points;
        var sequences = ImmutableArray.CreateBuilder<PageSequence>();
        for (var i = 0; i < parts.Count;)
        {
            var first = parts[i];
            var together = new List<ChapterPages> { first };
            while (i + together.Count < parts.Count && parts[i + together.Count] is var next
                && IsShort(first) && IsShort(next) && IsAlike(first.Sequence.Template, next.Sequence.Template)
                && together.Sum(p => p.Lines!.Value) + next.Lines!.Value <= lines * FullPage)
            {
                together.Add(next);
            }
            sequences.Add(together.Count == 1 ? first.Sequence : first.Sequence with { Body = new StackBlock([.. together.Select((p, n) => Part(p, n, theme))]) });
            i += together.Count;
        }
        return sequences.ToImmutable();

        bool IsShort(ChapterPages part) => part.Lines <= lines * MostOfPage;
    }

    private static bool IsAlike(PageTemplate one, PageTemplate other) => one.Margins == other.Margins && one.HeaderOnFirstPage == other.HeaderOnFirstPage;

    private static StackBlock Part(ChapterPages part, int index, Theme theme) => new([part.Sequence.Body])
    {
        KeepTogether = true,
        SpaceBefore = index > 0 ? theme.Grid * 3 : default,
    };

    // Estimates

    public static double LinesOf(TalkChapter chapter, ComposingRoom room)
    {
        var talks = chapter.Talks.ToList();
        var heads = ChapterHead + chapter.Groups.Count(g => g.Talks.Length > 1) * SessionHead;
        return heads + (chapter.Form == ChapterForm.List ? talks.Sum(ListedLines) / 2 : talks.Sum(t => RunningLines(t, room)));
    }

    /// <summary>In one of two columns: a title and names in half a line each.</summary>
    private static double ListedLines(Talk talk)
    {
        const int Column = 32, NameLetters = 16;
        return 1 + Lines(talk.Title, Column) + Math.Ceiling(talk.Contributors.Length * NameLetters / (double)Column) + (2 * Lines(talk.Abstract, Text));
    }

    private static double RunningLines(Talk talk, ComposingRoom room)
    {
        const int Title = 45, Photo = 8, Space = 4;
        var people = talk.Contributors.Select(c => room.Person(c.PersonId)).OfType<Person>().ToList();
        var head = Space + Lines(talk.Title, Title) + (2 * people.Count);
        var biographies = people.Where(p => !p.Biography.IsEmpty).Sum(p => 3 + Lines(p.Biography, Note));
        var hasPhotos = people.Exists(p => p.Photo is not null || p.NamesPhoto);
        return (hasPhotos ? Math.Max(head, Photo) : head) + Lines(talk.Abstract, Text) + (talk.Keywords.IsEmpty ? 0 : 2) + biographies + (talk.Picture is null ? 0 : Photo * 2);
    }

    public static double LinesOf(IEnumerable<Person> people)
    {
        const int Photo = 6;
        return ChapterHead + people.Sum(p => 1 + Math.Max(p.Photo is null ? 0 : Photo, 2 + Lines(p.Biography, Note)));
    }

    /// <summary>Committees in two columns, every other member with an affiliation that takes a second line.</summary>
    public static double LinesOf(IEnumerable<Committee> committees) => ChapterHead + committees.Sum(c => 2 + (c.Members.Length * 1.5)) / 2 + 1;

    public static double LinesOf(IEnumerable<SponsorTier> tiers)
    {
        const int Logo = 7, Name = 3;
        return ChapterHead + tiers.Sum(t => 3 + (Math.Ceiling(t.Sponsors.Length / 2.0) * (t.Sponsors.Any(s => s.Logo is not null) ? Logo : Name)));
    }

    /// <summary>When and where take up to four lines; every subject has a head.</summary>
    public static double LinesOf(EventDetails info, IEnumerable<InformationBlock> subjects) => ChapterHead + 4 + Lines(info.Description, Note) + subjects.Sum(s => 3 + Lines(s.Body, Note));

    /// <summary>The contents, with chapters apart from each other.</summary>
    public static double LinesOf(IReadOnlyCollection<ContentsLine> contents) => ChapterHead + contents.Sum(l => l.Level == 1 ? 1.5 : 1);

    /// <summary>An index in columns; most names of a short one stand below a letter of their own.</summary>
    public static double LinesOfIndex(int people, int columns) => ChapterHead + Math.Ceiling(people * 2.0 / columns);

    private static double Lines(RichText text, int letters) => Math.Ceiling(text.ToPlainText().Length / (double)letters);

    private static double Lines(RichDocument text, int letters) => text.IsEmpty ? 0 : 1 + Math.Ceiling(text.ToPlainText().Length / (double)letters);
}
