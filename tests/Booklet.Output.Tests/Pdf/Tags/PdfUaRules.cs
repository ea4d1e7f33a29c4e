using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Booklet.Output.Tests.Pdf.Tags;

/// <summary>
/// What a program can check of PDF/UA-1 and PDF/A-2a in files like ours, by the failure conditions of the Matterhorn protocol 1.02
/// (the numbers in the findings). docs/accessible-pdf.md lists them.
/// </summary>
internal sealed partial class PdfUaRules
{
    private static readonly HashSet<string> StandardTypes = [.. """
        Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD
        THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    private readonly TaggedPdf _pdf;
    private readonly List<string> _findings = [];

    private PdfUaRules(PdfDocument pdf) => _pdf = new TaggedPdf(pdf);

    private PdfGraph Graph => _pdf.Graph;

    public static List<string> Check(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return Check(pdf);
    }

    public static List<string> Check(PdfDocument pdf)
    {
        var rules = new PdfUaRules(pdf);
        rules.CheckCatalog();
        if (rules._pdf.StructureRoot is null)
            return ["01-005: there is no structure tree"];
        rules.CheckContent();
        rules.CheckParentTree();
        rules.CheckElements();
        rules.CheckHeadings();
        rules.CheckTables();
        rules.CheckLanguages();
        rules.CheckAnnotations();
        rules.CheckFonts();
        return rules._findings;
    }

    private void Find(bool isFault, string finding)
    {
        if (isFault)
            _findings.Add(finding);
    }

    private void CheckContent()
    {
        var marks = _pdf.Elements.SelectMany(e => e.Marks).ToList();
        Find(marks.Count != marks.Distinct().Count(), "a mark belongs to two places of the tree");
        var owned = marks.ToHashSet();
        for (var page = 0; page < _pdf.Pages.Count; page++)
        {
            var painted = new HashSet<int>();
            foreach (var (operation, brackets) in _pdf.Painting(page))
            {
                var where = $"page {page + 1}, {operation}";
                var numbers = brackets.OfType<int>().ToList();
                var artifacts = brackets.Count(b => b is "Artifact");
                Find(brackets.IndexOf("Artifact") > brackets.FindIndex(b => b is int) && numbers.Count > 0, $"01-003 {where}: an artifact inside of tagged content");
                Find(artifacts > 0 && numbers.Count > 0, $"01-004 {where}: tagged content inside of an artifact");
                Find(artifacts == 0 && numbers.Count == 0, $"01-005 {where}: neither tagged nor an artifact");
                // A span in a mark says what glyphs stand for that have no text each.
                Find(numbers.Count > 1 || artifacts > 1 || brackets.Count(b => b is not "Span") > 1 || brackets.Count(b => b is "Span") > 1, $"{where}: nested marks");
                painted.UnionWith(numbers);
            }
            foreach (var number in painted)
                Find(!owned.Contains((page, number)), $"01-006 page {page + 1}: mark {number} belongs to no element");
            foreach (var (_, number) in owned.Where(m => m.Page == page))
                Find(!painted.Contains(number), $"page {page + 1}: mark {number} of the tree paints nothing");
        }
    }

    private void CheckParentTree()
    {
        var tree = Graph.Numbers(Graph.Get(_pdf.StructureRoot, "ParentTree")).ToDictionary(n => n.Key, n => n.Value);
        var elements = _pdf.Elements.ToDictionary(e => e.Reference);
        var seen = 0;
        for (var page = 0; page < _pdf.Pages.Count; page++)
        {
            var key = Graph.Integer(_pdf.Pages[page].Page, "StructParents");
            Find(key is null || !tree.ContainsKey(key.Value), $"page {page + 1} is missing from the parent tree");
            if (key is null || !tree.TryGetValue(key.Value, out var entry))
                continue;
            var owners = Graph.Items(entry).ToList();
            seen += owners.Count;
            for (var number = 0; number < owners.Count; number++)
            {
                var isRight = owners[number] is IndirectReferenceToken reference && elements.TryGetValue(reference.Data, out var element)
                    && element.Marks.Contains((page, number));
                Find(!isRight, $"page {page + 1}: the parent tree gives mark {number} to another element");
            }
        }
        Find(seen != _pdf.Elements.Sum(e => e.Marks.Count), "the tree has marks that the parent tree lacks");
        foreach (var element in _pdf.Elements)
        {
            foreach (var annotation in element.Annotations)
            {
                var key = Graph.Integer(Graph.Dictionary(new IndirectReferenceToken(annotation)), "StructParent");
                var isRight = key is { } k && tree.TryGetValue(k, out var owner) && owner is IndirectReferenceToken r && r.Data.Equals(element.Reference);
                Find(!isRight, $"the parent tree gives the annotation {annotation} to another element");
            }
            var parent = Graph.Get(element.Dictionary, "P") as IndirectReferenceToken;
            Find(element.Parent is not null && (parent is null || !parent.Data.Equals(element.Parent.Reference)), $"{element.Type}: its parent is not the one that holds it");
        }
        Find(Graph.Integer(_pdf.StructureRoot, "ParentTreeNextKey") <= tree.Keys.Max(), "the parent tree's next key is taken");
    }

    private void CheckElements()
    {
        var map = Graph.Dictionary(_pdf.StructureRoot, "RoleMap");
        foreach (var name in map?.Data.Keys ?? [])
            Find(StandardTypes.Contains(name), $"02-004: {name} is mapped to something else");
        Find(_pdf.Roots is not [{ Type: "Document" }], "the root is not one Document");
        foreach (var element in _pdf.Elements)
        {
            Find(!StandardTypes.Contains(element.Type), $"02-001: {element.Type} is no standard type");
            Find(!IsPlaced(element), $"09-004 to 09-006: {element.Type} in {element.Parent?.Type}");
            var isEmpty = element.Children.Count == 0 && element.Marks.Count == 0 && element.Annotations.Count == 0;
            Find(isEmpty && element.Type is not ("TD" or "TH"), $"{element.Type} is empty");
            if (element.Type is "Figure" or "Formula")
            {
                Find(string.IsNullOrWhiteSpace(Graph.Text(element.Dictionary, "Alt") ?? Graph.Text(element.Dictionary, "ActualText")), $"13-004, 17-002: {element.Type} without alternative text");
                Find(Graph.Items(Graph.Get(Graph.Dictionary(element.Dictionary, "A"), "BBox")).Count() != 4, $"{element.Type} without its place");
            }
            Find(element.Type == "Link" && element.Annotations.Count == 0, "a Link without an annotation");
            Find(element.Annotations.Count > 0 && element.Type != "Link", $"28-011: {element.Type} holds an annotation");
        }
    }

    private static bool IsPlaced(TaggedElement element)
    {
        var parent = element.Parent?.Type;
        return element.Type switch
        {
            "LI" => parent == "L",
            "Lbl" => parent is "LI" or "TOCI" or "Note",
            "LBody" => parent == "LI",
            "TR" => parent is "Table" or "THead" or "TBody" or "TFoot",
            "TH" or "TD" => parent == "TR",
            "TOCI" => parent == "TOC",
            "Link" or "Span" => parent is not ("Table" or "TR" or "L" or "LI" or "TOC" or "TOCI"),
            "P" => parent is not ("P" or "Table" or "TR" or "L" or "LI" or "TOC") && parent?.StartsWith('H') != true,
            _ => parent is not ("Table" or "TR" or "L" or "LI" or "TOC") || (element.Type is "Caption" or "L" or "TOC" && parent != "TR"),
        };
    }

    private void CheckHeadings()
    {
        var last = 0;
        foreach (var element in _pdf.Elements)
        {
            if (element.Type is not ['H', >= '1' and <= '6'])
                continue;
            var level = element.Type[1] - '0';
            Find(last == 0 && level != 1, "14-002: the first heading is not H1");
            Find(level > last + 1, $"14-003: H{level} after H{last}");
            last = level;
        }
    }

    private void CheckTables()
    {
        foreach (var table in _pdf.Elements.Where(e => e.Type == "Table"))
        {
            var widths = table.Children.Where(r => r.Type == "TR").Select(r => r.Children.Sum(ColumnSpan)).Distinct().ToList();
            Find(widths.Count > 1, $"15-005: rows of {string.Join(" and ", widths)} columns");
            foreach (var head in table.All().Where(e => e.Type == "TH"))
                Find(Graph.Name(Graph.Dictionary(head.Dictionary, "A"), "Scope") is null, "15-003: TH without Scope");
            var heads = table.All().Where(e => e.Type == "TH").Select(e => Graph.Text(e.Dictionary, "ID")).OfType<string>().ToHashSet();
            foreach (var cell in table.All().Where(e => e.Type is "TD" or "TH"))
            {
                var named = Graph.Items(Graph.Get(Graph.Dictionary(cell.Dictionary, "A"), "Headers")).Select(Graph.TextOf).ToList();
                Find(named.Exists(n => n is null || !heads.Contains(n)), "a cell names a header that is not in its table");
            }
        }

        int ColumnSpan(TaggedElement cell) => Graph.Integer(Graph.Dictionary(cell.Dictionary, "A"), "ColSpan") ?? 1;
    }

    private void CheckAnnotations()
    {
        var owned = _pdf.Elements.SelectMany(e => e.Annotations).ToHashSet();
        for (var i = 0; i < _pdf.Pages.Count; i++)
        {
            var page = _pdf.Pages[i].Page;
            var where = $"page {i + 1}";
            var annotations = Graph.Items(Graph.Get(page, "Annots")).ToList();
            Find(annotations.Count > 0 && Graph.Name(page, "Tabs") != "S", $"28-008 {where}: tab order is not the structure's");
            foreach (var annotation in annotations)
            {
                var dictionary = Graph.Dictionary(annotation);
                Find(!owned.Contains(((IndirectReferenceToken)annotation).Data), $"28-002, 28-011 {where}: an annotation in no element");
                Find(string.IsNullOrWhiteSpace(Graph.Text(dictionary, "Contents")), $"28-012 {where}: a link that says nothing");
                Find((Graph.Integer(dictionary, "F") & 0b10_0111) != 4, $"PDF/A 6.3.2 {where}: an annotation that is not printed as it is shown");
                var action = Graph.Name(Graph.Dictionary(dictionary, "A"), "S");
                Find(action is not ("URI" or "GoTo"), $"PDF/A 6.5.1 {where}: the action {action}");
            }
        }
    }
}
