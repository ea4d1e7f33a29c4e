using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Mathematics;

public enum MathProblemKind : byte
{
    UnknownCommand,

    /// <summary>An argument, brace or delimiter is missing or too much.</summary>
    Malformed,

    /// <summary>Nested too deeply or too long: the rest is shown as its source.</summary>
    TooLarge,
}

/// <summary>Something in a formula that could not be set as it is meant; the span is into the formula's source.</summary>
public readonly record struct MathProblem(MathProblemKind Kind, string Source, TextSpan Span);

/// <summary>A formula as far as it is understood: what is not is in the tree as its source.</summary>
public sealed record MathReading(MathList Content, ImmutableArray<MathProblem> Problems);
