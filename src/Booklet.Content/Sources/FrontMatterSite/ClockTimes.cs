using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>Start and end as sites write them: two values, or one value with a range.</summary>
internal sealed class ClockTimes
{
    private int _times;
    private int _halves;

    /// <summary>Whether most times of the files carry AM or PM: then the booklet prints them so too.</summary>
    public bool AreTwelveHours => _halves * 2 > _times;

    public (TimeOnly? Start, TimeOnly? End) Read(RawText start, RawText end)
    {
        if (start.IsEmpty)
            return (null, One(end));
        if (end.IsEmpty && Values.TryReadTimeRange(start.Text) is { } range)
            return (range.Start, range.End);
        return (One(start), One(end));
    }

    private TimeOnly? One(RawText text)
    {
        if (text.IsEmpty)
            return null;
        var value = text.Text;
        // "2027-05-03T09:00:00" and "2027-05-03 09:00" carry the date in front of the time.
        if (value.Length > 11 && value[4] == '-' && value[7] == '-' && value[10] is 'T' or ' ')
            value = value[11..Math.Min(value.Length, 16)];
        _times++;
        if (value.TrimEnd('.', ' ').EndsWith('M') || value.TrimEnd('.', ' ').EndsWith('m'))
            _halves++;
        return Values.TryReadTime(value.Trim());
    }
}
