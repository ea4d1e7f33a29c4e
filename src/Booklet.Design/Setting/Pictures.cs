using System.Globalization;
using Booklet.Content.Reading;
using Booklet.Diagnostics;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Images;

namespace Booklet.Design.Setting;

/// <summary>Reads each picture once; what can't be used is reported once and gives null.</summary>
internal sealed class Pictures(DiagnosticBag bag)
{
    private static readonly ImageLimits Limits = new();

    /// <summary>Most booklets have no drawing with text: the fonts are looked for when the first comes.</summary>
    private readonly Lazy<FontBook> _fonts = new(() => FontBook.Bundled());

    /// <summary>
    /// What a picture shows, for those who do not see it: the file's own words, unless they are only the name that <paramref name="usual"/>
    /// ("Portrait of {0}") says better.
    /// </summary>
    public static string Alternative(MediaFile? file, string usual, string name) =>
        file?.Description is { Length: > 0 } own && own != name ? own : string.Format(CultureInfo.InvariantCulture, usual, name);

    private readonly Dictionary<string, Picture?> _images = new(StringComparer.Ordinal);

    public Picture? Load(MediaFile? file)
    {
        if (file is null)
            return null;
        if (_images.TryGetValue(file.Path, out var known))
            return known;

        Picture? image = null;
        try
        {
            var reading = PictureReader.ReadFile(file.FullPath, file.Path, file.ReferredFrom, Limits, () => _fonts.Value);
            bag.AddRange(reading.Diagnostics);
            image = reading.Picture;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            bag.Add(DesignDiagnostics.PictureUnreadable(file, failure.Message));
        }
        _images.Add(file.Path, image);
        return image;
    }
}
