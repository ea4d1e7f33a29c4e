using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Booklet.Content.Markup;

/// <summary>
/// Signs that word processors keep as a font's own: the codes F020 to F0FF are Symbol's or Wingdings', and a copied text does not say whose.
/// Most codes are used with one of the two only, and are replaced by what they show there; the others stay.
/// </summary>
internal static class OfficeSymbols
{
    private const char First = '\uF020';
    private const char Last = '\uF0FF';

    /// <summary>What a sign alone at the head of a line becomes where it is a letter elsewhere: Wingdings has its boxes, disks and hands there.</summary>
    private const char Bullet = '▪';

    /// <summary>Symbol's, by Adobe's encoding for it: codes from F000 on, each with its character; letters are bullets at the head of a line.</summary>
    private const string Symbol =
        "\uF061α\uF062β\uF063χ\uF064δ\uF065ε\uF066φ\uF067γ\uF068η\uF069ι\uF06Aϕ\uF06Bκ\uF06Cλ\uF06Dμ\uF06Eν\uF06Fο\uF070π\uF071θ\uF072ρ\uF073σ" +
        "\uF074τ\uF075υ\uF076ϖ\uF077ω\uF078ξ\uF079ψ\uF07Aζ\uF044Δ\uF046Φ\uF047Γ\uF050Π\uF051Θ\uF053Σ\uF057Ω\uF058Ξ\uF059Ψ" +
        "\uF020 \uF028(\uF029)\uF02B+\uF02C,\uF02D−\uF02E.\uF02F/\uF0300\uF0311\uF0322\uF0333\uF0344\uF0355\uF0366\uF0377\uF0388\uF0399\uF03C<\uF03D=\uF03E>" +
        "\uF05B[\uF05D]\uF0A2′\uF0A3≤\uF0A5∞\uF0AC←\uF0AE→\uF0B0°\uF0B1±\uF0B2″\uF0B3≥\uF0B4×\uF0B5∝\uF0B6∂\uF0B7•\uF0B9≠\uF0BA≡\uF0BB≈\uF0CE∈\uF0D6√" +
        "\uF0D7⋅\uF0DE⇒\uF0E5∑";

    /// <summary>Wingdings', where Symbol has what nobody types: bullets, ticks, and the arrows and the face that are made of --> and :-).</summary>
    private const string Wingdings = "\uF04A☺\uF09F•\uF0A7▪\uF0D8➢\uF0DF←\uF0E0→\uF0E8➔\uF0F0⇨\uF0FB✗\uF0FC✓\uF0FE☑";

    private static readonly SearchValues<char> Codes =
        SearchValues.Create(new string([.. Enumerable.Range(First, Last - First + 1).Select(i => (char)i)]));

    private static readonly FrozenDictionary<char, char> Signs =
        (Symbol + Wingdings).Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The text with known signs replaced, and those that were: each once, in the order of the text, and their number.</summary>
    public static (string Text, string Replaced, int Count) Replace(string text)
    {
        var first = text.AsSpan().IndexOfAny(Codes);
        if (first < 0)
            return (text, "", 0);
        var (result, seen, count) = (new StringBuilder(text), new StringBuilder(), 0);
        for (var i = first; i < text.Length; i++)
        {
            if (text[i] is < First or > Last || !Signs.TryGetValue(text[i], out var sign))
                continue;
            if (char.IsLetter(sign) && IsAlone(text, i))
                sign = Bullet;
            result[i] = sign;
            count++;
            if (!seen.ToString().Contains(sign, StringComparison.Ordinal))
                seen.Append(sign);
        }
        return (result.ToString(), seen.ToString(), count);
    }

    /// <summary>At the head of its line, with a space behind.</summary>
    private static bool IsAlone(string text, int i)
    {
        if (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]))
            return false;
        var before = text.AsSpan(0, i).TrimEnd(" \t\u00A0");
        return before.IsEmpty || before[^1] is '\n' or '>';
    }
}
