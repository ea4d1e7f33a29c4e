using Spectre.Console;

namespace Booklet.Cli.Reporting;

/// <summary>
/// A spinner with the running stage, which leaves no trace. It appears only after a moment, so that a quick run neither flickers
/// nor pays for loading the terminal library.
/// </summary>
internal sealed class TerminalProgress : IProgressDisplay
{
    // Below about a third of a second people do not feel that they wait.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(350);

    private readonly TextWriter _target;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _painting;
    private volatile string _sentence = "";

    public TerminalProgress(TextWriter target)
    {
        _target = target;
        _painting = Task.Run(PaintAsync);
    }

    public void Stage(string sentence) => _sentence = sentence;

    public void Dispose()
    {
        _ended.Cancel();
        _painting.GetAwaiter().GetResult();
        _ended.Dispose();
    }

    private async Task PaintAsync()
    {
        if (await EndsWithinAsync(Patience).ConfigureAwait(false))
            return;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_target) });
        await console.Status().Spinner(Spinner.Known.Dots).StartAsync(Markup.Escape(_sentence), async context =>
        {
            do
                context.Status = Markup.Escape(_sentence);
            while (!await EndsWithinAsync(TimeSpan.FromMilliseconds(80)).ConfigureAwait(false));
        }).ConfigureAwait(false);
    }

    private async Task<bool> EndsWithinAsync(TimeSpan time)
    {
        try
        {
            await Task.Delay(time, _ended.Token).ConfigureAwait(false);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
