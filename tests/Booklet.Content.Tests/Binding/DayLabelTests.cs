using Booklet.Content.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

public class DayLabelTests
{
    [Theory]
    [InlineData("Day 1 (Jan 3) Wednesday", 1, 1, 3, null, DayOfWeek.Wednesday, "")]
    [InlineData("Monday, 7 June 2027", null, 6, 7, 2027, DayOfWeek.Monday, "")]
    [InlineData("2027-06-07", null, 6, 7, 2027, null, "")]
    [InlineData("Day Two: Workshops", 2, null, null, null, null, "Workshops")]
    [InlineData("Tue May 6th - Workshop day", null, 5, 6, null, DayOfWeek.Tuesday, "Workshop day")]
    public void A_heading_tells_number_date_and_weekday(string text, int? number, int? month, int? day, int? year, DayOfWeek? weekday, string rest) =>
        DayLabel.Parse(text).ShouldBe(new DayLabel(number, month, day, year, weekday, rest));
}
