using System.Diagnostics;
using System.Globalization;
using System.IO.MemoryMappedFiles;

namespace Booklet.Fuzz;

/// <summary>Watches the worker from outside, where neither a full stack nor an endless loop can hurt.</summary>
internal static class Supervisor
{
    private static readonly TimeSpan LongestInput = TimeSpan.FromSeconds(10);

    private const long MostMemory = 1L << 30;

    private static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(60);

    public static int Run(Seeds seeds, string[] args, long first, long count, string output)
    {
        var progress = Path.Combine(output, "progress");
        File.WriteAllBytes(progress, new byte[16]);
        using var shared = MemoryMappedFile.CreateFromFile(progress, FileMode.Open);
        using var view = shared.CreateViewAccessor();
        var findings = new Findings(output);
        var watch = Stopwatch.StartNew();
        var (next, killed, peak) = (first, 0, 0L);
        while (next < first + count)
        {
            view.Write(0, next);
            var (reason, memory) = Watch(args, next, first + count - next, progress, view, () => Report(view, first, watch, killed));
            peak = Math.Max(peak, memory);
            if (reason is null)
                break;
            var number = view.ReadInt64(0);
            killed++;
            Console.WriteLine($"input {number}: {reason}");
            findings.Keep(Worker.Input(seeds, number), $"{reason} {number}", $"input {number}");
            next = number + 1;
        }
        var failures = view.ReadInt64(8) + killed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"done: inputs {first} to {first + count - 1} ({count}), {watch.Elapsed.TotalSeconds:0} s, {count / watch.Elapsed.TotalSeconds:0} inputs/s, largest process {peak >> 20} MiB, {failures} failures"));
        return failures == 0 ? 0 : 1;
    }

    /// <summary>Why the worker ended before its last input, or null.</summary>
    private static (string? Reason, long Memory) Watch(string[] args, long first, long count, string progress, MemoryMappedViewAccessor view, Action report)
    {
        string[] own = ["--worker", progress, "--first", first.ToString(CultureInfo.InvariantCulture), "--count", count.ToString(CultureInfo.InvariantCulture)];
        var start = Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet"
            ? new ProcessStartInfo(Environment.ProcessPath!, [typeof(Supervisor).Assembly.Location, .. args, .. own])
            : new ProcessStartInfo(Environment.ProcessPath!, [.. args, .. own]);
        using var worker = Process.Start(start)!;
        var (last, since, reported, peak) = (-1L, TimeSpan.Zero, Stopwatch.StartNew(), 0L);
        while (!worker.WaitForExit(250))
        {
            worker.Refresh();
            var number = view.ReadInt64(0);
            if (Cost(worker) is not var (time, memory))
                continue;
            peak = Math.Max(peak, memory);
            if (number != last)
                (last, since) = (number, time);
            var reason = time - since > LongestInput ? "hangs" : memory > MostMemory ? "takes more than 1 GiB" : null;
            if (reason is not null)
            {
                worker.Kill();
                worker.WaitForExit();
                return (reason, peak);
            }
            if (reported.Elapsed < ProgressEvery)
                continue;
            report();
            reported.Restart();
        }
        return (worker.ExitCode == 0 ? null : $"kills the process ({worker.ExitCode})", peak);
    }

    private static (TimeSpan Time, long Memory)? Cost(Process worker)
    {
        try
        {
            return (worker.TotalProcessorTime, worker.WorkingSet64);
        }
        catch (InvalidOperationException)
        {
            // It ended between two looks.
            return null;
        }
    }

    private static void Report(MemoryMappedViewAccessor view, long first, Stopwatch watch, int killed)
    {
        var done = view.ReadInt64(0) - first;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} inputs, {watch.Elapsed.TotalSeconds:0} s, {done / watch.Elapsed.TotalSeconds:0} inputs/s, {view.ReadInt64(8) + killed} failures"));
    }
}
