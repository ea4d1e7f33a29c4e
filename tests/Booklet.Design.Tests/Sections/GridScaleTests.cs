using Booklet.Design.Sections.Glance;
using Booklet.Typesetting;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Design.Tests.Sections;

public sealed class GridScaleTests
{
    private static readonly Gen<List<ScaledEvent>> Events =
        Gen.Select(Gen.Int[0, 100], Gen.Int[1, 30], Gen.Int[0, 60]).Select((start, length, least) => new ScaledEvent(start * 5, (start + length) * 5, least.Pt())).List[1, 30];

    [Fact]
    public void With_room_for_all_words_the_scale_is_the_clocks()
    {
        var scale = GridScale.Fit(480, 720, [new(480, 540, 10.Pt()), new(540, 720, 20.Pt())], 400.Pt(), 1.Pt());
        scale.Height.ShouldBe(240.Pt());
        scale.At(480).ShouldBe(default);
        scale.At(510).ShouldBe(30.Pt());
        scale.At(720).ShouldBe(240.Pt());
    }

    [Fact]
    public void A_short_event_takes_the_height_of_its_words_from_the_long_ones()
    {
        var scale = GridScale.Fit(480, 720, [new(480, 490, 30.Pt()), new(490, 720, 20.Pt())], 240.Pt(), 1.Pt());
        (scale.At(490) - scale.At(480)).Points.ShouldBe(30, 0.01);
        scale.Height.Points.ShouldBe(240, 0.01);
    }

    [Fact]
    public void Every_event_has_room_for_its_words_where_they_fit_at_all() => Events.Sample(events =>
    {
        var needed = GridScale.LeastHeight(events);
        var scale = GridScale.Fit(0, 660, events, needed + 50.Pt(), 2.Pt());
        foreach (var e in events)
            (scale.At(e.EndMinute) - scale.At(e.StartMinute)).Points.ShouldBeGreaterThanOrEqualTo(e.Least.Points - 0.01);
    });

    [Fact]
    public void Time_never_runs_backwards_and_never_off_the_page() => Events.Sample(events =>
    {
        var scale = GridScale.Fit(0, 660, events, 300.Pt(), 1.Pt());
        scale.Height.Points.ShouldBeLessThanOrEqualTo(300.01);
        for (var minute = 0; minute < 660; minute += 15)
            scale.At(minute).ShouldBeLessThanOrEqualTo(scale.At(minute + 15));
    });
}
