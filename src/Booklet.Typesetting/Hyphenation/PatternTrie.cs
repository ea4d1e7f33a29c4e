namespace Booklet.Typesetting.Hyphenation;

/// <summary>
/// Liang's patterns (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983) as a trie whose edges lie in one open-addressing table:
/// built in a pass over the file, walked without allocation.
/// </summary>
internal sealed class PatternTrie
{
    // An edge is (node, character) → node; 0 marks an empty place, as no edge leads to the root.
    private ulong[] _keys = new ulong[1 << 14];
    private int[] _targets = new int[1 << 14];
    private int _edges;

    // The root's edges to the letters of most words, found without the table.
    private readonly int[] _first = new int[0x180];

    // Place of a node's levels in _levels, 0 for none. A stored list is its length, then a level before each letter and after the last.
    private int[] _levelsOf = new int[1 << 13];
    private int _nodes = 1;
    private byte[] _levels = new byte[1 << 15];
    private int _levelsEnd = 1;

    /// <summary>Adds a pattern such as "hy3ph" or ".ach4".</summary>
    public void Add(ReadOnlySpan<char> pattern)
    {
        Span<byte> levels = stackalloc byte[pattern.Length + 1];
        levels.Clear();
        var (node, letters) = (0, 0);
        foreach (var c in pattern)
        {
            if (char.IsAsciiDigit(c))
                levels[letters] = (byte)(c - '0');
            else
            {
                node = GetOrAdd(node, c);
                letters++;
            }
        }
        if (_levelsEnd + letters + 2 > _levels.Length)
            Array.Resize(ref _levels, _levels.Length * 2);
        _levelsOf[node] = _levelsEnd;
        _levels[_levelsEnd++] = (byte)(letters + 1);
        levels[..(letters + 1)].CopyTo(_levels.AsSpan(_levelsEnd));
        _levelsEnd += letters + 1;
    }

    /// <summary>
    /// Raises <paramref name="levels"/> (one before each character of <paramref name="word"/>, which has its dots at both ends) to the
    /// highest of all patterns that occur in the word.
    /// </summary>
    public void Apply(ReadOnlySpan<char> word, Span<byte> levels)
    {
        for (var start = 0; start < word.Length; start++)
        {
            var node = First(word[start]);
            for (var i = start; node != 0; node = ++i < word.Length ? Find(node, word[i]) : 0)
            {
                var at = _levelsOf[node];
                if (at == 0)
                    continue;
                int count = _levels[at];
                for (var k = 0; k < count && start + k < levels.Length; k++)
                    levels[start + k] = Math.Max(levels[start + k], _levels[at + 1 + k]);
            }
        }
    }

    private int First(char c) => c < _first.Length ? _first[c] : Find(0, c);

    private int Find(int node, char c)
    {
        var key = Key(node, c);
        var mask = _keys.Length - 1;
        for (var i = Hash(key) & mask; _targets[i] != 0; i = (i + 1) & mask)
        {
            if (_keys[i] == key)
                return _targets[i];
        }
        return 0;
    }

    private int GetOrAdd(int node, char c)
    {
        var found = Find(node, c);
        if (found != 0)
            return found;
        if (_edges * 2 >= _keys.Length)
            Grow();
        if (_nodes == _levelsOf.Length)
            Array.Resize(ref _levelsOf, _nodes * 2);
        if (node == 0 && c < _first.Length)
            _first[c] = _nodes;
        Insert(Key(node, c), _nodes);
        _edges++;
        return _nodes++;
    }

    private void Insert(ulong key, int target)
    {
        var mask = _keys.Length - 1;
        var i = Hash(key) & mask;
        while (_targets[i] != 0)
            i = (i + 1) & mask;
        (_keys[i], _targets[i]) = (key, target);
    }

    private void Grow()
    {
        var (keys, targets) = (_keys, _targets);
        (_keys, _targets) = (new ulong[keys.Length * 2], new int[keys.Length * 2]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (targets[i] != 0)
                Insert(keys[i], targets[i]);
        }
    }

    private static ulong Key(int node, char c) => (ulong)(uint)node << 16 | c;

    // Fibonacci hashing (Knuth, TAOCP 3, 6.4): 2⁶⁴ divided by the golden ratio spreads consecutive node numbers.
    private static int Hash(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> 40);
}
