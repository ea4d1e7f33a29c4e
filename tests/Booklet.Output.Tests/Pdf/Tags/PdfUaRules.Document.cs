using System.Text.RegularExpressions;
using System.Xml.Linq;
using UglyToad.PdfPig.Tokens;

namespace Booklet.Output.Tests.Pdf.Tags;

/// <summary>Rules of the document as a whole: catalog, metadata, languages, fonts.</summary>
internal sealed partial class PdfUaRules
{
    private static readonly XNamespace UaId = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace ArchiveId = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace ArchiveSchema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    private void CheckCatalog()
    {
        Find(Graph.Resolve(Graph.Get(Graph.Dictionary(Graph.Catalog, "MarkInfo"), "Marked")) is not BooleanToken { Data: true }, "the file is not marked as tagged");
        Find(Graph.Resolve(Graph.Get(Graph.Dictionary(Graph.Catalog, "ViewerPreferences"), "DisplayDocTitle")) is not BooleanToken { Data: true },
            "07-001, 07-002: the window shows the file's name");
        foreach (var name in (string[])["OpenAction", "AA", "AcroForm", "OCProperties", "Perms"])
            Find(Graph.Get(Graph.Catalog, name) is not null, $"the catalog has {name}");
        Find(Graph.Resolve(Graph.Get(Graph.Dictionary(Graph.Catalog, "Names"), "JavaScript")) is not null, "PDF/A 6.5.1: JavaScript");
        CheckOutputIntent();
        Find(Graph.Pdf.Structure.Trailer.Identifier.Count != 2, "PDF/A 6.1.3: no ID");

        if (Graph.Resolve(Graph.Get(Graph.Catalog, "Metadata")) is not StreamToken stream)
        {
            _findings.Add("06-001: no metadata");
            return;
        }
        var xmp = XDocument.Parse(System.Text.Encoding.UTF8.GetString(Graph.Decode(stream)).Trim('\uFEFF'));
        Find(xmp.Descendants(UaId + "part").FirstOrDefault()?.Value != "1", "06-002: no PDF/UA identifier");
        Find(string.IsNullOrWhiteSpace(xmp.Descendants(DublinCore + "title").FirstOrDefault()?.Value), "06-003: no title");
        var part = xmp.Descendants(ArchiveId + "part").FirstOrDefault()?.Value;
        if (part is null)
            return;
        Find(part is not ("2" or "3") || xmp.Descendants(ArchiveId + "conformance").FirstOrDefault()?.Value != "A", "PDF/A 6.6.4: the identifier is neither 2a nor 3a");
        CheckAttachments(part);
        Find(xmp.Descendants(ArchiveSchema + "namespaceURI").All(n => n.Value != UaId.NamespaceName), "PDF/A 6.6.2.3: the PDF/UA schema is not described");
    }

    /// <summary>An archive of part 2 holds no other files; in one of part 3 each file says what it is to the element that names it.</summary>
    private void CheckAttachments(string part)
    {
        foreach (var element in _pdf.Elements)
        {
            foreach (var item in Graph.Items(Graph.Get(element.Dictionary, "AF")).Select(Graph.Dictionary))
            {
                Find(part == "2", "PDF/A-2 6.8: an embedded file");
                Find(Graph.Name(item, "AFRelationship") is null || Graph.Text(item, "UF") is null || Graph.Text(item, "F") is null, "PDF/A-3 6.8: an associated file without relationship or name");
                var file = Graph.Resolve(Graph.Get(Graph.Dictionary(item, "EF"), "F")) as StreamToken;
                Find(Graph.Name(file?.StreamDictionary, "Subtype") is null, "PDF/A-3 6.8: an embedded file without its type");
            }
        }
    }

    private void CheckOutputIntent()
    {
        var intent = Graph.Items(Graph.Get(Graph.Catalog, "OutputIntents")).Select(Graph.Dictionary).SingleOrDefault();
        var profile = Graph.Resolve(Graph.Get(intent, "DestOutputProfile")) as StreamToken;
        Find(Graph.Name(intent, "S") != "GTS_PDFA1" || profile is null || Graph.Integer(profile.StreamDictionary, "N") != 3, "PDF/A 6.2.3: no output intent");
        // A profile's header has its size first and the space of its numbers at 16 (ICC.1, 7.2).
        if (profile is not null && Graph.Decode(profile) is var data)
            Find(!data.AsSpan(16, 4).SequenceEqual("RGB "u8) || System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(data) != data.Length, "the profile is damaged");
    }

    private void CheckLanguages()
    {
        Find(!IsLanguage(Graph.Text(Graph.Catalog, "Lang")), "11-001 to 11-006: the document has no language");
        foreach (var element in _pdf.Elements)
        {
            var language = Graph.Text(element.Dictionary, "Lang");
            Find(language is not null && !IsLanguage(language), $"11-007: '{language}' is no language");
        }
    }

