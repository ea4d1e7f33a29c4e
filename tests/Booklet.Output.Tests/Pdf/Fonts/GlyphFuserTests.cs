using System.Runtime.InteropServices;
using Booklet.Output.Pdf.Fonts;
using Booklet.Output.Tests.Fixtures;
using Booklet.Typesetting.Shaping;
using HarfBuzzSharp;
using Shouldly;
using Xunit;

namespace Booklet.Output.Tests.Pdf.Fonts;

public sealed class GlyphFuserTests
{
    [Fact]
    public void A_fused_glyph_draws_its_parts_at_their_places()
    {
        var face = TestFace.Load("NotoSerifThai-Regular.ttf");
        var parts = face.Shape(new ShapingRequest("ก่", "Thai", "th", false, [])).Glyphs;
        var glyphs = parts.Select(p => p.Id).Prepend((ushort)0).Order().ToArray();
        var (data, ids) = FontSubsetter.Subset(face, glyphs)!.Value;
        ushort New(int part) => ids[Array.IndexOf(glyphs, parts[part].Id)];
        var fused = GlyphFuser.Fuse(data, [([new(New(0), 0, 0), new(New(1), 700, 40)], 650), ([], 101)]);

        var (before, after) = (Open(data), Open(fused));
        before.TryGetGlyphExtents(New(0), out var letter).ShouldBeTrue();
        before.TryGetGlyphExtents(New(1), out var mark).ShouldBeTrue();
        after.TryGetGlyphExtents(3, out var both).ShouldBeTrue();
        both.XBearing.ShouldBe(Math.Min(letter.XBearing, 700 + mark.XBearing));
        (both.XBearing + both.Width).ShouldBe(Math.Max(letter.XBearing + letter.Width, 700 + mark.XBearing + mark.Width));
        both.YBearing.ShouldBe(Math.Max(letter.YBearing, 40 + mark.YBearing));
        (both.YBearing + both.Height).ShouldBe(Math.Min(letter.YBearing + letter.Height, 40 + mark.YBearing + mark.Height));
        after.GetHorizontalGlyphAdvance(3).ShouldBe(650);
        after.GetHorizontalGlyphAdvance(4).ShouldBe(101);
        after.GetHorizontalGlyphAdvance(New(0)).ShouldBe(before.GetHorizontalGlyphAdvance(New(0)));
    }

    [Fact]
    public void All_bytes_of_a_fused_font_are_summed()
    {
        var face = TestFace.Load("NotoSerifThai-Regular.ttf");
        var (data, _) = FontSubsetter.Subset(face, [0])!.Value;
        var fused = GlyphFuser.Fuse(data, [([new(0, 5, 5)], 300)]);

        // OpenType, "head": the sum over the whole file, adjustment included, is this constant.
        var sum = 0u;
        for (var i = 0; i < fused.Length; i += 4)
            sum = unchecked(sum + System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(fused.AsSpan(i)));
        sum.ShouldBe(0xB1B0AFBA);
    }

    private static Font Open(byte[] data)
    {
        // HarfBuzz reads the bytes for as long as the font lives, which is as long as the tests run.
        var pin = GCHandle.Alloc(data, GCHandleType.Pinned);
        var face = new Face(new Blob(pin.AddrOfPinnedObject(), data.Length, MemoryMode.ReadOnly), 0);
        var font = new Font(face);
        font.SetScale(face.UnitsPerEm, face.UnitsPerEm);
        font.SetFunctionsOpenType();
        return font;
    }
}
