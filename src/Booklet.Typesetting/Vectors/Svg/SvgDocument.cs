using System.Xml;
using Booklet.Diagnostics;

namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>
/// An SVG file as a tree. Nothing outside the file is looked at; entities of the file's own document type are expanded up to a limit, since
/// common drawing programs write their namespaces so.
/// </summary>
internal sealed class SvgDocument
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    private const string XLink = "http://www.w3.org/1999/xlink";

    private readonly Dictionary<string, SvgElement> _byId = new(StringComparer.Ordinal);
    private readonly List<int> _lineStarts = [0];
    private readonly SvgLimits _limits;
    private int _count;

    private SvgDocument(SourceFile source, SvgLimits limits)
    {
        (Source, _limits) = (source, limits);
        for (var i = 0; i < source.Text.Length; i++)
        {
            if (source.Text[i] == '\n' || (source.Text[i] == '\r' && (i + 1 == source.Text.Length || source.Text[i + 1] != '\n')))
                _lineStarts.Add(i + 1);
        }
    }

    public SourceFile Source { get; }

    public SvgElement? Root { get; private set; }

    /// <summary>In the order of the file.</summary>
    public List<SvgElement> Elements { get; } = [];

    /// <summary>Why the file, or its rest, could not be read; as the end of a sentence.</summary>
    public string? Fault { get; private set; }

    public int FaultOffset { get; private set; }

    public SvgElement? Find(string id) => _byId.GetValueOrDefault(id);

    public static SvgDocument Parse(SourceFile source, SvgLimits limits)
    {
        var document = new SvgDocument(source, limits);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = limits.EntityCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            // Some exports hold control characters in their metadata.
            CheckCharacters = false,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(source.Text), settings);
            document.Read(reader);
        }
        catch (XmlException exception)
        {
            document.Fail(Reason(exception), document.OffsetAt(exception.LineNumber, exception.LinePosition));
        }
        return document;
    }

    private static string Reason(XmlException exception) => exception.Message.Contains("MaxCharactersFromEntities", StringComparison.Ordinal)
        ? "its entities expand too far"
        : "it is not well-formed XML from here on";

    private void Fail(string reason, int offset) => (Fault, FaultOffset) = (reason, offset);

    private void Read(XmlReader reader)
    {
        SvgElement? parent = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++_count > _limits.Elements || reader.Depth > _limits.Depth)
                    {
                        Fail(_count > _limits.Elements ? "it has too many elements" : "its elements are nested too deeply", OffsetOf(reader));
                        return;
                    }
                    var isEmpty = reader.IsEmptyElement;
                    var element = Element(reader, parent);
                    if (!isEmpty)
                        parent = element;
                    break;
                case XmlNodeType.EndElement:
                    parent = parent?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when parent is not null:
                    AddText(parent, reader);
                    break;
                case XmlNodeType.EntityReference:
                    // An entity that is defined elsewhere: nothing is fetched.
                    break;
            }
        }
    }

    private static void AddText(SvgElement parent, XmlReader reader)
    {
        if (parent.Name is not ("text" or "tspan" or "style" or "a" or "textPath" or "tref"))
            return;
        if (parent.Children is [.., { IsText: true } last])
        {
            last.Text.Append(reader.Value);
            return;
        }
        var text = new SvgElement("", parent, parent.Offset);
        text.Text.Append(reader.Value);
        parent.Children.Add(text);
    }

    private SvgElement Element(XmlReader reader, SvgElement? parent)
    {
        // Files without any namespace are common enough in web pages' folders; browsers refuse them, readers of logos need not.
        var isSvg = reader.NamespaceURI is Namespace or "";
        var element = new SvgElement(isSvg ? reader.LocalName : reader.Name + "?", parent, OffsetOf(reader));
        var plain = new HashSet<string>(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length == 0)
            {
                plain.Add(reader.LocalName);
                element.SetAttribute(reader.LocalName, reader.Value);
            }
            else if ((reader.NamespaceURI == XLink && !plain.Contains(reader.LocalName) && element[reader.LocalName] is null) || reader.Name == "xml:space")
            {
                element.SetAttribute(reader.NamespaceURI == XLink ? reader.LocalName : "xml:space", reader.Value);
            }
        }
        reader.MoveToElement();
        parent?.Children.Add(element);
        Root ??= element;
        Elements.Add(element);
        if (element.Id is { Length: > 0 } id)
            _byId.TryAdd(id, element);
        return element;
    }

    private int OffsetOf(XmlReader reader) =>
        reader is IXmlLineInfo info && info.HasLineInfo() ? OffsetAt(info.LineNumber, Math.Max(1, info.LinePosition - 1)) : 0;

    private int OffsetAt(int line, int column) =>
        line < 1 || line > _lineStarts.Count ? 0 : Math.Min(_lineStarts[line - 1] + Math.Max(0, column - 1), Source.Text.Length);
}
