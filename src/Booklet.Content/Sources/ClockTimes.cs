using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Parsing;

namespace Booklet.Content.Sources;

/// <summary>Start and end as sites write them: two values, or one value with a range.</summary>
internal sealed partial class ClockTimes
{
    private int _times;
    private int _halves;

    /// <summary>Whether most times of the files carry AM or PM: then the booklet prints them so too.</summary>
    public bool AreTwelveHours => _halves * 2 > _times;

    public (TimeOnly? Start, TimeOnly? End) Read(RawText start, RawText end, RawText duration)
    {
        var (from, until) = Read(start, end);
        return until is null && from is { } begin && Length(duration) is { } length ? (from, begin.Add(length)) : (from, until);
    }

    /// <summary>"45", "45 min", "1h", "1 h 30", "1:30" or "PT45M": up to a day.</summary>
    private static TimeSpan? Length(RawText text)
    {
        if (text.IsEmpty || Duration().Match(text.Text.Trim()) is not { Success: true } match)
            return null;
        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var length = TimeSpan.FromMinutes(Part("h") * 60 + Part("m"));
        return length > TimeSpan.Zero && length < TimeSpan.FromDays(1) ? length : null;
    }

    [GeneratedRegex(@"^(?:PT)?(?:(?<h>\d{1,2})\s*(?:h(?:ours?|rs?)?|:)\s*)?(?:(?<m>\d{1,3})\s*(?:m(?:in(?:ute)?s?)?)?\.?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Duration();

    private (TimeOnly? Start, TimeOnly? End) Read(RawText start, RawText end)
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
        // "0:30 +1" is after midnight, which its being before the start says as well.
        if (value.EndsWith("+1", StringComparison.Ordinal))
            value = value[..^2].TrimEnd();
        _times++;
        if (value.TrimEnd('.', ' ').EndsWith('M') || value.TrimEnd('.', ' ').EndsWith('m'))
            _halves++;
        return Values.TryReadTime(value.Trim());
    }
}
