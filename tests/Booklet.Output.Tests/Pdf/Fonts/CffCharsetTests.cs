using Booklet.Output.Pdf.Fonts;
using Booklet.Output.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Booklet.Output.Tests.Pdf.Fonts;

public sealed class CffCharsetTests
{
    /// <summary>
    /// A head, a name index with one name, a top dictionary and a charset behind it; the charset's offset is written in five bytes, so that
    /// the dictionary's length does not depend on it.
    /// </summary>
    private static byte[] Cff(bool isCidKeyed, byte[] charset)
    {
        byte[] ros = isCidKeyed ? [139, 140, 30, 0x1A, 0x2F, 12, 30] : [];
        var dictionaryLength = ros.Length + 6;
        byte[] head = [1, 0, 4, 1, 0, 1, 1, 1, 2, (byte)'F', 0, 1, 1, 1, (byte)(1 + dictionaryLength)];
        var offset = head.Length + dictionaryLength;
        return [.. head, .. ros, 29, 0, 0, 0, (byte)offset, 15, .. charset];
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 7, 0, 9, 1, 0 }, new[] { 0, 7, 9, 256 })]
    [InlineData(new byte[] { 1, 0, 7, 1, 1, 0, 0 }, new[] { 0, 7, 8, 256 })]
    [InlineData(new byte[] { 2, 0, 20, 0, 2 }, new[] { 0, 20, 21, 22 })]
    public void Cids_are_read_from_every_format(byte[] charset, int[] cids) =>
        CffCharset.Read(Cff(isCidKeyed: true, charset), 4).ShouldNotBeNull().Select(c => (int)c).ShouldBe(cids);

    [Fact]
    public void A_font_with_glyph_names_has_no_cids() => CffCharset.Read(Cff(isCidKeyed: false, [0, 0, 7, 0, 9, 1, 0]), 4).ShouldBeNull();

    [Fact]
    public void A_charset_that_ends_too_early_leaves_the_rest_at_zero() =>
        CffCharset.Read(Cff(isCidKeyed: true, [0, 0, 7]), 4).ShouldBe([0, 7, 0, 0]);

    [Fact]
    public void The_bundled_fonts_are_looked_up_by_glyph() =>
        CffCharset.Read(new FontFile(TestFace.Serif.Data, 0).Table("CFF ").Span, 100).ShouldBeNull();
}
