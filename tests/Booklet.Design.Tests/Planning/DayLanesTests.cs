using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Design.Tests.Planning;

public sealed class DayLanesTests
{
    private static readonly DateTime Midnight = new(2027, 6, 7);

    private static Session At(string id, int start, int? end) => new()
    {
        Id = id,
        Title = RichText.Of(id),
        Kind = SessionKind.Talk,
        Start = Midnight.AddMinutes(start),
        End = end is { } e ? Midnight.AddMinutes(e) : null,
    };

    [Fact]
    public void Sessions_one_after_the_other_share_one_lane()
    {
        var lanes = DayLanes.Of([At("a", 540, 600), At("b", 600, 660)]);
        lanes.MostLanes.ShouldBe(1);
        lanes.FirstMinute.ShouldBe(540);
        lanes.LastMinute.ShouldBe(660);
    }

    [Fact]
    public void Overlapping_sessions_stand_side_by_side_and_later_ones_have_the_whole_width()
    {
        var lanes = DayLanes.Of([At("a", 540, 600), At("b", 540, 570), At("c", 570, 600), At("d", 600, 660)]);
        lanes.Places.Select(p => (p.Session.Id, p.Lane, p.LaneCount)).ShouldBe([("a", 0, 2), ("b", 1, 2), ("c", 1, 2), ("d", 0, 1)]);
    }

    [Fact]
    public void A_session_past_midnight_keeps_its_length() =>
        DayLanes.Of([At("party", 1380, 1500)]).LastMinute.ShouldBe(1500);

    [Fact]
    public void No_two_sessions_of_a_lane_overlap() =>
        Gen.Select(Gen.Int[0, 1400], Gen.Int[5, 200]).Array[0, 30].Sample(spans =>
        {
            var sessions = spans.Select((s, i) => At("s" + i, s.Item1, s.Item1 + s.Item2)).ToList();
            var places = DayLanes.Of(sessions).Places;
            places.Length.ShouldBe(sessions.Count);
            foreach (var a in places)
            {
                a.Lane.ShouldBeLessThan(a.LaneCount);
                foreach (var b in places.Where(b => b.Session.Id != a.Session.Id && b.Lane == a.Lane))
                    (a.EndMinute <= b.StartMinute || b.EndMinute <= a.StartMinute).ShouldBeTrue();
            }
        });
}
