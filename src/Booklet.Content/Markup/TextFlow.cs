using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Content.Markup;

/// <summary>Collects pieces of text into paragraphs, decides where one ends, and finishes each: cleaned, put right, as runs.</summary>
internal sealed class TextFlow(ScannedMarkup source, MarkupContext context, SourceLocation? location) : IDisposable
{
    /// <summary>
    /// A single forced line end with more text than this on both sides divides paragraphs: nobody breaks a line
    /// of an address, a title or a poem after three printed lines.
    /// </summary>
    private const int ParagraphLength = 200;

    private readonly TypographicRules _rules = TypographicRules.For(context.Language);
    private readonly string? _language = context.NamesLanguage ? context.Language : null;
    private readonly StyledText _text = new(source.Text.Length + 16);

    public void Dispose() => _text.Dispose();

    /// <summary>Text of the source, with our marks in it; entities are decoded where asked for.</summary>
    public void Append(string text, TextAttributes attributes, bool decode)
    {
        if (decode)
            text = Entities.Decode(text);
        var index = _text.Index(attributes);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var mark = rest.IndexOfAny(Marks.Begin, Marks.LessThan);
            if (mark < 0)
            {
                _text.Append(rest, index);
                return;
            }

            _text.Append(rest[..mark], index);
            if (rest[mark] is Marks.LessThan)
            {
                _text.Append('<', index);
                rest = rest[(mark + 1)..];
            }
            else
            {
                rest = AppendAtom(rest[mark..], attributes);
                index = _text.Index(attributes);
            }
        }
    }

    public void Break(TextAttributes attributes) => _text.Append(Marks.Break, _text.Index(attributes));

    /// <summary>What has been collected as paragraphs.</summary>
    public void TakeParagraphs(ImmutableArray<RichBlock>.Builder blocks)
    {
        if (_text.Count == 0)
            return;
        var start = 0;
        foreach (var end in ParagraphEnds())
        {
            AddParagraph(blocks, start, end);
            start = end;
        }
        AddParagraph(blocks, start, _text.Count);
        _text.Clear();
    }

    private void AddParagraph(ImmutableArray<RichBlock>.Builder blocks, int start, int end)
    {
        if (start >= end)
            return;
        var part = _text;
        if (start > 0 || end < _text.Count)
        {
            part = _text.Sibling();
            part.AppendRange(_text, start, end - start);
        }
        var inlines = Finish(part);
        if (part != _text)
            part.Dispose();
        if (!inlines.IsEmpty)
            blocks.Add(new RichParagraph(new RichText(inlines) { Location = location }));
    }

    /// <summary>Positions after a break that divides: a double one, or one between long stretches.</summary>
    private List<int> ParagraphEnds()
    {
        var ends = new List<int>();
        var chars = _text.Chars;
        if (!chars.ContainsAny(Marks.Break, '\n'))
            return ends;

        var lineStart = 0;
        for (var i = 0; i < chars.Length; i++)
        {
            if (chars[i] is not (Marks.Break or '\n'))
                continue;
            int after = i + 1, breaks = chars[i] is Marks.Break ? 1 : 0, lines = 1 - breaks;
            for (; after < chars.Length && (chars[after] is Marks.Break || char.IsWhiteSpace(chars[after])); after++)
            {
                breaks += chars[after] is Marks.Break ? 1 : 0;
                lines += chars[after] is '\n' ? 1 : 0;
            }

            var lineEnd = chars[after..].IndexOfAny(Marks.Break, '\n');
            lineEnd = lineEnd < 0 ? chars.Length : after + lineEnd;
            var isLong = i - lineStart > ParagraphLength && lineEnd - after > ParagraphLength;
            if (breaks > 1 || (breaks == 0 && lines > 1) || isLong)
                ends.Add(after);
            if (breaks > 0 || lines > 1 || isLong)
                lineStart = after;
            else
                lineStart = i + 1;
            i = after - 1;
        }
        return ends;
    }

    private ReadOnlySpan<char> AppendAtom(ReadOnlySpan<char> text, TextAttributes attributes)
    {
        var end = text.IndexOf(Marks.End);
        if (end > 0 && int.TryParse(text[1..end], System.Globalization.CultureInfo.InvariantCulture, out var number) && number < source.Atoms.Length)
            _text.AppendAtom(Restyled(source.Atoms[number], attributes));
        return text[(end < 0 ? 1 : end + 1)..];
    }

    /// <summary>Mathematics inside emphasised or linked text takes part in both.</summary>
    private ImmutableArray<Inline> Restyled(ImmutableArray<Inline> atom, TextAttributes attributes) =>
        attributes is { Style: RunStyle.None, Link: null, Language: null } && _language is null
            ? atom
            : [.. atom.Select(i => i is Run run ? run with { Style = run.Style | (attributes.Style & ~RunStyle.Emphasis), Link = attributes.Link, Language = attributes.Language ?? _language } : i)];

    private ImmutableArray<Inline> Finish(StyledText text)
    {
        var breaks = text.Chars.Contains(Marks.Break);
        if (!breaks)
            return FinishLine(text);

        var result = ImmutableArray.CreateBuilder<Inline>();
        var start = 0;
        while (start <= text.Count)
        {
            var end = text.Chars[start..].IndexOf(Marks.Break);
            end = end < 0 ? text.Count : start + end;
            var part = text.Sibling();
            part.AppendRange(text, start, end - start);
            var line = FinishLine(part);
            part.Dispose();
            if (!line.IsEmpty)
            {
                if (result.Count > 0)
                    result.Add(new LineBreak());
                result.AddRange(line);
            }
            start = end + 1;
        }
        return result.DrainToImmutable();
    }

    private ImmutableArray<Inline> FinishLine(StyledText text)
    {
        var clean = TextCleaning.Clean(text);
        var set = Typography.Apply(clean, _rules);
        var inlines = ToInlines(set);
        if (set != clean)
            set.Dispose();
        if (clean != text)
            clean.Dispose();
        return inlines;
    }

    private ImmutableArray<Inline> ToInlines(StyledText text)
    {
        var result = ImmutableArray.CreateBuilder<Inline>();
        var start = 0;
        while (start < text.Count)
        {
            var attributes = text[start];
            var length = attributes.IsAtom ? 1 : text.Indices[start..].IndexOfAnyExcept(text.Indices[start]);
            var i = length < 0 ? text.Count : start + length;
            if (attributes.IsAtom)
            {
                foreach (var inline in attributes.Atom)
                    Add(result, inline);
            }
            else
            {
                Add(result, new Run(text.Chars[start..i].ToString(), attributes.Style, attributes.Link) { Language = attributes.Language ?? _language });
            }
            start = i;
        }
        return result.DrainToImmutable();
    }

    private static void Add(ImmutableArray<Inline>.Builder inlines, Inline inline)
    {
        if (inline is Run run && inlines.Count > 0 && inlines[^1] is Run last && last.Style == run.Style
            && string.Equals(last.Link, run.Link, StringComparison.Ordinal) && string.Equals(last.Language, run.Language, StringComparison.Ordinal))
            inlines[^1] = last with { Text = last.Text + run.Text };
        else
            inlines.Add(inline);
    }
}
