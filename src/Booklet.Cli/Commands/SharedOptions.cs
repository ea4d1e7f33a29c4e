using System.CommandLine;
using System.CommandLine.Parsing;
using Booklet.Cli.Reporting;
using Booklet.Design.Themes;
using Booklet.Typesetting;

namespace Booklet.Cli.Commands;

/// <summary>When a command writes in colour.</summary>
internal enum ColorChoice
{
    Auto,
    Always,
    Never,
}

/// <summary>What build and check have in common: the folder, the page and how much is said.</summary>
internal sealed class SharedOptions
{
    private readonly Argument<string> _folder = new("FOLDER")
    {
        Description = "The folder of the website or of the speaker pages.",
        DefaultValueFactory = _ => ".",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<Size?> _page = new("--page", "-p")
    {
        Description = "Page size: a5, a4, letter, half-letter or WIDTHxHEIGHT with mm, cm, in or pt. [default: booklet.yml's, else a5]",
        HelpName = "SIZE",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (PageSize.TryParse(text) is { } size)
                return size;
            result.AddError($"'{text}' is not a page size. {PageFormat.Hint}");
            return null;
        },
    };

    private readonly Option<ColorChoice> _color = new("--color")
    {
        Description = "Colour in messages: auto, always or never.",
        HelpName = "WHEN",
        DefaultValueFactory = _ => ColorChoice.Auto,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            ColorChoice? choice = text switch { "auto" => ColorChoice.Auto, "always" => ColorChoice.Always, "never" => ColorChoice.Never, _ => null };
            if (choice is null)
                result.AddError($"'{text}' is not a choice of colour. Known are auto, always and never.");
            return choice ?? ColorChoice.Auto;
        },
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print findings only: no progress, no count." };

    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Print every finding, those that need no action too." };

    private readonly Option<FindingsFormat> _format = new("--format")
    {
        Description = "How findings are written: human, short, json, sarif or github. json and sarif go to the output stream.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => FindingsFormat.Human,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!text.All(char.IsAsciiLetter) || !Enum.TryParse<FindingsFormat>(text, ignoreCase: true, out var format))
            {
                result.AddError($"'{text}' is not a format of findings. Known are human, short, json, sarif and github.");
                return FindingsFormat.Human;
            }
            return format;
        },
    };

    public void AddTo(Command command)
    {
        AddReadingTo(command);
        command.Options.Add(_page);
        command.Options.Add(_format);
        command.Options.Add(_quiet);
    }

    /// <summary>The folder, and how findings are shown: all that a command needs that lays nothing out.</summary>
    public void AddReadingTo(Command command)
    {
        command.Arguments.Add(_folder);
        command.Options.Add(_color);
        command.Options.Add(_verbose);
    }

    public string Folder(ParseResult result) => result.GetValue(_folder)!;

    public Size? Page(ParseResult result) => result.GetValue(_page);

    /// <summary>For validators, which run before there is a parse result.</summary>
    public FindingsFormat Format(SymbolResult result) => result.GetValue(_format);

    public RunDisplay Display(ParseResult result, CommandEnvironment environment) => new(
        environment,
        result.GetValue(_color),
        IsQuiet: result.GetValue(_quiet),
        IsVerbose: result.GetValue(_verbose),
        Format: result.GetValue(_format));
}
