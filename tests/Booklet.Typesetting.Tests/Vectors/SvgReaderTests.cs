using System.IO.Compression;
using System.Text;
using Booklet.Typesetting.Vectors;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Vectors;

public sealed class SvgReaderTests
{
    private const string Head = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>";

    private static VectorImage Image(string svg) => DrawingText.Read(svg).Picture.ShouldBeOfType<VectorImage>();

    private static string[] Codes(string svg) => [.. DrawingText.Read(svg).Diagnostics.Select(d => d.Code)];

    [Theory]
    [InlineData("M10 10 20 10 20 20z", "M10 10L20 10L20 20Z")]
    [InlineData("m10,10h10v10H10V10Z", "M10 10L20 10L20 20L10 20L10 10Z")]
    [InlineData("m10-5.5.5.5e1", "M10 -5.5L10.5 -0.5")]
    [InlineData("M0 0C1 2 3 4 5 6s7 8 9 10", "M0 0C1 2 3 4 5 6C7 8 12 14 14 16")]
    [InlineData("M0 0S1 2 3 4", "M0 0C0 0 1 2 3 4")]
    [InlineData("M0 0Q3 3 6 0T12 0", "M0 0C2 2 4 2 6 0C8 -2 10 -2 12 0")]
    [InlineData("M10 10zl5 5", "M10 10ZM10 10L15 15")]
    [InlineData("M10 0A10 10 0 0120 10", "M10 0C15.52 0 20 4.48 20 10")]
    [InlineData("M0 0A0 5 0 0 1 9 9", "M0 0L9 9")]
    public void Path_data_are_read_as_the_standard_says(string data, string expected) =>
        DrawingText.Of($"<path d='{data}'/>").ShouldBe(expected + " fill #000000");

    [Fact]
    public void A_damaged_path_ends_with_the_last_whole_step_and_is_reported()
    {
        var reading = DrawingText.Read(Head + "\n<path d='M0 0L10 10L20 banana'/></svg>");

        DrawingText.Of(reading.Picture.ShouldBeOfType<VectorImage>()).ShouldBe("M0 0L10 10 fill #000000");
        var diagnostic = reading.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("BK5212");
        diagnostic.Location.ShouldNotBeNull().ToString().ShouldBe("logo.svg(2,1)");
    }

    [Theory]
    [InlineData("<rect x='1' y='2' width='10' height='20'/>", "M1 2L11 2L11 22L1 22Z")]
    [InlineData("<line x1='1' y1='2' x2='3' y2='4'/>", "M1 2L3 4")]
    [InlineData("<polyline points='0,0 10,0,10,10'/>", "M0 0L10 0L10 10")]
    [InlineData("<polygon points='0 0 10 0 10 10'/>", "M0 0L10 0L10 10Z")]
    [InlineData("<rect width='50%' height='1in'/>", "M0 0L50 0L50 96L0 96Z")]
    [InlineData("<circle cx='50' cy='50' r='10'/>", "M60 50C60 55.52 55.52 60 50 60C44.48 60 40 55.52 40 50C40 44.48 44.48 40 50 40C55.52 40 60 44.48 60 50Z")]
    public void Shapes_are_paths(string svg, string expected) => DrawingText.Of(svg).ShouldBe(expected + " fill #000000");

    [Theory]
    [InlineData("translate(10 20)", "M10 20L11 21")]
    [InlineData("scale(2)", "M0 0L2 2")]
    [InlineData("rotate(90)", "M0 0L-1 1")]
    [InlineData("rotate(180 5 5)", "M10 10L9 9")]
    [InlineData("matrix(1 0 0 1 3 4) scale(10,1)", "M3 4L13 5")]
    [InlineData("skewX(45)", "M0 0L2 1")]
    [InlineData("translate(1,2),translate(3)", "M4 2L5 3")]
    public void Transforms_apply_from_the_right(string transform, string expected) =>
        DrawingText.Of($"<g transform='{transform}'><path d='M0 0L1 1'/></g>").ShouldBe(expected + " fill #000000");

