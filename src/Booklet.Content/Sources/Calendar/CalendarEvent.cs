using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Calendar;

/// <summary>A property of a component: its name, parameters and unescaped value, with the place of the line that begins it.</summary>
internal sealed record CalendarProperty(string Name, ImmutableDictionary<string, string> Parameters, RawText Value);

/// <summary>A VEVENT, or the calendar itself.</summary>
internal sealed class CalendarEvent(SourceLocation location)
{
    private readonly List<CalendarProperty> _properties = [];

    public SourceLocation Location { get; } = location;

    public CalendarProperty? this[string name] => _properties.Find(p => p.Name == name);

    public RawText Text(string name) => _properties.Find(p => p.Name == name && !p.Value.IsEmpty)?.Value ?? RawText.None;

    public IEnumerable<CalendarProperty> All(string name) => _properties.Where(p => p.Name == name);

    public void Add(CalendarProperty property) => _properties.Add(property);
}
