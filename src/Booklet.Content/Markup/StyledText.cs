using System.Buffers;
using System.Collections.Immutable;

namespace Booklet.Content.Markup;

/// <summary>What the characters of a piece have in common. An <see cref="Atom"/> stands as one character.</summary>
internal sealed record TextAttributes(RunStyle Style = RunStyle.None, string? Link = null)
{
    public static readonly TextAttributes Plain = new();

    public ImmutableArray<Inline> Atom { get; init; }

    /// <summary>BCP 47 where the author marked a passage as another language's. Its punctuation stays that of the text around it.</summary>
    public string? Language { get; init; }

    /// <summary>Cleaned of control characters, but otherwise as written.</summary>
    public bool IsCode => (Style & RunStyle.Code) != 0;

    public bool IsAtom => !Atom.IsDefault;
}

/// <summary>Characters with attributes, so that rules see a word whole though its styles change in the middle.</summary>
internal sealed class StyledText(int capacity) : IDisposable
{
    /// <summary>U+FFFC, Unicode's own stand-in for an object in a text.</summary>
    public const char ObjectCharacter = '\uFFFC';

    private readonly List<TextAttributes> _attributes = [];
    private char[] _chars = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 16));
    private ushort[] _indices = ArrayPool<ushort>.Shared.Rent(Math.Max(capacity, 16));

    public int Count { get; private set; }

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Count);

    public ReadOnlySpan<ushort> Indices => _indices.AsSpan(0, Count);

    public TextAttributes this[int position] => _attributes[_indices[position]];

    public TextAttributes Attributes(ushort index) => _attributes[index];

    /// <summary>The table of another text, so that indices mean the same in both.</summary>
    public StyledText Sibling()
    {
        var sibling = new StyledText(Count + 8);
        sibling._attributes.AddRange(_attributes);
        return sibling;
    }

    /// <summary>An index for the attributes; equal ones share it while they follow one another.</summary>
    public ushort Index(TextAttributes attributes)
    {
        if (_attributes.Count == 0 || _attributes[^1].IsAtom || attributes.IsAtom || _attributes[^1] != attributes)
        {
            // 65,535 changes of style in one paragraph: what comes after keeps the last style.
            if (_attributes.Count > ushort.MaxValue)
                return ushort.MaxValue;
            _attributes.Add(attributes);
        }
        return (ushort)(_attributes.Count - 1);
    }

    public void Append(char c, ushort index)
    {
        Ensure(1);
        _chars[Count] = c;
        _indices[Count++] = index;
    }

    public void Append(ReadOnlySpan<char> text, ushort index)
    {
        Ensure(text.Length);
        text.CopyTo(_chars.AsSpan(Count));
        _indices.AsSpan(Count, text.Length).Fill(index);
        Count += text.Length;
    }

    public void AppendRange(StyledText source, int start, int length)
    {
        Ensure(length);
        source.Chars.Slice(start, length).CopyTo(_chars.AsSpan(Count));
        source.Indices.Slice(start, length).CopyTo(_indices.AsSpan(Count));
        Count += length;
    }

    public void AppendAtom(ImmutableArray<Inline> atom) =>
        Append(ObjectCharacter, Index(new TextAttributes { Atom = atom }));

    public void Replace(int position, char c) => _chars[position] = c;

    public void RemoveLast(int count = 1) => Count -= count;

    public void Clear()
    {
        Count = 0;
        _attributes.Clear();
    }

    private void Ensure(int more)
    {
        if (Count + more <= Math.Min(_chars.Length, _indices.Length))
            return;
        var size = Math.Max(_chars.Length * 2, Count + more);
        var (chars, indices) = (ArrayPool<char>.Shared.Rent(size), ArrayPool<ushort>.Shared.Rent(size));
        Chars.CopyTo(chars);
        Indices.CopyTo(indices);
        Return();
        (_chars, _indices) = (chars, indices);
    }

    /// <summary>Gives the memory back: a text passes through several of these, and a programme holds thousands of texts.</summary>
    public void Dispose()
    {
        Return();
        (_chars, _indices, Count) = ([], [], 0);
    }

    private void Return()
    {
        ArrayPool<char>.Shared.Return(_chars);
        ArrayPool<ushort>.Shared.Return(_indices);
    }
}
