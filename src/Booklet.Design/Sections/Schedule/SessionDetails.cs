using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Schedule;

/// <summary>What a session, a strand and a pause say below their titles: people of their own, place, chairs and track, and a text.</summary>
internal sealed class SessionDetails(ComposingRoom room, string? mainRoom)
{
    private readonly Theme _theme = room.Theme;

    public IEnumerable<Block> Compose(Session session, Talk? single, string? kicker = null)
    {
        if (!session.Contributors.IsEmpty)
        {
            // Who pours the coffee is as quiet as the coffee.
            var style = session.Kind == SessionKind.Break ? _theme.Text with { Color = _theme.Palette.Quiet } : _theme.Text;
            yield return Paragraph(style, room.Credits.Line(Missing(session, single), style, _theme.Quiet, CreditDetail.Affiliation));
        }
        // A second part of a session says that its talks stand with the first.
        if (session.ContinuesId is not null && session.Talks.IsEmpty)
            yield return ComposingRoom.Line(_theme.Ragged(_theme.Quiet), room.Words.Continued) with { Role = StructureRole.Paragraph };
        if (QuietLine(session, kicker) is { IsEmpty: false } line)
            yield return Paragraph(_theme.Datum, line);
        foreach (var block in room.Text.Blocks(session.Description, _theme.Ragged(_theme.Note)))
            yield return block;
    }

    /// <summary>Who is named for the session and not for its one talk, which names them already.</summary>
    private static IEnumerable<Contributor> Missing(Session session, Talk? single) =>
        session.Contributors.Where(c => single is null || !single.Contributors.Any(t => t.PersonId == c.PersonId && t.Role == c.Role));

    /// <summary>The place where it is not the day's, who chairs, and the track.</summary>
    private ImmutableArray<Inline> QuietLine(Session session, string? kicker)
    {
        var style = _theme.Datum;
        var place = room.PlaceOf(session);
        List<ImmutableArray<Inline>> parts = [];
        if (!place.IsEmpty && place.ToPlainText() != mainRoom)
            parts.Add(room.Text.Title(place, style));
        if (room.Credits.Chairs(session, style) is { } chairs)
            parts.Add(chairs);
        if (TrackMarks.NameUnless(room.Tracks.Of(session), place.ToPlainText(), kicker, session.Title.ToPlainText()) is { } track)
            parts.Add([new TextInline(track, style)]);
        return ComposingRoom.Joined(parts, style);
    }

    private ParagraphBlock Paragraph(TextStyle style, ImmutableArray<Inline> inlines) => new(_theme.Ragged(style), inlines) { Role = StructureRole.Paragraph };
}
