using System.Collections.Immutable;
using Booklet.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Booklet.Content.Parsing;

/// <summary>Where reading broke off (an offset into the text read) and the parser's own words.</summary>
internal sealed record YamlFailure(int Offset, string Problem);

internal readonly record struct YamlOutcome(ValueNode? Node, YamlFailure? Failure);

/// <summary>One pass over the parser's events that builds nodes.</summary>
internal sealed class YamlReader
{
    /// <summary>Levels of nesting: no hand-written programme comes near, and the reader's recursion stays far from the stack's end.</summary>
    private const int MaximumDepth = 100;

    /// <summary>Values that aliases may repeat: ten times a large programme; a walk over all of them stays instant.</summary>
    private const int MaximumRepeated = 100_000;

    private readonly SourceFile _file;
    private readonly int _start;
    private readonly int _length;
    private readonly DiagnosticBag _bag;
    private readonly IParser _parser;
    private readonly Dictionary<string, (ValueNode? Node, int Size)> _anchors = new(StringComparer.Ordinal);
    private int _lastOffset;
    private int _depth;
    private int _size;
    private int _repeated;

    private YamlReader(SourceFile file, int start, string text, DiagnosticBag bag)
    {
        (_file, _start, _length, _bag) = (file, start, text.Length, bag);
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    public static YamlOutcome Read(SourceFile file, int start, string text, DiagnosticBag bag)
    {
        var reader = new YamlReader(file, start, text, bag);
        try
        {
            return new(reader.Document(), null);
        }
        catch (NestingException)
        {
            return default;
        }
        catch (YamlException e)
        {
            // The end of the error's range is where the scanner gave up; its start may be the start of the whole collection.
            return new(null, new YamlFailure(Math.Clamp((int)e.Start.Index, 0, text.Length), e.Message));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException
            or IndexOutOfRangeException or NullReferenceException)
        {
            // The parser throws bare exceptions on some broken input; the last event is the nearest place known.
            return new(null, new YamlFailure(reader._lastOffset, "the structure breaks off"));
        }
    }

    private ValueNode? Document()
    {
        Next();
        if (Next() is not DocumentStart)
            return null;
        var first = Next();
        var node = first is DocumentEnd ? null : Node(first);
        if (node is ScalarNode { IsNull: true, Text: "" })
            node = null;
        var end = Next();
        if (end is DocumentEnd && _parser.MoveNext() && _parser.Current is DocumentStart second && node is not null)
            _bag.Add(ParsingDiagnostics.MoreDocumentsAt(Location(second)));
        return node;
    }

    private ParsingEvent Next()
    {
        if (!_parser.MoveNext() || _parser.Current is not { } current)
            throw new YamlException("the data ends too early");
        _lastOffset = Math.Clamp((int)current.Start.Index, 0, _length);
        return current;
    }

    private ValueNode? Node(ParsingEvent current)
    {
        _size++;
        switch (current)
        {
            case Scalar scalar:
                return Anchored(scalar, _size, Text(scalar));
            case AnchorAlias alias:
                return Alias(alias);
            case SequenceStart start:
                return Nested(start, Sequence);
            case MappingStart start:
                return Nested(start, Mapping);
            default:
                throw new YamlException(current.Start, current.End, "a value is missing");
        }
    }

    private ScalarNode Text(Scalar scalar) =>
        new ScalarNode(Location(scalar), scalar.Value, scalar.Style is not ScalarStyle.Plain);

    private ValueNode? Nested<T>(T start, Func<T, ValueNode> read)
        where T : NodeEvent
    {
        if (++_depth > MaximumDepth)
        {
            _bag.Add(ParsingDiagnostics.TooDeepAt(Location(start), MaximumDepth));
            throw new NestingException();
        }

        var size = _size;
        if (!start.Anchor.IsEmpty)
            _anchors[start.Anchor.Value] = default;
        var node = Anchored(start, size, read(start));
        _depth--;
        return node;
    }

    private T Anchored<T>(NodeEvent source, int sizeBefore, T node)
        where T : ValueNode
    {
        if (!source.Anchor.IsEmpty)
            _anchors[source.Anchor.Value] = (node, _size - sizeBefore + 1);
        return node;
    }

    /// <summary>Null where the name is unknown or still being defined: such a value would hold itself.</summary>
    private ValueNode? Alias(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var target) || target.Node is null)
        {
            _bag.Add(ParsingDiagnostics.BadAliasAt(alias.Value.Value, Location(alias)));
            return new ScalarNode(Location(alias), "", false);
        }

