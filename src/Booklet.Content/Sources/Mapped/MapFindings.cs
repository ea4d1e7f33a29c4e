using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Mapped;

/// <summary>Gathers what expressions stumble over, so that a pattern that fits no value is one finding and not a thousand.</summary>
internal sealed class MapFindings(DiagnosticBag bag)
{
    private readonly Dictionary<MapExpression, (RawText First, int Count)> _unmatched = new(ReferenceEqualityComparer.Instance);
    private readonly List<MapExpression> _order = [];

    public DiagnosticBag Bag { get; } = bag;

    public WalkBudget Budget { get; } = new();

    /// <returns>Nothing, which is what the value then is.</returns>
    public RawText NotMatched(MapExpression expression, RawText text)
    {
        if (_unmatched.TryGetValue(expression, out var known))
        {
            _unmatched[expression] = (known.First, known.Count + 1);
        }
        else
        {
            _unmatched[expression] = (text, 1);
            _order.Add(expression);
        }
        return RawText.None;
    }

    public void Report()
    {
        if (Budget.IsSpent)
            Bag.Add(MapDiagnostics.TooMuchAt());
        // A long value is known by its beginning.
        const int shown = 60;
        foreach (var expression in _order)
        {
            var (first, count) = _unmatched[expression];
            Bag.Add(MapDiagnostics.NotMatchedAt(expression.Location, first.Location, first.Text.Length > shown ? first.Text[..shown] + "…" : first.Text, count));
        }
    }
}
