using System.CommandLine;
using System.Text;
using Booklet.Cli.Reporting;
using Booklet.Cli.Writing;
using Booklet.Content.Reading;
using Booklet.Content.Settings;
using Booklet.Content.Settings.Drafts;

namespace Booklet.Cli.Commands;

/// <summary><c>booklet init</c>: a first booklet.yml, commented, with which the booklet stays the same; one that is there is left alone.</summary>
internal static class InitCommand
{
    public const string Name = "init";

    public const string Usage = "booklet init [FOLDER] [--color WHEN] [--verbose]";

    private static readonly string[] Names = ["booklet.yml", "booklet.yaml"];

    public static Command Create(CommandEnvironment environment)
    {
        var command = new Command(Name, "Writes a commented booklet.yml with what is recognised in the folder, and the schema that it names to editors.");
        var shared = new SharedOptions();
        shared.AddReadingTo(command);
        command.SetAction(result => Write(shared.Folder(result), shared.Display(result, environment), environment));
        return command;
    }

    private static int Write(string folder, RunDisplay display, CommandEnvironment environment)
    {
        if (Names.Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists) is { } existing)
        {
            environment.Out.Write($"{existing} is there already; nothing is changed.\n");
            return ExitCode.Fine;
        }
        var (workspace, findings) = Workspace.Open(folder);
        new DiagnosticReport(display.IsVerbose).Write([findings], display.Findings);
        if (workspace is null)
            return ExitCode.ContentErrors;
        var draft = SettingsDraft.Of(workspace);
        var target = Path.Combine(folder, Names[0]);
        try
        {
            Write(target, draft.Text, environment);
            if (Path.Combine(folder, SettingsDraft.SchemaFile) is var schema && !File.Exists(schema))
                Write(schema, SettingsSchema.Write(), environment);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            new DiagnosticReport(display.IsVerbose).Write([[CommandDiagnostics.CouldNotWrite(target, exception)]], display.Findings);
            return ExitCode.ContentErrors;
        }
        environment.Out.Write($"{target} is written. {draft.Summary}\n");
        return ExitCode.Fine;
    }

    private static void Write(string path, string text, CommandEnvironment environment) => AtomicFile.Write(path, environment.Unfinished, stream =>
    {
        stream.Write(new UTF8Encoding(false).GetBytes(text));
        return true;
    });
}