    [Theory]
    [InlineData("red", "#ff0000")]
    [InlineData("#0af", "#00aaff")]
    [InlineData("#0AF8", "#00aaff 0.53")]
    [InlineData("rgb(1, 2,3)", "#010203")]
    [InlineData("rgb(100% 0% 50% / 50%)", "#ff0080 0.5")]
    [InlineData("rgba(1,2,3,.25)", "#010203 0.25")]
    [InlineData("hsl(120, 100%, 25%)", "#008000")]
    [InlineData("hsl(-120deg 100% 50%)", "#0000ff")]
    [InlineData("LightGoldenRodYellow", "#fafad2")]
    [InlineData("url(#nowhere) lime", "#00ff00")]
    public void Colours_are_read_in_every_spelling(string color, string expected) => DrawingText.Of(
            Image(Head + $"<path fill='{color}' d='M0 0L1 1'/></svg>")).ShouldBe("M0 0L1 1 fill " + expected);

    [Fact]
    public void Current_color_is_the_inherited_color() =>
        DrawingText.Of("<g color='teal'><path fill='currentColor' d='M0 0L1 1'/></g>").ShouldBe("M0 0L1 1 fill #008080");

    [Fact]
    public void Styles_beat_rules_and_rules_beat_attributes() => DrawingText.Of("""
        <style><![CDATA[ /* c */ path{fill:#111} .b, .x{fill:#222} g > #d{fill:#333} .e{fill:#444!important} ]]></style>
        <path fill='#999' d='M1 1L2 2'/><path class='a b' d='M2 2L3 3'/><path style='fill:#555' class='b' d='M3 3L4 4'/>
        <g><path id='d' class='b' d='M4 4L5 5'/></g><path class='e' style='fill:#555' d='M5 5L6 6'/>
        """).ShouldBe("""
        M1 1L2 2 fill #111111
        M2 2L3 3 fill #222222
        M3 3L4 4 fill #555555
        M4 4L5 5 fill #333333
        M5 5L6 6 fill #444444
        """);

    [Fact]
    public void Lines_have_widths_ends_corners_and_dashes() => DrawingText.Of(
        "<path fill='none' stroke='blue' stroke-width='2' stroke-linecap='round' stroke-linejoin='bevel' stroke-dasharray='1,2,3' d='M0 0H9'/>")
        .ShouldBe("M0 0L9 0 stroke 2 #0000ff cap Round join Bevel dashes 1 2 3 1 2 3");

    [Fact]
    public void Opacity_of_a_part_is_its_paints_and_of_a_group_the_groups() => DrawingText.Of(
        "<path opacity='.5' fill-opacity='.5' d='M0 0L1 1'/><g opacity='.5'><path d='M1 1L2 2'/><path d='M2 2L3 3'/></g>").ShouldBe("""
        M0 0L1 1 fill #000000 0.25
        group opacity 0.5
          M1 1L2 2 fill #000000
          M2 2L3 3 fill #000000
        """);

    [Fact]
    public void Gradients_take_over_from_each_other_and_follow_the_box() => DrawingText.Of("""
        <linearGradient id='a'><stop offset='.25' stop-color='red'/><stop offset='1' style='stop-color:blue;stop-opacity:.5'/></linearGradient>
        <linearGradient id='b' xlink:href='#a' x2='0' y2='1'/><radialGradient id='c' href='#a' gradientUnits='userSpaceOnUse' cx='50' cy='50' r='10'/>
        <rect x='10' y='20' width='30' height='40' fill='url(#b)'/><rect width='9' height='9' fill='url(#c)'/>
        """).ShouldBe("""
        M10 20L40 20L40 60L10 60Z fill linear 10,20–10,60 [0 #ff0000 0.25 #ff0000 1 #0000ff/0.5]
        M0 0L9 0L9 9L0 9Z fill radial 50,50 r 10 [0 #ff0000 0.25 #ff0000 1 #0000ff/0.5]
        """);

