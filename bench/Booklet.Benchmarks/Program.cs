using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Booklet.Benchmarks;
using Booklet.Benchmarks.Quality;

if (args is ["quality", .. var rest])
{
    var at = Array.IndexOf(rest, "--corpora");
    QualityReport.Write(at >= 0 ? rest[at + 1] : "../shared/corpora", "content", Console.Out);
    return;
}

if (args is ["sizes", .. var files])
{
    SizeReport.Write(files, Console.Out);
    return;
}

// In this process: the usual way builds a project beside this one, for which the feed must be reached.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run(args, DefaultConfig.Instance.AddJob(job));
