namespace Booklet.Cli.Reporting;

/// <summary>Tells a waiting person which stage runs. Ends with <see cref="IDisposable.Dispose"/> before anything else is printed.</summary>
internal interface IProgressDisplay : IDisposable
{
    /// <param name="sentence">What happens now, without a full stop ("Reading content/showcase").</param>
    void Stage(string sentence);
}

/// <summary>For --quiet.</summary>
internal sealed class NoProgress : IProgressDisplay
{
    public void Stage(string sentence)
    {
    }

    public void Dispose()
    {
    }
}

/// <summary>A line a stage: for pipes, logs and terminals without cursor movement.</summary>
internal sealed class PlainProgress(ReportWriter writer) : IProgressDisplay
{
    public void Stage(string sentence) => writer.Line(new InkedText(sentence + " …", Ink.Quiet));

    public void Dispose()
    {
    }
}
