using Booklet.Content.Markup;
using Booklet.Diagnostics;

namespace Booklet.Content.Model;

/// <summary>One subject of the useful information: a heading and text.</summary>
public sealed record InformationBlock(string Id, RichText Title, RichDocument Body, SourceLocation? Location = null);
