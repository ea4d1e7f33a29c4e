using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Booklet.Benchmarks;

// In this process: the usual way builds a project beside this one, for which the feed must be reached.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run(args, DefaultConfig.Instance.AddJob(job));
