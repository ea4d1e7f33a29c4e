namespace Booklet.Content.Model;

/// <summary>A place with a name of its own. <paramref name="Order"/> is its column in grids, counted from 0.</summary>
public sealed record Room(string Id, string Name, int Order);
