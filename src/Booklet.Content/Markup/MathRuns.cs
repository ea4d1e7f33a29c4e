using System.Collections.Immutable;
using Booklet.Mathematics;

namespace Booklet.Content.Markup;

/// <summary>
/// Mathematics that is only text with dollars around it: a number, a word, what is raised or lowered beside them ("$10^6$", "CO$_2$", "2$^{nd}$",
/// "20$^\circ$"). As runs it takes the text's own figures and breaks with its words. All else is set as a formula, a lone letter too: it looks
/// the same wherever it stands, and its lean gets the room that italics of text don't have before an upright word.
/// </summary>
internal static class MathRuns
{
    /// <summary>Default where the formula is more than that.</summary>
    public static ImmutableArray<Inline> Read(MathList list)
    {
        var runs = ImmutableArray.CreateBuilder<Inline>();
        foreach (var node in list.Nodes)
        {
            if (!(node is ScriptsNode scripts ? AddScripts(runs, scripts) : AddWord(runs, node)))
                return default;
        }
        return runs.DrainToImmutable();
    }

    private static bool AddScripts(ImmutableArray<Inline>.Builder runs, ScriptsNode scripts)
    {
        // Two scripts at one place stand over each other.
        if (scripts.Subscript is not null && scripts.Superscript is not null)
            return false;
        if (scripts.Base is { } nucleus and not GroupNode { Content.IsEmpty: true } && !AddWord(runs, nucleus))
            return false;
        var (script, place) = scripts.Superscript is { } above ? (above, RunStyle.Superscript) : (scripts.Subscript ?? MathList.Empty, RunStyle.Subscript);
        if (script.Nodes is [SymbolNode { Text: "∘" }] && place == RunStyle.Superscript)
        {
            Add(runs, "°", RunStyle.None);
            return true;
        }
        foreach (var node in script.Nodes)
        {
            switch (node)
            {
                case WordNode { Face: WordFace.Upright } word:
                    Add(runs, word.Text, place);
                    break;
                case SymbolNode { Text: "−" or "+" } sign:
                    Add(runs, sign.Text, place);
                    break;
                case SymbolNode symbol when IsFigure(symbol):
                    Add(runs, symbol.Text, place);
                    break;
                // "$^{nd}$" means the ending of a numeral, whatever the slant that TeX gives it.
                case SymbolNode symbol when scripts.Base is null && char.IsAsciiLetter(symbol.Text[0]):
                    Add(runs, symbol.Text, place);
                    break;
                default:
                    return false;
            }
        }
        return true;
    }

    private static bool AddWord(ImmutableArray<Inline>.Builder runs, MathNode node)
    {
        switch (node)
        {
            case SymbolNode symbol when IsFigure(symbol) || symbol.Text is "." or "," or "%":
                Add(runs, symbol.Text, RunStyle.None);
                return true;
            case WordNode { Face: WordFace.Upright } word:
                Add(runs, word.Text, RunStyle.None);
                return true;
            case WordNode { Face: WordFace.Italic } word:
                Add(runs, word.Text, RunStyle.Emphasis);
                return true;
            case WordNode { Face: WordFace.Bold } word:
                Add(runs, word.Text, RunStyle.Strong);
                return true;
            case WordNode { Face: WordFace.SmallCapitals } word:
                Add(runs, word.Text, RunStyle.SmallCapitals);
                return true;
            default:
                return false;
        }
    }

    private static bool IsFigure(SymbolNode symbol) => char.IsAsciiDigit(symbol.Text[0]) && symbol.Alphabet is MathAlphabet.Default or MathAlphabet.Upright;

    private static void Add(ImmutableArray<Inline>.Builder runs, string text, RunStyle style)
    {
        if (runs.Count > 0 && runs[^1] is Run last && last.Style == style)
            runs[^1] = last with { Text = last.Text + text };
        else
            runs.Add(new Run(text, style));
    }
}
