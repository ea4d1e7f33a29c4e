using System.CommandLine;
using System.CommandLine.Parsing;
using Booklet.Cli.Reporting;

namespace Booklet.Cli.Commands;

/// <summary><c>booklet build</c>: a folder in, a PDF out, and page pictures where asked.</summary>
internal static class BuildCommand
{
    public const string Name = "build";

    public const string Usage =
        "booklet build [FOLDER] [-o FILE.pdf] [--page SIZE] [--png DIR [--ppi N]] [--strict] [--reproducible] [--format FORMAT] [--color WHEN] [--quiet] [--verbose]";

    // 96 is a screen's nominal resolution: a page that fits a window. Below 18 no word can be seen, above 1,200 no printer goes.
    private const int DefaultPpi = 96;
    private const int LeastPpi = 18;
    private const int MostPpi = 1200;

    public static Command Create(CommandEnvironment environment)
    {
        var command = new Command(Name, "Builds the booklet of a folder as a PDF.");
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The PDF to write, or - for the output stream. [default: the folder's name with .pdf, in the current directory]",
            HelpName = "FILE.pdf",
        };
        output.Validators.Add(RefuseFolder);
        var proofs = new Option<string?>("--png") { Description = "Also paint every page as a PNG into this folder.", HelpName = "DIR" };
        var ppi = new Option<int>("--ppi")
        {
            Description = "Pixels per inch of the PNGs.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultPpi,
        };
        ppi.Validators.Add(RefuseOddResolution);
        var strict = new Option<bool>("--strict") { Description = "Write nothing when the content has errors." };

        var reproducible = new Option<bool>("--reproducible")
        {
            Description = "Date the file by SOURCE_DATE_EPOCH, else by the event's first day. [without it: by SOURCE_DATE_EPOCH, else not at all]",
        };

        var shared = new SharedOptions();
        shared.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(proofs);
        command.Options.Add(ppi);
        command.Options.Add(strict);
        command.Options.Add(reproducible);
        command.Validators.Add(result =>
        {
            if (result.GetResult(output) is { Tokens: [{ Value: "-" }] } && shared.Format(result) is FindingsFormat.Json or FindingsFormat.Sarif or FindingsFormat.GitHub)
                result.AddError("The PDF and the findings can't both go to the output stream: give the PDF a name with -o.");
        });
        command.SetAction(result =>
        {
            var folder = shared.Folder(result);
            var run = new BookletRun(environment, shared.Display(result, environment));
            return run.Execute(new RunRequest(folder)
            {
                PageSize = shared.Page(result),
                Output = result.GetValue(output) ?? DefaultOutput(folder),
                ProofFolder = result.GetValue(proofs),
                ProofPpi = result.GetValue(ppi),
                IsStrict = result.GetValue(strict),
                IsReproducible = result.GetValue(reproducible),
            });
        });
        return command;
    }

    /// <summary>The folder's own name, also where it is given as <c>.</c> or with a slash at its end.</summary>
    internal static string DefaultOutput(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return (name.Length == 0 ? "booklet" : name) + ".pdf";
    }

    private static void RefuseFolder(OptionResult result)
    {
        if (result.Tokens is not [var token])
            return;
        if (token.Value.Length == 0)
            result.AddError("-o needs the name of a file.");
        else if (Directory.Exists(token.Value) || Path.EndsInDirectorySeparator(token.Value))
            result.AddError($"'{token.Value}' is a folder. Give the PDF a name, such as '{Path.Combine(token.Value, "programme.pdf")}'.");
    }

    private static void RefuseOddResolution(OptionResult result)
    {
        if (result.Tokens is [var token] && int.TryParse(token.Value, out var ppi) && ppi is < LeastPpi or > MostPpi)
            result.AddError($"--ppi is {ppi}; it must be between {LeastPpi} and {MostPpi}.");
    }
}
