using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Formulas;
using Booklet.Typesetting.Hyphenation;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Shaping;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Breaks paragraphs into lines. Thread-safe; made for one document: it remembers its words for as long as it lives, and the lines of
/// all paragraphs that depend on no page number. A finding is put into a bag once, however often the paragraph is set.
/// </summary>
public sealed class ParagraphSetter(FontBook fonts) : IParagraphSetter
{
    private readonly StyleBook _styles = new(fonts);
    private readonly FormulaSetter _formulas = new(fonts);
    private readonly ConcurrentDictionary<Key, Entry> _entries = new();
    private readonly ConcurrentBag<ParagraphText> _texts = [];
    private readonly ConditionalWeakTable<DiagnosticBag, HashSet<string>> _reported = [];

    /// <summary>Justified text is broken line by line, as simple programs do: only for those who compare.</summary>
    internal bool ByFirstFit { get; init; }

    /// <summary>Lays out the content of boxes in lines, at the box's width. Without it boxes are empty room.</summary>
    public Func<Block, Length, Frame>? BoxFrame { get; set; }

    /// <summary>Says in findings about characters how often each is missing, once everything is set.</summary>
    internal ImmutableArray<Diagnostic> Counted(ImmutableArray<Diagnostic> findings) => [.. _styles.Missing.Counted(findings)];

    /// <summary>
    /// The paragraph's lines at a width. The first baseline lies so that the leading's surplus over the ascender and descender of the
    /// paragraph's own font is split evenly above and below it (half-leading): a block's top looks the same in all sizes of one font.
    /// </summary>
    public SetParagraph Set(ParagraphBlock paragraph, Length width, IPageReferences references, DiagnosticBag diagnostics)
    {
        var key = new Key(paragraph, width);
        if (!_entries.TryGetValue(key, out var entry))
        {
            entry = Set(paragraph, width, references);
            if (!entry.Paragraph.HasReferences)
                entry = _entries.GetOrAdd(key, entry);
        }
        if (!entry.Findings.IsEmpty)
            Report(entry.Findings, diagnostics);
        return entry.Paragraph;
    }

    /// <summary>
    /// The width at which no line is broken but where the author ends it: that of the widest such line, indents included.
    /// </summary>
    public Length NaturalWidth(ParagraphBlock paragraph, IPageReferences references)
    {
        var text = Rent();
        Prepare(paragraph, references, text);
        CandidateFinder.Find(text);
        var (widest, start) = (Length.Zero, 0);
        for (var i = 1; i < text.Candidates.Count; i++)
        {
            if (text.Candidates[i].Kind != BreakKind.Forced)
                continue;
            var indent = start == 0 ? paragraph.Style.FirstLineIndent : paragraph.Style.HangingIndent;
            widest = Length.Max(widest, indent + text.Candidates[i].Before.Width - text.Candidates[start].After.Width);
            start = i;
        }
        _texts.Add(text);
        return widest;
    }

    /// <summary>All places, hyphens included, at which lines of the paragraph may end: for those who judge the lines chosen.</summary>
    internal ImmutableArray<BreakCandidate> Candidates(ParagraphBlock paragraph, IPageReferences references)
    {
        var text = Rent();
        Prepare(paragraph, references, text);
        LineChooser.FindAll(text, paragraph.Style);
        ImmutableArray<BreakCandidate> candidates = [.. text.Candidates];
        _texts.Add(text);
        return candidates;
    }

    private Entry Set(ParagraphBlock paragraph, Length width, IPageReferences references)
    {
        if (paragraph.Inlines is [FormulaInline { IsDisplay: true } display])
            return SetDisplay(display, paragraph.Style, width);
        var text = Rent();
        var style = paragraph.Style;
        if (style.Alignment == TextAlignment.Justified && (width < style.LeastJustified || (style.Hyphenate && Hyphenator.IsMissed(style.Language))))
            style = style with { Alignment = TextAlignment.Start };
        Prepare(paragraph, references, text);
        var measures = new Measures(width - style.FirstLineIndent, width - style.HangingIndent);
        if (HasFormulaWiderThan(measures.Least, text))
        {
            text.Clear();
            Prepare(paragraph, references, text, measures.Least);
        }
        var lines = text.PieceList.Count == 0 ? [new SetLine([])] : MakeLines(text, style, width, measures);
        var set = new SetParagraph(lines, width, style.Leading, Ascent(style)) { HasReferences = text.HasReferences };
        var findings = text.Findings.ToImmutableArray();
        _texts.Add(text);
        return new Entry(set, findings);
    }

