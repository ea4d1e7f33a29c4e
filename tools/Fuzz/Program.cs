// Fuzzes the way from files to a programme: `fuzz SEED... [--first N] [--count N] [--out FOLDER]`; `fuzz --once FOLDER` tries one that was kept.
//
// A SEED is a folder, or a text in which a line "=== path" begins each file. Input number N is the same on every machine that has the same seeds.
// A worker process makes and tries the inputs and says in shared memory which one it is at; this one starts it again behind an input that
// killed it, that took more than ten seconds of processor time or more than 1 GiB, and keeps that input. Inputs that throw are made small and kept by the worker.

using System.Globalization;
using Booklet.Fuzz;

var seeds = new Seeds();
var (first, count, output, progress) = (0L, 100_000L, "fuzz-findings", "");
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--first":
            first = long.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--count":
            count = long.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--out":
            output = args[++i];
            break;
        case "--once":
            Trial.Run(Seeds.Read(args[++i]));
            return 0;
        case "--worker":
            progress = args[++i];
            break;
        default:
            seeds.Add(args[i]);
            break;
    }
}
if (seeds.Count == 0)
{
    Console.Error.WriteLine("usage: fuzz SEED... [--first N] [--count N] [--out FOLDER]");
    return 2;
}
Directory.CreateDirectory(output);
return progress.Length > 0 ? Worker.Run(seeds, first, count, new Findings(output), progress) : Supervisor.Run(seeds, args, first, count, output);
