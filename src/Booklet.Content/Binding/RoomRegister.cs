using System.Text.RegularExpressions;
using Booklet.Content.Model;
using Booklet.Content.Sources;

namespace Booklet.Content.Binding;

/// <summary>
/// Rooms from the places of events. "Lecture Hall, LG.17 and LG.18" is the Lecture Hall with two more rooms beside it;
/// "Room 1, North Building" and "Room 1, South Building" are two rooms.
/// </summary>
internal sealed partial class RoomRegister
{
    private readonly Dictionary<string, Room> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _restsByBase = new(StringComparer.Ordinal);
    private readonly List<Room> _rooms = [];
    private readonly IdRegister _ids = new("room");

    public IReadOnlyList<Room> Rooms => _rooms;

    /// <summary>Places must be noted before rooms are made of them: whether a comma ends a room's name is seen from all places together.</summary>
    public void Note(RawText place)
    {
        var (name, rest, _) = Divide(place);
        if (name.Length == 0)
            return;
        var key = FoldedText.Words(name);
        if (!_restsByBase.TryGetValue(key, out var rests))
            _restsByBase[key] = rests = new HashSet<string>(StringComparer.Ordinal);
        rests.Add(FoldedText.Words(rest));
    }

    /// <summary>The room of exactly this name, for layouts that list rooms by themselves.</summary>
    public Room Named(string name) => Take(name);

    public void Assign(SessionDraft session)
    {
        var (name, rest, linked) = Divide(session.Place);
        foreach (var strand in session.Strands.Where(s => !s.Place.IsEmpty))
            Assign(strand);
        if (name.Length == 0)
            return;
        var extras = Extras(rest);
        if (session.Strands.Count > 0 && extras.Count == session.Strands.Count && session.Strands.TrueForAll(s => s.Rooms.Count == 0))
        {
            for (var i = 0; i < extras.Count; i++)
                AssignExtra(session.Strands[i], extras[i]);
        }
        var whole = PlainText.Of(session.Place.Text);
        var several = whole.Split([" / ", " & ", " and ", "; "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!linked && several.Length > 1 && several.All(s => _restsByBase.ContainsKey(FoldedText.Words(s))))
        {
            session.Rooms.AddRange(several.Select(Take));
            return;
        }
        var rests = _restsByBase[FoldedText.Words(name)];
        var ambiguous = !linked && rests.Count > 1 && !rests.Contains("");
        session.Rooms.Add(Take(ambiguous ? whole : name));
    }

    private void AssignExtra(SessionDraft strand, string name)
    {
        if (strand.Place.IsEmpty)
            strand.Place = new RawText(name, strand.Location);
        strand.Rooms.Add(Take(name));
    }

    private Room Take(string name)
    {
        var key = FoldedText.Words(name);
        if (!_byName.TryGetValue(key, out var room))
        {
            room = new Room(_ids.Take(name), name, _rooms.Count);
            _rooms.Add(room);
            _byName[key] = room;
        }
        return room;
    }

    private static List<string> Extras(string rest) =>
        [.. rest.Split([", ", " and ", " & ", ";"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(e => e.StartsWith("and ", StringComparison.Ordinal) ? e[4..] : e)];

    /// <summary>The room's name and what the place says after it; a link marks the name by itself.</summary>
    private static (string Name, string After, bool Linked) Divide(RawText place)
    {
        if (place.IsEmpty)
            return ("", "", false);
        if (Linked().Match(place.Text) is { Success: true } link && PlainText.Of(link.Groups["rest"].Value) is { Length: > 0 } after)
            return (PlainText.Of(link.Groups["text"].Value), after.TrimStart(',', ';', ' '), true);
        var plain = PlainText.Of(place.Text);
        var comma = plain.IndexOf(", ", StringComparison.Ordinal);
        return comma > 0 ? (plain[..comma], plain[(comma + 2)..], false) : (plain, "", false);
    }

    [GeneratedRegex(@"^\s*<a\b[^>]*>(?<text>.*?)</a>(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Linked();
}
