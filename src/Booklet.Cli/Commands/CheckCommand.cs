using System.CommandLine;

namespace Booklet.Cli.Commands;

/// <summary><c>booklet check</c>: everything that build does, up to the finished pages, and nothing written.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    public const string Usage = "booklet check [FOLDER] [--page SIZE] [--strict] [--format FORMAT] [--color WHEN] [--quiet] [--verbose]";

    public static Command Create(CommandEnvironment environment)
    {
        var command = new Command(Name, "Reads the folder, lays the booklet out and reports what it finds, without writing anything.");
        var shared = new SharedOptions();
        shared.AddTo(command);
        var strict = new Option<bool>("--strict") { Description = "Warnings count as errors: the exit code is 1 for either." };
        command.Options.Add(strict);
        command.SetAction(result =>
        {
            var run = new BookletRun(environment, shared.Display(result, environment));
            return run.Execute(new RunRequest(shared.Folder(result)) { PageSize = shared.Page(result), IsStrict = result.GetValue(strict) });
        });
        return command;
    }
}
