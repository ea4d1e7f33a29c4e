using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Booklet.Typesetting.Shaping;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Booklet.Typesetting.Fonts;

/// <summary>
/// A font file on disk, shaped by HarfBuzz. Names and metrics are known from the start; the file is read when the first glyph is asked for
/// and stays in memory.
/// </summary>
internal sealed class OpenTypeFace : FontFace
{
    private static readonly ConcurrentDictionary<string, Language> Languages = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, Feature> Features = new(StringComparer.Ordinal);

    [ThreadStatic]
    private static Buffer? _buffer;

    private readonly FontFileHeader _header;
    private readonly Lazy<Loaded> _loaded;

    private readonly Lazy<CharacterMap> _characters;

    private OpenTypeFace(string path, FontFileHeader header, Lazy<byte[]> bytes, bool isSystem)
    {
        (Path, _header, IsSystem) = (path, header, isSystem);
        _loaded = new Lazy<Loaded>(() => new Loaded(bytes.Value, header));
        _characters = new Lazy<CharacterMap>(() => ReadCharacters(path, header));
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    public override bool IsSystem { get; }

    public override string Family => _header.Family;

    public override string PostScriptName => _header.PostScriptName;

    public override int Weight => _header.Weight;

    public override bool IsItalic => _header.IsItalic;

    public override int UnitsPerEm => _header.UnitsPerEm;

    public override int Ascender => _header.Ascender;

    public override int Descender => _header.Descender;

    public override int CapHeight => _header.CapHeight;

    public override int XHeight => _header.XHeight;

    public override double ItalicAngle => _header.ItalicAngle;

    public override ReadOnlyMemory<byte> Data => _loaded.Value.Bytes;

    public override int FaceIndex => _header.FaceIndex;

    /// <summary>For what shaping does not tell: extents of glyphs, the MATH table. Scaled to font units.</summary>
    internal Font HarfBuzz => _loaded.Value.Font;

    /// <summary>What keeps the font from being printed with.</summary>
    internal FontObstacle Obstacle => _header.Obstacle;

    /// <summary>The file's faces; none where it is no OpenType font. Faces of a collection share its bytes.</summary>
    public static ImmutableArray<OpenTypeFace> Open(string path, bool isSystem = false)
    {
        var bytes = new Lazy<byte[]>(() => ReadWhole(path));
        return [.. FontFileHeader.ReadAll(path).Select(header => new OpenTypeFace(path, header, bytes, isSystem))];
    }

    public override bool HasGlyph(Rune rune) => _characters.Value.Has(rune);

    public override ShapedText Shape(ShapingRequest request)
    {
        var buffer = _buffer ??= new Buffer();
        buffer.Reset();
        if (request.Before.Length + request.After.Length == 0)
            buffer.AddUtf16(request.Text);
        else
            AddWithContext(buffer, request);
        buffer.Direction = request.IsRightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Script = Script.TryParse(request.Script, out var script) ? script : Script.Common;
        buffer.Language = Languages.GetOrAdd(request.Language, tag => new Language(tag));
        var features = new Feature[request.Features.Length];
        for (var i = 0; i < features.Length; i++)
            features[i] = Features.GetOrAdd(request.Features[i], Feature.Parse);
        _loaded.Value.Font.Shape(buffer, features);

        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new ShapedGlyph[infos.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            var position = positions[i];
            glyphs[i] = new ShapedGlyph(
                (ushort)infos[i].Codepoint, (int)infos[i].Cluster - request.Before.Length, position.XAdvance, position.XOffset, position.YOffset);
        }
        return new ShapedText(this, request.Text, ImmutableCollectionsMarshal.AsImmutableArray(glyphs), request.IsRightToLeft) { Language = request.Language };
    }

    public override string ToString() => PostScriptName;

    /// <summary>The letters beside the text say how its first and last letters join; clusters count from the text's start.</summary>
    private static void AddWithContext(Buffer buffer, ShapingRequest request)
    {
        var whole = string.Concat(request.Before, request.Text, request.After);
        buffer.AddUtf16(whole, request.Before.Length, request.Text.Length);
    }

    private static CharacterMap ReadCharacters(string path, FontFileHeader header)
    {
        using var file = File.OpenHandle(path);
        return CharacterMap.Read(FontFileHeader.ReadAt(file, header.CharacterTable.Offset, header.CharacterTable.Length));
    }

    /// <summary>In memory that does not move: HarfBuzz keeps pointers into it.</summary>
    private static byte[] ReadWhole(string path)
    {
        using var file = File.OpenHandle(path);
        var bytes = GC.AllocateUninitializedArray<byte>((int)RandomAccess.GetLength(file), pinned: true);
        return RandomAccess.Read(file, bytes, 0) == bytes.Length ? bytes : throw new IOException($"'{path}' could not be read whole.");
    }

    private sealed class Loaded
    {
        public unsafe Loaded(byte[] bytes, FontFileHeader header)
        {
            Bytes = bytes;
            var start = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(bytes));
            var blob = new Blob(start, bytes.Length, MemoryMode.ReadOnly);
            var face = new Face(blob, header.FaceIndex);
            face.MakeImmutable();
            Font = new Font(face);
            Font.SetScale(header.UnitsPerEm, header.UnitsPerEm);
        }

        public byte[] Bytes { get; }

        public Font Font { get; }
    }
}
