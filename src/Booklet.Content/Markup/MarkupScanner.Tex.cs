namespace Booklet.Content.Markup;

/// <summary>TeX in the text: formulas, definitions and commands.</summary>
internal sealed partial class MarkupScanner
{
    private void Backslash()
    {
        if (At(_i + 1) is '(' or '[' || string.CompareOrdinal(_raw, _i, "\\begin{", 0, 7) == 0)
        {
            if (TryMath())
                return;
        }

        if (TexText.CommandAt(_raw, _i) is { } replaced)
        {
            Replace(replaced);
            return;
        }

        if (char.IsAsciiLetter(At(_i + 1)) && (TryReference() || TryDefinition() || TryBareMath()))
            return;

        if (LiteralLineEnd() is var escape and > 0)
        {
            _out.Append('\n');
            _i += escape;
            if (_blocks && _format is not MarkupFormat.Html)
                StartLine();
            return;
        }

        // Markdown and TeX agree: a backslash before punctuation is not printed.
        if (char.IsAsciiDigit(At(_i + 1)) || char.IsAsciiLetter(At(_i + 1)) || At(_i + 1) <= ' ')
        {
            Copy();
            return;
        }
        if (At(_i + 1) is '$' or '%' or '&' or '#' or '{' or '}' or '~' or '"' or '\'')
        {
            if (At(_i + 1) is '"' or '\'')
                _out.Append(At(_i + 1));
            else
                AddAtom([new Run(At(_i + 1).ToString())]);
            _i += 2;
            return;
        }
        _markdown = true;
        CopyTo(Math.Min(_i + 2, _raw.Length));
    }

    /// <summary>A citation or a reference to what is not there.</summary>
    private bool TryReference()
    {
        if (TexReferences.At(_raw, _i) is not { } reference)
            return false;
        if (reference.Text.Length == 0)
        {
            while (_out.Length > 0 && _out[^1] is ' ' or '\n' or '~' or Marks.Tie)
                _out.Length--;
        }
        _tex.Report(MarkupDiagnostics.ReferenceWithoutListAt(_raw[_i..reference.End], reference.Text, _tex.PlaceOf(_raw[_i..reference.End])));
        AddAtom([new Run(reference.Text)]);
        _i = reference.End;
        return true;
    }

    /// <summary>\newcommand and its kin say nothing to the reader, but what later commands mean.</summary>
    private bool TryDefinition()
    {
        if (!_tex.TryDefine(_raw, _i, out var end))
            return false;
        while (end < _raw.Length && char.IsWhiteSpace(_raw[end]))
            end++;
        _i = end;
        return true;
    }

    /// <summary>Commands of mathematics that stand in the text without dollars, and the author's own.</summary>
    private bool TryBareMath()
    {
        if (IsLineEndBeforeWord())
            return false;
        if (TexMath.BareAt(_raw, _i, _tex) is not { } bare)
            return false;
        if (bare.Inlines.IsDefault)
            Replace(new TexReplacement("", bare.Text, "", bare.End));
        else
            AddAtom(bare.Inlines);
        _i = bare.End;
        return true;
    }

    /// <summary>"\nin this paper": where line ends are typed as characters elsewhere in the text, these names are no signs but "in", "less", "mid".</summary>
    private bool IsLineEndBeforeWord()
    {
        var end = TexMath.EndOfName(_raw, _i);
        return _raw.AsSpan(_i + 1, end - _i - 1) is "nin" or "nless" or "nmid" or "ni" or "nu" or "ne" or "neg"
            && (_raw.Contains("\\n\\n", StringComparison.Ordinal) || _raw.Contains("\\n ", StringComparison.Ordinal) || _raw.Contains("\\nThe ", StringComparison.Ordinal));
    }

    /// <summary>The length of a \n or \r\n typed as characters, as exports of spreadsheets have it, or 0.</summary>
    private int LiteralLineEnd()
    {
        if (string.CompareOrdinal(_raw, _i, "\\r\\n", 0, 4) == 0)
            return 4;
        return At(_i + 1) is 'n' ? 2 : 0;
    }

    /// <summary>What a TeX command became is scanned too: a group may hold mathematics or other commands.</summary>
    private void Replace(TexReplacement replaced)
    {
        _html |= replaced.Before.Length > 0;
        _out.Append(replaced.Before);
        if (replaced.Content.Length > 0)
        {
            var inner = new MarkupScanner(replaced.Content, false, _format, _location, _bag, _atoms, _tex) { _depth = _depth + 1 };
            if (_depth < MaximumDepth)
                inner.Run();
            else
                inner._out.Append(replaced.Content);
            _html |= inner._html;
            _markdown |= inner._markdown;
            _entities |= inner._entities;
            _out.Append(inner._out);
        }
        _out.Append(replaced.After);
        _i = replaced.End;
    }

    private bool TryMath()
    {
        if (TexMath.FindAt(_raw, _i) is not { } math)
            return false;
        AddAtom(TexMath.Read(math.Tex, math.IsDisplay, _tex));
        _i = math.End;
        return true;
    }
}
