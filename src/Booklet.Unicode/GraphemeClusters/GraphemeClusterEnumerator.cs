namespace Booklet.Unicode;

/// <summary>Walks over the clusters of a text for <c>foreach</c>; each is a slice of it, together they are the whole text.</summary>
public ref struct GraphemeClusterEnumerator
{
    private readonly ReadOnlySpan<char> _text;
    private int _start;
    private int _end;

    internal GraphemeClusterEnumerator(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The first character's place in the text.</summary>
    public readonly int Index => _start;

    public readonly ReadOnlySpan<char> Current => _text[_start.._end];

    public readonly GraphemeClusterEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        _start = _end;
        _end = GraphemeClusters.NextBoundary(_text, _start);
        return _end > _start;
    }
}
