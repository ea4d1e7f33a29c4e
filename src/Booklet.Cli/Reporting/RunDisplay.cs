using Booklet.Cli.Commands;

namespace Booklet.Cli.Reporting;

/// <summary>Where and how a run speaks: progress and findings on the error stream, the result on the output stream.</summary>
internal sealed record RunDisplay(CommandEnvironment Environment, ColorChoice Color, bool IsQuiet, bool IsVerbose, FindingsFormat Format = FindingsFormat.Human)
{
    public ReportWriter Findings => new(Environment.Error, IsColored(Environment.IsErrorRedirected));

    /// <summary>A document for programs has the output stream for itself.</summary>
    public ReportWriter Result => Format is FindingsFormat.Json or FindingsFormat.Sarif ? Findings : new(Environment.Out, IsColored(Environment.IsOutRedirected));

    public IProgressDisplay StartProgress()
    {
        if (IsQuiet)
            return new NoProgress();
        var canMoveCursor = !Environment.IsErrorRedirected && Environment.Variable("TERM") != "dumb";
        return canMoveCursor && Color != ColorChoice.Never ? new TerminalProgress(Environment.Error) : new PlainProgress(Findings);
    }

    // NO_COLOR is honoured where it is set to anything (no-color.org).
    private bool IsColored(bool isRedirected) => Color switch
    {
        ColorChoice.Always => true,
        ColorChoice.Never => false,
        _ => !isRedirected && string.IsNullOrEmpty(Environment.Variable("NO_COLOR")) && Environment.Variable("TERM") != "dumb",
    };
}
