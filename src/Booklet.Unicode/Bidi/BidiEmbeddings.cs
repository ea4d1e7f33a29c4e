using static Booklet.Unicode.BidiClass;

namespace Booklet.Unicode;

/// <summary>The explicit levels and overrides of rules X1 to X8.</summary>
internal sealed class BidiEmbeddings(BidiIsolates isolates, byte baseLevel)
{
    // BD2
    private const int MaximumDepth = 125;

    private readonly record struct Status(byte Level, BidiClass Override, bool IsIsolate);

    private readonly Stack<Status> _stack = new([new Status(baseLevel, ON, false)]);
    private int _overflowIsolates;
    private int _overflowEmbeddings;
    private int _validIsolates;

    /// <summary>Sets the level of each character, and the class of those that an override reaches.</summary>
    public void Apply(BidiClass[] classes, byte[] levels)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            var current = classes[i];
            switch (current)
            {
                case RLE or LRE or RLO or LRO:
                    Embed(current);
                    break;
                case RLI or LRI or FSI:
                    Place(classes, levels, i);
                    Isolate(current == FSI ? isolates.Resolve(i) : current);
                    break;
                case PDI:
                    CloseIsolate();
                    Place(classes, levels, i);
                    break;
                case PDF:
                    CloseEmbedding();
                    break;
                case B:
                    Reset();
                    levels[i] = baseLevel;
                    break;
                case BN:
                    break;
                default:
                    Place(classes, levels, i);
                    break;
            }
        }
    }

    private void Place(BidiClass[] classes, byte[] levels, int i)
    {
        var status = _stack.Peek();
        levels[i] = status.Level;
        if (status.Override != ON)
            classes[i] = status.Override;
    }

    /// <summary>X2 to X5.</summary>
    private void Embed(BidiClass control)
    {
        var level = Next(isRightToLeft: control is RLE or RLO);
        if (level <= MaximumDepth && _overflowIsolates == 0 && _overflowEmbeddings == 0)
            _stack.Push(new Status((byte)level, control switch { RLO => R, LRO => L, _ => ON }, false));
        else if (_overflowIsolates == 0)
            _overflowEmbeddings++;
    }

    /// <summary>X5a to X5c.</summary>
    private void Isolate(BidiClass control)
    {
        var level = Next(isRightToLeft: control == RLI);
        if (level <= MaximumDepth && _overflowIsolates == 0 && _overflowEmbeddings == 0)
        {
            _validIsolates++;
            _stack.Push(new Status((byte)level, ON, true));
        }
        else
        {
            _overflowIsolates++;
        }
    }

    /// <summary>X6a: an isolate closes the embeddings that were opened inside it.</summary>
    private void CloseIsolate()
    {
        if (_overflowIsolates > 0)
        {
            _overflowIsolates--;
        }
        else if (_validIsolates > 0)
        {
            _overflowEmbeddings = 0;
            while (!_stack.Pop().IsIsolate)
            {
            }
            _validIsolates--;
        }
    }

    /// <summary>X7.</summary>
    private void CloseEmbedding()
    {
        if (_overflowIsolates > 0)
            return;
        if (_overflowEmbeddings > 0)
            _overflowEmbeddings--;
        else if (!_stack.Peek().IsIsolate && _stack.Count >= 2)
            _stack.Pop();
    }

    /// <summary>X8.</summary>
    private void Reset()
    {
        while (_stack.Count > 1)
            _stack.Pop();
        _overflowIsolates = _overflowEmbeddings = _validIsolates = 0;
    }

    /// <summary>The least odd or even level above the current one.</summary>
    private int Next(bool isRightToLeft)
    {
        var level = _stack.Peek().Level;
        return isRightToLeft ? (level + 1) | 1 : (level + 2) & ~1;
    }
}
