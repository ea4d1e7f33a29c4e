using Booklet.Content.Parsing;

namespace Booklet.Content.Binding;

/// <summary>How a talk's record refers to a day: "2", "Day 2", "Monday", "2027-05-03", "May 3".</summary>
internal static class DayReferences
{
    public static bool Means(string reference, DayDraft day)
    {
        var label = Parse(reference);
        if (label.Month is not null && (day.Date is not null || day.Label.Month is not null))
            return day.Date is { } date ? (date.Month, date.Day) == (label.Month, label.DayOfMonth) : (day.Label.Month, day.Label.DayOfMonth) == (label.Month, label.DayOfMonth);
        if (label.Number is { } number)
            return day.Label.Number is { } own ? own == number : day.Number == number;
        if (label.Weekday is { } weekday)
            return day.Date is { } known ? known.DayOfWeek == weekday : day.Label.Weekday == weekday;
        return false;
    }

    public static DayLabel Parse(string reference)
    {
        if (Values.TryReadInt(reference.Trim()) is { } number && number is > 0 and < 100)
            return new DayLabel(number, null, null, null, null, "");
        var text = reference.Length > 10 && reference[4] == '-' && reference[7] == '-' ? reference[..10] : reference;
        return DayLabel.Parse(text);
    }
}
