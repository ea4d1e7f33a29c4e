namespace Booklet.Mathematics.Tests;

/// <summary>Formulas as abstracts have them, one a line.</summary>
public static class Formulas
{
    public static IReadOnlyList<string> All { get; } = Read();

    private static string[] Read()
    {
        using var stream = typeof(Formulas).Assembly.GetManifestResourceStream("Formulas")!;
        return new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
