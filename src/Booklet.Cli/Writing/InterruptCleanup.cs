using System.Runtime.InteropServices;

namespace Booklet.Cli.Writing;

/// <summary>Ctrl-C, a closed terminal and a polite kill remove the unfinished files before the process ends.</summary>
internal sealed class InterruptCleanup : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;

    public InterruptCleanup(UnfinishedFiles unfinished)
    {
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
        _registrations = Array.ConvertAll(signals, signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            unfinished.Dispose();
            Environment.Exit(ExitCode.Interrupted);
        }));
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
    }
}
