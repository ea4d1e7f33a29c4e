using Booklet.Diagnostics;

namespace Booklet.Content.Markup;

/// <summary>What a reader sees of an HTML file, flat and in order.</summary>
public abstract record HtmlItem(SourceLocation Location);

/// <summary><paramref name="Level"/> is 1 to 6.</summary>
public sealed record HtmlHeading(int Level, string Text, SourceLocation Location) : HtmlItem(Location);

/// <summary><paramref name="Link"/> is the target of the link around the picture, or null; <paramref name="Description"/> its alt text, or null where there is none.</summary>
public sealed record HtmlImage(string Source, string? Description, string? Link, SourceLocation Location) : HtmlItem(Location);

/// <summary>A link with text; its text is not told again as <see cref="HtmlWords"/>.</summary>
public sealed record HtmlLink(string Target, string Text, SourceLocation Location) : HtmlItem(Location);

/// <summary>Text between other items, entities decoded, white space collapsed; never empty.</summary>
public sealed record HtmlWords(string Text, SourceLocation Location) : HtmlItem(Location);
