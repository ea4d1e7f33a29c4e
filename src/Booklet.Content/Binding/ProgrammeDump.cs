using System.Globalization;
using System.Text;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Content.Reading;

namespace Booklet.Content.Binding;

/// <summary>A programme as text that a person can read against the files: one line a value, nothing that depends on the machine.</summary>
public static class ProgrammeDump
{
    public static string Write(Programme programme)
    {
        var text = new StringBuilder();
        WriteEvent(text, programme.Event);
        foreach (var room in programme.Rooms)
            Line(text, 0, $"room {room.Id}: {room.Name}");
        foreach (var track in programme.Tracks)
            Line(text, 0, $"track {track.Id}: {track.Name}");
        foreach (var day in programme.Days)
        {
            Line(text, 0, "");
            Line(text, 0, $"day {day.Number}{(day.Date is { } date ? date.ToString(" yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}{Tail(" ", day.Label.ToPlainText())} [{day.Id}]");
            foreach (var session in day.Sessions)
                WriteSession(text, session, 1);
        }
        foreach (var talk in programme.Talks)
            WriteTalk(text, talk);
        foreach (var person in programme.People)
            WritePerson(text, person);
        foreach (var committee in programme.Committees)
        {
            Line(text, 0, "");
            Line(text, 0, $"committee {committee.Role}: {committee.Members.Length}");
            foreach (var member in committee.Members)
                Line(text, 1, member.PersonId + Tail(", ", member.Affiliation.ToPlainText()));
        }
        foreach (var tier in programme.Sponsors)
        {
            Line(text, 0, "");
            Line(text, 0, $"sponsors {tier.Name}");
            foreach (var sponsor in tier.Sponsors)
                Line(text, 1, sponsor.Name + Tail(", logo ", Shown(sponsor.Logo)) + Tail(", ", sponsor.Link));
        }
        foreach (var block in programme.Information)
        {
            Line(text, 0, "");
            Line(text, 0, $"information {block.Title.ToPlainText()} [{block.Id}]");
            WriteBlocks(text, block.Body, 1);
        }
        Line(text, 0, "");
        Line(text, 0, "read as " + programme.Inventory.Source);
        foreach (var tally in programme.Inventory.Tallies)
            Line(text, 0, $"{tally.Kept} of {tally.Found} {tally.Kind}");
        foreach (var left in programme.Inventory.LeftOut)
            Line(text, 0, $"left out: {left.What} at {Shown(left.Location.ToString())}: {left.Reason}");
        return text.ToString();
    }

    private static void WriteEvent(StringBuilder text, EventDetails details)
    {
        Line(text, 0, "title: " + details.Title.ToPlainText());
        Line(text, 0, "short title: " + details.ShortTitle);
        foreach (var (name, value) in new (string, string?)[]
        {
            ("subtitle", details.Subtitle.ToPlainText()), ("description", details.Description.ToPlainText()), ("place", details.Place.ToPlainText()), ("time zone", details.TimeZone),
            ("website", details.Website), ("logo", Shown(details.Logo)), ("edition", details.Edition), ("hosts", string.Join("; ", details.Hosts.Select(h => h.ToPlainText()))),
        })
        {
            if (!string.IsNullOrEmpty(value))
                Line(text, 0, $"{name}: {value}");
        }
        Line(text, 0, $"dates: {Date(details.FirstDate)} to {Date(details.LastDate)}");
        Line(text, 0, $"language: {details.Language}, {details.Clock}, {details.DateOrder}");
    }

