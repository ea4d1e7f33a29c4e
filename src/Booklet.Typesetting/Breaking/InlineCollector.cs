using System.Text;
using Booklet.Mathematics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Formulas;
using Booklet.Typesetting.Shaping;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// First step: the inlines as one text with runs. Objects stand as one character each (U+FFFC, a space, a line separator), anchors as none;
/// page numbers and marks are filled in. Parts of formulas are made as narrow as the width, which matters only where they are wider.
/// </summary>
internal sealed class InlineCollector(StyleBook styles, FormulaSetter formulas, ParagraphBlock paragraph, IPageReferences references, Length width, ParagraphText target)
{
    public const char ObjectCharacter = '\uFFFC';
    public const char LineSeparator = '\u2028';
    private const char NoBreakSpace = '\u00A0';
    private const char SoftHyphen = '\u00AD';

    /// <summary>As wide as most page numbers, so that the first round of layout is near the last.</summary>
    private const string UnknownPage = "000";

    private readonly string _language = paragraph.Style.Language;

    public void Collect()
    {
        foreach (var inline in paragraph.Inlines)
            Add(inline);
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case TextInline text:
                AddText(text.Text, text.Style, text, text.Link, text);
                break;
            case LineBreakInline:
                AddObject(LineSeparator, inline, paragraph.Style.Text);
                break;
            case AnchorInline:
                AddRun(target.Length, inline, paragraph.Style.Text, "");
                break;
            case SpaceInline space:
                AddObject(space.IsBreakable ? ' ' : NoBreakSpace, inline, paragraph.Style.Text);
                break;
            case BoxInline:
                AddObject(ObjectCharacter, inline, paragraph.Style.Text);
                break;
            case FormulaInline formula:
                AddFormula(formula);
                break;
            case FillInline fill:
                target.HasFill = true;
                AddObject(ObjectCharacter, inline, fill.Style);
                break;
            case PageReferenceInline reference:
                target.HasReferences = true;
                AddPageNumbers(reference);
                break;
            case CurrentPageInline page:
                target.HasReferences = true;
                AddText(references.CurrentPage, page.Style, page);
                break;
            case MarkInline mark:
                target.HasReferences = true;
                AddText(references.Mark(mark.Mark), mark.Style, mark);
                break;
            default:
                throw new InvalidOperationException($"Unknown inline {inline.GetType().Name}.");
        }
    }

    private void AddText(string text, TextStyle style, Inline source, LinkTarget? link = null, TextInline? place = null)
    {
        if (text.Length == 0)
            return;
        var start = target.Length;
        foreach (var c in text)
        {
            if (c == SoftHyphen)
                target.SoftHyphens.Add(target.Length);
            else
                target.Append(IsControlSpace(c) ? ' ' : c);
        }
        AddRun(start, source, style, target.Text[start..]);
        if (link is not null || place?.Location is not null)
            target.Runs[^1] = target.Runs[^1] with { Link = link, Location = place?.Location };
    }

    // Lines end at LineBreakInline only; tabs and line ends of the file are spaces (as in HTML).
    private static bool IsControlSpace(char c) => c is '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>
    /// A formula's parts stand in the text as what they read as: so the rules of line breaking and direction see letters, signs and brackets
    /// at its ends ("k-means" with a mathematical k).
    /// </summary>
    private void AddFormula(FormulaInline formula)
    {
        var missing = new List<Rune>();
        var style = styles.Get(formula.Style, _language, "");
        var parts = formulas.SetParts(formula, paragraph.Style.Leading, width, missing, out var scale);
        if (scale < 1)
            target.Findings.Add(Finding.FormulaTooWide(formula.PlainText, scale, formula.Location));
        foreach (var part in parts)
        {
            AddFormulaRun(part.Text.Length == 0 ? ObjectCharacter.ToString() : part.Text, formula, style, part.Box, BreakMarks.None);
            if (part.SpaceAfter > Length.Zero)
                AddFormulaRun(" ", formula, style, MathBox.Space(part.SpaceAfter), part.Last == MathClass.Relation ? BreakMarks.Relation : BreakMarks.Operator);
        }
        foreach (var rune in missing)
            target.Findings.Add(Finding.NoGlyph(rune, formula.Location));
    }

    private void AddFormulaRun(string text, FormulaInline formula, SetStyle style, MathBox box, BreakMarks mark)
    {
        var start = target.Length;
        foreach (var c in text)
            target.Append(IsControlSpace(c) ? ' ' : c);
        target.Runs.Add(new TextRun(start, target.Length, formula, style)
        {
            Link = formula.Link,
            Location = formula.Location,
            Formula = box,
            FormulaBreak = mark,
        });
    }

    private void AddObject(char c, Inline source, TextStyle style)
    {
        target.Append(c);
        AddRun(target.Length - 1, source, style, "");
    }

    private void AddRun(int start, Inline source, TextStyle style, ReadOnlySpan<char> text) =>
        target.Runs.Add(new TextRun(start, target.Length, source, styles.Get(style, _language, text)));

    private void AddPageNumbers(PageReferenceInline reference)
    {
        var pages = Resolve(reference);
        if (pages.Count == 0)
            return;
        AddText(reference.Prefix, reference.Style, reference);
        for (var i = 0; i < pages.Count; i++)
        {
            if (i > 0)
                AddText(reference.Separator, reference.Style, reference);
            var (label, goal) = pages[i];
            AddText(label, goal.Style ?? reference.Style, reference, new AnchorTarget(goal.Anchor));
        }
    }

    /// <summary>Known pages in the document's order, each once, then the unknown ones.</summary>
    private List<(string Label, PageReferenceTarget Target)> Resolve(PageReferenceInline reference)
    {
        var found = new List<(int Page, string Label, PageReferenceTarget Target)>(reference.Targets.Length);
        foreach (var goal in reference.Targets)
        {
            var (label, page) = references.Find(goal.Anchor) ?? (UnknownPage, int.MaxValue);
            if (page == int.MaxValue || !found.Exists(f => f.Page == page))
                found.Add((page, label, goal));
        }
        return [.. found.OrderBy(f => f.Page).Select(f => (f.Label, f.Target))];
    }
}
