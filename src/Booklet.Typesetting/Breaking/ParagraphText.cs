using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Booklet.Typesetting.Breaking;

/// <summary>What may happen at a place between two characters.</summary>
[Flags]
internal enum BreakMarks : byte
{
    None = 0,
    Allowed = 1,
    Mandatory = 2,

    /// <summary>The author's soft hyphen: a break that shows a hyphen.</summary>
    SoftHyphen = 4,

    /// <summary>By the language's patterns, with a hyphen.</summary>
    Hyphenation = 8,

    /// <summary>Inside an address: no hyphen, as it would become part of it.</summary>
    Address = 16,

    /// <summary>Between two clusters of a word that is wider than the measure.</summary>
    Emergency = 32,

    /// <summary>After a relation of a formula.</summary>
    Relation = 64,

    /// <summary>After a binary sign of a formula.</summary>
    Operator = 128,
}

/// <summary>
/// A paragraph on its way through the pipeline; each step fills its part. Reused from paragraph to paragraph, so that setting one allocates
/// little more than its lines.
/// </summary>
internal sealed class ParagraphText
{
    private char[] _text = new char[512];
    private BreakMarks[] _marks = new BreakMarks[512];

    public int Length { get; private set; }

    public Span<char> Text => _text.AsSpan(0, Length);

    /// <summary>Marks of the places before each character and, last, at the end.</summary>
    public Span<BreakMarks> Marks => _marks.AsSpan(0, Length + 1);

    public List<TextRun> Runs { get; } = [];

    /// <summary>Offsets at which the author allows a hyphen; the soft hyphens themselves are not in the text.</summary>
    public List<int> SoftHyphens { get; } = [];

    public List<Piece> PieceList { get; } = [];

    public Span<Piece> Pieces => CollectionsMarshal.AsSpan(PieceList);

    /// <summary>Embedding levels by character, or empty where all is left-to-right.</summary>
    public ImmutableArray<byte> Levels { get; set; } = [];

    public bool IsRightToLeft { get; set; }

    public List<BreakCandidate> Candidates { get; } = [];

    public List<int> Chosen { get; } = [];

    public List<LinePart> Parts { get; } = [];

    public List<Finding> Findings { get; } = [];

    public bool HasReferences { get; set; }

    public bool HasFill { get; set; }

    public void Clear()
    {
        Length = 0;
        Runs.Clear();
        SoftHyphens.Clear();
        PieceList.Clear();
        Levels = [];
        IsRightToLeft = false;
        Candidates.Clear();
        Chosen.Clear();
        Parts.Clear();
        Findings.Clear();
        HasReferences = HasFill = false;
    }

    public void Append(char c)
    {
        if (Length + 1 >= _text.Length)
        {
            Array.Resize(ref _text, _text.Length * 2);
            Array.Resize(ref _marks, _marks.Length * 2);
        }
        _text[Length++] = c;
    }
}
