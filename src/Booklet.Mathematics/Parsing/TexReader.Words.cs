using System.Collections.Frozen;
using System.Text;

namespace Booklet.Mathematics;

/// <summary>Words in formulas: changes of alphabet and text.</summary>
internal sealed partial class TexReader
{
    private static readonly FrozenDictionary<string, WordFace> WordFaces = new Dictionary<string, WordFace>
    {
        ["text"] = WordFace.Upright,
        ["textrm"] = WordFace.Upright,
        ["mbox"] = WordFace.Upright,
        ["hbox"] = WordFace.Upright,
        ["textup"] = WordFace.Upright,
        ["intertext"] = WordFace.Upright,
        ["shortintertext"] = WordFace.Upright,
        ["textmd"] = WordFace.Upright,
        ["textit"] = WordFace.Italic,
        ["emph"] = WordFace.Italic,
        ["textsl"] = WordFace.Italic,
        ["textbf"] = WordFace.Bold,
        ["textsf"] = WordFace.SansSerif,
        ["texttt"] = WordFace.Monospace,
        ["textsc"] = WordFace.SmallCapitals,
        ["mathsc"] = WordFace.SmallCapitals,
        ["url"] = WordFace.Monospace,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>\mathrm{max} is a word, \mathrm{d} a symbol, \mathbf{x_0} a formula in that alphabet.</summary>
    private MathNode InAlphabet(MathAlphabet alphabet)
    {
        SkipSpaces();
        var outer = _alphabet;
        var start = _i;
        _alphabet = Combine(outer, alphabet);
        var content = ReadArgument();
        _alphabet = outer;
        if (WordFaceOf(alphabet) is { } face && content.Nodes.Length > 1 && content.Nodes.All(n => n is SymbolNode s && IsOfWord(s)))
            return new WordNode(WordOf(start, content), face);
        return content.Nodes switch
        {
            [SymbolNode { Class: MathClass.Ordinary } only] => only,
            [WordNode only] => only,
            _ => new GroupNode(content),
        };
    }

    // Bold over script is bold script; otherwise the inner command counts, as in TeX.
    private static MathAlphabet Combine(MathAlphabet outer, MathAlphabet inner) => (outer, inner) switch
    {
        (MathAlphabet.Bold or MathAlphabet.BoldDefault, MathAlphabet.Script) or (MathAlphabet.Script, MathAlphabet.Bold or MathAlphabet.BoldDefault) => MathAlphabet.BoldScript,
        (MathAlphabet.Bold or MathAlphabet.BoldDefault, MathAlphabet.Fraktur) => MathAlphabet.BoldFraktur,
        (MathAlphabet.Bold or MathAlphabet.BoldDefault, MathAlphabet.SansSerif) => MathAlphabet.SansSerifBold,
        (MathAlphabet.BoldDefault, MathAlphabet.Upright) => MathAlphabet.Bold,
        _ => inner,
    };

    private static WordFace? WordFaceOf(MathAlphabet alphabet) => alphabet switch
    {
        MathAlphabet.Upright => WordFace.Upright,
        MathAlphabet.Italic => WordFace.Italic,
        MathAlphabet.Bold => WordFace.Bold,
        MathAlphabet.SansSerif => WordFace.SansSerif,
        MathAlphabet.Monospace => WordFace.Monospace,
        _ => null,
    };

    // A hyphen between letters is a hyphen: \mathrm{rank-one}.
    private static bool IsOfWord(SymbolNode symbol) => symbol.Text is "−" or "-" || (symbol.Text.Length == 1 && char.IsAsciiLetterOrDigit(symbol.Text[0]));

    private string WordOf(int start, MathList content)
    {
        var word = string.Concat(content.Nodes.Select(n => ((SymbolNode)n).Text)).Replace('−', '-');
        // "~" and "\ " are not in the list; what the author parted by them was no word and did not come here.
        return start < tex.Length ? word : "";
    }

    /// <summary>Text with its spaces; mathematics between dollars in it is read as such.</summary>
    private MathNode ReadText(WordFace face)
    {
        SkipSpaces();
        if (_i >= tex.Length || tex[_i] is not '{')
        {
            var argument = ReadArgument();
            return argument.Nodes is [SymbolNode symbol] ? new WordNode(symbol.Text, face) : new GroupNode(argument);
        }
        if (_depth >= MaximumDepth)
            return new GroupNode(Rest());
        var nodes = new List<MathNode>();
        _depth++;
        _i++;
        ReadWords(nodes, face);
        _depth--;
        return nodes is [var only] ? only : new GroupNode(Make(nodes));
    }

    private void ReadWords(List<MathNode> nodes, WordFace face)
    {
        var text = new StringBuilder();
        while (_i < tex.Length && tex[_i] is not '}')
        {
            var c = tex[_i];
            if (c is '$')
            {
                Flush();
                ReadDollars(nodes);
            }
            else if (c is '{' || (c is '\\' && IsWordCommand()))
            {
                Flush();
                nodes.Add(c is '{' ? ReadText(face) : ReadWordCommand(face));
            }
            else if (c is '\\')
            {
                ReadTextCommand(text, nodes, Flush);
            }
            else
            {
                _i++;
                if (c is '~')
                    text.Append('\u00A0');
                else if (!char.IsWhiteSpace(c))
                    text.Append(c);
                else if (text.Length == 0 || text[^1] is not ' ')
                    text.Append(' ');
            }
        }
        Flush();
        if (_i < tex.Length)
            _i++;

        void Flush()
        {
            if (text.Length > 0)
                nodes.Add(new WordNode(text.ToString(), face));
            text.Clear();
        }
    }

    private void ReadDollars(List<MathNode> nodes)
    {
        var close = tex.IndexOf('$', _i + 1);
        if (close < 0 || _depth >= MaximumDepth)
        {
            nodes.Add(Symbol("$", MathClass.Ordinary));
            _i++;
            return;
        }
        ReadInner(nodes, _i + 1, close);
        _i = close + 1;
    }

    private void ReadInner(List<MathNode> nodes, int start, int end)
    {
        var inner = new TexReader(tex[start..end]) { _depth = _depth + 1 };
        var reading = inner.Read();
        foreach (var problem in reading.Problems)
            _problems.Add(problem with { Span = new(problem.Span.Start + start, problem.Span.Length) });
        nodes.Add(new GroupNode(reading.Content));
    }

    private bool IsWordCommand()
    {
        var start = _i;
        var isWord = WordFaces.ContainsKey(ReadName());
        _i = start;
        return isWord;
    }

    private MathNode ReadWordCommand(WordFace outer)
    {
        var face = WordFaces[ReadName()];
        return ReadText(face == WordFace.Upright ? outer : face);
    }

    /// <summary>A command inside text: an escaped character, a space, or a symbol of mathematics without dollars.</summary>
    private void ReadTextCommand(StringBuilder text, List<MathNode> nodes, Action flush)
    {
        var start = _i;
        var name = ReadName();
        switch (name)
        {
            case "%" or "&" or "#" or "_" or "$" or "{" or "}":
                text.Append(name);
                return;
            case " " or "," or ";" or ":" or "quad" or "space":
                text.Append(' ');
                return;
            case "\\" or "-" or "/":
                return;
            case "'" or "`" or "^" or "\"" or "~" or "=" or "." or "u" or "v" or "H" or "c" or "k" or "r" or "b" or "d":
                text.Append(TextAccent(name).Text);
                return;
            case "(" when tex.IndexOf("\\)", _i, StringComparison.Ordinal) is > 0 and var close:
                flush();
                ReadInner(nodes, _i, close);
                _i = close + 2;
                return;
        }
        flush();
        _i = start;
        if (ReadCommand() is { } node)
            nodes.Add(node);
    }

    /// <summary>The source between braces, or the next character; empty where there is neither.</summary>
    private string RawGroup()
    {
        SkipSpaces();
        if (_i >= tex.Length || tex[_i] is not '{')
            return "";
        var (start, depth) = (_i, 0);
        for (; _i < tex.Length; _i++)
        {
            if (tex[_i] is '\\')
                _i++;
            else if (tex[_i] is '{')
                depth++;
            else if (tex[_i] is '}' && --depth == 0)
                break;
        }
        _i = Math.Min(_i, tex.Length);
        var content = tex[(start + 1).._i];
        _i = Math.Min(_i + 1, tex.Length);
        return content;
    }
}