    /// <summary>
    /// A formula on lines of its own as one line that takes as many whole leadings as it needs with half a one to spare, so that the text after
    /// it is on the grid.
    /// </summary>
    private Entry SetDisplay(FormulaInline formula, ParagraphStyle style, Length width)
    {
        var missing = new List<Rune>();
        var (box, scale) = _formulas.SetDisplay(formula, width, missing);
        var leadings = (int)Math.Ceiling((box.Height + style.Leading / 2) / style.Leading);
        var height = style.Leading * Math.Max(1, leadings);
        var x = Length.Max(default, (width - box.Width) / 2);
        var line = new SetLine([.. box.Items.Select(i => i with { X = i.X + x })]);
        var findings = missing.Select(r => Finding.NoGlyph(r, formula.Location));
        if (scale < 1)
            findings = findings.Append(Finding.FormulaTooWide(formula.PlainText, scale, formula.Location));
        // The line above ends at its baseline, the one below begins at its x-height: the eye's middle lies lower than the lines'.
        var ascent = (height - box.Height) / 2 + style.Leading * 0.1 + box.Ascent;
        return new Entry(new SetParagraph([line], width, height, ascent), [.. findings]);
    }

    /// <summary>Everything that does not depend on the width: the text, its pieces, and where it may be broken.</summary>
    private void Prepare(ParagraphBlock paragraph, IPageReferences references, ParagraphText text) => Prepare(paragraph, references, text, Length.Unbounded);

    private void Prepare(ParagraphBlock paragraph, IPageReferences references, ParagraphText text, Length widestFormula)
    {
        new InlineCollector(_styles, _formulas, paragraph, references, widestFormula, text).Collect();
        TextDirections.Find(text, paragraph.Style.Direction, paragraph.Style.Language);
        new Itemizer(_styles.Fonts, _styles.Missing, text).Itemize();
        BreakFinder.Find(text);
        LetterSpacing.Apply(text);
    }

    private static bool HasFormulaWiderThan(Length width, ParagraphText text)
    {
        if (width <= Length.Zero)
            return false;
        foreach (ref readonly var run in CollectionsMarshal.AsSpan(text.Runs))
        {
            if (run.Formula is { } box && box.Width > width)
                return true;
        }
        return false;
    }

    private ImmutableArray<SetLine> MakeLines(ParagraphText text, ParagraphStyle style, Length width, Measures measures)
    {
        LineChooser.Choose(text, style, measures, ByFirstFit);
        var builder = new LineBuilder(text, style, width, FrameOf);
        var isCut = style.MaximumLines > 0 && text.Chosen.Count > style.MaximumLines;
        FindingsOfLines.Find(text, isCut ? style.MaximumLines : 0);
        return isCut ? new LineCutter(text, style, measures, builder).Build() : builder.Build();
    }

    private Length Ascent(ParagraphStyle style)
    {
        var text = _styles.Get(style.Text, style.Language, "");
        return (style.Leading - text.Ascent - text.Descent) / 2 + text.Ascent;
    }

    private Frame FrameOf(BoxInline box) => BoxFrame?.Invoke(box.Content, box.Width) ?? new Frame(box.Width, default, []);

    private ParagraphText Rent()
    {
        if (!_texts.TryTake(out var text))
            return new ParagraphText();
        text.Clear();
        return text;
    }

    private void Report(ImmutableArray<Finding> findings, DiagnosticBag bag)
    {
        var reported = _reported.GetValue(bag, static _ => new HashSet<string>(StringComparer.Ordinal));
        lock (reported)
        {
            foreach (var finding in findings)
            {
                if (reported.Add(finding.Key))
                    bag.Add(finding.Diagnostic);
            }
        }
    }

    private sealed record Entry(SetParagraph Paragraph, ImmutableArray<Finding> Findings);

    /// <summary>A block is itself, whatever it holds.</summary>
    private readonly struct Key(ParagraphBlock paragraph, Length width) : IEquatable<Key>
    {
        private readonly ParagraphBlock _paragraph = paragraph;
        private readonly Length _width = width;

        public bool Equals(Key other) => ReferenceEquals(_paragraph, other._paragraph) && _width == other._width;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_paragraph), _width.Units);
    }
}
