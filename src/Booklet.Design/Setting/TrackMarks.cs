using Booklet.Content.Model;
using Booklet.Typesetting;

namespace Booklet.Design.Setting;

/// <summary>A track as pages show it: a letter that survives a grey print, and its name.</summary>
internal sealed record TrackMark(string Letter, string Name, Color? Color);

/// <summary>The tracks that the programme uses, lettered in their order. A programme of one track has none worth a mark.</summary>
internal sealed class TrackMarks
{
    private readonly Dictionary<string, TrackMark> _marks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Talk> _talks;

    public TrackMarks(Programme programme)
    {
        _talks = programme.Talks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var used = programme.Days.SelectMany(d => d.Sessions).SelectMany(ComposingRoom.Flatten).Select(s => s.TrackId).Concat(programme.Talks.Select(t => t.TrackId)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var track in programme.Tracks.Where(t => used.Contains(t.Id) && t.Name.Length > 0))
            _marks.Add(track.Id, new TrackMark(LetterFor(_marks.Count), track.Name, track.Color is { } color ? Color.TryParse(color) : null));
    }

    public bool HasSeveral => _marks.Count > 1;

    public TrackMark? Of(Talk talk, Session? session) => Find(talk.TrackId) ?? Find(session?.TrackId);

    /// <summary>The session's own track, or the one that all its talks share.</summary>
    public TrackMark? Of(Session session)
    {
        if (Find(session.TrackId) is { } own)
            return own;
        var shared = session.Talks.Select(t => _talks.GetValueOrDefault(t.TalkId)?.TrackId).Distinct(StringComparer.Ordinal).ToList();
        return shared is [{ } only] ? Find(only) : null;
    }

    /// <summary>The name where the place or the kind does not say the same already.</summary>
    public static string? NameUnless(TrackMark? mark, params string?[] said) =>
        mark is null || said.Any(s => string.Equals(s, mark.Name, StringComparison.OrdinalIgnoreCase)) ? null : mark.Name;

    private TrackMark? Find(string? id) => id is null ? null : _marks.GetValueOrDefault(id);

    /// <summary>A to Z, then AA as in a spreadsheet.</summary>
    private static string LetterFor(int index) => (index < 26 ? "" : LetterFor(index / 26 - 1)) + (char)('A' + index % 26);
}
