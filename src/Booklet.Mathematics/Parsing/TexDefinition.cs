namespace Booklet.Mathematics;

/// <summary>A definition in the text: \newcommand, \def, \let, \DeclareMathOperator; <paramref name="IsFallback"/> holds only where there is no other.</summary>
public sealed record TexDefinition(string Name, MathMacro Macro, bool IsFallback, int End)
{
    public static bool IsCommand(string name) => name is "newcommand" or "renewcommand" or "providecommand" or "DeclareMathOperator" or "def" or "gdef" or "edef" or "xdef"
        or "let" or "DeclareRobustCommand";

    /// <summary>The definition that begins at the backslash; null where there is none, or one that is not understood.</summary>
    public static TexDefinition? Read(string tex, int at)
    {
        var end = TexArguments.EndOfName(tex, at);
        var command = tex[(at + 1)..end];
        if (!IsCommand(command))
            return null;
        var isStarred = end < tex.Length && tex[end] is '*';
        if (isStarred)
            end++;
        if (NameAt(tex, ref end) is not { } name)
            return null;
        return command switch
        {
            "let" => Let(tex, end, name),
            "def" or "gdef" or "edef" or "xdef" => Def(tex, end, name),
            "DeclareMathOperator" => Group(tex, end) is { } word
                ? new TexDefinition(name, new MathMacro(0, $"\\operatorname{(isStarred ? "*" : "")}{{{word.Text}}}"), false, word.End)
                : null,
            _ => Command(tex, end, name, command == "providecommand"),
        };
    }

    private static TexDefinition? Command(string tex, int at, string name, bool isFallback)
    {
        var count = TexArguments.Option(tex, ref at);
        var value = count is null ? null : TexArguments.Option(tex, ref at);
        var parameters = count?.Trim() is [>= '0' and <= '9' and var digit] ? digit - '0' : 0;
        return Group(tex, at) is { } body ? new TexDefinition(name, new MathMacro(parameters, body.Text, parameters > 0 ? value : null), isFallback, body.End) : null;
    }

    private static TexDefinition? Def(string tex, int at, string name)
    {
        var parameters = 0;
        while (at + 1 < tex.Length && tex[at] is '#' && tex[at + 1] == '1' + parameters)
            (at, parameters) = (at + 2, parameters + 1);
        return at < tex.Length && tex[at] is '{' && Group(tex, at) is { } body ? new TexDefinition(name, new MathMacro(parameters, body.Text), false, body.End) : null;
    }

    private static TexDefinition? Let(string tex, int at, string name)
    {
        at = TexArguments.SkipSpaces(tex, at);
        if (at < tex.Length && tex[at] is '=')
            at = TexArguments.SkipSpaces(tex, at + 1);
        if (at >= tex.Length || tex[at] is '{' or '}')
            return null;
        var end = TexArguments.End(tex, at);
        var body = tex[at..end];
        return body == "\\" + name ? null : new TexDefinition(name, new MathMacro(0, body), false, end);
    }

    /// <summary>"\name" or "{\name}".</summary>
    private static string? NameAt(string tex, ref int at)
    {
        at = TexArguments.SkipSpaces(tex, at);
        var isGrouped = at < tex.Length && tex[at] is '{';
        var i = isGrouped ? TexArguments.SkipSpaces(tex, at + 1) : at;
        if (i >= tex.Length || tex[i] is not '\\')
            return null;
        var end = TexArguments.EndOfName(tex, i);
        var name = tex[(i + 1)..end];
        if (isGrouped)
        {
            end = TexArguments.SkipSpaces(tex, end);
            if (end >= tex.Length || tex[end] is not '}')
                return null;
            end++;
        }
        at = end;
        return name.Length == 0 ? null : name;
    }

    /// <summary>A group, or the one command or character that stands for it.</summary>
    private static (string Text, int End)? Group(string tex, int at)
    {
        at = TexArguments.SkipSpaces(tex, at);
        if (at >= tex.Length || tex[at] is '}')
            return null;
        var end = TexArguments.End(tex, at);
        return end < 0 ? null : (tex[at] is '{' ? tex[(at + 1)..(end - 1)] : tex[at..end], end);
    }
}
