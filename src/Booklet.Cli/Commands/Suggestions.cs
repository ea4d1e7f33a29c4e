using System.CommandLine;
using Booklet.Content.Binding;

namespace Booklet.Cli.Commands;

/// <summary>What somebody meant who typed a command or an option that does not exist.</summary>
internal static class Suggestions
{
    public static string ForCommand(string word, Command root)
    {
        var names = root.Subcommands.Select(c => c.Name);
        // "booklet site" leaves out what to do with it.
        var meant = Directory.Exists(word) ? $"booklet build {word}" : NearestName.Of(word, names);
        return $"There is no command '{word}'. {(meant is null ? $"Known are {string.Join(", ", names)}." : $"Did you mean '{meant}'?")}";
    }

    /// <summary>The first unknown option as a sentence, or null. What follows an option that takes a value is that value, whatever it looks like.</summary>
    public static string? ForOption(string[] arguments, Command command)
    {
        // Help belongs to the root and to all commands below it.
        var options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(c => c.Options).Where(o => o.Recursive)).ToList();
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            if (argument is "--")
                return null;
            if (argument is "-" or not ['-', ..])
                continue;
            var name = argument.Split('=', ':')[0];
            if (options.Find(o => o.Name == name || o.Aliases.Contains(name)) is { } known)
            {
                if (known.Arity.MaximumNumberOfValues > 0 && known.ValueType != typeof(bool) && name == argument)
                    i++;
                continue;
            }
            // "-ofile.pdf", "-qv".
            if (name is ['-', not '-', _, ..] && options.Exists(o => o.Aliases.Contains(name[..2])))
                continue;
            var meant = NearestName.Of(name, options.SelectMany(o => o.Aliases.Append(o.Name)).Where(a => a.StartsWith("--", StringComparison.Ordinal)));
            return $"There is no option {name}.{(meant is null ? "" : $" Did you mean {meant}?")} A folder of that name is ./{name}.";
        }
        return null;
    }
}
