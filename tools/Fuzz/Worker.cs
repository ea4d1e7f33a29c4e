using System.IO.MemoryMappedFiles;

namespace Booklet.Fuzz;

/// <summary>Makes and tries one input after the other.</summary>
internal static class Worker
{
    public static SortedDictionary<string, byte[]> Input(Seeds seeds, long number)
    {
        // Neighbouring numbers must not give neighbouring sequences.
        var random = new Random((int)((ulong)number * 0x9E3779B97F4A7C15 >> 33));
        return new FolderMutation(random).Change(seeds.Draw(random));
    }

    public static int Run(Seeds seeds, long first, long count, Findings findings, string progress)
    {
        using var shared = MemoryMappedFile.CreateFromFile(progress, FileMode.Open);
        using var view = shared.CreateViewAccessor();
        var failures = view.ReadInt64(8);
        for (var number = first; number < first + count; number++)
        {
            view.Write(0, number);
            var files = Input(seeds, number);
            try
            {
                Trial.Run(files);
            }
            catch (Exception e)
            {
                view.Write(8, ++failures);
                var signature = Trial.Signature(e);
                if (!findings.IsNew(signature))
                    continue;
                Console.WriteLine($"input {number}: {signature}");
                // Keeping it first: making it small may take long.
                findings.Keep(files, signature, $"input {number}\n{e}");
                findings.Keep(Reduction.Of(files, signature), signature + " (reduced)", $"input {number}\n{e}");
            }
        }
        view.Write(0, first + count);
        return 0;
    }
}
