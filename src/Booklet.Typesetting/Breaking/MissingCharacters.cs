using System.Collections.Concurrent;
using System.Text;
using Booklet.Diagnostics;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Where characters came out as boxes: each place once, however often its paragraph is set, so that a finding can say how many there are.
/// Thread-safe.
/// </summary>
internal sealed class MissingCharacters
{
    private readonly ConcurrentDictionary<(Rune Rune, Inline? Source, int Offset), bool> _places = new();

    public void Add(Rune rune, Inline? source, int offset) => _places.TryAdd((rune, source, offset), true);

    /// <summary>The findings, with the number of places in those that are about a character.</summary>
    public IEnumerable<Diagnostic> Counted(IEnumerable<Diagnostic> diagnostics)
    {
        if (_places.IsEmpty)
            return diagnostics;
        var counts = _places.Keys.GroupBy(p => p.Rune).ToDictionary(g => BreakingDiagnostics.NoGlyph(g.Key, null).Message, g => g.Count(), StringComparer.Ordinal);
        return diagnostics.Select(d => d.Descriptor == BreakingDiagnostics.NoGlyphDescriptor && counts.TryGetValue(d.Message, out var count)
            ? BreakingDiagnostics.WithCount(d, count)
            : d);
    }
}
