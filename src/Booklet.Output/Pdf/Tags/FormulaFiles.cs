using System.Text;
using Booklet.Typesetting.Document;

namespace Booklet.Output.Pdf.Tags;

/// <summary>
/// Formulas as MathML files that belong to their elements (ISO 32000-2, 14.13), so that a reader can walk through a fraction instead of hearing
/// its line. Equal formulas share a file.
/// </summary>
internal sealed class FormulaFiles(PdfFile file)
{
    private readonly Dictionary<string, int> _files = new(StringComparer.Ordinal);

    /// <summary>Returns the object of the file specification.</summary>
    public int FileOf(FormulaInline formula)
    {
        var xml = formula.ToMathMl();
        if (_files.TryGetValue(xml, out var known))
            return known;
        var embedded = file.Reserve();
        file.WriteDeflated(embedded, "/Type/EmbeddedFile/Subtype/application#2Fmathml+xml"u8, Encoding.UTF8.GetBytes(xml));
        var name = FormattableString.Invariant($"formula-{_files.Count + 1}.mml");
        var buffer = new PdfBuffer();
        // Supplement: another way to say what the page shows (ISO 19005-3, annex E).
        buffer.Raw("<</Type/Filespec/AFRelationship/Supplement/F"u8).Text(name).Raw("/UF"u8).Text(name)
            .Raw("/EF<</F"u8).Reference(embedded).Raw("/UF"u8).Reference(embedded).Raw(">>>>"u8);
        return _files[xml] = file.Write(buffer);
    }
}
