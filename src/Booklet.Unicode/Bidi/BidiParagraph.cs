using System.Collections.Immutable;

namespace Booklet.Unicode;

/// <summary>The embedding levels of a paragraph, to be cut into lines.</summary>
public sealed class BidiParagraph
{
    private readonly BidiClass[]? _classes;

    internal BidiParagraph(byte baseLevel, ImmutableArray<byte> levels, BidiClass[]? classes)
    {
        BaseLevel = baseLevel;
        Levels = levels;
        _classes = classes;
    }

    /// <summary>0 for a paragraph that runs from left to right, 1 for one from right to left.</summary>
    public byte BaseLevel { get; }

    public bool IsRightToLeft => BaseLevel == 1;

    /// <summary>Whether there is nothing to reorder: all levels are 0.</summary>
    public bool IsLeftToRight => _classes is null;

    /// <summary>
    /// One level for each UTF-16 unit after rule I2, before the spaces at the ends of lines are known (L1). The controls that X9 removes
    /// have the level of the character before them.
    /// </summary>
    public ImmutableArray<byte> Levels { get; }

    /// <summary>The levels of a line after L1: separators, and spaces before them or at the line's end, have the base level.</summary>
    public byte[] LineLevels(int start, int length)
    {
        var result = Levels.AsSpan(start, length).ToArray();
        if (_classes is null)
            return result;
        var isTrailing = true;
        for (var i = length - 1; i >= 0; i--)
        {
            var original = _classes[start + i];
            if (original is BidiClass.B or BidiClass.S)
                isTrailing = true;
            else if (!IsSpaceOrControl(original))
                isTrailing = false;
            if (isTrailing)
                result[i] = BaseLevel;
        }
        return result;
    }

    /// <summary>The visual order of a line: runs from left to right whose starts count from the beginning of the paragraph.</summary>
    public ImmutableArray<BidiRun> Line(int start, int length)
    {
        if (_classes is null)
            return length == 0 ? [] : [new BidiRun(start, length, 0)];
        return [.. Bidi.Reorder(LineLevels(start, length)).Select(run => run with { Start = run.Start + start })];
    }

    internal static BidiParagraph LeftToRight(int length) => new(0, [.. new byte[length]], null);

    // Section 5.2: the controls that X9 would remove go with the spaces.
    private static bool IsSpaceOrControl(BidiClass value) =>
        value is BidiClass.WS or BidiClass.FSI or BidiClass.LRI or BidiClass.RLI or BidiClass.PDI || BidiResolver.IsRemoved(value);
}
