using Booklet.Content.Parsing;

namespace Booklet.Content.Sources;

/// <summary>Dates that name their year.</summary>
internal static class WholeDates
{
    /// <summary>Outside these years a date is a slip of the keyboard, and counting on from it may leave the calendar.</summary>
    public static bool IsYear(int year) => year is >= 1900 and <= 2999;

    /// <summary>The date with its year, or null where the value is not a date or has no year.</summary>
    public static DateOnly? Read(RawText text)
    {
        if (text.IsEmpty)
            return null;
        // An ISO date may be followed by a time, which is not the date's business.
        var value = text.Text.Length > 10 && text.Text[4] == '-' && text.Text[7] == '-' ? text.Text[..10] : text.Text;
        return Values.TryReadDate(value) is { Year: { } year } date && IsYear(year) && date.Day <= DateTime.DaysInMonth(year, date.Month) ? new DateOnly(year, date.Month, date.Day) : null;
    }
}
