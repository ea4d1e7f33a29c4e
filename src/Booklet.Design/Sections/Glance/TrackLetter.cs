using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Glance;

/// <summary>A track in the grid: its letter in bold, which a copier keeps, and in front of it a bar of its colour, where it has one.</summary>
internal static class TrackLetter
{
    /// <summary>The track worth a letter: one of several, and not the room's name again.</summary>
    public static TrackMark? For(Session session, ComposingRoom room)
    {
        if (!room.Tracks.HasSeveral || room.Tracks.Of(session) is not { } mark)
            return null;
        return TrackMarks.NameUnless(mark, [room.PlaceOf(session).ToPlainText(), .. session.RoomIds.Select(id => room.Room(id)?.Name)]) is null ? null : mark;
    }

    public static ImmutableArray<Inline> Of(TrackMark track, TextStyle style, Theme theme)
    {
        var letter = style with { Weight = FontWeight.Bold, Features = [] };
        var text = new TextInline(track.Letter, letter);
        if (track.Color is not { } color)
            return [text];
        var bar = new RectangleBlock(color) { Role = StructureRole.Artifact };
        var width = style.Size * 0.3;
        var box = new CanvasBlock(width, style.Size * 0.75, [new CanvasItem(new Rectangle(default, default, width, style.Size * 0.75), bar)]) { Role = StructureRole.Artifact };
        return [new BoxInline(box, width, style.Size * 0.08), new TextInline("\u00a0", style), text];
    }
}
