using System.CommandLine;
using System.CommandLine.Invocation;
using Booklet.Cli.Reporting;

namespace Booklet.Cli.Commands;

/// <summary>The whole command: takes arguments, runs what they ask for and says how it went with an <see cref="ExitCode"/>.</summary>
internal static class CommandLine
{
    public static string Version { get; } = typeof(CommandLine).Assembly.GetName().Version!.ToString(fieldCount: 3);

    public static int Run(string[] arguments, CommandEnvironment environment)
    {
        var root = new RootCommand("Makes the printed programme of a conference from the files behind its website.")
        {
            BuildCommand.Create(environment),
            CheckCommand.Create(environment),
            DumpCommand.Create(environment),
            ExplainCommand.Create(environment),
            InitCommand.Create(environment),
            SchemaCommand.Create(environment),
        };
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion();
        var parsed = root.Parse(arguments);
        var command = parsed.CommandResult.Command;
        if (arguments.Length == 0)
            return Refuse(["Say what to do: init, build, check, dump, explain or schema."], null, environment);
        // The parser takes an option that it does not know for a folder, and everything behind a command that it does not know for options.
        if (command == root && !arguments[0].StartsWith('-'))
            return Refuse([Suggestions.ForCommand(arguments[0], root)], null, environment);
        if (Suggestions.ForOption(arguments, command) is { } unknown)
            return Refuse([unknown], command, environment);
        if (parsed.Errors.Count > 0)
            return Refuse(parsed.Errors.Select(e => e.Message), command, environment);
        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = environment.Out,
                Error = environment.Error,
                EnableDefaultExceptionHandler = false,
                // Signals are ours: they have unfinished files to remove.
                ProcessTerminationTimeout = null,
            });
        }
        catch (Exception exception)
        {
            return Apologise(exception, arguments, environment);
        }
    }

    private static int Refuse(IEnumerable<string> reasons, Command? command, CommandEnvironment environment)
    {
        foreach (var reason in reasons)
            environment.Error.WriteLine($"booklet: {reason}");
        environment.Error.WriteLine(UsageOf(command));
        return ExitCode.Usage;
    }

    private static string UsageOf(Command? command) => command?.Name switch
    {
        BuildCommand.Name => $"usage: {BuildCommand.Usage}   (booklet build --help says more)",
        CheckCommand.Name => $"usage: {CheckCommand.Usage}   (booklet check --help says more)",
        DumpCommand.Name => $"usage: {DumpCommand.Usage}   (booklet dump --help says more)",
        ExplainCommand.Name => $"usage: {ExplainCommand.Usage}   (booklet explain --help says more)",
        InitCommand.Name => $"usage: {InitCommand.Usage}   (booklet init --help says more)",
        SchemaCommand.Name => $"usage: {SchemaCommand.Usage}",
        _ => "usage: booklet build|check|dump|init [FOLDER] [options]   (booklet --help says more)",
    };

    private static int Apologise(Exception exception, string[] arguments, CommandEnvironment environment)
    {
        var isVerbose = arguments.Any(argument => argument is "--verbose" or "-v");
        new DiagnosticReport(isVerbose).Write([[CommandDiagnostics.Bug(exception)]], new ReportWriter(environment.Error, isColored: false));
        if (isVerbose)
            environment.Error.WriteLine(exception);
        return ExitCode.Bug;
    }

    /// <summary>The library's own action prints the version of whatever program hosts this assembly.</summary>
    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Version);
            return ExitCode.Fine;
        }
    }
}
