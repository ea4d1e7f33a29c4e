using System.Buffers.Binary;
using Booklet.Content.Binding;
using Booklet.Content.Reading;
using Booklet.Content.Tests.Reading;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Checks;

/// <summary>Photos by the heads of their files; none of these files has any pixels.</summary>
public class PictureChecksTests
{
    [Theory]
    [InlineData("png", 400, 900, true)]
    [InlineData("png", 400, 600, false)]
    [InlineData("jpg", 1200, 300, true)]
    [InlineData("jpg", 900, 600, false)]
    [InlineData("gif", 90, 30, true)]
    [InlineData("bmp", 30, 90, true)]
    [InlineData("webp", 300, 1200, true)]
    public void A_photo_far_from_a_square_is_reported(string format, int width, int height, bool reported)
    {
        using var folder = Site(format, Head(format, width, height), "");
        PictureSize.Of(Path.Combine(folder.Path, "a." + format)).ShouldBe((width, height));
        var found = ProgrammeBinder.Bind(folder.Open()).Diagnostics.Where(d => d.Code == "BK4021").ToList();
        found.Count.ShouldBe(reported ? 1 : 0);
        foreach (var finding in found)
        {
            finding.Message.ShouldContain($"{width} × {height}");
            finding.Location!.ToString().ShouldBe("_speakers/a.md(4,8)");
        }
    }

    [Fact]
    public void Who_says_what_shall_be_seen_has_thought_of_it()
    {
        using var folder = Site("png", Head("png", 400, 900), "photo_focus: top\n");
        ProgrammeBinder.Bind(folder.Open()).Diagnostics.ShouldNotContain(d => d.Code == "BK4021");
    }

    [Fact]
    public void Heads_that_are_cut_off_or_nonsense_have_no_size()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.jpg");
        foreach (var format in (string[])["png", "jpg", "gif", "bmp", "webp"])
        {
            var whole = Head(format, 300, 200);
            for (var length = 0; length < whole.Length; length++)
            {
                File.WriteAllBytes(path, whole[..length]);
                _ = PictureSize.Of(path);
            }
        }
        File.WriteAllBytes(path, [0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, 5000)]);
        PictureSize.Of(path).ShouldBeNull();
        PictureSize.Of(Path.Combine(folder.Path, "none.jpg")).ShouldBeNull();
    }

    private static TemporaryFolder Site(string format, byte[] photo, string more) =>
        new TemporaryFolder().With($"a.{format}", photo).With("_speakers/a.md", $"---\nname: Ada Stone\ntalk: First\nphoto: /a.{format}\n{more}---\n");

    private static byte[] Head(string format, int width, int height)
    {
        var head = new byte[64];
        switch (format)
        {
            case "png":
                ((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]).CopyTo(head);
                BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(16), width);
                BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(20), height);
                break;
            case "jpg":
                // Start, an EXIF segment of 20 bytes, the frame.
                ((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF, 0xE1, 0, 20]).CopyTo(head);
                ((ReadOnlySpan<byte>)[0xFF, 0xC2, 0, 17, 8]).CopyTo(head.AsSpan(24));
                BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(29), (ushort)height);
                BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(31), (ushort)width);
                break;
            case "gif":
                "GIF89a"u8.CopyTo(head);
                BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(6), (ushort)width);
                BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(8), (ushort)height);
                break;
            case "bmp":
                "BM"u8.CopyTo(head);
                BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(18), width);
                // Rows from the top down.
                BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(22), -height);
                break;
            default:
                "RIFF"u8.CopyTo(head);
                "WEBPVP8X"u8.CopyTo(head.AsSpan(8));
                BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(24), (ushort)(width - 1));
                BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(27), (ushort)(height - 1));
                break;
        }
        return head;
    }
}
