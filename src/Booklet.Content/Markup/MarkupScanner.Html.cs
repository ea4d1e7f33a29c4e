namespace Booklet.Content.Markup;

/// <summary>Tags: which of them are markup, and what they become for the readers after.</summary>
internal sealed partial class MarkupScanner
{
    private void Tag()
    {
        if (string.CompareOrdinal(_raw, _i, "<!--", 0, 4) == 0)
        {
            var close = _raw.IndexOf("-->", _i + 4, StringComparison.Ordinal);
            _i = close < 0 ? _raw.Length : close + 3;
            return;
        }

        var name = HtmlTags.NameAt(_raw, _i);
        if (name is null)
        {
            if (IsAutolink())
            {
                _markdown = true;
                CopyTo(_raw.IndexOf('>', _i) + 1);
                return;
            }
            _out.Append(Marks.LessThan);
            _i++;
            return;
        }

        var end = HtmlTags.EndOfTag(_raw, _i);
        if (end < 0)
        {
            // A tag cut off at the text's end says nothing; one cut off by the next tag is skipped up to it.
            var next = _raw.IndexOf('<', _i + 1);
            _i = next < 0 ? _raw.Length : next;
            return;
        }

        if (name is "br")
        {
            _out.Append(Marks.Break);
            _i = end;
            if (_blocks && _format is not MarkupFormat.Html && LineStarts.At(_raw, LineStarts.FirstVisible(_raw, _i)).Kind is LineStart.Bullet or LineStart.Markdown)
                NewLine();
            return;
        }

        if (HtmlTags.IsMeaningless(name))
        {
            _i = end;
            return;
        }

        // A <div> on a line of its own would hide the Markdown in it from Markdown's readers; what it means is "a block".
        if (name is "div" or "section" or "center" && _blocks && _format is not MarkupFormat.Html && LineStarts.IsAtStart(_raw, _i))
        {
            _out.Append("\n\n");
            _i = end;
            StartLine();
            return;
        }

        if (At(_i + 1) is not '/' && (HtmlTags.IsDropped(name) || HtmlTags.IsVerbatim(name)))
        {
            Element(name, end);
            return;
        }

        _html = true;
        CopyTo(end);
    }

    /// <summary>A list typed with forced line ends becomes one with real line ends, as Markdown has it.</summary>
    private void NewLine()
    {
        _out.Length--;
        _out.Append('\n');
        _i = LineStarts.FirstVisible(_raw, _i);
        StartLine();
    }

    private void Element(string name, int afterTag)
    {
        var close = _raw.IndexOf("</" + name, afterTag, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? -1 : HtmlTags.EndOfTag(_raw, close);
        if (HtmlTags.IsDropped(name))
        {
            _bag.Add(MarkupDiagnostics.ElementDroppedAt(name, _location));
            _i = end < 0 ? afterTag : end;
            return;
        }

        _html = true;
        _entities = true;
        CopyTo(end < 0 ? afterTag : end);
    }

    private bool IsAutolink()
    {
        var close = _raw.AsSpan(_i).IndexOfAny(" \n>");
        if (close < 3 || _raw[_i + close] is not '>')
            return false;
        var inside = _raw.AsSpan(_i + 1, close - 1);
        return inside.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || inside.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || (inside.Contains('@') && inside.Contains('.'));
    }
}
