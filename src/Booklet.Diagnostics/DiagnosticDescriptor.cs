namespace Booklet.Diagnostics;

/// <summary>
/// One kind of finding. <paramref name="Code"/> is <c>BK</c> and four digits and never changes its meaning:
/// 1xxx reading files, 2xxx markup and data syntax, 3xxx joining the programme, 4xxx checks of the programme,
/// 5xxx layout, fonts and images, 6xxx writing, 9xxx the command itself.
/// <paramref name="Title"/> is what docs/diagnostics.md calls it.
/// </summary>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Title)
{
    /// <summary>The run took a value that no file states outright (the year of the dates): shown even where other information is not.</summary>
    public bool IsAssumption { get; init; }
}
