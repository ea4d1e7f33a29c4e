using Booklet.Content.Model;

namespace Booklet.Design.Setting;

/// <summary>Where a person is mentioned; <paramref name="IsMain"/> sets the page number in bold: their own talk.</summary>
internal readonly record struct Mention(string Anchor, bool IsMain);

/// <summary>
/// What has been put on pages: the sections write it while they compose, the index and the final count read it.
/// </summary>
internal sealed class PrintRegister
{
    private readonly HashSet<string> _sessions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _talks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _photos = new(StringComparer.Ordinal);
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Mention>> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _biographies = new(StringComparer.Ordinal);

    /// <summary>A reader has been told by which clock the times go.</summary>
    public bool SaysTimeZone { get; set; }

    public void AddSession(Session session) => _sessions.Add(session.Id);

    public void AddTalk(Talk talk) => _talks.Add(talk.Id);

    public bool HasSession(string id) => _sessions.Contains(id);

    public bool HasTalk(string id) => _talks.Contains(id);

    public bool HasPerson(string id) => _people.Contains(id);

    public void Mention(string personId, string anchor, bool isMain = false)
    {
        _people.Add(personId);
        if (!_mentions.TryGetValue(personId, out var mentions))
            _mentions.Add(personId, mentions = []);
        mentions.Add(new Mention(anchor, isMain));
    }

    public void AddPhoto(string personId) => _photos.Add(personId);

    public bool HasPhoto(string personId) => _photos.Contains(personId);

    public IReadOnlyList<Mention> MentionsOf(string personId) => _mentions.TryGetValue(personId, out var found) ? found : [];

    /// <summary>Claims the one place where a person's biography is printed; false when it already stands elsewhere.</summary>
    public bool ClaimBiography(string personId, string anchor) => _biographies.TryAdd(personId, anchor);

    public string? BiographyOf(string personId) => _biographies.GetValueOrDefault(personId);
}
