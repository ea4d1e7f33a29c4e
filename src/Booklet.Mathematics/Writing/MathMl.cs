using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Booklet.Mathematics;

/// <summary>A formula as presentation MathML (MathML Core's elements), for tags and for readers other than eyes.</summary>
public sealed class MathMl
{
    private readonly StringBuilder _xml = new();

    private MathMl()
    {
    }

    public static string Write(MathList list, bool isDisplay)
    {
        var writer = new MathMl();
        writer._xml.Append("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"").Append(isDisplay ? " display=\"block\">" : ">");
        writer.Row(list);
        return writer._xml.Append("</math>").ToString();
    }

    private void Row(MathList list)
    {
        var atoms = Atoms.Of(list);
        var isSingle = atoms.Length == 1;
        if (!isSingle)
            _xml.Append("<mrow>");
        for (var i = 0; i < atoms.Length; i++)
        {
            if (atoms[i].Node is SymbolNode { Text: [>= '0' and <= '9'] })
                i = Number(atoms, i);
            else
                Node(atoms[i].Node);
        }
        if (!isSingle)
            _xml.Append("</mrow>");
    }

    /// <summary>Figures with their points and commas are one number; returns the last one's index.</summary>
    private int Number(ImmutableArray<Atom> atoms, int first)
    {
        var text = new StringBuilder();
        var last = first;
        for (var i = first; i < atoms.Length && atoms[i].Node is SymbolNode { Class: MathClass.Ordinary } symbol && symbol.Text[0] is (>= '0' and <= '9') or '.' or ','; i++)
            (last, _) = (i, text.Append(symbol.Text));
        Element("mn", text.ToString());
        return last;
    }

    private void Node(MathNode node)
    {
        switch (node)
        {
            case SymbolNode symbol:
                Symbol(symbol);
                break;
            case WordNode word:
                Element("mtext", word.Text);
                break;
            case OperatorNode function:
                Element(function.IsSign ? "mo" : "mi", function.Text);
                break;
            case GroupNode group:
                Row(group.Content);
                break;
            case ScriptsNode scripts:
                Scripts(scripts);
                break;
            case FractionNode fraction:
                Fraction(fraction);
                break;
            case RadicalNode radical:
                Wrapped(radical.Degree is null ? "msqrt" : "mroot", radical.Radicand, radical.Degree);
                break;
            case AccentNode accent:
                Open("mover accent=\"true\"").Row(accent.Base);
                Element("mo", accent.Mark);
                Close("mover");
                break;
            case RuledNode ruled:
                Ruled(ruled);
                break;
            case LappedNode lapped:
                Wrapped("mpadded" + (lapped.Kind == LapKind.Smash ? " height=\"0\" depth=\"0\"" : " width=\"0\""), lapped.Content, null);
                break;
            case RaisedNode raised:
                Wrapped(string.Create(CultureInfo.InvariantCulture, $"mpadded voffset=\"{raised.Ems:0.###}em\""), raised.Content, null);
                break;
            case BoxNode box:
                _xml.Append(CultureInfo.InvariantCulture, $"<mspace width=\"{box.Width:0.###}em\" height=\"{box.Height:0.###}em\"/>");
                break;
            case FencedNode fenced:
                Open("mrow").Fence(fenced.Opening).Row(fenced.Content);
                Fence(fenced.Closing);
                Close("mrow");
                break;
            case MiddleNode middle:
                Fence(middle.Text);
                break;
            case DelimiterNode delimiter:
                Fence(delimiter.Text);
                break;
            case StackedNode stacked:
                Around(stacked.Base, stacked.Under, stacked.Over);
                break;
            case SpanNode span:
                Open(span.IsOver ? "mover" : "munder").Row(span.Base);
                Element("mo", span.Sign);
                Close(span.IsOver ? "mover" : "munder");
                break;
            case TableNode table:
                Table(table);
                break;
            case SpaceNode space:
                _xml.Append(CultureInfo.InvariantCulture, $"<mspace width=\"{space.Mu / 18:0.###}em\"/>");
                break;
            case PhantomNode phantom:
                Wrapped("mphantom", phantom.Content, null);
                break;
            default:
                throw new InvalidOperationException($"Unknown node {node.GetType().Name}.");
        }
    }

