using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Typesetting.Document.Building;

/// <summary>The pieces of a paragraph in reading order. Spans take the paragraph's text style and change it.</summary>
public sealed class TextBuilder
{
    private readonly TextStyle _style;
    private readonly List<Func<Inline>> _inlines = [];

    private TextBuilder(TextStyle style) => _style = style;

    public SpanBuilder Span(string text)
    {
        var span = new SpanBuilder(text, _style);
        _inlines.Add(span.Build);
        return span;
    }

    /// <summary>Ends the line, not the paragraph.</summary>
    public void Line() => Element(new LineBreakInline());

    /// <summary>The page on which an anchor stands.</summary>
    public void PageNumber(string anchor, string prefix = "") => Element(new PageReferenceInline([new PageReferenceTarget(anchor)], _style) { Prefix = prefix });

    /// <summary>The pages on which several anchors stand, each once.</summary>
    public void PageNumbers(IEnumerable<string> anchors) => Element(new PageReferenceInline([.. anchors.Select(a => new PageReferenceTarget(a))], _style));

    /// <summary>The page on which this text stands: in heads and feet.</summary>
    public void CurrentPage() => Element(new CurrentPageInline(_style));

    public void Mark(string mark) => Element(new MarkInline(mark, _style));

    /// <summary>Pushes what follows to the end of the line.</summary>
    public void Fill(string? leader = null, Length minimum = default) => Element(new FillInline(_style, leader, minimum));

    public void Space(Length width) => Element(new SpaceInline(width));

    public void Anchor(string name) => Element(new AnchorInline(name));

    /// <summary>Any inline, as it is.</summary>
    public void Element(Inline inline) => _inlines.Add(() => inline);

    internal static ParagraphBlock Compose(ParagraphStyle style, Action<TextBuilder> compose)
    {
        var builder = new TextBuilder(style.Text);
        compose(builder);
        return new ParagraphBlock(style, builder._inlines.Select(build => build()).ToImmutableArray());
    }
}

/// <summary>Text in one style: <c>Span("Anna").Bold().LinkTo("people-anna")</c>.</summary>
public sealed class SpanBuilder
{
    private readonly string _text;
    private TextStyle _style;
    private LinkTarget? _link;
    private SourceLocation? _location;

    internal SpanBuilder(string text, TextStyle style) => (_text, _style) = (text, style);

    public SpanBuilder Bold() => Style(s => s with { Weight = FontWeight.Bold });

    public SpanBuilder Semibold() => Style(s => s with { Weight = FontWeight.Semibold });

    public SpanBuilder Italic() => Style(s => s with { Italic = true });

    public SpanBuilder Size(Length size) => Style(s => s with { Size = size });

    public SpanBuilder Color(Color color) => Style(s => s with { Color = color });

    public SpanBuilder Family(string family) => Style(s => s with { Family = family });

    /// <summary>Adds OpenType features ("smcp") to those of the style, keeping their canonical order.</summary>
    public SpanBuilder Features(params ReadOnlySpan<string> features)
    {
        ImmutableArray<string> all = [.. _style.Features.Concat(features.ToArray()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return Style(s => s with { Features = all });
    }

    public SpanBuilder Superscript() => Style(s => s with { Position = ScriptPosition.Superscript });

    public SpanBuilder Subscript() => Style(s => s with { Position = ScriptPosition.Subscript });

    /// <summary>Replaces the style or part of it.</summary>
    public SpanBuilder Style(Func<TextStyle, TextStyle> change)
    {
        _style = change(_style);
        return this;
    }

    public SpanBuilder LinkTo(string anchor) => Link(new AnchorTarget(anchor));

    public SpanBuilder LinkToUri(string uri) => Link(new UriTarget(uri));

    /// <summary>Where the text stands in the organiser's files.</summary>
    public SpanBuilder From(SourceLocation? location)
    {
        _location = location;
        return this;
    }

    internal TextInline Build() => new(_text, _style) { Link = _link, Location = _location };

    private SpanBuilder Link(LinkTarget target)
    {
        _link = target;
        return this;
    }
}
