using System.Collections.Immutable;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>
/// Lays out heads, feet and backgrounds. They change no page break, so it is done once, when all numbers stand. A block laid out for an
/// earlier page is used again where all that it asks (page number, marks) has the same answer. One instance a thread.
/// </summary>
internal sealed class FurnitureSetting(ParagraphStore store, PagePlan plan)
{
    private readonly record struct Made(RecordingReferences Asked, Complete Piece);

    private readonly Dictionary<(Block, Length, Length), Made> _made = [];

    public Complete Lay(Block block, Region region, string label, ImmutableSortedDictionary<string, string> marks)
    {
        var references = new FurnitureReferences(plan, label, marks);
        var key = (block, region.Width, region.Height);
        if (_made.TryGetValue(key, out var made) && StillHolds(made.Asked, references))
            return made.Piece;
        var recording = new RecordingReferences(references);
        var piece = BlockLayout.Unbroken(new FlowContext(store, recording, true), block, region);
        var builder = new FrameBuilder();
        builder.Place(block, true, piece, Length.Zero, Length.Zero);
        var placed = builder.Complete(region.Width, piece.Frame.Height);
        _made[key] = new Made(recording, placed);
        return placed;
    }

    private static bool StillHolds(RecordingReferences asked, FurnitureReferences now)
    {
        if (asked.AsksForCurrentPage)
            return false;
        foreach (var (mark, text) in asked.Marks)
        {
            if (now.Mark(mark) != text)
                return false;
        }
        return true;
    }

    private sealed class FurnitureReferences(PagePlan plan, string label, ImmutableSortedDictionary<string, string> marks) : IPageReferences
    {
        public string CurrentPage => label;

        public (string Label, int PageIndex)? Find(string anchor) => plan.Find(anchor);

        public string Mark(string name) => marks.GetValueOrDefault(name, "");
    }
}