    private static void WriteSession(StringBuilder text, Session session, int depth)
    {
        var kind = session.KindLabel is null ? session.Kind.ToString() : $"{session.Kind} ({session.KindLabel})";
        Line(text, depth, $"{Times(session.Start, session.End)} {session.Title.ToPlainText()} [{session.Id}] {kind}{(session.IsPlenary ? " plenary" : "")}");
        var place = session.Place.ToPlainText();
        if (session.RoomIds.Length > 0 || place.Length > 0)
            Line(text, depth + 1, $"in {string.Join(" + ", session.RoomIds)}{Tail(": ", place)}");
        if (session.ChairIds.Length > 0)
            Line(text, depth + 1, "chair " + string.Join(", ", session.ChairIds));
        if (session.Contributors.Length > 0)
            Line(text, depth + 1, string.Join(", ", session.Contributors.Select(Contributor)));
        if (session.TrackId is not null)
            Line(text, depth + 1, "track " + session.TrackId);
        WriteBlocks(text, session.Description, depth + 1);
        if (session.ContinuesId is not null)
            Line(text, depth + 1, "continues " + session.ContinuesId);
        foreach (var reason in session.JoinedBy)
            Line(text, depth + 1, "because " + reason);
        foreach (var slot in session.Talks)
            Line(text, depth + 1, $"- {(slot.Start is null ? "" : Times(slot.Start, slot.End) + " ")}{slot.TalkId}");
        foreach (var strand in session.Strands)
            WriteSession(text, strand, depth + 1);
    }

    private static void WriteTalk(StringBuilder text, Talk talk)
    {
        Line(text, 0, "");
        Line(text, 0, $"{talk.Kind} {talk.Id}: {talk.Title.ToPlainText()}");
        if (!talk.Subtitle.IsEmpty)
            Line(text, 1, "subtitle " + talk.Subtitle.ToPlainText());
        Line(text, 1, "by " + string.Join(", ", talk.Contributors.Select(Contributor)));
        var facts = Tail("session ", talk.SessionId ?? "none") + Tail(", number ", talk.Number) + Tail(", group ", talk.Group) + Tail(", track ", talk.TrackId) + Tail(", language ", talk.Language) + Tail(", ", talk.Link);
        Line(text, 1, facts);
        if (talk.Keywords.Length > 0)
            Line(text, 1, "keywords " + string.Join("; ", talk.Keywords));
        WriteBlocks(text, talk.Abstract, 1);
    }

    private static void WritePerson(StringBuilder text, Person person)
    {
        Line(text, 0, "");
        Line(text, 0, $"person {person.Id}: {person.Name.Display} ({person.Name.IndexName}){Tail(", ", person.Position.ToPlainText())}");
        foreach (var affiliation in person.Affiliations)
            Line(text, 1, affiliation.ToPlainText());
        var facts = string.Join(", ", new[] { Tail("photo ", Shown(person.Photo)), person.Website ?? "", Tail("ORCID ", person.Orcid) }.Where(f => f.Length > 0));
        if (facts.Length > 0)
            Line(text, 1, facts);
        WriteBlocks(text, person.Biography, 1);
    }

    private static void WriteBlocks(StringBuilder text, RichDocument document, int depth)
    {
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case RichHeading heading:
                    Line(text, depth, new string('#', heading.Level) + " " + heading.Text.ToPlainText());
                    break;
                case RichParagraph paragraph:
                    Line(text, depth, "| " + paragraph.Text.ToPlainText());
                    break;
                case RichList list:
                    foreach (var item in list.Items)
                        Line(text, depth, "* " + item.ToPlainText().ReplaceLineEndings(" / "));
                    break;
                default:
                    Line(text, depth, $"{block.GetType().Name} " + new RichDocument([block]).ToPlainText().ReplaceLineEndings(" / "));
                    break;
            }
        }
    }

    private static string Contributor(Contributor contributor) =>
        $"{contributor.NameAsPrinted} <{contributor.PersonId}> {contributor.Role.ToString().ToLowerInvariant()}{Tail(" of ", contributor.Affiliation.ToPlainText())}";

    private static string Times(DateTime? start, DateTime? end) =>
        start is null ? "--:--" : start.Value.ToString("HH:mm", CultureInfo.InvariantCulture) + (end is null ? "" : "-" + end.Value.ToString("HH:mm", CultureInfo.InvariantCulture));

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";

    // A file may be called anything, and a dump is read on terminals.
    private static string? Shown(MediaFile? picture) => picture is null ? null : Shown(picture.Path);

    private static string Shown(string path) => TextCleaning.DecodeControls(SoundText.Of(path)).Replace('\n', ' ').Replace('\t', ' ');

    private static string Tail(string lead, string? text) => string.IsNullOrEmpty(text) ? "" : lead + text;

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');
}
