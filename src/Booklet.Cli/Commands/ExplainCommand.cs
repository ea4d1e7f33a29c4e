using System.CommandLine;
using Booklet.Cli.Reporting;

namespace Booklet.Cli.Commands;

/// <summary><c>booklet explain</c>: what a code means, without the web.</summary>
internal static class ExplainCommand
{
    public const string Name = "explain";

    public const string Usage = "booklet explain [CODE...]";

    public static Command Create(CommandEnvironment environment)
    {
        var command = new Command(Name, "Says what the code of a finding means; without a code, lists all.");
        var codes = new Argument<string[]>("CODE") { Description = "Codes such as BK3001.", Arity = ArgumentArity.ZeroOrMore };
        command.Arguments.Add(codes);
        command.SetAction(result =>
        {
            var asked = result.GetValue(codes) ?? [];
            if (asked.Length == 0)
            {
                foreach (var each in Explanations.All)
                    environment.Out.Write($"{each.Code}  {each.Severity,-11}  {each.Title}\n");
                return ExitCode.Fine;
            }
            var isKnown = true;
            foreach (var code in asked)
                isKnown &= Explain(environment, code);
            return isKnown ? ExitCode.Fine : ExitCode.Usage;
        });
        return command;
    }

    private static bool Explain(CommandEnvironment environment, string code)
    {
        // "3001" is meant when it is typed from memory.
        if ((Explanations.Of(code) ?? Explanations.Of("BK" + code)) is not { } explanation)
        {
            environment.Error.Write($"booklet: there is no code {code}. Codes are BK and four digits; booklet explain lists them.\n");
            return false;
        }
        environment.Out.Write($"{explanation.Code} ({explanation.Severity}): {explanation.Title}\n\n    {explanation.Meaning}\n");
        return true;
    }
}
