using Booklet.Cli.Commands;
using Booklet.Cli.Writing;

namespace Booklet.Cli.Tests;

/// <summary>Runs the command in this process and keeps what it says.</summary>
internal sealed class CommandRun
{
    private CommandRun(int exitCode, string output, string errors) => (ExitCode, Output, Errors) = (exitCode, output, errors);

    public int ExitCode { get; }

    public string Output { get; }

    public string Errors { get; }

    public static CommandRun Of(IPipeline pipeline, params string[] arguments) => Of(pipeline, _ => null, arguments);

    public static CommandRun Of(IPipeline pipeline, Func<string, string?> variable, params string[] arguments)
    {
        using var unfinished = new UnfinishedFiles();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var environment = new CommandEnvironment(pipeline, unfinished, output, errors)
        {
            Variable = variable,
            IsErrorRedirected = true,
            IsOutRedirected = true,
        };
        return new CommandRun(CommandLine.Run(arguments, environment), output.ToString(), errors.ToString());
    }
}
