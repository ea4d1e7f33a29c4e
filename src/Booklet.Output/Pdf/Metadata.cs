using System.Globalization;
using System.Text;
using Booklet.Typesetting.Document;

namespace Booklet.Output.Pdf;

/// <summary>The document's properties twice: as XMP (ISO 16684-1) for archives and catalogues, as an Info dictionary for everything older.</summary>
internal static class Metadata
{
    public static PdfBuffer Info(DocumentProperties properties, PdfOptions options)
    {
        var buffer = new PdfBuffer();
        buffer.Raw("<</Title"u8).Text(properties.Title);
        if (properties.Author is { } author)
            buffer.Raw("/Author"u8).Text(author);
        if (properties.Subject is { } subject)
            buffer.Raw("/Subject"u8).Text(subject);
        if (!properties.Keywords.IsEmpty)
            buffer.Raw("/Keywords"u8).Text(string.Join(", ", properties.Keywords));
        buffer.Raw("/Producer"u8).Text(options.Producer);
        if (properties.Date is { } date)
            buffer.Raw("/CreationDate"u8).Date(date).Raw("/ModDate"u8).Date(date);
        return buffer.Raw(">>"u8);
    }

    public static byte[] Xmp(DocumentProperties properties, bool isArchival, PdfOptions options)
    {
        var xml = new StringBuilder();
        // The id is the constant of the XMP specification (part 1, 7.3.2).
        xml.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
            .Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
            .Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
            .Append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n")
            .Append("<dc:format>application/pdf</dc:format>\n");
        Alternatives(xml, "dc:title", properties.Title);
        if (properties.Author is { } author)
            List(xml, "dc:creator", "rdf:Seq", [author]);
        if (properties.Subject is { } subject)
            Alternatives(xml, "dc:description", subject);
        if (!properties.Keywords.IsEmpty)
        {
            List(xml, "dc:subject", "rdf:Bag", properties.Keywords);
            Simple(xml, "pdf:Keywords", string.Join(", ", properties.Keywords));
        }
        List(xml, "dc:language", "rdf:Bag", [properties.Language]);
        Simple(xml, "pdf:Producer", options.Producer);
        if (properties.Date is { } date)
        {
            var text = date.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
            Simple(xml, "xmp:CreateDate", text);
            Simple(xml, "xmp:ModifyDate", text);
        }
        xml.Append("</rdf:Description>\n");
        if (options.Tagged)
            Conformance(xml, isArchival, options.AttachesMathMl ? 3 : 2);
        xml.Append("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(xml.ToString());
    }

    /// <summary>
    /// The standards that the file keeps. An archive's schema must be described in the file itself when it is not one of the
    /// predefined ones (ISO 19005-2, 6.6.2.3): that of PDF/UA is not.
    /// </summary>
    private static void Conformance(StringBuilder xml, bool isArchival, int part)
    {
        xml.Append("<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><pdfuaid:part>1</pdfuaid:part></rdf:Description>\n");
        if (!isArchival)
            return;
        xml.Append("<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>").Append(part).Append("</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\n")
            .Append("<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">")
            .Append("<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">")
            .Append("<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>")
            .Append("<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>")
            .Append("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>")
            .Append("<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">")
            .Append("<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>")
            .Append("<pdfaProperty:category>internal</pdfaProperty:category>")
            .Append("<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>")
            .Append("</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n");
    }

    private static void Simple(StringBuilder xml, string name, string value) =>
        Escape(xml.Append('<').Append(name).Append('>'), value).Append("</").Append(name).Append(">\n");

    private static void Alternatives(StringBuilder xml, string name, string value)
    {
        xml.Append('<').Append(name).Append("><rdf:Alt><rdf:li xml:lang=\"x-default\">");
        Escape(xml, value).Append("</rdf:li></rdf:Alt></").Append(name).Append(">\n");
    }

    private static void List(StringBuilder xml, string name, string container, IEnumerable<string> values)
    {
        xml.Append('<').Append(name).Append("><").Append(container).Append('>');
        foreach (var value in values)
            Escape(xml.Append("<rdf:li>"), value).Append("</rdf:li>");
        xml.Append("</").Append(container).Append("></").Append(name).Append(">\n");
    }

    /// <summary>XML has no way to write most control characters and half surrogates: they become U+FFFD (XML 1.0, 2.2).</summary>
    private static StringBuilder Escape(StringBuilder xml, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<':
                    xml.Append("&lt;");
                    break;
                case '>':
                    xml.Append("&gt;");
                    break;
                case '&':
                    xml.Append("&amp;");
                    break;
                case < ' ' and not ('\t' or '\n' or '\r') or 0xFFFE or 0xFFFF:
                    xml.Append('\uFFFD');
                    break;
                default:
                    xml.Append(rune.ToString());
                    break;
            }
        }
        return xml;
    }
}
