using System.Text;

namespace Booklet.Mathematics;

/// <summary>
/// A formula on one line of plain text, as people type it: "ℓ₁", "O(n log n)", "‖x‖₂ ≤ 1/2". For bookmarks, the index, metadata and
/// alternative text.
/// </summary>
public sealed class LinearText
{
    private const string Raised = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻTᵀ";
    private const string Lowered = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ";

    private readonly StringBuilder _text = new();

    private LinearText()
    {
    }

    public static string Write(MathList list)
    {
        var writer = new LinearText();
        writer.Add(list, MathStyle.Text);
        return writer._text.ToString().Trim(' ');
    }

    private static string Write(MathList list, MathStyle style)
    {
        var writer = new LinearText();
        writer.Add(list, style);
        return writer._text.ToString().Trim(' ');
    }

    private void Add(MathList list, MathStyle style)
    {
        MathClass? last = null;
        foreach (var atom in Atoms.Of(list))
        {
            if (atom.Node is SpaceNode space)
            {
                if (space.Mu >= 3 && style < MathStyle.Script)
                    AddSpace();
                continue;
            }
            if (last is { } left && IsSpaced(left, atom.Class) && Atoms.SpaceBetween(left, atom.Class, style) > 0)
                AddSpace();
            Add(atom.Node, style);
            last = atom.Class;
        }
    }

    // Thin spaces around roots and fractions have no place in running text; those beside names of functions and after commas have.
    private static bool IsSpaced(MathClass left, MathClass right) =>
        left is not MathClass.Inner && right is not MathClass.Inner
        || left is MathClass.Punctuation or MathClass.Relation or MathClass.Binary or MathClass.Operator
        || right is MathClass.Relation or MathClass.Binary or MathClass.Operator;

    private void AddSpace()
    {
        if (_text.Length > 0 && _text[^1] != ' ')
            _text.Append(' ');
    }

    private void Add(MathNode node, MathStyle style)
    {
        switch (node)
        {
            case SymbolNode symbol:
                _text.Append(MathAlphabets.Plain(symbol));
                break;
            case WordNode word:
                _text.Append(word.Text.Replace('\u00A0', ' '));
                break;
            case OperatorNode function:
                _text.Append(function.Text.Replace('\u2009', ' '));
                break;
            case GroupNode group:
                Add(group.Content, style);
                break;
            case ScriptsNode scripts:
                AddScripts(scripts, style);
                break;
            case FractionNode fraction:
                AddFraction(fraction, style);
                break;
            case RadicalNode radical:
                AddRadical(radical, style);
                break;
            case AccentNode accent:
                AddAccent(accent, style);
                break;
            case RuledNode ruled:
                Add(ruled.Base, style);
                break;
            case FencedNode fenced:
                _text.Append(fenced.Opening);
                Add(fenced.Content, style);
                _text.Append(fenced.Closing);
                break;
            case MiddleNode middle:
                _text.Append(middle.Text);
                break;
            case DelimiterNode delimiter:
                _text.Append(delimiter.Text);
                break;
            case StackedNode stacked:
                AddStacked(stacked, style);
                break;
            case SpanNode span:
                Add(span.Base, style);
                break;
            case TableNode table:
                AddTable(table);
                break;
            case LappedNode lapped:
                Add(lapped.Content, style);
                break;
            case RaisedNode raised:
                Add(raised.Content, style);
                break;
            case PhantomNode or BoxNode:
                break;
            default:
                throw new InvalidOperationException($"Unknown node {node.GetType().Name}.");
        }
    }

    private void AddScripts(ScriptsNode scripts, MathStyle style)
    {
        if (scripts.Base is { } nucleus)
            Add(nucleus, style);
        if (scripts.Subscript is { IsEmpty: false } below)
            AddScript(Write(below, MathStyle.Script), Lowered, '_');
        if (scripts.Superscript is { IsEmpty: false } above)
            AddScript(Write(above, MathStyle.Script), Raised, '^');
    }

