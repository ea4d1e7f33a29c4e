using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Booklet.Typesetting.Formulas;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Drives lines apart where a formula would meet the text above or below it, or a formula there. They are made lower and smaller before, so
/// that this is rare; but overlapping signs can't be read at all. The next paragraph returns to the grid.
/// </summary>
internal sealed class TallFormulas(Length leading)
{
    /// <summary>Shares of the leading within which a formula meets nothing, not even one that reaches as far from the other side.</summary>
    private const double OrdinaryAscent = 0.7;

    private const double OrdinaryDescent = 0.3;

    /// <summary>What is less than this share of the leading is rounding, or not seen.</summary>
    private const double Unseen = 0.05;

    private readonly record struct Reach(int Line, Length Left, Length Right, Length Ascent, Length Descent);

    private List<Reach>? _reaches;
    private int _lines;

    /// <summary>Notes the formulas of the line whose parts have just been placed.</summary>
    public void AddLine(ParagraphText paragraph)
    {
        foreach (ref readonly var part in CollectionsMarshal.AsSpan(paragraph.Parts))
        {
            if (part.Kind != PieceKind.Box || paragraph.Runs[part.Run].Formula is not { } box)
                continue;
            if (box.Ascent > leading * OrdinaryAscent || box.Descent > leading * OrdinaryDescent)
                (_reaches ??= []).Add(new Reach(_lines, part.X, part.X + part.Width, box.Ascent, box.Descent));
        }
        _lines++;
    }

    public ImmutableArray<SetLine> MakeRoom(ImmutableArray<SetLine> lines)
    {
        if (_reaches is null || leading <= Length.Zero)
            return lines;
        var room = lines.ToArray();
        foreach (var reach in _reaches)
        {
            ref var line = ref room[reach.Line];
            line = line with { Above = Larger(line.Above, reach.Ascent - leading * FormulaSetter.MostAscent), Below = Larger(line.Below, reach.Descent - leading * FormulaSetter.MostDescent) };
        }
        for (var i = 1; i < _reaches.Count; i++)
        {
            var lower = _reaches[i];
            for (var j = i - 1; j >= 0 && _reaches[j].Line >= lower.Line - 1; j--)
            {
                var upper = _reaches[j];
                if (upper.Line < lower.Line && upper.Left < lower.Right && lower.Left < upper.Right)
                    room[lower.Line] = room[lower.Line] with { Above = Larger(room[lower.Line].Above, upper.Descent + lower.Ascent - leading - room[upper.Line].Below) };
            }
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(room);
    }

    private Length Larger(Length room, Length wanted) => wanted > leading * Unseen ? Length.Max(room, wanted) : room;
}
