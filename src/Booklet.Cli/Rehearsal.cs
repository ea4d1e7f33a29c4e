using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Design;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Fonts;

namespace Booklet.Cli;

/// <summary>
/// Sets a booklet of one talk beside the reading of the files: most of a short run is the first use of each method and font, which a second
/// core can do while the first one reads. Nothing of it reaches the real booklet but the fonts.
/// </summary>
internal static class Rehearsal
{
    public static Task<FontBook> Begin() => Task.Run(() =>
    {
        var fonts = FontBook.Open([]).Value;
        Typesetter.Layout(BookletComposer.Compose(Programme(), new BookletOptions(), CompositionOptions.Default).Value.Document, fonts);
        return fonts;
    });

    private static Programme Programme()
    {
        var start = new DateTime(2027, 5, 3, 9, 0, 0);
        var text = new RichDocument([new RichParagraph(RichText.Of("A text of more than one line, so that lines are broken, words are hyphenated and spaces stretched, with $x$."))]);
        var talk = new Talk { Id = "t", Kind = TalkKind.Talk, Title = RichText.Of("A Title"), Abstract = text, Contributors = [new Contributor("p", ContributorRole.Speaker, "A B")] };
        Session Event(string id, int hour, SessionKind kind, params ImmutableArray<TalkSlot> talks) =>
            new() { Id = id, Title = RichText.Of("Event"), Kind = kind, Start = start.AddHours(hour), End = start.AddHours(hour + 1), RoomIds = ["r"], Talks = talks };
        return new Programme
        {
            Event = new EventDetails { Title = RichText.Of("Event"), ShortTitle = "Event" },
            Days = [new Day { Id = "d", Number = 1, Date = DateOnly.FromDateTime(start), Sessions = [Event("s", 0, SessionKind.Talk, new TalkSlot("t")), Event("b", 1, SessionKind.Break), Event("o", 2, SessionKind.Organisation)] }],
            Talks = [talk],
            People = [new Person { Id = "p", Name = new PersonName("A B", "A", "B"), Biography = text }],
            Rooms = [new Room("r", "Room", 0)],
            Inventory = new Inventory([], []),
        };
    }
}
