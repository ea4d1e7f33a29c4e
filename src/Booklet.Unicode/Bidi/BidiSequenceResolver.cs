using static Booklet.Unicode.BidiClass;

namespace Booklet.Unicode;

/// <summary>Weak and neutral types and implicit levels of one isolating run sequence (W1 to W7, N0 to N2, I1 and I2).</summary>
internal readonly ref struct BidiSequenceResolver
{
    private readonly ReadOnlySpan<char> _text;
    private readonly byte[] _levels;
    private readonly BidiSequence _sequence;
    private readonly BidiClass[] _types;

    // The types before W1, which N0 asks for.
    private readonly BidiClass[] _original;

    public BidiSequenceResolver(ReadOnlySpan<char> text, BidiClass[] classes, byte[] levels, BidiSequence sequence)
    {
        _text = text;
        _levels = levels;
        _sequence = sequence;
        _original = Array.ConvertAll(sequence.Places, place => classes[place]);
        _types = [.. _original];
    }

    private BidiClass Embedding => BidiSequences.Direction(_sequence.Level);

    public void Resolve()
    {
        ResolveMarksAndNumbers();
        ResolveSeparators();
        ResolveTerminators();
        ResolveEuropeanNumbers();
        ResolveBrackets();
        ResolveNeutrals();
        for (var i = 0; i < _types.Length; i++)
            _levels[_sequence.Places[i]] += Raise(_types[i]);
    }

    /// <summary>I1 and I2.</summary>
    private byte Raise(BidiClass type)
    {
        var isRightToLeft = (_sequence.Level & 1) != 0;
        return type switch
        {
            L => isRightToLeft ? (byte)1 : (byte)0,
            R => isRightToLeft ? (byte)0 : (byte)1,
            _ => isRightToLeft ? (byte)1 : (byte)2,
        };
    }

    /// <summary>W1 to W3: marks take the type of their base, European numbers after Arabic letters are Arabic, Arabic letters are R.</summary>
    private void ResolveMarksAndNumbers()
    {
        var before = _sequence.Start;
        var strong = _sequence.Start;
        for (var i = 0; i < _types.Length; i++)
        {
            var current = _types[i];
            if (current == NSM)
                current = before is LRI or RLI or FSI or PDI ? ON : before;
            before = current;
            if (current is L or R or AL)
                strong = current;
            else if (current == EN && strong == AL)
                current = AN;
            _types[i] = current;
        }
        foreach (ref var type in _types.AsSpan())
            if (type == AL)
                type = R;
    }

    /// <summary>W4: one separator between two numbers of a kind belongs to them.</summary>
    private void ResolveSeparators()
    {
        for (var i = 1; i < _types.Length - 1; i++)
        {
            var (before, after) = (_types[i - 1], _types[i + 1]);
            if (before == after && ((_types[i] == ES && before == EN) || (_types[i] == CS && before is (EN or AN))))
                _types[i] = before;
        }
    }

    /// <summary>W5 and W6: terminators beside European numbers belong to them; what is left of both kinds is neutral.</summary>
    private void ResolveTerminators()
    {
        for (var i = 0; i < _types.Length; i++)
        {
            if (_types[i] != ET)
                continue;
            var end = EndOf(i, ET);
            var isNumber = (i > 0 && _types[i - 1] == EN) || (end < _types.Length && _types[end] == EN);
            _types.AsSpan(i, end - i).Fill(isNumber ? EN : ON);
            i = end - 1;
        }
        foreach (ref var type in _types.AsSpan())
            if (type is ES or CS)
                type = ON;
    }

    /// <summary>W7.</summary>
    private void ResolveEuropeanNumbers()
    {
        var strong = _sequence.Start;
        foreach (ref var type in _types.AsSpan())
        {
            if (type is L or R)
                strong = type;
            else if (type == EN && strong == L)
                type = L;
        }
    }

    /// <summary>N0: both brackets of a pair take the direction of what they enclose or of what precedes them.</summary>
    private void ResolveBrackets()
    {
        foreach (var (opening, closing) in BidiBracketPairs.Find(_text, _sequence.Places, _types))
        {
            var hasOpposite = false;
            var hasEmbedding = false;
            for (var i = opening + 1; i < closing && !hasEmbedding; i++)
            {
                var strong = Strong(_types[i]);
                hasEmbedding = strong == Embedding;
                hasOpposite |= strong != ON && strong != Embedding;
            }
            if (hasEmbedding)
                SetBrackets(opening, closing, Embedding);
            else if (hasOpposite)
                SetBrackets(opening, closing, StrongBefore(opening));
        }
    }

    private void SetBrackets(int opening, int closing, BidiClass direction)
    {
        SetBracket(opening, direction);
        SetBracket(closing, direction);
    }

    /// <summary>A bracket's marks follow it: they had its neutral type by W1.</summary>
    private void SetBracket(int bracket, BidiClass direction)
    {
        _types[bracket] = direction;
        for (var i = bracket + 1; i < _types.Length && _original[i] == NSM; i++)
            _types[i] = direction;
    }

    /// <summary>N0 c: with content of the opposite direction only, the opposite if it precedes, too, else the embedding direction.</summary>
    private BidiClass StrongBefore(int place)
    {
        for (var i = place - 1; i >= 0; i--)
            if (Strong(_types[i]) is var strong && strong != ON)
                return strong;
        return _sequence.Start;
    }

    /// <summary>N1 and N2.</summary>
    private void ResolveNeutrals()
    {
        for (var i = 0; i < _types.Length; i++)
        {
            if (!IsNeutral(_types[i]))
                continue;
            var end = i;
            while (end < _types.Length && IsNeutral(_types[end]))
                end++;
            var before = i == 0 ? _sequence.Start : Strong(_types[i - 1]);
            var after = end == _types.Length ? _sequence.End : Strong(_types[end]);
            _types.AsSpan(i, end - i).Fill(before == after ? before : Embedding);
            i = end - 1;
        }
    }

    private int EndOf(int start, BidiClass type)
    {
        while (start < _types.Length && _types[start] == type)
            start++;
        return start;
    }

    // Numbers count as R in N0, N1 and N2.
    private static BidiClass Strong(BidiClass type) => type switch
    {
        L => L,
        R or EN or AN => R,
        _ => ON,
    };

    private static bool IsNeutral(BidiClass type) => type is B or S or WS or ON or FSI or LRI or RLI or PDI;
}
