using System.Collections.Immutable;
using Booklet.Design.Setting;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Notes;

/// <summary>Ruled pages that fill the last sheet: a saddle-stitched booklet has a multiple of four.</summary>
internal sealed class NotesSection(ComposingRoom room)
{
    public const string Name = "notes";

    /// <summary>Two lines of the grid are as far apart as handwriting needs.</summary>
    private const int LinesPerRule = 2;

    private const int PagesPerSheet = 4;

    public PageSequence? Compose()
    {
        var multiple = room.Options.PagesMultipleOf ?? PagesPerSheet;
        if (multiple <= 1)
            return null;

        var theme = room.Theme;
        var rule = new Stroke(0.3.Pt(), theme.Palette.FaintLine);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new MarkBlock(Marks.Section, room.Words.Notes));
        blocks.Add(ComposingRoom.Line(theme.Ragged(theme.Title, 2), room.Words.Notes) with { Role = StructureRole.Artifact });
        var step = theme.Grid * LinesPerRule;
        var rules = (int)((theme.TextHeight - theme.Grid * 4).Units / step.Units);
        for (var i = 0; i < rules; i++)
        {
            blocks.Add(new SpaceBlock(step) { IsDiscardable = false });
            blocks.Add(new RuleBlock(rule) { Role = StructureRole.Artifact });
        }
        return room.Pages(new StackBlock(blocks.ToImmutable())) with { FillToMultipleOf = multiple };
    }
}
