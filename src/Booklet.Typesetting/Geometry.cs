namespace Booklet.Typesetting;

/// <summary>A place; y grows downwards from the top of the frame or page.</summary>
public readonly record struct Point(Length X, Length Y);

public readonly record struct Size(Length Width, Length Height);

public readonly record struct Rectangle(Length X, Length Y, Length Width, Length Height)
{
    public Length Right => X + Width;

    public Length Bottom => Y + Height;
}

/// <summary>Space on four sides.</summary>
public readonly record struct Edges(Length Left, Length Top, Length Right, Length Bottom)
{
    public static Edges All(Length value) => new(value, value, value, value);

    public static Edges Symmetric(Length horizontal, Length vertical) => new(horizontal, vertical, horizontal, vertical);
}
