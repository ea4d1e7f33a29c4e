using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Booklet.Content.Sources.Tables;

/// <summary>What a workbook's number formats make of numbers: whether one is a date, a time, or only a number (ECMA-376, part 1, 18.8.30).</summary>
internal sealed class WorkbookStyles(ImmutableArray<int> formats, ImmutableDictionary<int, string> codes)
{
    /// <summary>The last day that a workbook can write, 9999-12-31.</summary>
    private const double LastDay = 2_958_465;

    /// <summary>Reader may be null where the workbook has no styles.</summary>
    public static WorkbookStyles Read(XmlReader? reader)
    {
        var formats = ImmutableArray.CreateBuilder<int>();
        var codes = ImmutableDictionary.CreateBuilder<int, string>();
        var inCells = false;
        while (reader?.Read() == true)
        {
            if (reader.LocalName is "cellXfs")
                inCells = reader.NodeType is XmlNodeType.Element && !reader.IsEmptyElement;
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Number(reader.GetAttribute("numFmtId")) is { } id)
                codes[id] = reader.GetAttribute("formatCode") ?? "";
            else if (inCells && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                formats.Add(Number(reader.GetAttribute("numFmtId")) ?? 0);
        }
        return new WorkbookStyles(formats.ToImmutable(), codes.ToImmutable());
    }

    /// <summary>Dates as 2027-05-03, times as 09:30, both as 2027-05-03 09:30; other numbers as short as they can be told apart.</summary>
    public string Format(string value, string? style, bool is1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return value;
        var format = Number(style) is { } index && index < formats.Length ? formats[index] : 0;
        var (isDate, isTime) = Kind(format);
        if (!isDate && !isTime || number < 0 || number > LastDay)
            return Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture) : value;
        // Seconds, because nine o'clock is 0.375 but ten past nine is 0.38194444….
        var seconds = Math.Round(number * 86400);
        var days = (int)Math.Floor(seconds / 86400);
        var clock = TimeSpan.FromSeconds(seconds - days * 86400.0);
        var time = clock.ToString(clock.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);
        if (days == 0)
            return time;
        // The 1900 system counts a 29 February 1900 that never was.
        var date = is1904 ? new DateTime(1904, 1, 1).AddDays(Math.Min(days, LastDay - 1462)) : new DateTime(1899, 12, 30).AddDays(days < 60 ? days + 1 : days);
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return clock == TimeSpan.Zero && !isTime ? day : $"{day} {time}";
    }

    private (bool IsDate, bool IsTime) Kind(int format)
    {
        if (codes.TryGetValue(format, out var code))
            return OfCode(code);
        // 14 to 17 and 27 to 36, 50 to 58 are dates (the latter in East Asian locales), 18 to 21 and 45 to 47 times, 22 both.
        return format switch
        {
            >= 14 and <= 17 or >= 27 and <= 31 or 34 or 35 or 36 or >= 50 and <= 58 => (true, false),
            >= 18 and <= 21 or 32 or 33 or >= 45 and <= 47 => (false, true),
            22 => (true, true),
            _ => (false, false),
        };
    }

    /// <summary>Letters of dates outside quotes, brackets and escapes; a lone m is a month, beside hours or seconds a minute.</summary>
    private static (bool IsDate, bool IsTime) OfCode(string code)
    {
        var (date, time, month) = (false, false, false);
        for (var i = 0; i < code.Length && code[i] is not ';'; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"':
                    i = code.IndexOf('"', i + 1) is var quote && quote < 0 ? code.Length : quote;
                    break;
                case '[':
                    var close = code.IndexOf(']', i);
                    time |= close > i + 1 && code.AsSpan(i + 1, close - i - 1).TrimStart("hHmMsS").IsEmpty;
                    i = close < 0 ? code.Length : close;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'd':
                    date = true;
                    break;
                case 'h' or 's':
                    time = true;
                    break;
                case 'm':
                    month = true;
                    break;
                case 'g' when code.StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    return (false, false);
            }
        }
        return (date || month && !time, time);
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
