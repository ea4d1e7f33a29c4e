using Booklet.Cli.Writing;

namespace Booklet.Cli.Commands;

/// <summary>What a command needs of the process: the stages and where it may write. Findings and progress go to <paramref name="Error"/>, the result to <paramref name="Out"/>.</summary>
internal sealed record CommandEnvironment(IPipeline Pipeline, UnfinishedFiles Unfinished, TextWriter Out, TextWriter Error)
{
    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The output stream for bytes, for a PDF that goes into a pipe.</summary>
    public Func<Stream> OpenOut { get; init; } = Console.OpenStandardOutput;

    public bool IsErrorRedirected { get; init; } = Console.IsErrorRedirected;

    public bool IsOutRedirected { get; init; } = Console.IsOutputRedirected;
}
