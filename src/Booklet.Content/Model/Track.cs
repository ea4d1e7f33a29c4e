namespace Booklet.Content.Model;

/// <summary>A theme that runs through the programme. <paramref name="Color"/> is "#rrggbb" or null.</summary>
public sealed record Track(string Id, string Name, string? Color = null);
