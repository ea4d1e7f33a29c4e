using System.Collections.Concurrent;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>
/// Every paragraph set so far, by width: attempts and rounds share the lines. Thread-safe while a round lasts; what depends on page
/// numbers is renewed between rounds.
/// </summary>
internal sealed class ParagraphStore(IParagraphSetter setter, int workers)
{
    private readonly ConcurrentDictionary<(ParagraphBlock, Length), StoredLines> _lines = new();
    private readonly ConcurrentDictionary<ParagraphBlock, StoredWidth> _widths = new();
    private readonly ConcurrentBag<StoredText> _referring = [];

    public IParagraphSetter Setter { get; } = setter;

    public int Workers { get; } = workers > 0 ? workers : Environment.ProcessorCount;

    public static bool HasReferences(ParagraphBlock paragraph)
    {
        foreach (var inline in paragraph.Inlines)
        {
            if (inline is PageReferenceInline or CurrentPageInline or MarkInline)
                return true;
        }
        return false;
    }

    public StoredLines Lines(ParagraphBlock paragraph, Length width, IPageReferences references)
    {
        if (_lines.TryGetValue((paragraph, width), out var known))
            return known;
        var lines = new StoredLines(paragraph, width);
        lines.Compute(Setter, references);
        return Keep(lines, _lines.GetOrAdd((paragraph, width), lines));
    }

    public StoredWidth NaturalWidth(ParagraphBlock paragraph, IPageReferences references)
    {
        if (_widths.TryGetValue(paragraph, out var known))
            return known;
        var width = new StoredWidth(paragraph);
        width.Compute(Setter, references);
        return Keep(width, _widths.GetOrAdd(paragraph, width));
    }

    /// <summary>Sets again what was told other page numbers than these; false where nothing was.</summary>
    public bool Renew(IPageReferences references, int round)
    {
        var stale = _referring.Where(t => t.IsStale(references)).ToList();
        Parallel.ForEach(stale, new ParallelOptions { MaxDegreeOfParallelism = Workers }, text => text.Renew(Setter, references, round));
        return stale.Count > 0;
    }

    private T Keep<T>(T made, T kept)
        where T : StoredText
    {
        if (ReferenceEquals(made, kept) && !kept.Answers.IsEmpty)
            _referring.Add(kept);
        return kept;
    }
}
