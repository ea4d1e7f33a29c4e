using Booklet.Content.Reading;
using Booklet.Diagnostics;
using Booklet.Typesetting.Images;

namespace Booklet.Design.Setting;

/// <summary>Reads each picture once; what can't be used is reported once and gives null.</summary>
internal sealed class Pictures(DiagnosticBag bag)
{
    private static readonly ImageLimits Limits = new();

    private readonly Dictionary<string, RasterImage?> _images = new(StringComparer.Ordinal);

    public RasterImage? Load(MediaFile? file)
    {
        if (file is null)
            return null;
        if (_images.TryGetValue(file.Path, out var known))
            return known;

        RasterImage? image = null;
        try
        {
            var reading = ImageReader.Read(File.ReadAllBytes(file.FullPath), file.Path, file.ReferredFrom, Limits);
            bag.AddRange(reading.Diagnostics);
            image = reading.Image;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            bag.Add(DesignDiagnostics.PictureUnreadable(file, failure.Message));
        }
        _images.Add(file.Path, image);
        return image;
    }
}
