using System.Text.RegularExpressions;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Design.Sections.Glance;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Design.Tests.Sections;

public sealed class GridTests
{
    private static readonly DateTime Midnight = new(2027, 6, 7);

    private static Session At(string title, double start, double end, params string[] rooms) => new()
    {
        Id = "s" + title,
        Title = RichText.Of(title),
        Kind = SessionKind.Talk,
        Start = Midnight.AddHours(start),
        End = Midnight.AddHours(end),
        RoomIds = [.. rooms],
    };

    private static Programme With(params Session[] sessions) => new()
    {
        Event = new EventDetails { Title = RichText.Of("Tides"), ShortTitle = "Tides" },
        Days = [new Day { Id = "1", Number = 1, Date = new DateOnly(2027, 6, 7), Sessions = [.. sessions] }],
        Rooms = [.. sessions.SelectMany(s => s.RoomIds).Distinct().Order(StringComparer.Ordinal).Select((id, i) => new Room(id, "Room " + id, i))],
        Inventory = new Inventory([], []),
    };

    private static string Text(Programme programme) =>
        string.Join(" ", PageText.Layout(programme, new BookletOptions { Sections = ["glance"] }).Pages.Select(PageText.Of)).Replace('\u00a0', ' ');

    private static List<string> TitlesOn(Programme programme) => [.. Regex.Matches(Text(programme), "Q[0-9]+z").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData(2), InlineData(3), InlineData(5), InlineData(9)]
    public void What_runs_at_one_time_in_one_room_is_all_there(int count)
    {
        var sessions = Enumerable.Range(0, count).Select(i => At($"Q{i}z", 9, 10 + i % 2, "a")).Append(At("Q90z", 9, 12, "b")).Append(At("Q91z", 12, 13, "a")).ToArray();
        TitlesOn(With(sessions)).ShouldBe(sessions.Select(s => s.Title.ToPlainText()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Slots_hold_every_event_once_and_never_overlap() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[1, 40], Gen.Int[0, 3], Gen.Int[1, 2]).List[1, 25].Sample(spans =>
        {
            var events = spans.ConvertAll(s => new GridEvent(At($"Q{s}z", 9, 10), s.Item1 * 5, (s.Item1 + s.Item2) * 5, s.Item3, s.Item4));
            foreach (var width in new[] { 300.Pt(), 90.Pt(), 50.Pt() })
            {
                var slots = GridSlot.For(events, width).ToList();
                foreach (var e in events)
                {
                    for (var column = e.Column; column < e.Column + e.ColumnSpan; column++)
                        slots.Count(s => s.Events.Any(o => ReferenceEquals(o.Session, e.Session) && o.Column <= column && column < o.Column + o.ColumnSpan)).ShouldBe(1);
                }
                foreach (var a in slots)
                {
                    foreach (var b in slots.Where(b => !ReferenceEquals(a, b) && a.StartMinute < b.EndMinute && b.StartMinute < a.EndMinute && a.Column < b.Column + b.ColumnSpan && b.Column < a.Column + a.ColumnSpan))
                    {
                        // In one column only side by side.
                        (a.Column, a.ColumnSpan, a.LaneCount).ShouldBe((b.Column, b.ColumnSpan, b.LaneCount));
                        a.Lane.ShouldNotBe(b.Lane);
                    }
                }
            }
        });

    [Fact]
    public void Sixteen_rooms_stand_on_as_many_pages_as_they_need()
    {
        var sessions = Enumerable.Range(0, 16).Select(i => At($"Q{i + 10}z", 9, 10, $"r{i:00}")).Append(At("Q80z", 10, 11)).ToArray();
        TitlesOn(With(sessions)).Count.ShouldBe(17);
        var text = Text(With(sessions));
        for (var i = 0; i < 16; i++)
            text.ShouldContain($"Room r{i:00}");
    }

    [Fact]
    public void A_session_in_several_rooms_stands_in_each()
    {
        var pages = PageText.Layout(With(At("Q1z", 9, 12, "a", "c"), At("Q2z", 9, 12, "b")), new BookletOptions { Sections = ["glance"] }).Pages;
        // Fewer than three events are no grid.
        pages.Length.ShouldBe(0);
        var grid = PageText.Texts(PageText.Layout(With(At("Q1z", 9, 12, "a", "c"), At("Q2z", 9, 12, "b"), At("Q3z", 12, 13, "a"), At("Q4z", 12, 13, "b")), new BookletOptions { Sections = ["glance"] }).Pages[0]).ToList();
        grid.Count(t => t.Item.Segments.Any(s => s.Text.Text == "Q1z")).ShouldBe(2);
    }

    [Fact]
    public void What_has_no_room_stands_beside_the_rooms_under_the_name_of_its_place()
    {
        var text = Text(With(At("Q1z", 9, 12, "a"), At("Q2z", 9, 12) with { Place = RichText.Of("Harbour wall") }, At("Q3z", 9, 12)));
        foreach (var part in new[] { "Q1z", "Q2z", "Q3z", "Harbour wall" })
            text.ShouldContain(part);
    }

    [Fact]
    public void Two_pauses_at_one_time_are_two_unless_they_have_one_name()
    {
        var pause = At("Q1z", 10, 11, "a") with { Kind = SessionKind.Break };
        TitlesOn(With(At("Q0z", 9, 10, "a"), pause, pause with { Id = "other", RoomIds = ["b"] }, At("Q2z", 10, 11, "b") with { Kind = SessionKind.Break }, At("Q3z", 11, 12, "b"))).ShouldBe(["Q0z", "Q1z", "Q2z", "Q3z"]);
    }

    [Fact]
    public void Five_minutes_and_eight_hours_and_midnight_all_keep_their_words()
    {
        var lightning = Enumerable.Range(0, 12).Select(i => At($"Q{i + 10}z", 9 + i / 12.0, 9 + (i + 1) / 12.0, "a"));
        var sessions = lightning.Append(At("Q50z", 9, 17, "b")).Append(At("Q51z", 22, 25.5, "a")).ToArray();
        TitlesOn(With(sessions)).Count.ShouldBe(14);
    }

    [Fact]
    public void Hours_in_which_nothing_runs_are_cut()
    {
        var evening = new Grid("Day", [new GridColumn("", "", [], null)]) { Events = [new GridEvent(At("a", 9, 10), 540, 615, 0, 1), new GridEvent(At("b", 20, 21), 1210, 1260, 0, 1)] };
        evening.EmptyHours.ShouldBe([(660, 1200)]);
        evening.HoursShown.ShouldBe(3.5);
        var text = Text(With(At("Q1z", 9, 10, "a"), At("Q2z", 9, 10, "b"), At("Q3z", 20, 21, "a")));
        text.ShouldContain("10:00");
        text.ShouldNotContain("14:00");
        text.ShouldContain("20:00");
    }

    [Fact]
    public void A_gap_is_never_higher_than_its_break_and_the_clock_goes_on_behind_it()
    {
        var scale = GridScale.Fit(540, 1260, [new(540, 600, 10.Pt()), new(1200, 1260, 10.Pt())], 300.Pt(), 1.Pt(), [new GridGap(600, 1200, 20.Pt())]);
        (scale.At(1200) - scale.At(600)).ShouldBe(20.Pt());
        (scale.At(1260) - scale.At(1200)).ShouldBe(60.Pt());
        scale.Height.ShouldBe(140.Pt());
    }

    [Fact]
    public void No_heading_of_the_grid_is_empty()
    {
        var document = BookletComposer.Compose(With(At("Q1z", 9, 12), At("Q2z", 9, 12), At("Q3z", 12, 13) with { Title = RichText.Empty }), BookletOptions.Default, CompositionOptions.Default).Value.Document;
        DocumentDump.Write(document).Split((char)10).Where(l => l.Contains("<Heading", StringComparison.Ordinal) && l.TrimEnd().EndsWith("\"\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Tracks_have_letters_that_the_key_explains()
    {
        var programme = With(At("Q1z", 9, 10, "a") with { TrackId = "x" }, At("Q2z", 9, 10, "b") with { TrackId = "y" }, At("Q3z", 10, 11, "a") with { TrackId = "x" }) with
        {
            Tracks = [new Track("x", "Salt", "#aa0000"), new Track("y", "Silt"), new Track("z", "Unused")],
        };
        var text = Text(programme);
        foreach (var part in new[] { "A Q1z", "B Q2z", "A Salt", "B Silt" })
            Regex.Replace(text, @"\s+", " ").ShouldContain(part);
        text.ShouldNotContain("Unused");
        // One track says nothing.
        Text(programme with { Tracks = [programme.Tracks[0]] }).ShouldNotContain("Salt");
    }
}
