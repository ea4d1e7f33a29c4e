using static Booklet.Unicode.BidiClass;

namespace Booklet.Unicode;

/// <summary>Which isolate initiator and which PDI belong together (BD9).</summary>
internal sealed class BidiIsolates
{
    public const int Unmatched = -1;

    private readonly BidiClass[] _classes;
    private readonly int[] _matches;

    public BidiIsolates(BidiClass[] classes)
    {
        _classes = classes;
        _matches = new int[classes.Length];
        var open = new Stack<int>();
        for (var i = 0; i < classes.Length; i++)
        {
            _matches[i] = Unmatched;
            if (IsInitiator(classes[i]))
                open.Push(i);
            else if (classes[i] == B)
                open.Clear();
            else if (classes[i] == PDI && open.TryPop(out var initiator))
            {
                _matches[i] = initiator;
                _matches[initiator] = i;
            }
        }
    }

    public static bool IsInitiator(BidiClass value) => value is LRI or RLI or FSI;

    /// <summary>The partner of an initiator or a PDI, or <see cref="Unmatched"/>.</summary>
    public int Match(int index) => _matches[index];

    public bool IsUnmatchedInitiator(int index) => _matches[index] == Unmatched && IsInitiator(_classes[index]);

    /// <summary>P2 and P3: the level of the first strong character that is not inside an isolate, 0 without one.</summary>
    public byte FirstStrongLevel(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var current = _classes[i];
            if (current == L || current == B)
                return 0;
            if (current is R or AL)
                return 1;
            if (!IsInitiator(current))
                continue;
            if (_matches[i] == Unmatched)
                return 0;
            i = _matches[i];
        }
        return 0;
    }

    /// <summary>X5c: the direction of a first strong isolate by its content.</summary>
    public BidiClass Resolve(int firstStrongIsolate)
    {
        var end = _matches[firstStrongIsolate];
        return FirstStrongLevel(firstStrongIsolate + 1, end == Unmatched ? _classes.Length : end) == 1 ? RLI : LRI;
    }
}
