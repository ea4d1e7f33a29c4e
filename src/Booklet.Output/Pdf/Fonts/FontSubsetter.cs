using System.Runtime.InteropServices;
using Booklet.Typesetting.Fonts;
using HarfBuzzSharp;

namespace Booklet.Output.Pdf.Fonts;

/// <summary>
/// Cuts a font down to some glyphs with HarfBuzz's subsetter, which the managed binding leaves out. Glyphs are renumbered without gaps:
/// keeping the old numbers costs two to ten times the size.
/// </summary>
internal static unsafe partial class FontSubsetter
{
    private const string Library = "libHarfBuzzSharp";

    // hb_subset_flags_t: the shaped glyphs are final, so no substitution may add more; .notdef shows what is missing;
    // hints are for screens of few pixels.
    private const uint NoHinting = 0x1;
    private const uint NotdefOutline = 0x40;
    private const uint NoLayoutClosure = 0x200;

    // hb_subset_sets_t
    private const int DropTables = 3;

    // Layout and names are spent once text is shaped; character codes too, since the PDF addresses glyphs.
    private static readonly string[] DroppedTables =
        ["GSUB", "GPOS", "GDEF", "MATH", "kern", "BASE", "DSIG", "STAT", "cmap", "name", "post", "OS/2", "JSTF", "FFTM", "meta", "gasp"];

    /// <summary>
    /// The subset as a font file and the new id of each wanted glyph, in the order of <paramref name="glyphs"/> (ascending ids); null where HarfBuzz gives up.
    /// </summary>
    public static (byte[] Data, ushort[] NewIds)? Subset(FontFace font, ReadOnlySpan<ushort> glyphs)
    {
        using var pin = font.Data.Pin();
        using var blob = new Blob((nint)pin.Pointer, font.Data.Length, MemoryMode.ReadOnly);
        using var face = new Face(blob, font.FaceIndex);
        var input = hb_subset_input_create_or_fail();
        if (input == 0)
            return null;
        try
        {
            hb_subset_input_set_flags(input, NoHinting | NotdefOutline | NoLayoutClosure);
            var wanted = hb_subset_input_glyph_set(input);
            foreach (var glyph in glyphs)
                hb_set_add(wanted, glyph);
            var dropped = hb_subset_input_set(input, DropTables);
            foreach (var table in DroppedTables)
                hb_set_add(dropped, Tag.Parse(table));
            return Execute(face.Handle, input, glyphs);
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
    }

    private static (byte[] Data, ushort[] NewIds)? Execute(nint face, nint input, ReadOnlySpan<ushort> glyphs)
    {
        var plan = hb_subset_plan_create_or_fail(face, input);
        if (plan == 0)
            return null;
        try
        {
            var map = hb_subset_plan_old_to_new_glyph_mapping(plan);
            var newIds = new ushort[glyphs.Length];
            for (var i = 0; i < glyphs.Length; i++)
            {
                // HB_MAP_VALUE_INVALID, all bits set, for an id that the font doesn't have: .notdef.
                var id = hb_map_get(map, glyphs[i]);
                newIds[i] = id > ushort.MaxValue ? (ushort)0 : (ushort)id;
            }
            var subset = hb_subset_plan_execute_or_fail(plan);
            if (subset == 0)
                return null;
            var blob = hb_face_reference_blob(subset);
            var data = hb_blob_get_data(blob, out var length);
            var bytes = new ReadOnlySpan<byte>((void*)data, (int)length).ToArray();
            hb_blob_destroy(blob);
            hb_face_destroy(subset);
            return (bytes, newIds);
        }
        finally
        {
            hb_subset_plan_destroy(plan);
        }
    }

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    private static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    private static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_set(nint input, int kind);

    [LibraryImport(Library)]
    private static partial nint hb_subset_plan_create_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    private static partial void hb_subset_plan_destroy(nint plan);

    [LibraryImport(Library)]
    private static partial nint hb_subset_plan_old_to_new_glyph_mapping(nint plan);

    [LibraryImport(Library)]
    private static partial nint hb_subset_plan_execute_or_fail(nint plan);

    [LibraryImport(Library)]
    private static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Library)]
    private static partial uint hb_map_get(nint map, uint key);

    [LibraryImport(Library)]
    private static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    private static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    private static partial nint hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    private static partial void hb_blob_destroy(nint blob);
}