    private void Symbol(SymbolNode symbol)
    {
        if (symbol.Class != MathClass.Ordinary || !Rune.IsLetterOrDigit(Rune.GetRuneAt(symbol.Text, 0)))
        {
            Element("mo", symbol.Text);
            return;
        }
        // MathML sets a lone letter italic; every other alphabet is written with Unicode's own letters.
        var isPlain = symbol.Alphabet is MathAlphabet.Default or MathAlphabet.Italic && char.IsAsciiLetter(symbol.Text[0]);
        Element("mi", isPlain ? symbol.Text : MathAlphabets.Styled(symbol.Text, symbol.Alphabet));
    }

    /// <summary>MathML Core has no enclosing element: what is struck out or boxed is a row of its own, whose name its class says.</summary>
    private void Ruled(RuledNode ruled)
    {
        if (ruled.Place is RulePlace.Over or RulePlace.Under)
        {
            var element = ruled.Place == RulePlace.Under ? "munder" : "mover";
            Open(element).Row(ruled.Base);
            Element("mo", ruled.Place == RulePlace.Under ? "_" : "¯");
            Close(element);
            return;
        }
        var name = ruled.Place == RulePlace.Around ? "boxed" : "struck";
        Wrapped($"mrow class=\"{name}\"", ruled.Base, null);
    }

    private void Scripts(ScriptsNode scripts)
    {
        var isAround = scripts.Base is SpanNode or OperatorNode { Limits: LimitsPlacement.ByStyle };
        var body = scripts.Base is { } node ? new MathList([node]) : MathList.Empty;
        if (isAround)
            Around(body, scripts.Subscript, scripts.Superscript);
        else if (scripts.Subscript is not null && scripts.Superscript is not null)
            Wrapped("msubsup", body, scripts.Subscript, scripts.Superscript);
        else
            Wrapped(scripts.Subscript is null ? "msup" : "msub", body, scripts.Subscript ?? scripts.Superscript ?? MathList.Empty);
    }

    private void Around(MathList body, MathList? under, MathList? over)
    {
        if (under is not null && over is not null)
            Wrapped("munderover", body, under, over);
        else if (under is not null || over is not null)
            Wrapped(under is null ? "mover" : "munder", body, under ?? over);
        else
            Row(body);
    }

    private void Fraction(FractionNode fraction)
    {
        if (fraction.Opening.Length > 0)
            Open("mrow").Fence(fraction.Opening);
        _xml.Append(fraction.HasRule ? "<mfrac>" : "<mfrac linethickness=\"0\">");
        Row(fraction.Numerator);
        Row(fraction.Denominator);
        Close("mfrac");
        if (fraction.Opening.Length > 0)
        {
            Fence(fraction.Closing);
            Close("mrow");
        }
    }

    private void Table(TableNode table)
    {
        Open("mrow").Fence(table.Opening).Open("mtable");
        foreach (var row in table.Rows)
        {
            Open("mtr");
            foreach (var cell in row)
            {
                Open("mtd").Row(cell);
                Close("mtd");
            }
            Close("mtr");
        }
        Close("mtable");
        Fence(table.Closing);
        Close("mrow");
    }

    private void Wrapped(string element, params ReadOnlySpan<MathList?> parts)
    {
        Open(element);
        foreach (var part in parts)
        {
            if (part is not null)
                Row(part);
        }
        Close(element);
    }

    private MathMl Fence(string text)
    {
        if (text.Length > 0)
            Element("mo", text);
        return this;
    }

    private MathMl Open(string element)
    {
        _xml.Append('<').Append(element).Append('>');
        return this;
    }

    /// <summary>By the element's name or by what opened it, attributes and all.</summary>
    private void Close(string element)
    {
        var name = element.AsSpan();
        var space = name.IndexOf(' ');
        _xml.Append("</").Append(space < 0 ? name : name[..space]).Append('>');
    }

    private void Element(string element, string text)
    {
        _xml.Append('<').Append(element).Append('>');
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => _xml.Append("&lt;"),
                '>' => _xml.Append("&gt;"),
                '&' => _xml.Append("&amp;"),
                // What XML 1.0 can't hold (2.2).
                < ' ' or '\uFFFE' or '\uFFFF' => _xml.Append('\uFFFD'),
                _ => _xml.Append(c),
            };
        }
        Close(element);
    }
}
