using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Booklet.Output.Pdf;
using Booklet.Output.Tests.Fixtures;
using Booklet.Typesetting;
using Booklet.Typesetting.Images;
using Booklet.Typesetting.Pages;
using Shouldly;
using Xunit;

namespace Booklet.Output.Tests.Pdf;

/// <summary>What each kind of picture file gives, as the table of docs/images.md says it: the table is written by these tests.</summary>
public sealed partial class ImageCaseTests
{
    private const string Head = "| file | read as | in the PDF | findings |\n| --- | --- | --- | --- |\n";

    [Fact]
    public void Every_case_gives_what_the_documentation_says()
    {
        var table = new StringBuilder(Head);
        foreach (var (what, name, data) in ImageCases.All)
            table.Append(CultureInfo.InvariantCulture, $"| {what} | {Describe(data, name)} |\n");
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../docs/images.md"));
        var text = File.ReadAllText(path);
        var (before, after) = (text.IndexOf(Head, StringComparison.Ordinal), text.IndexOf("\n\n", text.IndexOf(Head, StringComparison.Ordinal), StringComparison.Ordinal));
        before.ShouldBeGreaterThan(0);
        if (Environment.GetEnvironmentVariable("BOOKLET_ACCEPT") == "1")
            File.WriteAllText(path, text = text[..before] + table + text[(after + 1)..]);

        text.ShouldContain(table.ToString());
    }

    [Fact]
    public void There_are_more_than_forty_cases_and_each_once()
    {
        var names = ImageCases.All.Select(c => c.What).ToList();

        names.Count.ShouldBeGreaterThanOrEqualTo(40);
        names.ShouldBeUnique();
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private static string Describe(byte[] data, string name)
    {
        var reading = PictureReader.Read(data, name, null, new ImageLimits(), () => throw new InvalidOperationException());
        var codes = string.Join(", ", reading.Diagnostics.Select(d => d.Code));
        if (reading.Picture is not { } picture)
            return $"nothing | | {codes}";
        reading.Diagnostics.ShouldAllBe(d => d.Severity != Diagnostics.Severity.Error);
        // 100 pixels an inch, or the least that a picture of one pixel shows.
        var box = new Size(26.Pt(), 13.Pt());
        var document = TestPages.Document([new ImageItem(picture, box, new Rectangle(default, default, box.Width, box.Height)).At(0, 0)]);
        var bytes = document.Write(new PdfOptions { Compression = CompressionLevel.NoCompression, Tagged = false }, out var result);
        result.Diagnostics.ShouldBeEmpty();
        return $"{Read(picture)} | {Written(Encoding.Latin1.GetString(bytes), picture, data)} | {codes}";
    }

    private static string Read(Picture picture) => picture is RasterImage image
        ? string.Create(CultureInfo.InvariantCulture, $"{(image.Encoding == ImageEncoding.WebP ? "WebP" : image.Encoding.ToString().ToUpperInvariant())}, {image.Width} × {image.Height}{(image.Orientation == 1 ? "" : $", orientation {image.Orientation}")}")
        : "drawing";

    private static string Written(string file, Picture picture, byte[] data)
    {
        var main = Image().Matches(file).Select(m => m.Value).LastOrDefault();
        if (main is null)
            return file.Contains("/Subtype/Form", StringComparison.Ordinal) ? "a form of paths" : "?";
        var size = Size().Match(main);
        var words = new List<string>();
        if (!main.Contains("DCTDecode", StringComparison.Ordinal))
            words.Add("pixels");
        else
            words.Add(((RasterImage)picture).Encoding == ImageEncoding.Jpeg && file.Contains(Encoding.Latin1.GetString(((RasterImage)picture).BareJpeg()), StringComparison.Ordinal) ? "passed through" : "JPEG anew");
        words.Add(main.Contains("/ICCBased", StringComparison.Ordinal) ? $"its profile ({Components().Match(file).Groups[1].Value} components)"
            : main.Contains("/DeviceGray", StringComparison.Ordinal) ? "grey" : main.Contains("/DeviceRGB", StringComparison.Ordinal) ? "RGB" : "?");
        if (main.Contains("/SMask", StringComparison.Ordinal))
            words.Add("mask");
        if (main.Contains("/Decode[1 0", StringComparison.Ordinal))
            words.Add("inverted");
        if (main.Contains("/ColorTransform 0", StringComparison.Ordinal))
            words.Add("marked as RGB");
        words.Add($"{size.Groups[1].Value} × {size.Groups[2].Value}");
        return string.Join(", ", words);
    }

    [GeneratedRegex(@"/Subtype/Image[^\n]*?/Length")]
    private static partial Regex Image();

    [GeneratedRegex(@"/Width (\d+)/Height (\d+)")]
    private static partial Regex Size();

    [GeneratedRegex(@"/N (\d)/Length")]
    private static partial Regex Components();
}