    [Fact]
    public void A_gradient_that_repeats_is_written_out()
    {
        var text = DrawingText.Of("""
            <linearGradient id='a' gradientUnits='userSpaceOnUse' x1='40' x2='50' spreadMethod='reflect'><stop stop-color='red'/><stop offset='1'/></linearGradient>
            <rect width='100' height='9' fill='url(#a)'/>
            """);
        text.ShouldContain("linear -40,0–130,0");
        text.ShouldContain("0.47 #ff0000 0.53 #000000 0.53 #000000 0.59 #ff0000");
    }

    [Fact]
    public void Uses_symbols_and_nested_viewports_are_unfolded() => DrawingText.Of("""
        <defs><path id='p' d='M0 0L1 1'/><symbol id='s' viewBox='0 0 2 2'><path d='M0 0L1 1'/></symbol></defs>
        <use href='#p' x='5' fill='red'/><use xlink:href='#s' width='20' height='20' y='10'/>
        """).ShouldBe("""
        M5 0L6 1 fill #ff0000
        group clip M0 10L20 10L20 30L0 30Z
          M0 10L10 20 fill #000000
        """);

    [Fact]
    public void Clips_join_their_parts_and_boxes_scale_them() => DrawingText.Of("""
        <clipPath id='a'><rect width='5' height='5'/><path d='M0 0V9H9Z'/></clipPath><clipPath id='b' clipPathUnits='objectBoundingBox'><rect width='.5' height='1'/></clipPath>
        <g clip-path='url(#a)'><path d='M0 0L1 1'/></g><rect clip-path='url(#b)' x='10' width='10' height='10'/>
        """).ShouldBe("""
        group clip M0 0L5 0L5 5L0 5ZM9 9L0 9L0 0Z
          M0 0L1 1 fill #000000
        group clip M10 0L15 0L15 10L10 10Z
          M10 0L20 0L20 10L10 10Z fill #000000
        """);

    [Fact]
    public void The_view_box_fits_into_the_size()
    {
        var image = Image("<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100' viewBox='0 0 10 10'><rect width='10' height='10'/></svg>");

        (image.Width, image.Height, image.AspectRatio).ShouldBe((200, 100, 2));
        DrawingText.Of(image).ShouldBe("M50 0L150 0L150 100L50 100Z fill #000000");
    }

    [Fact]
    public void A_drawing_without_a_size_is_as_large_as_what_is_in_it()
    {
        var image = Image("<svg xmlns='http://www.w3.org/2000/svg'><rect x='10' y='20' width='30' height='40'/></svg>");

        (image.Width, image.Height).ShouldBe((30, 40));
        DrawingText.Of(image).ShouldBe("M0 0L30 0L30 40L0 40Z fill #000000");
    }

    [Fact]
    public void Text_is_outlines_that_its_anchor_moves()
    {
        var start = Image(Head + "<text x='50' y='50' font-family='Libertinus Serif' font-size='10'>Hl</text></svg>");
        var end = Image(Head + "<text x='50' y='50' text-anchor='end' font-family='Libertinus Serif' font-size='10'>\n Hl\n</text></svg>");

        var (left, right) = (Bounds(start), Bounds(end));
        left.X.ShouldBeInRange(50, 51);
        (right.X + right.Width).ShouldBeInRange(49, 50);
        right.Width.ShouldBe(left.Width, 1e-9);
        (left.Y + left.Height).ShouldBe(50, 0.2);

        static VectorBox Bounds(VectorImage image)
        {
            var shape = image.Content.Children.ShouldHaveSingleItem().ShouldBeOfType<VectorShape>();
            return shape.Path.Transform(shape.Transform).Bounds.ShouldNotBeNull();
        }
    }

    [Fact]
    public void A_font_that_is_not_there_is_replaced_and_named() => Codes(Head + "<text font-family='Gill Sans, sans-serif'>A</text></svg>").ShouldBe(["BK5214"]);

    [Fact]
    public void What_is_not_printed_is_named_at_its_line_and_once()
    {
        var diagnostic = DrawingText.Read(Head + "\n\n<rect width='9' height='9'/><foreignObject/>\n<foreignObject/></svg>").Diagnostics.ShouldHaveSingleItem();

        diagnostic.ToString().ShouldBe("logo.svg(3,29): warning BK5211: The drawing 'logo.svg' holds <foreignObject> (2 times), which is not printed.");
    }

