using System.Runtime.InteropServices;
using static Booklet.Unicode.BidiClass;

namespace Booklet.Unicode;

/// <summary>UAX #9 from P2 to I2 for one paragraph, as its rules are ordered; the work is in the types that the steps name.</summary>
internal static class BidiResolver
{
    public static BidiParagraph Resolve(ReadOnlySpan<char> text, BidiClass[] original, BidiDirection direction)
    {
        var isolates = new BidiIsolates(original);
        var baseLevel = direction switch
        {
            BidiDirection.LeftToRight => (byte)0,
            BidiDirection.RightToLeft => (byte)1,
            _ => isolates.FirstStrongLevel(0, original.Length),
        };
        var classes = original.AsSpan().ToArray();
        var levels = new byte[original.Length];
        new BidiEmbeddings(isolates, baseLevel).Apply(classes, levels);
        ResolveSequences(text, classes, levels, isolates, baseLevel);
        LevelRemoved(original, levels, baseLevel);
        return new BidiParagraph(baseLevel, ImmutableCollectionsMarshal.AsImmutableArray(levels), original);
    }

    /// <summary>The controls that X9 takes out of the text.</summary>
    public static bool IsRemoved(BidiClass value) => value is BN or LRE or LRO or RLE or RLO or PDF;

    /// <summary>X10: paragraph for paragraph, as a separator ends all runs.</summary>
    private static void ResolveSequences(
        ReadOnlySpan<char> text, BidiClass[] classes, byte[] levels, BidiIsolates isolates, byte baseLevel)
    {
        var kept = new List<int>(classes.Length);
        for (var i = 0; i < classes.Length; i++)
        {
            if (!IsRemoved(classes[i]))
                kept.Add(i);
            if (classes[i] == B || i == classes.Length - 1)
            {
                foreach (var sequence in BidiSequences.Of(CollectionsMarshal.AsSpan(kept), levels, isolates, baseLevel))
                    new BidiSequenceResolver(text, classes, levels, sequence).Resolve();
                kept.Clear();
            }
        }
    }

    private static void LevelRemoved(BidiClass[] original, byte[] levels, byte baseLevel)
    {
        for (var i = 0; i < levels.Length; i++)
            if (IsRemoved(original[i]))
                levels[i] = i == 0 ? baseLevel : levels[i - 1];
    }
}