    private static bool IsLanguage(string? tag) => tag is not null && Regex.IsMatch(tag, "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$");

    private void CheckFonts()
    {
        var fonts = _pdf.Pages.SelectMany(p => Graph.Dictionary(Graph.Dictionary(p.Page, "Resources"), "Font")?.Data.Values ?? [])
            .OfType<IndirectReferenceToken>().DistinctBy(r => r.Data).Select(Graph.Dictionary);
        foreach (var font in fonts)
        {
            var name = Graph.Name(font, "BaseFont");
            var descendant = Graph.Items(Graph.Get(font, "DescendantFonts")).Select(Graph.Dictionary).Single();
            var descriptor = Graph.Dictionary(descendant, "FontDescriptor");
            Find(Graph.Get(descriptor, "FontFile2") is null && Graph.Get(descriptor, "FontFile3") is null, $"31-009: {name} is not embedded");
            Find(Graph.Name(descendant, "Subtype") == "CIDFontType2" && Graph.Get(descendant, "CIDToGIDMap") is null, $"31-004: {name} has no CIDToGIDMap");
            CheckCodes(font!, descendant!, name!);
        }
    }

    /// <summary>Every code has a width and says a character that is one.</summary>
    private void CheckCodes(DictionaryToken font, DictionaryToken descendant, string name)
    {
        var encoding = Graph.Resolve(Graph.Get(font, "Encoding"));
        Find(encoding is not (NameToken { Data: "Identity-H" } or StreamToken), $"31-006: {name} has a character map that is not embedded");
        if (encoding is StreamToken map)
        {
            Find(Graph.Text(Graph.Dictionary(map.StreamDictionary, "CIDSystemInfo"), "Ordering") != Graph.Text(Graph.Dictionary(descendant, "CIDSystemInfo"), "Ordering"),
                $"31-001, 31-002: {name} and its character map have different collections");
            Find(!System.Text.Encoding.ASCII.GetString(Graph.Decode(map)).Contains($"/CMapName/{Graph.Name(map.StreamDictionary, "CMapName")} def", StringComparison.Ordinal), $"31-003: {name}, the character map has two names");
            Find((Graph.Integer(map.StreamDictionary, "WMode") ?? 0) != 0, $"31-007: {name}, writing mode");
        }
        if (Graph.Resolve(Graph.Get(font, "ToUnicode")) is not StreamToken toUnicode)
        {
            _findings.Add($"31-027, 10-001: {name} has no ToUnicode");
            return;
        }
        // The range of all codes, which looks like a meaning, stands before the first section.
        var text = System.Text.Encoding.ASCII.GetString(Graph.Decode(toUnicode));
        text = text[Math.Max(text.IndexOf("beginbfchar", StringComparison.Ordinal), 0)..];
        var meanings = Regex.Matches(text, "^<((?:[0-9A-F]{2}){1,2})><([0-9A-F]+)>$", RegexOptions.Multiline).ToDictionary(m => Convert.ToInt32(m.Groups[1].Value, 16), m => m.Groups[2].Value);
        foreach (var (code, meaning) in meanings)
        {
            Find(Regex.IsMatch(meaning, "^(....)*(0000|FEFF|FFFE)"), $"31-028: {name}, code {code:X4} says {meaning}");
            Find(Regex.IsMatch(meaning, "^(....)*(E...|F[0-8]..|DB[89A-F].)"), $"PDF/A 6.2.11.7.3: {name}, code {code:X4} says {meaning}, a character of private use");
        }
        var widths = Widths(descendant);
        var cids = encoding is StreamToken stream
            ? Regex.Matches(System.Text.Encoding.ASCII.GetString(Graph.Decode(stream)), "^<((?:[0-9A-F]{2}){1,2})>(\\d+)$", RegexOptions.Multiline)
                .ToDictionary(m => Convert.ToInt32(m.Groups[1].Value, 16), m => int.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture))
            : [];
        foreach (var code in meanings.Keys)
            Find(!widths.Contains(cids.GetValueOrDefault(code, code)), $"31-018: {name}, code {code:X4} has no width");
        // Only codes that are shown have a meaning.
        foreach (var code in meanings.Keys)
            Find(cids.GetValueOrDefault(code, code) == 0, $"31-030: {name}, code {code:X4} shows .notdef");
        foreach (var cid in widths.Where(c => c != 0))
            Find(!meanings.ContainsKey(cid), $"10-001: {name}, glyph {cid} says nothing");
    }

    private HashSet<int> Widths(DictionaryToken font)
    {
        var widths = new HashSet<int>();
        var entries = Graph.Items(Graph.Get(font, "W")).ToList();
        for (var i = 0; i + 1 < entries.Count; i += 2)
        {
            var first = ((NumericToken)entries[i]).Int;
            widths.UnionWith(Enumerable.Range(first, Graph.Items(entries[i + 1]).Count()));
        }
        return widths;
    }
}
