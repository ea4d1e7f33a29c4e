using System.Text.RegularExpressions;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;

namespace Booklet.Content.Binding;

/// <summary>
/// Takes an event's name apart into a title and what runs in parallel:
/// "Tutorials (Two Parallel Tracks: A; B)", or lines "&lt;a&gt;Talk&lt;/a&gt; (Room 1)&lt;br&gt;&lt;a&gt;Talk&lt;/a&gt; (Room 2)".
/// </summary>
internal static partial class EventNames
{
    public static void Read(SessionDraft session)
    {
        var raw = session.RawName.Text;
        session.Title = session.RawName;
        if (Bracket().Match(raw) is { Success: true } bracket && Items(bracket.Groups["inside"].Value) is { Length: > 1 } tracks)
        {
            session.Title = session.RawName with { Text = TrailingBreak().Replace(raw[..bracket.Index] + raw[(bracket.Index + bracket.Length)..], "") };
            foreach (var track in tracks)
                session.Strands.Add(Strand(session, track, RawText.None));
        }
        else if (PlainText.Lines(raw) is { Length: > 1 } lines)
        {
            ReadLines(session, lines);
        }
        session.PlainTitle = PlainText.Of(session.Title.Text);
    }

    private static void ReadLines(SessionDraft session, string[] lines)
    {
        var rooms = lines.Select(l => LineRoom().Match(l)).ToArray();
        // A first line without room is the title of those that have one.
        var first = rooms[0].Success ? 0 : 1;
        if (lines.Length - first < 2 || !rooms.Skip(first).All(m => m.Success))
            return;
        for (var i = first; i < lines.Length; i++)
            session.Strands.Add(Strand(session, lines[i][..rooms[i].Index], session.Place with { Text = rooms[i].Groups["room"].Value.Trim() }));
        session.Title = session.RawName with { Text = first == 1 ? lines[0].Trim().TrimEnd(':') : string.Join(" / ", session.Strands.Select(s => PlainText.Of(s.RawName.Text))) };
    }

    private static SessionDraft Strand(SessionDraft parent, string rawName, RawText place)
    {
        var strand = new SessionDraft
        {
            Day = parent.Day,
            RawName = parent.RawName with { Text = rawName.Trim() },
            Title = parent.RawName with { Text = rawName.Trim() },
            PlainTitle = PlainText.Of(rawName),
            ClassName = parent.ClassName,
            StartTime = parent.StartTime,
            EndTime = parent.EndTime,
            Place = place,
            Links = [.. CalendarReader.LinksOf(rawName)],
            Location = parent.Location,
        };
        return strand;
    }

    // "Two Parallel Tracks: A; B": what stands before the colon says that the rest is a list.
    private static string[] Items(string inside)
    {
        var colon = PlainColon(inside);
        var list = colon < 0 ? inside : inside[(colon + 1)..];
        var items = list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (items.Length < 2)
            items = Anchor().Matches(list).Select(m => m.Value).ToArray();
        return items;
    }

    private static int PlainColon(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<')
                depth++;
            else if (text[i] == '>')
                depth--;
            else if (text[i] == ':' && depth == 0)
                return i;
        }
        return -1;
    }

    [GeneratedRegex(@"\(\s*(?<inside>(?=[^()]*\b(?:parallel|tracks|simultaneous|concurrent)\b)[^()]*)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(?:\s|<br\s*/?>|:)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TrailingBreak();

    [GeneratedRegex(@"[\(\[](?<room>[^()\[\]]{2,60})[\)\]]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LineRoom();

    [GeneratedRegex(@"<a\b.*?</a>|\[[^\]]*\]\([^)]*\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();
}
