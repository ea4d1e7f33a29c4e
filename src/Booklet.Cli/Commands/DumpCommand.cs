using System.CommandLine;
using Booklet.Cli.Reporting;
using Booklet.Content.Binding;
using Booklet.Diagnostics;

namespace Booklet.Cli.Commands;

/// <summary><c>booklet dump</c>: the programme as it was understood, as text that is read against the files or compared with another day's.</summary>
internal static class DumpCommand
{
    public const string Name = "dump";

    public const string Usage = "booklet dump [FOLDER] [--color WHEN] [--verbose]";

    public static Command Create(CommandEnvironment environment)
    {
        var command = new Command(Name, "Prints the programme as it was understood: days, sessions, talks, people, and what was left out.");
        var shared = new SharedOptions();
        shared.AddReadingTo(command);
        command.SetAction(result =>
        {
            var display = shared.Display(result, environment);
            var (content, findings) = environment.Pipeline.Read(shared.Folder(result));
            new DiagnosticReport(display.IsVerbose).Write([findings], display.Findings);
            if (content is not null)
                environment.Out.Write(ProgrammeDump.Write(content.Programme));
            return findings.Any(f => f.Severity == Severity.Error) ? ExitCode.ContentErrors : ExitCode.Fine;
        });
        return command;
    }
}
