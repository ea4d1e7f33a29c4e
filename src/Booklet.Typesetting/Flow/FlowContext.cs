using System.Collections.Concurrent;
using System.Collections.Immutable;
using Booklet.Diagnostics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>What blocks ask while they are laid out: lines, widths. It answers from what is stored and notes which answers depend on page numbers.</summary>
internal sealed class FlowContext(ParagraphStore store, IPageReferences references, bool isFurniture = false)
{
    private readonly ConcurrentDictionary<(Block, Length), ImmutableArray<Length>> _columnWidths = new();
    private readonly HashSet<StoredText> _referring = [];
    private readonly Lock _lock = new();

    /// <summary>The texts used so far whose lines or widths follow from page numbers.</summary>
    public IReadOnlyCollection<StoredText> Referring => _referring;

    public (SetParagraph Lines, ImmutableArray<Diagnostic> Findings) Set(ParagraphBlock paragraph, Length width)
    {
        // Heads and feet say something else on every page: storing their lines would be for nothing.
        if (isFurniture && ParagraphStore.HasReferences(paragraph))
        {
            var findings = new DiagnosticBag();
            return (store.Setter.Set(paragraph, width, references, findings), findings.ToImmutable());
        }
        var stored = Note(store.Lines(paragraph, width, references));
        return (stored.Lines, stored.Findings);
    }

    public Length NaturalWidth(ParagraphBlock paragraph) => isFurniture && ParagraphStore.HasReferences(paragraph)
        ? store.Setter.NaturalWidth(paragraph, references)
        : Note(store.NaturalWidth(paragraph, references)).Width;

    public ImmutableArray<Length> Widths(RowBlock row, Length width) =>
        Remember(row, width, row.Cells.Any(c => c.Width.Kind == ColumnWidthKind.Content), NaturalWidths.Columns);

    public ImmutableArray<Length> Widths(TableBlock table, Length width) => Remember(table, width, true, NaturalWidths.Columns);

    private ImmutableArray<Length> Remember<T>(T block, Length width, bool isWorthIt, Func<FlowContext, T, Length, ImmutableArray<Length>> resolve)
        where T : Block
    {
        if (!isWorthIt)
            return resolve(this, block, width);
        return _columnWidths.TryGetValue((block, width), out var known)
            ? known
            : _columnWidths.GetOrAdd((block, width), resolve(this, block, width));
    }

    private T Note<T>(T text)
        where T : StoredText
    {
        if (text.Answers.IsEmpty)
            return text;
        lock (_lock)
            _referring.Add(text);
        return text;
    }
}
