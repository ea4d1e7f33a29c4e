namespace Booklet.Cli.Reporting;

/// <summary>What a piece of a line is, which decides its colour on a terminal.</summary>
internal enum Ink
{
    Plain,
    Place,
    Quiet,
    Good,
    Information,
    Warning,
    Error,
}

/// <summary>A piece of a line in one ink.</summary>
internal readonly record struct InkedText(string Text, Ink Ink = Ink.Plain)
{
    public static implicit operator InkedText(string text) => new(text);
}
