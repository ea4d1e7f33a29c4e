using Booklet.Content.Parsing;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Parsing;

public class ValuesTests
{
    [Theory]
    [InlineData("3", 3)]
    [InlineData(" 03 ", 3)]
    [InlineData("3.", 3)]
    [InlineData("3.0", 3)]
    [InlineData("3rd", 3)]
    [InlineData("-1", -1)]
    [InlineData("3a", null)]
    [InlineData("1.5", null)]
    [InlineData("", null)]
    [InlineData("99999999999", null)]
    public void Integers(string text, int? expected) => Values.TryReadInt(text).ShouldBe(expected);

    [Theory]
    [InlineData("2024-01-03", "2024-1-3")]
    [InlineData("Jan 3", "?-1-3")]
    [InlineData("January 3, 2024", "2024-1-3")]
    [InlineData("Jan. 3 2024", "2024-1-3")]
    [InlineData("3 January 2024", "2024-1-3")]
    [InlineData("3rd of January 2024", "2024-1-3")]
    [InlineData("Wednesday, Jan 3rd", "?-1-3 Wednesday")]
    [InlineData("January 3, 2024 (Wednesday)", "2024-1-3 Wednesday")]
    [InlineData("Wed, May 27, 2026", "2026-5-27 Wednesday")]
    [InlineData("Mittwoch, 3. Januar 2024", "2024-1-3 Wednesday")]
    [InlineData("3. März", "?-3-3")]
    [InlineData("mercredi 3 janvier 2024", "2024-1-3 Wednesday")]
    [InlineData("1er février 2024", "2024-2-1")]
    [InlineData("miércoles, 3 de enero de 2024", "2024-1-3 Wednesday")]
    [InlineData("3.1.2024", "2024-1-3")]
    [InlineData("25/12/2024", "2024-12-25")]
    [InlineData("12/25/2024", "2024-12-25")]
    [InlineData("3/4/2024", "none")]
    [InlineData("2027-06-07T09:00:00+02:00", "2027-6-7 09:00 02:00:00")]
    [InlineData("2027-10-16 15:55:00-04:00", "2027-10-16 15:55 -04:00:00")]
    [InlineData("2027-05-03 09:00:00", "2027-5-3 09:00")]
    [InlineData("2027-05-03T09:00Z", "2027-5-3 09:00 00:00:00")]
    [InlineData("2023-02-29", "none")]
    [InlineData("Feb 29", "?-2-29")]
    [InlineData("Mayday 3", "none")]
    [InlineData("Room 12", "none")]
    [InlineData("13 monkeys", "none")]
    [InlineData("", "none")]
    public void Dates(string text, string expected)
    {
        var shown = Values.TryReadDate(text) is { } d
            ? $"{d.Year?.ToString() ?? "?"}-{d.Month}-{d.Day}{(d.Weekday is { } w ? " " + w : "")}{(d.Time is { } t ? $" {t:HH\\:mm}" : "")}{(d.Offset is { } o ? $" {o}" : "")}"
            : "none";
        shown.ShouldBe(expected);
    }

    [Theory]
    [InlineData("1:30 PM", "13:30")]
    [InlineData("1:30\u00A0PM", "13:30")]
    [InlineData("01:30 pm", "13:30")]
    [InlineData("1:30 p.m.", "13:30")]
    [InlineData("13:30", "13:30")]
    [InlineData("13:30:00", "13:30")]
    [InlineData("9h30", "09:30")]
    [InlineData("9h", "09:00")]
    [InlineData("9:00am", "09:00")]
    [InlineData("9 AM", "09:00")]
    [InlineData("12 AM", "00:00")]
    [InlineData("12:15 PM", "12:15")]
    [InlineData("13:30 PM", "13:30")]
    [InlineData("09.30 Uhr", "09:30")]
    [InlineData("9 Uhr", "09:00")]
    [InlineData("noon", "12:00")]
    [InlineData("Midnight", "00:00")]
    [InlineData("24:00", "00:00")]
    [InlineData("9", "none")]
    [InlineData("810", "none")]
    [InlineData("25:00", "none")]
    [InlineData("9:75", "none")]
    [InlineData("TBA", "none")]
    public void Times(string text, string expected) =>
        (Values.TryReadTime(text) is { } time ? time.ToString("HH\\:mm") : "none").ShouldBe(expected);

    [Theory]
    [InlineData("09:30 - 10:30", "09:30 10:30")]
    [InlineData("9–10:30 AM", "09:00 10:30")]
    [InlineData("9:30 AM – 1 PM", "09:30 13:00")]
    [InlineData("11-1 PM", "11:00 13:00")]
    [InlineData("1:30-2:30pm", "13:30 14:30")]
    [InlineData("14:00 -- 15:30", "14:00 15:30")]
    [InlineData("9:00 to 10:00", "09:00 10:00")]
    [InlineData("9:00 bis 10:00 Uhr", "09:00 10:00")]
    [InlineData("9h00 à 10h30", "09:00 10:30")]
    [InlineData("11 AM-noon", "11:00 12:00")]
    [InlineData("22:00-01:00", "22:00 01:00")]
    [InlineData("9-10", "none")]
    [InlineData("9:30", "none")]
    [InlineData("Jan 3 - Jan 4", "none")]
    public void Time_ranges(string text, string expected) =>
        (Values.TryReadTimeRange(text) is { } range ? $"{range.Start:HH\\:mm} {range.End:HH\\:mm}" : "none").ShouldBe(expected);
}
