using Booklet.Design.Themes;
using Booklet.Typesetting;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Design.Tests.Themes;

public sealed class PaletteTests
{
    [Fact]
    public void Every_accent_gives_text_that_can_be_read() =>
        Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte).Sample((r, g, b) =>
        {
            var palette = Palette.From(new Color(r, g, b));
            Color.Contrast(palette.AccentText, Color.White).ShouldBeGreaterThanOrEqualTo(4.5);
            Color.Contrast(palette.OnAccent, palette.Accent).ShouldBeGreaterThanOrEqualTo(3);
            Color.Contrast(palette.Quiet, Color.White).ShouldBeGreaterThanOrEqualTo(4.5);
            Color.Contrast(palette.Text, palette.Tint).ShouldBeGreaterThanOrEqualTo(4.5);
        });

    [Fact]
    public void A_dark_accent_is_its_own_text_colour() =>
        Palette.From(Palette.DefaultAccent).AccentText.ShouldBe(Palette.DefaultAccent);
}
