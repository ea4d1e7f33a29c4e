using System.Collections.Immutable;

namespace Booklet.Diagnostics;

/// <summary>
/// A file of the organiser's folder as text. <see cref="Path"/> is relative to the folder and uses '/'.
/// Offsets into <see cref="Text"/> are UTF-16 code units; the text is the file as decoded, before any repair.
/// </summary>
public sealed class SourceFile(string path, string text)
{
    private ImmutableArray<int> _lineStarts;

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>The 1-based line and column of an offset; an offset past the end gives the end's place.</summary>
    public LinePosition PositionAt(int offset)
    {
        if (_lineStarts.IsDefault)
            _lineStarts = FindLineStarts(Text);

        offset = Math.Clamp(offset, 0, Text.Length);
        var index = _lineStarts.BinarySearch(offset);
        if (index < 0)
            index = ~index - 1;
        return new LinePosition(index + 1, offset - _lineStarts[index] + 1);
    }

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            // CR LF is one line end; a lone CR still is one, as in files from old editors.
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return starts.ToImmutable();
    }

    public override string ToString() => Path;
}