    private void AddScript(string script, string letters, char mark)
    {
        // Signs that stand raised anyway.
        if (mark == '^' && script.All(c => c is '′' or '∗' or '°' or '†' or '‡' or '*' or '∘'))
        {
            _text.Append(script.Replace('∗', '*').Replace('∘', '°'));
            return;
        }
        var raised = new StringBuilder();
        foreach (var c in script)
        {
            var index = -1;
            for (var i = 0; i < letters.Length && index < 0; i += 2)
                index = letters[i] == c ? i + 1 : -1;
            if (index < 0)
                break;
            raised.Append(letters[index]);
        }
        if (raised.Length == script.Length)
            _text.Append(raised);
        else
            _text.Append(mark).Append(IsWord(script) ? script : $"({script})");
    }

    private void AddFraction(FractionNode fraction, MathStyle style)
    {
        var (above, below) = (Write(fraction.Numerator, style), Write(fraction.Denominator, style));
        _text.Append(fraction.Opening);
        if (fraction.HasRule)
            _text.Append(Enclosed(above)).Append('/').Append(Enclosed(below));
        else
            _text.Append(above).Append(" over ").Append(below);
        _text.Append(fraction.Closing);
    }

    private void AddRadical(RadicalNode radical, MathStyle style)
    {
        var degree = radical.Degree is { } list ? Write(list, MathStyle.Script) : "";
        _text.Append(degree switch { "" or "2" => "√", "3" => "∛", "4" => "∜", _ => degree + "√" }).Append(Enclosed(Write(radical.Radicand, style)));
    }

    private void AddAccent(AccentNode accent, MathStyle style)
    {
        var text = Write(accent.Base, style);
        // A combining mark belongs to one character; over a longer formula it would be read as the last one's.
        _text.Append(text.EnumerateRunes().Count() <= 1 ? text + accent.Mark : text);
    }

    private void AddStacked(StackedNode stacked, MathStyle style)
    {
        Add(stacked.Base, style);
        if (stacked.Under is { IsEmpty: false } under)
            AddScript(Write(under, MathStyle.Script), "", '_');
        if (stacked.Over is { IsEmpty: false } over)
            AddScript(Write(over, MathStyle.Script), "", '^');
    }

    private void AddTable(TableNode table)
    {
        _text.Append(table.Opening);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            if (row > 0)
                _text.Append("; ");
            // Two cells of an equation are one formula: the sign between them keeps its spaces.
            _text.Append(table.IsAligned
                ? Write(new MathList([.. table.Rows[row].SelectMany(c => c.Nodes)]))
                : string.Join(", ", table.Rows[row].Select(Write)));
        }
        _text.Append(table.Closing);
    }

    private static string Enclosed(string text) => IsSimple(text) ? text : $"({text})";

    /// <summary>What ends where the next character is no letter: a script on a script needs brackets.</summary>
    private static bool IsWord(string text) => text.All(char.IsAsciiLetterOrDigit) || text.EnumerateRunes().Count() == 1;

    /// <summary>A number, a letter with its scripts, something in brackets: what needs none around it.</summary>
    private static bool IsSimple(string text)
    {
        if (text.All(char.IsAsciiDigit))
            return true;
        var letters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isScript = Raised.AsSpan().Contains(rune.ToString(), StringComparison.Ordinal) && rune.Value > 127 || Lowered.AsSpan().Contains(rune.ToString(), StringComparison.Ordinal) && rune.Value > 127;
            if (!isScript && !Rune.IsLetterOrDigit(rune) && !(rune.Value is >= 0x300 and <= 0x36F or '∞' or '∗' or '*' or '⊤' or '⊥' or '′'))
                return false;
            letters += isScript || !Rune.IsLetterOrDigit(rune) ? 0 : 1;
        }
        return letters <= 1 || text.All(c => char.IsAsciiLetter(c));
    }
}
