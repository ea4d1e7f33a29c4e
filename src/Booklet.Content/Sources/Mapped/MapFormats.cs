using System.Globalization;

namespace Booklet.Content.Sources.Mapped;

/// <summary>Dates and times in a wording of the organiser's own, written anew in one that everything understands.</summary>
internal static class MapFormats
{
    /// <summary>Letters of .NET's custom formats that mean something here, and what may stand between them.</summary>
    public static bool IsFormat(string format)
    {
        try
        {
            var sample = new DateTime(2027, 5, 3, 14, 30, 0, DateTimeKind.Unspecified).ToString(format, CultureInfo.InvariantCulture);
            return format.Length > 1 && DateTime.TryParseExact(sample, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && (HasDate(format) || HasTime(format));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Null where the text is not written so. A time without a date comes out as one.</summary>
    public static RawText? Read(RawText text, string format)
    {
        if (text.IsEmpty)
            return RawText.None;
        if (!DateTime.TryParseExact(text.Text.Trim(), format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault, out var value))
            return null;
        var written = (HasDate(format), HasTime(format)) switch
        {
            (true, true) => value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            (true, false) when !format.Contains('y', StringComparison.Ordinal) => value.ToString("d MMMM", CultureInfo.InvariantCulture),
            (true, false) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => value.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
        return text with { Text = written };
    }

    private static bool HasDate(string format) => format.Contains('d', StringComparison.Ordinal) && format.Contains('M', StringComparison.Ordinal);

    private static bool HasTime(string format) => format.Contains('H', StringComparison.Ordinal) || format.Contains('h', StringComparison.Ordinal);
}
