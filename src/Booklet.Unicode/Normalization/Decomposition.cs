using System.Runtime.InteropServices;

namespace Booklet.Unicode;

/// <summary>Full decomposition in canonical order (The Unicode Standard, D65, D68 and D109).</summary>
internal static class Decomposition
{
    public static List<int> Of(ReadOnlySpan<char> text, bool isCompatible)
    {
        var result = new List<int>(text.Length + text.Length / 2);
        for (var i = 0; i < text.Length;)
        {
            var codePoint = CodePoints.At(text, i, out var length);
            Append(result, codePoint, isCompatible);
            i += length;
        }
        Order(CollectionsMarshal.AsSpan(result));
        return result;
    }

    private static void Append(List<int> target, int codePoint, bool isCompatible)
    {
        if (Hangul.IsSyllable(codePoint))
        {
            Hangul.Decompose(codePoint, target);
            return;
        }
        var parts = isCompatible ? NormalizationTable.Compatible[codePoint] : default;
        if (parts.IsEmpty)
            parts = NormalizationTable.Canonical[codePoint];
        if (parts.IsEmpty)
            target.Add(codePoint);
        for (var i = 0; i < parts.Length;)
        {
            target.Add(CodePoints.At(parts, i, out var length));
            i += length;
        }
    }

    /// <summary>Sorts each run of combining characters by class and keeps the order of equals: insertion, as the runs are short.</summary>
    private static void Order(Span<int> characters)
    {
        for (var i = 1; i < characters.Length; i++)
        {
            var current = characters[i];
            var combiningClass = Normalization.CombiningClass(current);
            if (combiningClass == 0)
                continue;
            var place = i;
            while (place > 0 && Normalization.CombiningClass(characters[place - 1]) > combiningClass)
            {
                characters[place] = characters[place - 1];
                place--;
            }
            characters[place] = current;
        }
    }
}
