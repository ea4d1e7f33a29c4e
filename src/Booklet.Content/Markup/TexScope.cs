using Booklet.Diagnostics;
using Booklet.Mathematics;

namespace Booklet.Content.Markup;

/// <summary>What TeX in one text shares: the author's own commands so far, and which problems were told already.</summary>
internal sealed class TexScope(MathMacros macros, SourceLocation? location, DiagnosticBag bag)
{
    /// <summary>An author's own command stands in every other formula; it is told once.</summary>
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public MathMacros Macros { get; private set; } = macros;

    public SourceLocation? Location => location;

    public string Expand(string tex)
    {
        var expanded = Macros.Expand(tex, out var after);
        Macros = after;
        return expanded;
    }

    /// <summary>What one of the author's commands in running text stands for, and the position after its arguments.</summary>
    public string? ExpandCommand(string text, int at, out int end) => Macros.ExpandOne(text, at, out end);

    public bool TryDefine(string text, int at, out int end)
    {
        end = at;
        if (TexDefinition.Read(text, at) is not { } definition)
            return false;
        if (!definition.IsFallback || !Macros.IsDefined(definition.Name))
            Macros = Macros.With(definition.Name, definition.Macro);
        end = definition.End;
        return true;
    }

    public void Report(MathProblem problem, string tex)
    {
        if (problem.Kind != MathProblemKind.UnknownCommand || _reported.Add(problem.Source))
            bag.Add(MathDiagnostics.Of(problem, tex, PlaceOf(problem.Source)));
    }

    /// <summary>One finding of a kind for a text: the others are of the same cause.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (_reported.Add(diagnostic.Code))
            bag.Add(diagnostic);
    }

    /// <summary>
    /// The first place in the value where the source stands: the value may have been unescaped, folded and cut before it came here, so its
    /// offsets are not the file's, but a command's name is the same in both.
    /// </summary>
    public SourceLocation? PlaceOf(string source)
    {
        if (location?.File is not { } file || source.Length < 2)
            return location;
        var start = Math.Clamp(location.Span.Start, 0, file.Text.Length);
        var end = Math.Clamp(location.Span.End, start, file.Text.Length);
        for (var at = start; at < end; at++)
        {
            at = file.Text.IndexOf(source, at, end - at, StringComparison.Ordinal);
            if (at < 0)
                return location;
            var after = at + source.Length;
            if (after >= file.Text.Length || !char.IsAsciiLetter(source[^1]) || !char.IsAsciiLetter(file.Text[after]))
                return new SourceLocation(file, new TextSpan(at, source.Length));
        }
        return location;
    }
}
