using System.Text;
using Booklet.Content.Binding;
using Booklet.Content.Reading;

namespace Booklet.Fuzz;

/// <summary>One folder through reading, binding, checks and dump. What comes out must hold together; what does not is an exception here.</summary>
internal static class Trial
{
    /// <summary>A finding a value at most, and a dump that grows with the files: more of either is a flood that some loop made.</summary>
    private const int MostFindings = 5000;

    public static void Run(IReadOnlyDictionary<string, byte[]> files)
    {
        var bound = ProgrammeBinder.Bind(Workspace.InMemory(files));
        var programme = bound.Value.Programme;
        var dump = ProgrammeDump.Write(programme);
        var size = files.Values.Sum(b => (long)b.Length);
        Hold(dump.Length < 200_000 + (40 * size), "the dump is far longer than the files");
        Hold(bound.Diagnostics.Length < MostFindings, "there is a flood of findings");
        // The cells of a table stand in the dump with tabs between them.
        Hold(!dump.Any(c => char.IsControl(c) && c is not ('\n' or '\t')), "a control character reaches the programme");
        Hold(programme.Talks.DistinctBy(t => t.Id, StringComparer.Ordinal).Count() == programme.Talks.Length, "two talks have one id");
        Hold(programme.People.DistinctBy(p => p.Id, StringComparer.Ordinal).Count() == programme.People.Length, "two people have one id");
        Hold(programme.Inventory.Tallies.All(t => t.Kept <= t.Found), "more is printed than was found");
        Hold(programme.Days.SelectMany(d => d.Sessions).All(s => s.End is null || s.End > s.Start), "a session ends before it starts");
        foreach (var finding in bound.Diagnostics)
            _ = finding.ToString().Length;
    }

    /// <summary>What kind of failure it is: the same place of the program is the same mistake.</summary>
    public static string Signature(Exception exception)
    {
        while (exception is AggregateException { InnerException: { } inner })
            exception = inner;
        var text = new StringBuilder(exception.GetType().Name);
        if (exception is BrokenPromiseException)
            return text.Append(' ').Append(exception.Message).ToString();
        foreach (var frame in (exception.StackTrace ?? "").Split('\n').Where(l => l.Contains(" Booklet.", StringComparison.Ordinal)).Take(2))
            text.Append(' ').Append(frame.Trim().Split('(')[0]["at ".Length..]);
        return text.ToString();
    }

    private static void Hold(bool promise, string otherwise)
    {
        if (!promise)
            throw new BrokenPromiseException(otherwise);
    }
}

/// <summary>The programme is not what it promises to be.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);
