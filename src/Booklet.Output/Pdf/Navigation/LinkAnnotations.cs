using Booklet.Typesetting.Document;

namespace Booklet.Output.Pdf.Navigation;

/// <summary>Link annotations (ISO 32000-1, 12.5.6.5): objects of their own, so that structure elements can refer to them.</summary>
internal static class LinkAnnotations
{
    /// <summary><paramref name="tag"/>: what the link says to those who do not see it, and its key in the structure's parent tree.</summary>
    public static PdfBuffer Write(PdfBuffer buffer, PlacedLink link, int page, (string Contents, int Key)? tag)
    {
        buffer.Raw("<</Type/Annot/Subtype/Link/Rect["u8)
            .Decimal(link.Left, PageGeometry.Decimals).Decimal(link.Bottom, PageGeometry.Decimals)
            .Decimal(link.Right, PageGeometry.Decimals).Decimal(link.Top, PageGeometry.Decimals)
            // Flag 4: printed with the page, as archives ask for; a link without border shows nothing.
            .Raw("]/Border[0 0 0]/F 4/P"u8).Reference(page);
        if (tag is var (contents, key))
            buffer.Raw("/Contents"u8).Text(contents).Raw("/StructParent"u8).Integer(key);
        switch (link.Item.Target)
        {
            case UriTarget uri:
                buffer.Raw("/A<</S/URI/URI"u8).Text(PercentEncoded(uri.Uri)).Raw(">>"u8);
                break;
            case AnchorTarget anchor:
                buffer.Raw("/A<</S/GoTo/D"u8).Text(anchor.Anchor).Raw(">>"u8);
                break;
            default:
                throw new InvalidOperationException($"Links cannot lead to a {link.Item.Target.GetType().Name}.");
        }
        return buffer.Raw(">>"u8);
    }

    /// <summary>A URI is 7-bit ASCII in a PDF: the rest, blanks and controls as percent-encoded UTF-8 (RFC 3987, 3.1).</summary>
    private static string PercentEncoded(string uri)
    {
        if (uri.All(c => c is > ' ' and <= '~'))
            return uri;
        var encoded = new System.Text.StringBuilder();
        foreach (var b in System.Text.Encoding.UTF8.GetBytes(uri))
        {
            if (b is > 0x20 and < 0x7F)
                encoded.Append((char)b);
            else
                encoded.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }
}
