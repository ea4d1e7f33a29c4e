using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Shaping;
using HarfBuzzSharp;

namespace Booklet.Output.Tests.Fixtures;

/// <summary>A bundled font shaped by HarfBuzz directly, so that the writers are tested without the font book.</summary>
internal sealed class TestFace : FontFace
{
    private static readonly ConcurrentDictionary<string, TestFace> Faces = new(StringComparer.Ordinal);

    private readonly byte[] _data;
    private readonly Font _font;

    private TestFace(string name, byte[] data)
    {
        _data = data;
        // HarfBuzz reads the bytes for as long as the font lives, which is as long as the tests run.
        var pin = GCHandle.Alloc(_data, GCHandleType.Pinned);
        using var blob = new Blob(pin.AddrOfPinnedObject(), _data.Length, MemoryMode.ReadOnly);
        var face = new Face(blob, 0);
        UnitsPerEm = face.UnitsPerEm;
        _font = new Font(face);
        _font.SetScale(UnitsPerEm, UnitsPerEm);
        _font.SetFunctionsOpenType();
        PostScriptName = name;
    }

    public static TestFace Serif => Load("LibertinusSerif-Regular.otf");

    public static TestFace SerifItalic => Load("LibertinusSerif-Italic.otf");

    public static TestFace Load(string file) => Faces.GetOrAdd(file, f => new TestFace(Path.GetFileNameWithoutExtension(f), File.ReadAllBytes(Find(f))));

    /// <summary>The serif with the licence bits of a font that must not be embedded.</summary>
    public static TestFace Restricted()
    {
        var data = Serif._data.ToArray();
        var record = data.AsSpan().IndexOf("OS/2"u8);
        var table = BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(record + 8));
        data[table + 9] = 2;
        return new TestFace("Restricted", data);
    }

    public override string Family => "Test";

    public override string PostScriptName { get; }

    public override int Weight => 400;

    public override bool IsItalic => PostScriptName.Contains("Italic", StringComparison.Ordinal);

    public override int UnitsPerEm { get; }

    public override int Ascender => 894;

    public override int Descender => -246;

    public override int CapHeight => 645;

    public override int XHeight => 429;

    public override double ItalicAngle => IsItalic ? -12 : 0;

    public override ReadOnlyMemory<byte> Data => _data;

    public override int FaceIndex => 0;

    public override bool HasGlyph(Rune rune) => _font.TryGetGlyph((uint)rune.Value, out _);

    public override ShapedText Shape(ShapingRequest request)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(request.Text);
        buffer.Direction = request.IsRightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Script = Script.Parse(request.Script);
        buffer.Language = new Language(CultureInfo.InvariantCulture);
        lock (_font)
            _font.Shape(buffer, [.. request.Features.Select(Feature.Parse)]);
        var (infos, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var glyphs = ImmutableArray.CreateBuilder<ShapedGlyph>(infos.Length);
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs.Add(new ShapedGlyph((ushort)infos[i].Codepoint, (int)infos[i].Cluster,
                positions[i].XAdvance, positions[i].XOffset, positions[i].YOffset));
        }
        return new ShapedText(this, request.Text, glyphs.MoveToImmutable(), request.IsRightToLeft);
    }

    public ShapedText Shape(string text, params string[] features) => Shape(new ShapingRequest(text, "Latn", "en", false, [.. features]));

    /// <summary>The folder of all bundled fonts.</summary>
    public static string FontsFolder => Path.GetDirectoryName(Path.GetDirectoryName(Find("LibertinusSerif-Regular.otf")))!;

    private static string Find(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var fonts = Path.Combine(folder.FullName, "fonts");
            if (Directory.Exists(fonts) && Directory.EnumerateFiles(fonts, file, SearchOption.AllDirectories).FirstOrDefault() is { } path)
                return path;
        }
        throw new FileNotFoundException($"No folder called fonts above {AppContext.BaseDirectory} holds {file}.");
    }
}
