namespace Booklet.Output.Pdf.Tags;

/// <summary>
/// Makes a lawful tree of what came to stand on pages: nothing empty, every element in one that may hold it (ISO 32000-1, 14.8.4), headings
/// without gaps. Marks stay with the nodes that they were given to; only what is around these changes.
/// </summary>
internal static class StructureOrder
{
    public static void Arrange(StructureNode root)
    {
        Prune(root);
        Flatten(root);
        PushLinksDown(root);
        Nest(root);
        NumberHeadings(root, []);
    }

    /// <summary>Drops nodes that no page shows; says whether the node has anything. A row is kept with all its cells.</summary>
    private static bool Prune(StructureNode node)
    {
        node.Kids.RemoveAll(k => k.Node is { } child && !Prune(child) && node.Type != StructureType.TR);
        if (node.Type == StructureType.TR)
            return node.Kids.Exists(k => k.Node is null || k.Node.Kids.Count > 0);
        // Text that leads nowhere is text.
        if (node.Type == StructureType.Link && !node.Kids.Exists(k => k.Kind == KidKind.Annotation))
            node.Type = StructureType.None;
        return node.Kids.Count > 0;
    }

    private static void Flatten(StructureNode node)
    {
        if (node.Kids.Exists(k => k.Node is { Type: StructureType.None }))
        {
            var kids = new List<Kid>(node.Kids.Count);
            Gather(node, node, kids);
            node.Kids = kids;
        }
        foreach (var kid in node.Kids)
        {
            if (kid.Node is { } child)
                Flatten(child);
        }
    }

    private static void Gather(StructureNode node, StructureNode element, List<Kid> kids)
    {
        foreach (var kid in node.Kids)
        {
            if (kid.Node is { Type: StructureType.None } transparent)
            {
                Gather(transparent, element, kids);
                continue;
            }
            if (kid.Node is { } child)
                child.Parent = element;
            kids.Add(kid);
        }
    }

    /// <summary>
    /// A link around a single element goes inside of it, since links are parts of lines: the two trade places, and the annotations go with the link.
    /// </summary>
    private static void PushLinksDown(StructureNode node)
    {
        if (node.Type == StructureType.Link && SoleElement(node) is { } inner && (inner.Type.TakesText() || IsGrouping(inner.Type)) && !inner.IsPicture)
        {
            var annotations = node.Kids.FindAll(k => k.Kind == KidKind.Annotation);
            node.Kids.RemoveAll(k => k.Kind == KidKind.Annotation);
            inner.Kids.AddRange(annotations);
            (node.Type, inner.Type) = (inner.Type, StructureType.Link);
            (node.Language, inner.Language) = (inner.Language ?? node.Language, inner.Language);
        }
        foreach (var kid in node.Kids)
        {
            if (kid.Node is { } child)
                PushLinksDown(child);
        }
    }

    private static bool IsGrouping(StructureType type) =>
        type is StructureType.Part or StructureType.Sect or StructureType.Div or StructureType.BlockQuote or StructureType.LBody or StructureType.TOCI;

    private static StructureNode? SoleElement(StructureNode node)
    {
        StructureNode? sole = null;
        foreach (var kid in node.Kids)
        {
            if (kid.Kind == KidKind.Mark || (kid.Node is not null && sole is not null))
                return null;
            sole = kid.Node ?? sole;
        }
        return sole;
    }

    private static void Nest(StructureNode node)
    {
        switch (node.Type)
        {
            case StructureType.L:
                Wrap(node, k => k.Type is not (StructureType.LI or StructureType.L or StructureType.Caption), isRun: false, StructureType.LI, StructureType.LBody);
                break;
            case StructureType.LI:
                Wrap(node, k => k.Type is not (StructureType.Lbl or StructureType.LBody), isRun: true, StructureType.LBody);
                break;
            case StructureType.Table:
                Wrap(node, k => k.Type is not (StructureType.TR or StructureType.Caption), isRun: false, StructureType.TR, StructureType.TD);
                break;
            case StructureType.TR:
                Wrap(node, k => k.Type is not (StructureType.TH or StructureType.TD), isRun: false, StructureType.TD);
                break;
            case StructureType.TOC:
                Wrap(node, k => k.Type is not (StructureType.TOCI or StructureType.TOC or StructureType.Caption), isRun: false, StructureType.TOCI);
                break;
            case StructureType.TOCI:
                Wrap(node, k => k.Type is StructureType.Link or StructureType.Span, isRun: true, StructureType.Reference);
                break;
        }
        if (node.Type != StructureType.L)
            Wrap(node, k => k.Type == StructureType.LI, isRun: true, StructureType.L);
        if (node.Type != StructureType.TOC)
            Wrap(node, k => k.Type == StructureType.TOCI, isRun: true, StructureType.TOC);
        foreach (var kid in node.Kids)
        {
            if (kid.Node is not { } child)
                continue;
            child.Type = Settled(child.Type, node.Type, child.Kids.Exists(k => k.Kind == KidKind.Mark));
            Nest(child);
        }
    }

    /// <summary>Parts of lists and tables that stand outside of these are plain paragraphs and divisions.</summary>
    private static StructureType Settled(StructureType type, StructureType around, bool hasText) => type switch
    {
        StructureType.Lbl when around is not (StructureType.LI or StructureType.TOCI) => StructureType.P,
        StructureType.LBody when around != StructureType.LI => hasText ? StructureType.P : StructureType.Div,
        StructureType.TR when around != StructureType.Table => StructureType.Div,
        StructureType.TH or StructureType.TD when around != StructureType.TR => hasText ? StructureType.P : StructureType.Div,
        _ => type,
    };

    /// <summary>Puts elements around kids that may not stand here: one around each, or one around all in a run.</summary>
    private static void Wrap(StructureNode node, Predicate<StructureNode> isMisplaced, bool isRun, params ReadOnlySpan<StructureType> types)
    {
        if (!node.Kids.Exists(k => k.Node is { } child && isMisplaced(child)))
            return;
        var kids = new List<Kid>(node.Kids.Count);
        StructureNode? innermost = null;
        foreach (var kid in node.Kids)
        {
            if (kid.Node is not { } child || !isMisplaced(child))
            {
                innermost = null;
                kids.Add(kid);
                continue;
            }
            if (innermost is null || !isRun)
            {
                var outer = innermost = new StructureNode(types[0], node);
                foreach (var type in types[1..])
                    innermost = innermost.Append(new StructureNode(type, innermost));
                kids.Add(new Kid(KidKind.Element, outer, 0, 0));
            }
            child.Parent = innermost;
            innermost.Kids.Add(kid);
        }
        node.Kids = kids;
    }

    /// <summary>
    /// A heading is one level below the nearest heading before it that was meant to be higher; so levels begin with 1 and never skip one.
    /// <paramref name="open"/> has the levels meant of the headings above the present place.
    /// </summary>
    private static void NumberHeadings(StructureNode node, Stack<StructureType> open)
    {
        if (node.Type.IsHeading())
        {
            while (open.Count > 0 && open.Peek() >= node.Type)
                open.Pop();
            open.Push(node.Type);
            node.Type = (StructureType)((int)StructureType.H1 + open.Count - 1);
        }
        foreach (var kid in node.Kids)
        {
            if (kid.Node is { } child)
                NumberHeadings(child, open);
        }
    }
}
