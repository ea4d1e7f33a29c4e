using System.CommandLine;
using Booklet.Content.Settings;

namespace Booklet.Cli.Commands;

/// <summary><c>booklet schema</c>: the JSON Schema of booklet.yml, for editors that complete and check it.</summary>
internal static class SchemaCommand
{
    public const string Name = "schema";

    public const string Usage = "booklet schema > booklet.schema.json";

    public static Command Create(CommandEnvironment environment)
    {
        var command = new Command(Name, "Prints the JSON Schema of booklet.yml, with which editors complete and check it.");
        command.SetAction(_ =>
        {
            environment.Out.Write(SettingsSchema.Write());
            return ExitCode.Fine;
        });
        return command;
    }
}
