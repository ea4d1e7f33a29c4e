using Booklet.Cli;
using Booklet.Cli.Commands;
using Booklet.Cli.Writing;

using var unfinished = new UnfinishedFiles();
using var signals = new InterruptCleanup(unfinished);
return CommandLine.Run(args, new CommandEnvironment(new StagePipeline(), unfinished, Console.Out, Console.Error));
