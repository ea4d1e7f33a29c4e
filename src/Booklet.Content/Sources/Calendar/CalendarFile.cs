using System.Collections.Immutable;
using System.Text;
using Booklet.Content.Markup;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Calendar;

/// <summary>An iCalendar file (RFC 5545): lines are unfolded and unescaped; components inside an event, such as alarms, are passed over.</summary>
internal sealed class CalendarFile
{
    /// <summary>More events are somebody's life and not a programme.</summary>
    private const int MostEvents = 20_000;

    private CalendarFile(CalendarEvent calendar, ImmutableArray<CalendarEvent> events, int found) => (Calendar, Events, Found) = (calendar, events, found);

    public CalendarEvent Calendar { get; }

    public ImmutableArray<CalendarEvent> Events { get; }

    /// <summary>How many events the file has, read or not.</summary>
    public int Found { get; }

    public static CalendarFile Parse(SourceFile source)
    {
        var calendar = new CalendarEvent(SourceLocation.WholeFile(source.Path));
        var events = ImmutableArray.CreateBuilder<CalendarEvent>();
        var open = new Stack<string>();
        CalendarEvent? current = null;
        var found = 0;
        foreach (var (line, at, length) in Lines(source.Text))
        {
            var place = new SourceLocation(source, new TextSpan(at, length));
            if (Property(line, place) is not { } property)
                continue;
            if (property.Name is "BEGIN")
            {
                open.Push(property.Value.ToString().ToUpperInvariant());
                if (open.Peek() is "VEVENT" && ++found <= MostEvents)
                    events.Add(current = new CalendarEvent(place));
            }
            else if (property.Name is "END")
            {
                if (open.TryPop(out var closed) && closed is "VEVENT")
                    current = null;
            }
            else if (open.TryPeek(out var component))
            {
                if (component is "VEVENT")
                    current?.Add(property);
                else if (component is "VCALENDAR")
                    calendar.Add(property);
            }
        }
        return new CalendarFile(calendar, events.ToImmutable(), found);
    }

    /// <summary>A line that begins with a space goes on with the one above it.</summary>
    private static IEnumerable<(string Line, int At, int Length)> Lines(string text)
    {
        var line = new StringBuilder();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var next = text.IndexOf('\n', at) is >= 0 and var feed ? feed + 1 : text.Length;
            var raw = text.AsSpan(at, next - at).TrimEnd("\r\n");
            if (raw.Length > 0 && raw[0] is ' ' or '\t' && line.Length > 0)
            {
                line.Append(raw[1..]);
            }
            else
            {
                if (line.Length > 0)
                    yield return (line.ToString(), start, at - start);
                line.Clear().Append(text.AsSpan(at, next - at).TrimEnd("\r\n").TrimStart('\uFEFF'));
                start = at;
            }
            at = next;
        }
        if (line.Length > 0)
            yield return (line.ToString(), start, text.Length - start);
    }

    private static CalendarProperty? Property(string line, SourceLocation place)
    {
        var (colon, isQuoted) = (-1, false);
        for (var i = 0; i < line.Length && colon < 0; i++)
        {
            isQuoted ^= line[i] is '"';
            if (line[i] is ':' && !isQuoted)
                colon = i;
        }
        if (colon < 1)
            return null;
        var head = line[..colon].Split(';');
        var parameters = head.Skip(1).Select(p => p.Split('=', 2)).Where(p => p.Length == 2).DistinctBy(p => p[0].ToUpperInvariant()).ToImmutableDictionary(p => p[0].ToUpperInvariant(), p => p[1].Trim('"'), StringComparer.Ordinal);
        var value = Unescaped(line[(colon + 1)..]).Trim();
        return new CalendarProperty(head[0].Trim().ToUpperInvariant(), parameters, NotKnown.Is(value) ? RawText.None : new RawText(value, place));
    }

    private static string Unescaped(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
            return value;
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is '\\' && i + 1 < value.Length && value[i + 1] is 'n' or 'N' or ',' or ';' or '\\' or '"' or ':')
                text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
            else
                text.Append(value[i]);
        }
        return text.ToString();
    }
}
