using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Booklet.Typesetting.Fonts;

namespace Booklet.Typesetting.Vectors;

/// <summary>Glyphs as paths in font units, y upwards, by HarfBuzz' drawing functions, which the managed binding leaves out.</summary>
internal static unsafe partial class GlyphOutlines
{
    private const string Library = "libHarfBuzzSharp";

    private static readonly ConditionalWeakTable<FontFace, ConcurrentDictionary<ushort, VectorPath>> Known = [];

    private static readonly Lazy<nint> Functions = new(MakeFunctions);

    /// <summary>Empty for spaces, for glyphs that the font lacks, and for fonts that exist only in tests.</summary>
    public static VectorPath Of(FontFace face, ushort glyph) => face is OpenTypeFace font
        ? Known.GetOrCreateValue(face).GetOrAdd(glyph, static (id, f) => Draw(f, id), font)
        : VectorPath.Empty;

    private static VectorPath Draw(OpenTypeFace font, ushort glyph)
    {
        var builder = new PathBuilder();
        var handle = GCHandle.Alloc(builder);
        try
        {
            hb_font_draw_glyph(font.HarfBuzz.Handle, glyph, Functions.Value, GCHandle.ToIntPtr(handle));
        }
        finally
        {
            handle.Free();
        }
        return builder.Build();
    }

    private static nint MakeFunctions()
    {
        var functions = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(functions, &Move, 0, 0);
        hb_draw_funcs_set_line_to_func(functions, &Line, 0, 0);
        hb_draw_funcs_set_quadratic_to_func(functions, &Quadratic, 0, 0);
        hb_draw_funcs_set_cubic_to_func(functions, &Cubic, 0, 0);
        hb_draw_funcs_set_close_path_func(functions, &Close, 0, 0);
        hb_draw_funcs_make_immutable(functions);
        return functions;
    }

    private static PathBuilder Builder(nint data) => (PathBuilder)GCHandle.FromIntPtr(data).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Move(nint functions, nint data, nint state, float x, float y, nint user) => Builder(data).Move(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Line(nint functions, nint data, nint state, float x, float y, nint user) => Builder(data).Line(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Quadratic(nint functions, nint data, nint state, float x1, float y1, float x, float y, nint user) =>
        Builder(data).Quadratic(x1, y1, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Cubic(nint functions, nint data, nint state, float x1, float y1, float x2, float y2, float x, float y, nint user) =>
        Builder(data).Cubic(x1, y1, x2, y2, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Close(nint functions, nint data, nint state, nint user) => Builder(data).Close();

    [LibraryImport(Library)]
    private static partial nint hb_draw_funcs_create();

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_make_immutable(nint functions);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_move_to_func(
        nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_line_to_func(
        nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_quadratic_to_func(
        nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_cubic_to_func(
        nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, float, float, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_close_path_func(
        nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_font_draw_glyph(nint font, uint glyph, nint functions, nint data);
}
