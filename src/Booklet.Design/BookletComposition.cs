using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Typesetting.Document;

namespace Booklet.Design;

/// <summary>
/// A composed booklet and the proof of what is in it: for each kind how much the files held and how much is printed, and what was
/// left out with its reason.
/// </summary>
public sealed record BookletComposition(ComposedDocument Document, ImmutableArray<Tally> Printed, ImmutableArray<LeftOut> LeftOut);
