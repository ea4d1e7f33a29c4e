// The same trial as tools/Fuzz, with inputs made by AFL++ (or libFuzzer's relatives) from what they reach in the program:
// `guided-fuzz --instrument` once behind each build, `guided-fuzz --seeds FOLDER SEED...` for the first inputs, then afl-fuzz (README.md).

using Booklet.Fuzz;
using SharpFuzz;

switch (args)
{
    case ["--instrument"]:
        foreach (var name in (string[])["Booklet.Content"])
        {
            var path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
            if (File.Exists(path) && Instrument(path))
                Console.WriteLine($"{name} is instrumented");
        }
        return 0;
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
        Console.Error.WriteLine("usage: guided-fuzz --instrument | --seeds FOLDER SEED... | --once FILE");
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

// The instrumented copy takes the file's place: nothing has loaded these assemblies yet, since --instrument uses none of their types.
static bool Instrument(string path)
{
    try
    {
        Fuzzer.Instrument(path, _ => true, Options.Value);
        return true;
    }
    catch (InstrumentationException already)
    {
        Console.WriteLine($"{path}: {already.Message}");
        return false;
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
