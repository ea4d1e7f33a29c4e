using System.Collections.Immutable;
using Booklet.Diagnostics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>What layout was told about an anchor when it set a text.</summary>
internal readonly record struct Answer(string Anchor, (string Label, int PageIndex)? Page);

/// <summary>Something computed from a paragraph, with all that it depended on outside of the paragraph.</summary>
internal abstract class StoredText(ParagraphBlock paragraph)
{
    public ParagraphBlock Paragraph { get; } = paragraph;

    /// <summary>Empty where the text depends on no page number: then it holds for the whole run.</summary>
    public ImmutableArray<Answer> Answers { get; protected set; } = [];

    /// <summary>The last round in which it was computed anew because an answer had changed.</summary>
    public int ChangedInRound { get; private set; } = 1;

    public bool IsStale(IPageReferences references)
    {
        foreach (var answer in Answers)
        {
            if (references.Find(answer.Anchor) != answer.Page)
                return true;
        }
        return false;
    }

    public void Renew(IParagraphSetter setter, IPageReferences references, int round)
    {
        Compute(setter, references);
        ChangedInRound = round;
    }

    public void Compute(IParagraphSetter setter, IPageReferences references)
    {
        if (!ParagraphStore.HasReferences(Paragraph))
        {
            ComputeValue(setter, references);
            return;
        }
        var recording = new RecordingReferences(references);
        ComputeValue(setter, recording);
        Answers = recording.Answers;
    }

    protected abstract void ComputeValue(IParagraphSetter setter, IPageReferences references);
}

/// <summary>A paragraph's lines at one width.</summary>
internal sealed class StoredLines(ParagraphBlock paragraph, Length width) : StoredText(paragraph)
{
    public SetParagraph Lines { get; private set; } = null!;

    public ImmutableArray<Diagnostic> Findings { get; private set; } = [];

    protected override void ComputeValue(IParagraphSetter setter, IPageReferences references)
    {
        // A bag for each paragraph: findings come out where the paragraph stands, whichever thread set it.
        var findings = new DiagnosticBag();
        Lines = setter.Set(Paragraph, width, references, findings);
        Findings = findings.Count == 0 ? [] : findings.ToImmutable();
    }
}

/// <summary>A paragraph's width without line breaks.</summary>
internal sealed class StoredWidth(ParagraphBlock paragraph) : StoredText(paragraph)
{
    public Length Width { get; private set; }

    protected override void ComputeValue(IParagraphSetter setter, IPageReferences references) => Width = setter.NaturalWidth(Paragraph, references);
}
