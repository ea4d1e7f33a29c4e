using System.Buffers.Binary;
using System.Text;
using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Shaping;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Fonts;

public sealed class FontSourcesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("booklet-fonts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_collection_has_all_its_faces_and_each_shapes_by_itself()
    {
        File.WriteAllBytes(Path.Combine(_folder, "two.ttc"), Collection("LibertinusSans-Regular.otf", "LibertinusMono-Regular.otf"));
        var faces = new FontFolder(_folder, "assets").Faces(new DiagnosticBag());
        faces.Select(f => (f.PostScriptName, f.FaceIndex)).ShouldBe([("LibertinusSans-Regular", 0), ("LibertinusMono-Regular", 1)]);
        faces[0].Data.ShouldBe(faces[1].Data);
        var advances = faces.Select(f => f.Shape(new ShapingRequest("il", "Latn", "en", false, [])).Glyphs.Select(g => g.Advance).Distinct().Count());
        advances.ShouldBe([2, 1]);
    }

    [Fact]
    public void Folders_are_asked_after_the_bundled_fonts_in_the_order_given_and_the_last_source_only_then()
    {
        var asked = false;
        var book = new FontBook(
            [[new BoxFace("A", r => r.Value < 0x80)], [new BoxFace("B", r => r.Value is 0x100)], [new BoxFace("C", r => r.Value is 0x100 or 0x101)]],
            () =>
            {
                asked = true;
                return [new BoxFace("D", r => r.Value is 0x100 or 0x102)];
            });
        var own = book.Find("A", FontWeight.Regular, false);
        book.FallbackFor(new Rune(0x100), own)!.Family.ShouldBe("B");
        book.FallbackFor(new Rune(0x101), own)!.Family.ShouldBe("C");
        asked.ShouldBeFalse();
        book.FallbackFor(new Rune(0x102), own)!.Family.ShouldBe("D");
        asked.ShouldBeTrue();
        book.FallbackFor(new Rune(0xE000), own).ShouldBeNull();
        book.Families.ShouldBe(["A", "B", "C"]);
    }

    [Theory]
    [InlineData("橋", "ja", "Noto Serif CJK JP")]
    [InlineData("橋", "ko-KR", "Noto Serif CJK KR")]
    [InlineData("橋", "zh-TW", "Noto Serif CJK TC")]
    [InlineData("橋", "zh", "Noto Serif CJK SC")]
    [InlineData("橋", "und", "Noto Serif CJK SC")]
    [InlineData("は", "und", "Noto Serif CJK JP")]
    [InlineData("강", "und", "Noto Serif CJK KR")]
    [InlineData("（", "ja", "Noto Serif CJK JP")]
    [InlineData("é", "ja", "Noto Serif CJK HK")]
    public void Han_characters_come_from_the_region_of_their_language(string text, string language, string expected)
    {
        string[] regions = ["HK", "JP", "KR", "SC", "TC"];
        var book = new FontBook([[new BoxFace("A", r => r.Value < 0x80)]], () => regions.Select(r => new BoxFace("Noto Serif CJK " + r)));
        book.FallbackFor(text, book.Find("A", FontWeight.Regular, false), language)!.Family.ShouldBe(expected);
    }

    [Fact]
    public void Of_the_machines_fonts_those_of_the_list_come_first_and_then_names_decide_not_the_disk()
    {
        FontFace[] system = [new BoxFace("Zebra"), new BoxFace("Noto Sans CJK JP"), new BoxFace("Aardvark"), new BoxFace("Noto Serif CJK JP")];
        var own = new BoxFace("Own Serif", r => r.Value < 0x80);
        var sans = new BoxFace("Own Sans", r => r.Value < 0x80);
        new FontBook([[own]], () => system).FallbackFor(new Rune('é'), own)!.Family.ShouldBe("Noto Serif CJK JP");
        new FontBook([[own]], () => system.Reverse()).FallbackFor(new Rune('é'), sans)!.Family.ShouldBe("Noto Sans CJK JP");
        new FontBook([[own]], () => [system[0], system[2]]).FallbackFor(new Rune('é'), own)!.Family.ShouldBe("Aardvark");
    }

    [Fact]
    public void A_cluster_comes_from_a_font_that_has_all_of_it()
    {
        var book = new FontBook([new BoxFace("A", r => r.Value < 0x80), new BoxFace("B", r => r.Value is 'x'), new BoxFace("C", r => r.Value is 'x' or 0x323)]);
        var own = book.Find("A", FontWeight.Regular, false);
        book.FallbackFor("x\u0323", own, "en")!.Family.ShouldBe("C");
        book.FallbackFor("x\u0323\u0301", own, "en").ShouldBeNull();
    }

    [Fact]
    public void What_is_no_font_or_may_not_be_embedded_is_left_out_with_a_finding()
    {
        File.WriteAllText(Path.Combine(_folder, "a.ttf"), "<html>");
        File.WriteAllBytes(Path.Combine(_folder, "b.otf"), WithPermissions("LibertinusSans-Regular.otf", 2));
        File.WriteAllBytes(Path.Combine(_folder, "c.otf"), WithPermissions("LibertinusMono-Regular.otf", 8));
        File.WriteAllBytes(Path.Combine(_folder, "d.otf"), Bundled("LibertinusMono-Regular.otf")[..2000]);
        var bag = new DiagnosticBag();
        new FontFolder(_folder, "assets/fonts").Faces(bag).Select(f => f.Family).ShouldBe(["Libertinus Mono"]);
        bag.ToImmutable().Select(d => (d.Code, d.Location!.Path)).ShouldBe([("BK5023", "assets/fonts/a.ttf"), ("BK5024", "assets/fonts/b.otf"), ("BK5023", "assets/fonts/d.otf")]);
    }

    [Fact]
    public void A_missing_or_an_empty_folder_is_reported()
    {
        var result = FontBook.Open([new FontFolder(Path.Combine(_folder, "none"), "none"), new FontFolder(_folder, "empty")]);
        result.Diagnostics.Select(d => d.Code).ShouldBe(["BK5021", "BK5022"]);
        result.Value.Families[0].ShouldBe("Libertinus Serif");
    }

    private static byte[] Bundled(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fonts", "Libertinus", name));

    private static byte[] WithPermissions(string name, ushort permissions)
    {
        var font = Bundled(name);
        foreach (var record in Records(font, "OS/2"))
            BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan((int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(record + 8)) + 8), permissions);
        return font;
    }

    private static IEnumerable<int> Records(byte[] font, string? tag = null) =>
        Enumerable.Range(0, BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4))).Select(i => 12 + 16 * i)
            .Where(at => tag is null || Encoding.ASCII.GetString(font, at, 4) == tag);

    /// <summary>Fonts one after the other behind a header of version 1; the offsets in their directories count from the collection's start.</summary>
    private static byte[] Collection(params string[] names)
    {
        var fonts = names.Select(Bundled).ToArray();
        var header = new byte[12 + 4 * fonts.Length];
        "ttcf"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), 1);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), (uint)fonts.Length);
        var start = header.Length;
        for (var i = 0; i < fonts.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(12 + 4 * i), (uint)start);
            foreach (var record in Records(fonts[i]))
            {
                var offset = fonts[i].AsSpan(record + 8);
                BinaryPrimitives.WriteUInt32BigEndian(offset, BinaryPrimitives.ReadUInt32BigEndian(offset) + (uint)start);
            }
            start += fonts[i].Length;
        }
        return [.. header, .. fonts.SelectMany(f => f)];
    }
}
