namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>
/// The style sheets of a drawing: rules with selectors of elements, classes and ids, compounds of these, and descent from one to another.
/// Other selectors and at-rules are passed over.
/// </summary>
internal sealed class SvgStyleSheet
{
    // A selector longer than this is no human's, and each costs a walk up the tree.
    private const int MostSteps = 16;

    private readonly List<Rule> _rules = [];

    /// <summary>False where something in the sheet is not understood.</summary>
    public bool IsUnderstood { get; private set; } = true;

    public void Add(string text)
    {
        var at = 0;
        text = WithoutComments(text);
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
                break;
            var head = text[at..open].Trim();
            if (head.StartsWith('@'))
            {
                IsUnderstood = false;
                // "@import x;" has no block; "@media x { … }" has blocks in its block.
                var end = text.IndexOf(';', at);
                at = end >= 0 && end < open ? end + 1 : AfterBlock(text, open);
                continue;
            }
            var close = text.IndexOf('}', open);
            if (close < 0)
                close = text.Length;
            AddRules(head, text[(open + 1)..close]);
            at = close + 1;
        }
    }

    /// <summary>Gives every element its properties: attributes, then rules by weight, then its own style, then what is important (CSS 2, 6.4).</summary>
    public void Apply(IEnumerable<SvgElement> elements)
    {
        var sorted = _rules.OrderBy(r => r.Weight).ToList();
        foreach (var element in elements)
        {
            foreach (var (name, value) in element.Attributes)
            {
                if (SvgStyle.IsPresentationAttribute(name))
                    element.SetProperty(name, value.Trim());
            }
            var important = new List<Declaration>();
            foreach (var rule in sorted)
            {
                if (rule.Matches(element))
                    Set(element, rule.Declarations, important);
            }
            if (element["style"] is { } own)
                Set(element, Declarations(WithoutComments(own)), important);
            foreach (var declaration in important)
                element.SetProperty(declaration.Name, declaration.Value);
        }
    }

    private static void Set(SvgElement element, List<Declaration> declarations, List<Declaration> important)
    {
        foreach (var declaration in declarations)
        {
            if (declaration.IsImportant)
                important.Add(declaration);
            else
                element.SetProperty(declaration.Name, declaration.Value);
        }
    }

    private void AddRules(string head, string body)
    {
        var declarations = Declarations(body);
        foreach (var selector in head.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Steps(selector) is { } steps)
                _rules.Add(new Rule(steps, steps.Sum(s => s.Weight), declarations));
            else
                IsUnderstood = false;
        }
    }

    private static int AfterBlock(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth == 0)
                return i + 1;
        }
        return text.Length;
    }

    private static string WithoutComments(string text)
    {
        // Old editors hide the sheet in an XML comment within CDATA.
        text = text.Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal);
        if (!text.Contains("/*", StringComparison.Ordinal))
            return text;
        var result = new System.Text.StringBuilder();
        var at = 0;
        while (text.IndexOf("/*", at, StringComparison.Ordinal) is var start and >= 0)
        {
            result.Append(text, at, start - at);
            var end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            at = end < 0 ? text.Length : end + 2;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    private static List<Declaration> Declarations(string body)
    {
        const string Important = "!important";
        var list = new List<Declaration>();
        foreach (var part in SplitOutsideBrackets(body))
        {
            var colon = part.IndexOf(':');
            if (colon <= 0)
                continue;
            var (name, value) = (part[..colon].Trim().ToLowerInvariant(), part[(colon + 1)..].Trim());
            var isImportant = value.EndsWith(Important, StringComparison.OrdinalIgnoreCase);
            if (isImportant)
                value = value[..^Important.Length].TrimEnd();
            if (name == "font")
                list.AddRange(SvgFontShorthand.Expand(value).Select(p => new Declaration(p.Name, p.Value, isImportant)));
            else if (value.Length > 0)
                list.Add(new Declaration(name, value, isImportant));
        }
        return list;
    }

    /// <summary>At semicolons, but not at those of a data: address.</summary>
    private static IEnumerable<string> SplitOutsideBrackets(string body)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '(')
                depth++;
            else if (body[i] == ')')
                depth = Math.Max(0, depth - 1);
            else if (body[i] == ';' && depth == 0)
            {
                yield return body[start..i];
                start = i + 1;
            }
        }
        yield return body[start..];
    }

    /// <summary>From the last compound to the first; null for a selector that is not understood.</summary>
    private static List<Compound>? Steps(string selector)
    {
        var steps = new List<Compound>();
        var isChild = false;
        foreach (var part in selector.Replace(">", " > ", StringComparison.Ordinal).Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ">")
            {
                isChild = true;
                continue;
            }
            if (steps.Count == MostSteps || Compound.Parse(part, isChild) is not { } compound)
                return null;
            steps.Insert(0, compound);
            isChild = false;
        }
        return steps.Count > 0 ? steps : null;
    }

    private sealed record Declaration(string Name, string Value, bool IsImportant);

    private sealed record Rule(List<Compound> Steps, int Weight, List<Declaration> Declarations)
    {
        public bool Matches(SvgElement element) => !element.IsText && Steps[0].Matches(element) && MatchesAbove(element, 1);

        private bool MatchesAbove(SvgElement element, int step)
        {
            if (step == Steps.Count)
                return true;
            var isChild = Steps[step - 1].IsChild;
            // The nearest that matches is taken: where only a farther one has the rest above it, the rule is missed. Drawings don't do that.
            for (var above = element.Parent; above is not null; above = above.Parent)
            {
                if (Steps[step].Matches(above))
                    return MatchesAbove(above, step + 1);
                if (isChild)
                    return false;
            }
            return false;
        }
    }

    private sealed record Compound(string? Name, string? Id, List<string> Classes, bool IsChild)
    {
        // CSS 2, 6.4.3: ids before classes before names.
        public int Weight => (Id is null ? 0 : 10_000) + 100 * Classes.Count + (Name is null ? 0 : 1);

        public static Compound? Parse(string text, bool isChild)
        {
            string? name = null, id = null;
            var classes = new List<string>();
            var scanner = new SvgScanner(text);
            if (!scanner.Take('*') && scanner.Word() is { IsEmpty: false } word)
                name = word.ToString();
            while (!scanner.IsAtEnd)
            {
                var kind = scanner.Next();
                var value = scanner.Word().ToString();
                if (value.Length == 0 || kind is not ('#' or '.'))
                    return null;
                if (kind == '#')
                    id = value;
                else
                    classes.Add(value);
            }
            return new Compound(name, id, classes, isChild);
        }

        public bool Matches(SvgElement element) => (Name is null || element.Name == Name) && (Id is null || element.Id == Id)
            && Classes.TrueForAll(c => Array.IndexOf(element.Classes, c) >= 0);
    }
}
