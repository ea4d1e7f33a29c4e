using Booklet.Content.Binding;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Exports;

/// <summary>
/// Photos of exports, which give addresses on the web: the picture counts where the folder has a file of the address's name,
/// of the person's id or of the person's name. Nothing is fetched.
/// </summary>
internal sealed class LocalPhotos
{
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byStem = new(StringComparer.Ordinal);
    private RawText _firstOnWeb;
    private RawText _firstMissing;
    private int _onWeb;
    private int _missing;

    public LocalPhotos(SourceFolder folder)
    {
        foreach (var file in folder.Files.Where(f => f.Extension is ".jpg" or ".jpeg" or ".png" or ".webp" or ".gif"))
        {
            _byName.TryAdd(file.Name, file.Path);
            _byStem.TryAdd(FoldedText.Squeezed(file.Name[..^file.Extension.Length]), file.Path);
        }
    }

    public PersonRecord Fill(PersonRecord person, RawText address)
    {
        if (Find(person, address) is { } path)
            return person with { Photo = new RawText("/" + path, address.Location ?? person.Location) };
        if (address.IsEmpty)
            return person;
        if (IsOnWeb(address.Text))
        {
            _firstOnWeb = _onWeb++ == 0 ? address : _firstOnWeb;
        }
        else
        {
            _firstMissing = _missing++ == 0 ? address : _firstMissing;
        }
        return person with { Photo = RawText.None, LacksPhoto = true };
    }

    public void Report(DiagnosticBag bag)
    {
        if (_onWeb > 0)
            bag.Add(ExportDiagnostics.PhotosOnWebAt(_firstOnWeb.Location, _onWeb));
        if (_missing > 0)
            bag.Add(ExportDiagnostics.PhotosMissingAt(_firstMissing.Location, _missing, _firstMissing.Text.Length > 100 ? _firstMissing.Text[..100] + "…" : _firstMissing.Text));
    }

    private string? Find(PersonRecord person, RawText address)
    {
        if (_byName.Count == 0)
            return null;
        if (!address.IsEmpty && _byName.TryGetValue(NameOf(address.Text), out var path))
            return path;
        foreach (var stem in (string[])[FoldedText.Squeezed(person.Id), FoldedText.Squeezed(person.FullName.ToString())])
        {
            // Ids such as "7" are numbers of anything.
            if (stem.Length > 3 && _byStem.TryGetValue(stem, out path))
                return path;
        }
        return null;
    }

    public static bool IsOnWeb(string address) => address.Contains("://", StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal);

    private static string NameOf(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }
}
