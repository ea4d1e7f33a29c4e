using System.Collections.Immutable;
using Booklet.Content.Model;

namespace Booklet.Content.Binding;

/// <summary>What the files hold: the programme, the wishes for the booklet's dress, and the files that were used, in ordinal order (a watch watches these).</summary>
public sealed record BoundContent(Programme Programme, BookletOptions Options, ImmutableArray<string> UsedFiles);
