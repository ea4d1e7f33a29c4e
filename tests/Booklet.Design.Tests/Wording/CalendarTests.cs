using Booklet.Content.Model;
using Booklet.Design.Wording;
using Shouldly;
using Xunit;

namespace Booklet.Design.Tests.Wording;

public sealed class CalendarTests
{
    private static Calendar Make(string language, ClockStyle clock = ClockStyle.TwentyFourHours, DateOrder order = DateOrder.DayMonthYear) =>
        new(Vocabulary.For(language), clock, order);

    private static DateTime At(int hour, int minute) => new(2027, 6, 7, hour, minute, 0);

    [Theory]
    [InlineData("en", DateOrder.DayMonthYear, "Wednesday 3 January")]
    [InlineData("en", DateOrder.MonthDayYear, "Wednesday, January 3")]
    [InlineData("de", DateOrder.DayMonthYear, "Mittwoch, 3. Januar")]
    [InlineData("fr", DateOrder.DayMonthYear, "Mercredi 3 janvier")]
    [InlineData("es", DateOrder.DayMonthYear, "Miércoles 3 de enero")]
    [InlineData("it", DateOrder.DayMonthYear, "Mercoledì 3 gennaio")]
    [InlineData("nl", DateOrder.DayMonthYear, "Woensdag 3 januari")]
    [InlineData("pl", DateOrder.DayMonthYear, "Środa, 3 stycznia")]
    [InlineData("pt-BR", DateOrder.DayMonthYear, "Quarta-feira, 3 de janeiro")]
    [InlineData("sv", DateOrder.DayMonthYear, "Onsdag 3 januari")]
    public void A_day_is_written_as_its_language_does(string language, DateOrder order, string expected) =>
        Make(language, order: order).DayAndMonth(new DateOnly(2024, 1, 3)).Replace('\u00a0', ' ').ShouldBe(expected);

    [Theory]
    [InlineData("en", DateOrder.DayMonthYear, "2024-01-03", "2024-01-06", "3–6 January 2024")]
    [InlineData("en", DateOrder.MonthDayYear, "2024-01-03", "2024-01-06", "January 3–6, 2024")]
    [InlineData("en", DateOrder.DayMonthYear, "2027-05-30", "2027-06-02", "30 May – 2 June 2027")]
    [InlineData("en", DateOrder.DayMonthYear, "2027-12-30", "2028-01-02", "30 December 2027 – 2 January 2028")]
    [InlineData("en", DateOrder.DayMonthYear, "2027-05-30", "2027-05-30", "30 May 2027")]
    [InlineData("de", DateOrder.DayMonthYear, "2024-01-03", "2024-01-06", "3.–6. Januar 2024")]
    public void A_range_of_dates_takes_its_shortest_form(string language, DateOrder order, string first, string last, string expected) =>
        Make(language, order: order).Range(DateOnly.Parse(first), DateOnly.Parse(last)).Replace('\u00a0', ' ').ShouldBe(expected);

    [Theory]
    [InlineData("en", DateOrder.MonthDayYear, "Program at a glance")]
    [InlineData("en", DateOrder.DayMonthYear, "Programme at a glance")]
    [InlineData("en-GB", DateOrder.MonthDayYear, "Programme at a glance")]
    [InlineData("en-US", DateOrder.DayMonthYear, "Program at a glance")]
    public void English_is_american_where_its_tag_or_its_dates_are(string language, DateOrder order, string expected) =>
        Vocabulary.For(language, order).Glance.ShouldBe(expected);

    [Theory]
    [InlineData("de"), InlineData("en"), InlineData("es"), InlineData("fr"), InlineData("it"), InlineData("nl"), InlineData("pl"), InlineData("pt"), InlineData("sv")]
    public void Every_vocabulary_is_complete(string language)
    {
        var words = Vocabulary.For(language);
        words.Language.ShouldBe(language);
        words.Months.Length.ShouldBe(12);
        words.Weekdays.Length.ShouldBe(7);
        new[] { words.DayNumber, words.PosterCount, words.AllTimes, words.Photo, words.Logo }.ShouldAllBe(text => text.Contains("{0}"));
        words.PageAbbreviation.ShouldEndWith("\u00a0");
    }

    [Fact]
    public void Twelve_hour_ranges_name_the_half_once_where_both_ends_share_it()
    {
        var calendar = Make("en", ClockStyle.TwelveHours);
        calendar.TimeRange(At(13, 30), At(14, 30)).Replace('\u00a0', ' ').ShouldBe("1:30–2:30 PM");
        calendar.TimeRange(At(11, 20), At(12, 20)).Replace('\u00a0', ' ').ShouldBe("11:20 AM–12:20 PM");
        calendar.TimeRange(At(0, 5), At(0, 30)).Replace('\u00a0', ' ').ShouldBe("12:05–12:30 AM");
    }

    [Fact]
    public void A_range_without_an_end_is_its_start() =>
        Make("en").TimeRange(At(9, 5), null).ShouldBe("9:05");

    [Fact]
    public void What_ends_at_midnight_ends_with_its_day()
    {
        var calendar = Make("en");
        calendar.TimeRange(At(22, 0), At(0, 0).AddDays(1)).ShouldBe("22:00–24:00");
        calendar.TimeRange(At(22, 0), At(1, 30).AddDays(1)).ShouldBe("22:00–1:30");
        calendar.TimeRange(At(0, 0), At(0, 30)).ShouldBe("0:00–0:30");
        calendar.Hour(24).ShouldBe("24:00");
        calendar.Hour(25).ShouldBe("1:00");
        // Twelve hours and more later the same half of the day comes again.
        Make("en", ClockStyle.TwelveHours).TimeRange(At(9, 0), At(9, 30).AddDays(1)).Replace('\u00a0', ' ').ShouldBe("9:00 AM–9:30 AM");
    }

    [Theory]
    [InlineData("+02:00", "UTC+2")]
    [InlineData("GMT+5:30", "UTC+5:30")]
    [InlineData("UTC-03", "UTC−3")]
    [InlineData("-0930", "UTC−9:30")]
    [InlineData("UTC+00:00", "UTC")]
    [InlineData("Europe/Madrid", "Europe/Madrid")]
    [InlineData("HKT (GMT+8)", "HKT (GMT+8)")]
    public void A_zone_is_its_name_or_its_distance_from_UTC(string given, string expected) => Calendar.Zone(given).ShouldBe(expected);
}
