using System.Globalization;
using Booklet.Content.Model;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>Talks of records, by their ids.</summary>
internal sealed class RecordTalks(EventRecord record, RecordPeople people, DiagnosticBag bag)
{
    private readonly Dictionary<string, Contribution> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _absent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tracks = TrackNames(record);
    private int _asked;

    public List<Contribution> Contributions { get; } = [];

    public List<(TalkRecord Record, Contribution Talk)> Read { get; } = [];

    public List<LeftOut> LeftOut { get; } = [];

    /// <summary>Records that became no talk, by the kind under which they would have been counted.</summary>
    public List<TalkRecord> Lost { get; } = [];

    public void Add(IEnumerable<TalkRecord> records)
    {
        foreach (var talk in records)
            Add(talk);
    }

    /// <summary>Null where no talk has the id, which is reported unless the talk was called off.</summary>
    public Contribution? Find(RawText id)
    {
        if (_byId.TryGetValue(id.ToString(), out var talk))
            return talk;
        if (!_absent.Contains(id.ToString()))
            bag.Add(BindingDiagnostics.UnknownReferenceAt(id.Location, "talk", id.ToString(), "the schedule goes without it", NearestName.Of(id.ToString(), _byId.Keys, ref _asked)));
        return null;
    }

    /// <summary>The track's name where <paramref name="track"/> is an id, else what it says.</summary>
    public RawText TrackOf(RawText track) => !track.IsEmpty && _tracks.TryGetValue(track.Text, out var name) ? track with { Text = name } : track;

    private void Add(TalkRecord record)
    {
        if (record.LeftOutBecause is { } reason)
        {
            Leave(record, reason);
            return;
        }
        if (record.Status != TalkStatus.Given)
        {
            Leave(record, record.Status == TalkStatus.Cancelled ? "it is cancelled" : "it is withdrawn");
            return;
        }
        if (record.Title.IsEmpty && record.Contributors.IsEmpty)
        {
            bag.Add(BindingDiagnostics.RecordWithoutNameAt(record.Location));
            Leave(record, "it has neither a title nor people");
            return;
        }
        if (_byId.TryGetValue(record.Id, out var first) && record.Id.Length > 0)
        {
            if (first.Title.ToString() == record.Title.ToString() && first.Abstract.ToString() == record.Abstract.ToString())
            {
                Leave(record, "it repeats a record of the same id");
                return;
            }
            bag.Add(BindingDiagnostics.DuplicateIdAt(record.Location, first.Location, "talk", record.Id));
        }
        var talk = Contribution(record);
        if (record.Id.Length > 0)
            _byId.TryAdd(record.Id, talk);
        Contributions.Add(talk);
        Read.Add((record, talk));
    }

    private Contribution Contribution(TalkRecord record)
    {
        var talk = new Contribution
        {
            Content = record.Kind switch
            {
                TalkKind.Paper => ContentKind.Papers,
                TalkKind.Poster => ContentKind.Posters,
                TalkKind.Tutorial => ContentKind.Tutorials,
                _ => ContentKind.Talks,
            },
            DeclaredKind = record.Kind,
            Title = record.Title,
            Subtitle = record.Subtitle,
            Abstract = record.Abstract,
            Remarks = record.Remarks,
            Keywords = Joined(record.Keywords),
            Link = record.Link,
            Language = record.Language,
            Track = TrackOf(record.Track),
            Number = record.Number,
            Group = record.Group,
            Order = record.Order,
            Location = record.Title.Location ?? record.Location,
        };
        people.AddTo(talk.Contributors, record.Contributors);
        return talk;
    }

    // Keywords are split again where they are printed; ';' is in none of them.
    private static RawText Joined(IEnumerable<RawText> keywords)
    {
        var known = keywords.Where(k => !k.IsEmpty).ToList();
        return known.Count == 0 ? RawText.None : new RawText(string.Join(";", known.Select(k => k.Text.Replace(';', ','))) + (known.Count == 1 ? ";" : ""), known[0].Location);
    }

    private void Leave(TalkRecord record, string reason)
    {
        if (record.Id.Length > 0)
            _absent.Add(record.Id);
        Lost.Add(record);
        var what = record.Title.IsEmpty ? string.Create(CultureInfo.InvariantCulture, $"the talk {record.Id}") : $"“{PlainText.Of(record.Title.Text)}”";
        LeftOut.Add(new LeftOut(record.Location ?? SourceLocation.WholeFile("."), what, reason));
    }

    private static Dictionary<string, string> TrackNames(EventRecord record)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var track in record.Tracks)
            names.TryAdd(track.Id, track.Name.ToString());
        return names;
    }
}
