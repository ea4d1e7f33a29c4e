using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Tokens;

namespace Booklet.Output.Tests.Pdf.Tags;

/// <summary>The structure tree of a file, and the brackets around the content of its pages.</summary>
internal sealed class TaggedPdf
{
    private readonly Dictionary<IndirectReference, int> _pageOf = [];

    public TaggedPdf(PdfDocument pdf)
    {
        Graph = new PdfGraph(pdf);
        Pages = Graph.Pages();
        for (var i = 0; i < Pages.Count; i++)
            _pageOf.Add(Pages[i].Reference, i);
        StructureRoot = Graph.Dictionary(Graph.Catalog, "StructTreeRoot");
        if (StructureRoot is not null)
            Roots = [.. Graph.Items(Graph.Get(StructureRoot, "K")).Select(k => Read(k, null))];
    }

    public PdfGraph Graph { get; }

    public List<(IndirectReference Reference, DictionaryToken Page)> Pages { get; }

    public DictionaryToken? StructureRoot { get; }

    public List<TaggedElement> Roots { get; } = [];

    public IEnumerable<TaggedElement> Elements => Roots.SelectMany(r => r.All());

    /// <summary>What each operator of a page that paints stands in: numbers of marks, or "Artifact", from the outside in.</summary>
    public IEnumerable<(string Operator, List<object> Brackets)> Painting(int page)
    {
        var open = new Stack<object>();
        foreach (var operation in Graph.Pdf.GetPage(page + 1).Operations)
        {
            switch (operation)
            {
                case BeginMarkedContentWithProperties begin:
                    open.Push(begin.Properties is { } p && Graph.Integer(p, "MCID") is { } number ? number : begin.Name.Data);
                    break;
                case BeginMarkedContent begin:
                    open.Push(begin.Name.Data);
                    break;
                case EndMarkedContent:
                    open.Pop();
                    break;
                default:
                    if (IsPainting(operation))
                        yield return (operation.Operator, [.. open.Reverse()]);
                    break;
            }
        }
        if (open.Count > 0)
            yield return ("end of page", [.. open]);
    }

    /// <summary>The tree as text: an element a line, with what it says.</summary>
    public string Dump()
    {
        var said = new Dictionary<(int, int), string>();
        for (var page = 0; page < Pages.Count; page++)
        {
            foreach (var content in Graph.Pdf.GetPage(page + 1).GetMarkedContents())
                said[(page, content.MarkedContentIdentifier)] = said.GetValueOrDefault((page, content.MarkedContentIdentifier)) + string.Concat(content.Letters.Select(l => l.Value));
        }
        var text = new StringBuilder();
        foreach (var root in Roots)
            Write(root, 0);
        return text.ToString();

        void Write(TaggedElement element, int depth)
        {
            text.Append(' ', depth * 2).Append(element.Type);
            foreach (var name in (string[])["Lang", "Alt", "ActualText"])
            {
                if (Graph.Text(element.Dictionary, name) is { } value)
                    text.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
            }
            if (Graph.Dictionary(element.Dictionary, "A") is { } attributes)
                text.Append(' ').AppendJoin(' ', attributes.Data.Where(a => a.Key is not "O").Select(a => $"{a.Key}={(a.Value is ArrayToken ? "…" : a.Value)}"));
            text.Append('\n');
            foreach (var kid in Graph.Items(Graph.Get(element.Dictionary, "K")))
                WriteKid(element, kid, depth + 1);
        }

        void WriteKid(TaggedElement element, IToken kid, int depth)
        {
            if (Graph.Dictionary(kid) is { } dictionary && Graph.Name(dictionary, "S") is not null)
            {
                Write(element.Children.First(c => c.Dictionary.Equals(dictionary) && kid is IndirectReferenceToken r && r.Data.Equals(c.Reference)), depth);
                return;
            }
            text.Append(' ', depth * 2);
            if (kid is NumericToken number)
                text.Append('"').Append(said.GetValueOrDefault((PageOf(element.Dictionary), number.Int))).Append("\"\n");
            else if (Graph.Integer(Graph.Dictionary(kid), "MCID") is { } mark)
                text.Append('"').Append(said.GetValueOrDefault((PageOf(Graph.Dictionary(kid)!), mark))).Append("\" on page ").Append(PageOf(Graph.Dictionary(kid)!) + 1).Append('\n');
            else
                text.Append("annotation \"").Append(Graph.Text(Graph.Dictionary(Graph.Get(Graph.Dictionary(kid), "Obj")), "Contents")).Append("\"\n");
        }
    }

    private static bool IsPainting(IGraphicsStateOperation operation) =>
        operation.Operator is "Tj" or "TJ" or "'" or "\"" or "f" or "F" or "f*" or "B" or "B*" or "b" or "b*" or "S" or "s" or "Do" or "sh" or "EI";

    private int PageOf(DictionaryToken dictionary) => Graph.Get(dictionary, "Pg") is IndirectReferenceToken page ? _pageOf[page.Data] : -1;

    private TaggedElement Read(IToken token, TaggedElement? parent)
    {
        var dictionary = Graph.Dictionary(token)!;
        var element = new TaggedElement(((IndirectReferenceToken)token).Data, dictionary, Graph.Name(dictionary, "S") ?? "", parent);
        foreach (var kid in Graph.Items(Graph.Get(dictionary, "K")))
        {
            if (kid is NumericToken number)
                element.Marks.Add((PageOf(dictionary), number.Int));
            else if (Graph.Dictionary(kid) is { } inner && Graph.Name(inner, "Type") is { } type && type is "MCR" or "OBJR")
            {
                if (type == "MCR")
                    element.Marks.Add((PageOf(inner), Graph.Integer(inner, "MCID")!.Value));
                else
                    element.Annotations.Add(((IndirectReferenceToken)Graph.Get(inner, "Obj")!).Data);
            }
            else
                element.Children.Add(Read(kid, element));
        }
        return element;
    }
}