    [Fact]
    public void Entities_of_the_file_itself_are_known_and_others_ignored()
    {
        const string Svg = """
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
              <!ENTITY ns "http://www.w3.org/2000/svg"> <!ENTITY c "#00ff00"> <!ENTITY far SYSTEM "file:///etc/passwd"> ]>
            <svg xmlns="&ns;" viewBox="0 0 9 9"><path fill="&c;" d="M0 0L1 1"/><text>&far;</text></svg>
            """;

        DrawingText.Of(Image(Svg)).ShouldBe("M0 0L1 1 fill #00ff00");
    }

    [Fact]
    public void A_bomb_of_entities_is_an_error_and_not_a_fire()
    {
        var entities = string.Concat(Enumerable.Range(1, 12).Select(i => $"<!ENTITY a{i} '{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}'>"));
        var svg = $"<!DOCTYPE svg [<!ENTITY a0 'x'>{entities}]><svg xmlns='http://www.w3.org/2000/svg'><text>&a12;</text></svg>";

        Codes(svg).ShouldBe(["BK5215", "BK5203"]);
    }

    [Fact]
    public void A_bomb_of_uses_is_cut()
    {
        var uses = string.Concat(Enumerable.Range(1, 30).Select(i => $"<g id='u{i}'><use href='#u{i - 1}'/><use href='#u{i - 1}'/></g>"));

        Codes(Head + $"<defs><path id='u0' d='M0 0L1 1'/>{uses}</defs><use href='#u30'/></svg>").ShouldBe(["BK5215"]);
    }

    [Fact]
    public void Elements_nested_too_deeply_are_cut() =>
        Codes(Head + "<path d='M0 0L1 1'/>" + string.Concat(Enumerable.Repeat("<g>", 5000))).ShouldBe(["BK5215"]);

    [Fact]
    public void A_use_of_itself_is_passed_over() => DrawingText.Of("<g id='a'><path d='M0 0L1 1'/><use href='#a'/></g>")
        .ShouldBe("M0 0L1 1 fill #000000\nM0 0L1 1 fill #000000");

    [Theory]
    [InlineData("<image href='http://example.org/a.png' width='9' height='9'/>")]
    [InlineData("<image href='../a.png' width='9' height='9'/>")]
    [InlineData("<use href='other.svg#a'/>")]
    [InlineData("<path fill='url(#no)' d='M0 0L1 1'/>")]
    public void Nothing_outside_is_looked_at(string svg) => Codes(Head + "<rect width='1' height='1'/>" + svg + "</svg>").ShouldBe(["BK5213"]);

    [Theory]
    [InlineData("<svg", "BK5201")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "BK5203")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0L1 1'/>", "BK5215")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='0' height='9'><path d='M0 0L1 1'/></svg>", "BK5203")]
    public void A_damaged_drawing_is_reported(string svg, string code) => Codes(svg).ShouldBe([code]);

    [Fact]
    public void Encodings_and_packing_are_seen_in_the_bytes()
    {
        const string Body = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path id='é' d='M0 0L1 1'/><use href='#é' x='1'/></svg>";
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Body));

        foreach (var bytes in (byte[][])[
            Encoding.UTF8.GetBytes(Body),
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Body)],
            Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='ISO-8859-1'?>" + Body),
            Encoding.UTF8.GetBytes("\n\n<?xml version='1.0'?>" + Body),
            packed.ToArray()])
        {
            var path = bytes[0] == 0x1F ? "a.svgz" : "a.svg";
            DrawingText.Of(DrawingText.Read(bytes, path).Picture.ShouldBeOfType<VectorImage>()).ShouldBe("M0 0L1 1 fill #000000\nM1 0L2 1 fill #000000");
        }
    }

    [Fact]
    public void A_drawing_by_another_name_is_reported_and_read()
    {
        var reading = DrawingText.Read(Head + "<path d='M0 0L1 1'/></svg>", "logo.png");

        reading.Picture.ShouldNotBeNull();
        reading.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BK5206");
    }
}
