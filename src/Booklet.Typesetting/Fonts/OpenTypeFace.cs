using System.Collections.Concurrent;
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

    // What is known of the characters of the BMP: 0 not asked yet, 1 no glyph, 2 glyph. Racing writers write the same.
    private readonly byte[] _coverage = new byte[0x10000];

    private OpenTypeFace(string path, FontFileHeader header) =>
        (_header, _loaded) = (header, new Lazy<Loaded>(() => new Loaded(path, header.UnitsPerEm)));

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

    public override int FaceIndex => 0;

    /// <summary>For what shaping does not tell: extents of glyphs, the MATH table. Scaled to font units.</summary>
    internal Font HarfBuzz => _loaded.Value.Font;

    /// <summary>Null for a file that is no OpenType font.</summary>
    public static OpenTypeFace? TryOpen(string path) => FontFileHeader.TryRead(path) is { } header ? new OpenTypeFace(path, header) : null;

    public override bool HasGlyph(Rune rune)
    {
        if (!rune.IsBmp)
            return _loaded.Value.Font.TryGetNominalGlyph(rune.Value, out _);
        ref var known = ref _coverage[rune.Value];
        if (known == 0)
            known = _loaded.Value.Font.TryGetNominalGlyph(rune.Value, out _) ? (byte)2 : (byte)1;
        return known == 2;
    }

    public override ShapedText Shape(ShapingRequest request)
    {
        var buffer = _buffer ??= new Buffer();
        buffer.Reset();
        buffer.AddUtf16(request.Text);
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
                (ushort)infos[i].Codepoint, (int)infos[i].Cluster, position.XAdvance, position.XOffset, position.YOffset);
        }
        return new ShapedText(this, request.Text, ImmutableCollectionsMarshal.AsImmutableArray(glyphs), request.IsRightToLeft);
    }

    public override string ToString() => PostScriptName;

    /// <summary>The file in memory that neither moves nor goes: HarfBuzz keeps pointers into it.</summary>
    private sealed class Loaded
    {
        public unsafe Loaded(string path, int unitsPerEm)
        {
            using var file = File.OpenHandle(path);
            Bytes = GC.AllocateUninitializedArray<byte>((int)RandomAccess.GetLength(file), pinned: true);
            if (RandomAccess.Read(file, Bytes, 0) != Bytes.Length)
                throw new IOException($"'{path}' could not be read whole.");
            var start = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(Bytes));
            var blob = new Blob(start, Bytes.Length, MemoryMode.ReadOnly);
            var face = new Face(blob, 0);
            face.MakeImmutable();
            Font = new Font(face);
            Font.SetScale(unitsPerEm, unitsPerEm);
        }

        public byte[] Bytes { get; }

        public Font Font { get; }
    }
}
