using Booklet.Cli.Commands;
using Booklet.Cli.Writing;

namespace Booklet.Cli.Tests;

/// <summary>Runs the command in this process and keeps what it says.</summary>
internal sealed class CommandRun
{
    private CommandRun(int exitCode, string output, string errors, byte[] bytes) => (ExitCode, Output, Errors, Bytes) = (exitCode, output, errors, bytes);

    /// <summary>What went to the output stream as bytes.</summary>
    public byte[] Bytes { get; }

    public int ExitCode { get; }

    public string Output { get; }

    public string Errors { get; }

    public static CommandRun Of(IPipeline pipeline, params string[] arguments) => Of(pipeline, _ => null, arguments);

    public static CommandRun Of(IPipeline pipeline, Func<string, string?> variable, params string[] arguments)
    {
        using var unfinished = new UnfinishedFiles();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var bytes = new MemoryStream();
        var environment = new CommandEnvironment(pipeline, unfinished, output, errors)
        {
            Variable = variable,
            OpenOut = () => bytes,
            IsErrorRedirected = true,
            IsOutRedirected = true,
        };
        return new CommandRun(CommandLine.Run(arguments, environment), output.ToString(), errors.ToString(), bytes.ToArray());
    }
}
