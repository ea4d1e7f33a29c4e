using System.Text;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Images;
using CsCheck;
using Shouldly;
using SkiaSharp;
using Xunit;

namespace Booklet.Typesetting.Tests.Images;

/// <summary>Whatever is in a file, reading it ends, with a picture or a finding, and decoding what was read does not throw.</summary>
public sealed class MutatedPicturesTests
{
    private const string Svg = """
        <!DOCTYPE svg [<!ENTITY a "red">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="5cm"><style>.a{fill:&a;stroke:#00f}</style>
        <defs><linearGradient id="g" x2="50%" spreadMethod="repeat"><stop offset=".5" stop-color="hsl(1,2%,3%)" stop-opacity=".1"/><stop offset="1"/></linearGradient>
        <clipPath id="c"><circle r="3"/><path d="M0 0L1 2z"/></clipPath><mask id="m"><use href="#u"/></mask><symbol id="s" viewBox="0 0 2 3"><path d="M1 1a2 3 4 0 15 6t7 8S1 2 3 4"/></symbol>
        <pattern id="p" width=".2" height="3"><rect width="1" height="1"/></pattern></defs><g id="u" transform="rotate(30 1 2) scale(.5)" clip-path="url(#c)" mask="url(#m)">
        <rect class="a" width="5" height="6" rx="1" fill="url(#g)" stroke-dasharray="1 2 3"/><use href="#s" x="1" width="20%" height="4"/><ellipse rx="2" ry="1" fill="url(#p)"/>
        <text x="1 2 3" dy="1" font-size="3" text-anchor="middle">Wörter <tspan font-weight="bold">שלום</tspan></text><image width="2" href="data:image/png;base64,iVBORw0KGgo="/></g></svg>
        """;

    private static readonly byte[][] Seeds = MakeSeeds();

    private static readonly Lazy<FontBook> Fonts = new(() => FontBook.Bundled());

    // So many pixels are decoded quickly; that the limit is asked before anything else is what the table of cases shows.
    private static readonly ImageLimits Limits = new() { MaximumPixels = 200_000 };

    private static readonly Gen<byte[]> Mutated = Gen.Select(Gen.Int[0, 1000], Gen.Select(Gen.Int[0, 1 << 20], Gen.Int[0, 5], Gen.Byte).Array[1, 8]).Select((seed, edits) =>
    {
        var data = Seeds[seed % Seeds.Length].ToList();
        foreach (var (place, kind, value) in edits)
        {
            var at = data.Count == 0 ? 0 : place % data.Count;
            switch (kind)
            {
                case 0 when data.Count > 0:
                    data.RemoveRange(at, Math.Min(value, data.Count - at));
                    break;
                case 1:
                    data.Insert(at, value);
                    break;
                case 2 when data.Count > 0:
                    data.InsertRange(at, data.GetRange(at, Math.Min(value, data.Count - at)));
                    break;
                case 3 when data.Count > 4:
                    data.RemoveRange(at, data.Count - at);
                    break;
                default:
                    if (data.Count > 0)
                        data[at] = value;
                    break;
            }
        }
        return data.ToArray();
    });

    [Fact]
    public void Damaged_files_are_read_or_reported() => Mutated.Sample(data =>
    {
        var reading = PictureReader.Read(data, "a.svg", null, Limits, () => Fonts.Value);
        if (reading.Picture is null)
            reading.Diagnostics.ShouldNotBeEmpty();
        if (reading.Picture is RasterImage image)
            ImageDecoder.Decode(image, new PixelSize(9, 9));
        (reading.Picture?.NaturalSize.Width.Units ?? 1).ShouldBeGreaterThan(0);
    }, iter: 3000);

    private static byte[][] MakeSeeds()
    {
        using var opaque = ImageFixtures.Quadrants();
        using var clear = ImageFixtures.Quadrants(alpha: 100);
        var svg = Encoding.UTF8.GetBytes(Svg);
        return
        [
            svg, svg, svg, svg,
            ImageFixtures.JpegWithOrientation(6), ImageFixtures.WithProfile(ImageFixtures.CmykJpeg(true), ImageFixtures.Profile("CMYK")),
            ImageFixtures.Png(2, 8, more: ImageFixtures.ProfileChunk(ImageFixtures.Profile("RGB "))), ImageFixtures.Png(6, 16, isInterlaced: true), ImageFixtures.PalettePng(),
            ImageFixtures.Encode(clear, SKEncodedImageFormat.Webp, 100), ImageFixtures.Encode(opaque, SKEncodedImageFormat.Webp, 50), ImageFixtures.Gif(), ImageFixtures.Bmp(),
        ];
    }
}
