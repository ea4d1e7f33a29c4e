using System.Collections.Immutable;
using System.Text;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Shaping;

namespace Booklet.Typesetting.Tests.Fonts;

/// <summary>Every glyph is a box of one em: a line of ten ems holds ten characters. The glyph id is the character, as far as it goes.</summary>
internal sealed class BoxFace(string family = "Box", Func<Rune, bool>? has = null, int weight = 400, bool italic = false) : FontFace
{
    public override string Family { get; } = family;

    public override string PostScriptName => $"{Family}-{Weight}{(IsItalic ? "Italic" : "")}";

    public override int Weight { get; } = weight;

    public override bool IsItalic { get; } = italic;

    public override int UnitsPerEm => 1000;

    public override int Ascender => 800;

    public override int Descender => -200;

    public override int CapHeight => 700;

    public override int XHeight => 500;

    public override double ItalicAngle => 0;

    public override ReadOnlyMemory<byte> Data => default;

    public override int FaceIndex => 0;

    public override bool HasGlyph(Rune rune) => has?.Invoke(rune) ?? true;

    public override ShapedText Shape(ShapingRequest request)
    {
        var glyphs = ImmutableArray.CreateBuilder<ShapedGlyph>();
        var at = 0;
        foreach (var rune in request.Text.EnumerateRunes())
        {
            // A combining mark sits on the character before it.
            var isMark = Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark;
            var id = HasGlyph(rune) ? (ushort)Math.Max(1, rune.Value & 0xFFFF) : (ushort)0;
            glyphs.Add(new ShapedGlyph(id, isMark && glyphs.Count > 0 ? glyphs[^1].Cluster : at, isMark ? 0 : 1000, 0, 0));
            at += rune.Utf16SequenceLength;
        }
        if (request.IsRightToLeft)
            glyphs.Reverse();
        return new ShapedText(this, request.Text, glyphs.ToImmutable(), request.IsRightToLeft);
    }
}
