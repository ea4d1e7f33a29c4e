using System.Security.Cryptography;
using System.Text;

namespace Booklet.Fuzz;

/// <summary>A folder with one folder for each kind of failure; the first input of a kind is kept.</summary>
internal sealed class Findings(string folder)
{
    public bool IsNew(string signature) => !Directory.Exists(PlaceOf(signature));

    public void Keep(IReadOnlyDictionary<string, byte[]> files, string signature, string report)
    {
        var place = PlaceOf(signature);
        Directory.CreateDirectory(place);
        File.WriteAllText(place + ".txt", signature + "\n" + report + "\n");
        foreach (var (path, bytes) in files)
        {
            // A mutated name may lead anywhere; the finding stays in its folder.
            var full = Path.GetFullPath(Path.Combine(place, path.Replace("..", "__", StringComparison.Ordinal).TrimStart('/')));
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }

    private string PlaceOf(string signature) => Path.Combine(folder, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(signature)))[..12]);
}
