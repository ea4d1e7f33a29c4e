// The same trial as tools/Fuzz, with inputs made by AFL++ (or libFuzzer's relatives) from what they reach in the program:
// `guided-fuzz --instrument [NAMESPACE...]` once behind each build, `guided-fuzz --seeds FOLDER SEED...` for the first inputs, then afl-fuzz (README.md).

using Booklet.Fuzz;
using SharpFuzz;

switch (args)
{
    case ["--instrument", .. var namespaces]:
        return Instrument(Path.Combine(AppContext.BaseDirectory, "Booklet.Content.dll"), namespaces);
    case ["--seeds", var folder, .. var seeds]:
        return WriteSeeds(folder, seeds);
    case ["--once", var file]:
        using (var input = File.OpenRead(file))
            Try(input);
        return 0;
    case []:
        Fuzzer.OutOfProcess.Run(Try);
        return 0;
    default:
        Console.Error.WriteLine("usage: guided-fuzz --instrument [NAMESPACE...] | --seeds FOLDER SEED... | --once FILE");
        return 2;
}

static void Try(Stream input)
{
    using var memory = new MemoryStream();
    input.CopyTo(memory);
    var files = Seeds.Split(memory.ToArray());
    if (files.Count > 0)
        Trial.Run(files);
}

// The instrumented copy takes the file's place: nothing has loaded the assembly yet, since --instrument uses none of its types.
static int Instrument(string path, string[] namespaces)
{
    try
    {
        Fuzzer.Instrument(path, type => namespaces.Length == 0 || namespaces.Any(n => type.StartsWith(n + ".", StringComparison.Ordinal)), Options.Value);
        Console.WriteLine($"{path} is instrumented");
        return 0;
    }
    catch (InstrumentationException already)
    {
        Console.Error.WriteLine($"{path}: {already.Message}");
        return 1;
    }
}

static int WriteSeeds(string folder, string[] paths)
{
    var seeds = new Seeds();
    foreach (var path in paths)
        seeds.Add(path);
    Directory.CreateDirectory(folder);
    // Large folders are drawn from several times, and small ones come out as they are.
    var random = new Random(1);
    var written = new HashSet<string>(StringComparer.Ordinal);
    for (var n = 0; n < 20 * seeds.Count; n++)
    {
        var bytes = Seeds.Join(seeds.Draw(random));
        var name = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes))[..16];
        if (written.Add(name))
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
    }
    Console.WriteLine($"{written.Count} inputs in {folder}");
    return 0;
}
