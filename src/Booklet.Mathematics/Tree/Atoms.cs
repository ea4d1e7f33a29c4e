using System.Collections.Immutable;

namespace Booklet.Mathematics;

/// <summary>A node of a list with the class that it has beside its neighbours, and the style if one was switched to before it.</summary>
public readonly record struct Atom(MathNode Node, MathClass Class, MathStyle? Style);

/// <summary>Lists as TeX sees them before it puts space in: style changes spliced in, binary signs without operands made ordinary.</summary>
public static class Atoms
{
    public static ImmutableArray<Atom> Of(MathList list)
    {
        var atoms = ImmutableArray.CreateBuilder<Atom>(list.Nodes.Length);
        Add(list, null, atoms);
        Resolve(atoms);
        return atoms.DrainToImmutable();
    }

    /// <summary>Space between two neighbours in mu, 0 in scripts where TeX has it only in text (TeXbook ch. 18).</summary>
    public static int SpaceBetween(MathClass left, MathClass right, MathStyle style)
    {
        // Rows and columns: Ord, Op, Bin, Rel, Open, Close, Punct, Inner. 1 thin, 2 medium, 3 thick; lower case: not in scripts.
        const string Table =
            "01mt000i" +
            "11-t000i" +
            "mm--m--m" +
            "tt-0t00t" +
            "00-00000" +
            "01mt000i" +
            "ii-iiiii" +
            "i1mti0ii";
        var isScript = style >= MathStyle.Script;
        return Table[(int)left * 8 + (int)right] switch
        {
            '1' => 3,
            'i' => isScript ? 0 : 3,
            'm' => isScript ? 0 : 4,
            't' => isScript ? 0 : 5,
            _ => 0,
        };
    }

    private static void Add(MathList list, MathStyle? style, ImmutableArray<Atom>.Builder atoms)
    {
        foreach (var node in list.Nodes)
        {
            if (node is StyledNode styled)
                Add(styled.Content, styled.Style, atoms);
            else
                atoms.Add(new Atom(node, node.Class, style));
        }
    }

    /// <summary>TeXbook Appendix G, rules 5 and 6.</summary>
    private static void Resolve(ImmutableArray<Atom>.Builder atoms)
    {
        var previous = -1;
        for (var i = 0; i < atoms.Count; i++)
        {
            if (atoms[i].Node is SpaceNode)
                continue;
            var before = previous < 0 ? MathClass.Opening : atoms[previous].Class;
            if (atoms[i].Class == MathClass.Binary)
            {
                if (before is MathClass.Binary or MathClass.Operator or MathClass.Relation or MathClass.Opening or MathClass.Punctuation)
                    MakeOrdinary(atoms, i);
            }
            else if (before == MathClass.Binary && atoms[i].Class is MathClass.Relation or MathClass.Closing or MathClass.Punctuation)
            {
                MakeOrdinary(atoms, previous);
            }
            previous = i;
        }
        if (previous >= 0 && atoms[previous].Class == MathClass.Binary)
            MakeOrdinary(atoms, previous);
    }

    private static void MakeOrdinary(ImmutableArray<Atom>.Builder atoms, int index) => atoms[index] = atoms[index] with { Class = MathClass.Ordinary };
}
