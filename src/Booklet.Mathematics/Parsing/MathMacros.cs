using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Booklet.Mathematics;

/// <summary>A command that stands for other TeX: #1 to #9 in the body are its arguments, the first of which may have a default.</summary>
public sealed record MathMacro(int Parameters, string Body, string? Default = null)
{
    /// <summary>A definition as a settings file has it: the arguments are those that the body names.</summary>
    public static MathMacro Of(string body)
    {
        var parameters = 0;
        for (var i = 0; i + 1 < body.Length; i++)
        {
            if (body[i] is '#' && body[i + 1] is >= '1' and <= '9')
                parameters = Math.Max(parameters, body[i + 1] - '0');
        }
        return new MathMacro(parameters, body.Trim());
    }
}

/// <summary>
/// Abbreviations: those that everyone has (\R, \ket), those of a booklet's settings, and those that an abstract defines itself. A formula is
/// expanded as text before it is read, as TeX does it, so that an abbreviation may stand for any part of a formula.
/// </summary>
public sealed class MathMacros
{
    /// <summary>A definition that uses itself never ends; no formula has as many abbreviations as this.</summary>
    private const int MostExpansions = 1000;

    private static readonly FrozenDictionary<string, MathMacro> Common = CommonMacros.Read();

    private readonly ImmutableDictionary<string, MathMacro> _own;

    private MathMacros(ImmutableDictionary<string, MathMacro> own) => _own = own;

    public static MathMacros None { get; } = new(ImmutableDictionary.Create<string, MathMacro>(StringComparer.Ordinal));

    /// <summary>The name without its backslash; a later definition replaces an earlier one.</summary>
    public MathMacros With(string name, MathMacro macro) => new(_own.SetItem(name, macro));

    /// <summary>Defined by the settings or the text, not only common.</summary>
    public bool IsOwn(string name) => _own.ContainsKey(name);

    /// <summary>Stands for a letter that is used like a word in running text: \R, \reals.</summary>
    public bool IsLetter(string name) => Find(name) is { Parameters: 0 } macro && macro.Body.StartsWith("\\math", StringComparison.Ordinal);

    public bool IsDefined(string name) => _own.ContainsKey(name) || Common.ContainsKey(name);

    /// <summary>The formula without abbreviations. Definitions in it are taken out; <paramref name="after"/> holds them too.</summary>
    public string Expand(string tex, out MathMacros after)
    {
        after = this;
        var i = 0;
        for (var expansions = 0; expansions < MostExpansions && tex.Length <= MathParser.LongestFormula; expansions++)
        {
            if (after.Next(tex, ref i) is not { } name)
                return tex;
            var start = i;
            var end = start + 1 + name.Length;
            if (TexDefinition.Read(tex, start) is { } definition)
            {
                if (!definition.IsFallback || !after.IsDefined(definition.Name))
                    after = after.With(definition.Name, definition.Macro);
                tex = string.Concat(tex.AsSpan(0, start), tex.AsSpan(definition.End));
            }
            else if (after.Find(name) is { } macro && TexArguments.Read(tex, end, macro) is { } arguments)
            {
                var body = CommonMacros.Adapt(name, TexArguments.Fill(macro.Body, arguments.Values));
                tex = TexArguments.Joined(tex.AsSpan(0, start), body, tex.AsSpan(arguments.End));
            }
            else
            {
                i = end;
            }
        }
        return tex;
    }

    /// <summary>What the abbreviation at a backslash stands for, once; null where it is none or its arguments are missing.</summary>
    public string? ExpandOne(string text, int at, out int end)
    {
        end = TexArguments.EndOfName(text, at);
        var name = text[(at + 1)..end];
        if (Find(name) is not { } macro)
            return null;
        // In running text the space after a name parts words.
        if (macro.Parameters == 0)
            return macro.Body;
        if (TexArguments.Read(text, end, macro) is not { } arguments)
            return null;
        end = arguments.End;
        return CommonMacros.Adapt(name, TexArguments.Fill(macro.Body, arguments.Values));
    }

    private MathMacro? Find(string name) => _own.GetValueOrDefault(name) ?? Common.GetValueOrDefault(name);

    /// <summary>The next command that is an abbreviation or defines one, and where it stands.</summary>
    private string? Next(string tex, ref int i)
    {
        while (i < tex.Length && (i = tex.IndexOf('\\', i)) >= 0)
        {
            var end = TexArguments.EndOfName(tex, i);
            var name = tex[(i + 1)..end];
            if (TexDefinition.IsCommand(name) || _own.ContainsKey(name) || Common.ContainsKey(name))
                return name;
            i = end;
        }
        return null;
    }
}
