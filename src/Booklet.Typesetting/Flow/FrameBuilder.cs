using System.Collections.Immutable;
using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

/// <summary>Gathers placed pieces and drawn items into one frame, with the findings and the first baseline of the pieces.</summary>
internal sealed class FrameBuilder
{
    private readonly ImmutableArray<PlacedItem>.Builder _items = ImmutableArray.CreateBuilder<PlacedItem>();
    private ImmutableArray<Diagnostic> _diagnostics = [];
    private Length? _firstBaseline;

    public bool IsEmpty => _items.Count == 0;

    public void Draw(Length x, Length y, FrameItem item) => _items.Add(new PlacedItem(x, y, item));

    public void Report(Diagnostic diagnostic) => _diagnostics = _diagnostics.Add(diagnostic);

    /// <summary>Puts a piece of a block at a place; the anchor stands at the top of the first piece.</summary>
    public void Place(Block block, bool isFirstPiece, Placed piece, Length x, Length y, bool isClipped = false, bool isInLine = false)
    {
        if (isFirstPiece && block.Anchor is { } anchor)
            Draw(x, y, new AnchorItem(anchor));
        var source = isInLine || HasMeaning(block) ? block : null;
        if (piece.Frame.Items.Length > 0 || (isFirstPiece && block.Outline is not null))
        {
            var isArtifact = block.Role == StructureRole.Artifact;
            Draw(x, y, new GroupItem(piece.Frame) { Source = source, IsArtifact = isArtifact, IsClipped = isClipped });
        }
        Adopt(piece, y);
    }

    /// <summary>Takes over what a piece says about itself where its items are placed otherwise.</summary>
    public void Adopt(Placed piece, Length y)
    {
        if (piece.Frame.FirstBaseline is { } baseline && (_firstBaseline is null || y + baseline < _firstBaseline))
            _firstBaseline = y + baseline;
        if (!piece.Diagnostics.IsEmpty)
            _diagnostics = _diagnostics.AddRange(piece.Diagnostics);
    }

    public Complete Complete(Length width, Length height) => new(Build(width, height)) { Diagnostics = _diagnostics };

    public Broken Break(Length width, Length height, Cursor rest, BreakKind? forced = null) =>
        new(Build(width, height), rest) { Diagnostics = _diagnostics, Forced = forced };

    private Frame Build(Length width, Length height) => new(width, height, _items.DrainToImmutable()) { FirstBaseline = _firstBaseline };

    /// <summary>Text and pictures always say which block they are: the writer has to tell what is read from what is not.</summary>
    private static bool HasMeaning(Block block) =>
        block is ParagraphBlock or ImageBlock || block.Role != StructureRole.None || block.Outline is not null || block.Alternative is not null || block.Language is not null;
}