        // Bounded here, so that whoever walks the tree needs no guard of his own.
        _repeated = (int)Math.Min(int.MaxValue, (long)_repeated + target.Size);
        if (_repeated > MaximumRepeated)
        {
            _bag.Add(ParsingDiagnostics.TooManyAliasesAt(Location(alias), MaximumRepeated));
            throw new NestingException();
        }

        _size += target.Size;
        return target.Node;
    }

    private ValueNode Sequence(SequenceStart start)
    {
        var items = ImmutableArray.CreateBuilder<ValueNode>();
        for (var next = Next(); next is not SequenceEnd; next = Next())
        {
            if (Node(next) is { } item)
                items.Add(item);
        }
        return new SequenceNode(Location(start), items.DrainToImmutable());
    }

    private ValueNode Mapping(MappingStart start)
    {
        var entries = new YamlEntries(_bag);
        for (var next = Next(); next is not MappingEnd; next = Next())
        {
            var plainMerge = next is Scalar { Style: ScalarStyle.Plain, Value: "<<" };
            var key = Node(next);
            var value = Node(Next());
            if (key is not ScalarNode name)
                _bag.Add(ParsingDiagnostics.KeyNotTextAt(Location(next)));
            else if (plainMerge && value is not null)
                entries.Merge(name.Location, value);
            else if (value is not null)
                entries.Add(new MappingEntry(name.Text, name.Location, value));
        }
        return new MappingNode(Location(start), entries.ToImmutable());
    }

    private SourceLocation Location(ParsingEvent current)
    {
        var start = Math.Clamp((int)current.Start.Index, 0, _length);
        // Ends of collections are not marked where the collection ends: their location is their start.
        var end = current is Scalar or AnchorAlias ? Math.Clamp((int)current.End.Index, start, _length) : start;
        while (end > start && _file.Text[_start + end - 1] is '\n' or '\r' or ' ')
            end--;
        return new SourceLocation(_file, new TextSpan(_start + start, end - start));
    }

    /// <summary>Leaves the pass after a limit has been reported; never leaves this file.</summary>
    private sealed class NestingException : Exception;
}

/// <summary>Entries of one mapping: the last of equal keys wins, and what is merged gives way to what is written.</summary>
internal sealed class YamlEntries(DiagnosticBag bag)
{
    private readonly List<MappingEntry> _written = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<MappingEntry> _merged = [];

    public void Add(MappingEntry entry)
    {
        if (_places.TryGetValue(entry.Key, out var place))
        {
            // The same value twice, often none, is untidy but changes nothing.
            var same = _written[place].Value is ScalarNode a && entry.Value is ScalarNode b && string.Equals(a.Text, b.Text, StringComparison.Ordinal);
            if (!same)
                bag.Add(ParsingDiagnostics.DuplicateKeyAt(entry.Key, entry.KeyLocation, _written[place].KeyLocation));
            _written[place] = entry;
            return;
        }

        _places.Add(entry.Key, _written.Count);
        _written.Add(entry);
    }

    public void Merge(SourceLocation location, ValueNode value)
    {
        // yaml.org/type/merge: of several mappings the earlier wins.
        IEnumerable<ValueNode> sources = value is SequenceNode list ? list.Items : [value];
        foreach (var source in sources)
        {
            if (source is not MappingNode mapping)
            {
                bag.Add(ParsingDiagnostics.BadMergeAt(location));
                continue;
            }
            _merged.AddRange(mapping.Entries.Where(e => !_merged.Exists(m => string.Equals(m.Key, e.Key, StringComparison.Ordinal))));
        }
    }

    public ImmutableArray<MappingEntry> ToImmutable() =>
        [.. _merged.Where(m => !_places.ContainsKey(m.Key)), .. _written];
}
