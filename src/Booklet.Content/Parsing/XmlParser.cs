using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Booklet.Diagnostics;

namespace Booklet.Content.Parsing;

/// <summary>
/// XML as the same tree as other data: an element with nothing but text is a scalar, any other a mapping of its attributes and children,
/// in which children of one name are a list and text stands under <see cref="TextKey"/>. The root is a mapping with the root element's name.
/// Document types are refused, and with them entities, which are the way to a text that grows without end.
/// </summary>
public static class XmlParser
{
    public const string TextKey = "#text";

    /// <summary>Deeper data is no programme; trees are walked by recursion elsewhere.</summary>
    private const int DeepestLevel = 100;

    /// <summary>Null where the file is empty or broken, which is reported.</summary>
    public static ValueNode? Parse(SourceFile file, DiagnosticBag bag)
    {
        // Nothing may stand before an XML declaration.
        var start = file.Text.Length - file.Text.AsSpan().TrimStart("\uFEFF \t\r\n").Length;
        if (start == file.Text.Length)
            return null;
        return new Building(file, start, bag).Document();
    }

    private sealed class Building(SourceFile file, int start, DiagnosticBag bag)
    {
        private readonly ImmutableArray<int> _lines = LineStarts(file.Text, start);
        private readonly Stack<Element> _open = new();
        private bool _hasRoot;

        public ValueNode? Document()
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true };
            using var text = new StringReader(file.Text[start..]);
            using var reader = XmlReader.Create(text, settings);
            _open.Push(new Element("", Place((IXmlLineInfo)reader, 0)));
            try
            {
                while (reader.Read())
                {
                    if (!Enter(reader))
                        return null;
                }
            }
            catch (XmlException e)
            {
                // Reading stops at a document type, which stands before the first element.
                var problem = !_hasRoot && file.Text.AsSpan(start).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? "a document type is not allowed" : "it is not well-formed XML";
                bag.Add(ParsingDiagnostics.XmlSyntaxAt(new SourceLocation(file, new TextSpan(Math.Min(Offset(e.LineNumber, e.LinePosition), file.Text.Length), 1)), problem));
                return null;
            }
            return _open.Peek().ToNode();
        }

        private bool Enter(XmlReader reader)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (_open.Count > DeepestLevel)
                    {
                        bag.Add(ParsingDiagnostics.TooDeepAt(Place((IXmlLineInfo)reader, reader.Name.Length), DeepestLevel));
                        return false;
                    }
                    Open(reader);
                    break;
                case XmlNodeType.EndElement:
                    Close();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    _open.Peek().AddText(reader.Value, Place((IXmlLineInfo)reader, reader.Value.Length));
                    break;
            }
            return true;
        }

        private void Open(XmlReader reader)
        {
            _hasRoot = true;
            var isEmpty = reader.IsEmptyElement;
            var element = new Element(reader.LocalName, Place((IXmlLineInfo)reader, reader.Name.Length));
            while (reader.MoveToNextAttribute())
            {
                if (reader.Prefix is not ("xmlns" or "xsi") && reader.Name is not "xmlns")
                    element.Add(reader.LocalName, new ScalarNode(Place((IXmlLineInfo)reader, reader.Name.Length + reader.Value.Length + 3), reader.Value, isQuoted: true));
            }
            _open.Push(element);
            if (isEmpty)
                Close();
        }

        private void Close()
        {
            var element = _open.Pop();
            _open.Peek().Add(element.Name, element.ToNode());
        }

        private SourceLocation Place(IXmlLineInfo info, int length)
        {
            var at = Offset(info.LineNumber, info.LinePosition);
            return new SourceLocation(file, new TextSpan(at, Math.Min(length, file.Text.Length - at)));
        }

        private int Offset(int line, int column) =>
            line < 1 || line > _lines.Length ? start : Math.Min(_lines[line - 1] + Math.Max(column - 1, 0), file.Text.Length);

        private static ImmutableArray<int> LineStarts(string text, int start)
        {
            var starts = ImmutableArray.CreateBuilder<int>();
            starts.Add(start);
            for (var i = start; i < text.Length; i++)
            {
                if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                    starts.Add(i + 1);
            }
            return starts.DrainToImmutable();
        }
    }

    private sealed class Element(string name, SourceLocation location)
    {
        private readonly List<(string Name, SourceLocation Location, List<ValueNode> Values)> _children = [];
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
        private StringBuilder? _text;
        private SourceLocation? _textLocation;

        public string Name { get; } = name;

        public void Add(string name, ValueNode value)
        {
            if (_places.TryGetValue(name, out var at))
            {
                _children[at].Values.Add(value);
                return;
            }
            _places[name] = _children.Count;
            _children.Add((name, value.Location, [value]));
        }

        public void AddText(string text, SourceLocation location)
        {
            if (_text is null && string.IsNullOrWhiteSpace(text))
                return;
            _textLocation ??= location;
            (_text ??= new StringBuilder()).Append(text);
        }

        public ValueNode ToNode()
        {
            var text = _text?.ToString().Trim() ?? "";
            if (_children.Count == 0)
                return new ScalarNode(_textLocation ?? location, text, isQuoted: true);
            var entries = ImmutableArray.CreateBuilder<MappingEntry>(_children.Count + 1);
            foreach (var (key, place, values) in _children)
                entries.Add(new MappingEntry(key, place, values.Count == 1 ? values[0] : new SequenceNode(place, [.. values])));
            if (text.Length > 0)
                entries.Add(new MappingEntry(TextKey, _textLocation!, new ScalarNode(_textLocation!, text, isQuoted: true)));
            return new MappingNode(location, entries.DrainToImmutable());
        }
    }
}
