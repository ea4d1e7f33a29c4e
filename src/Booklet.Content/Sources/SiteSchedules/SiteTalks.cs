using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>The talks of records and those that only the schedule tells of, by everything that may name them.</summary>
internal sealed class SiteTalks
{
    private static readonly ImmutableArray<string> IdKeys = ["id", "slug", "key", "talk_id", "session_id", "sessionid", "code", "uid"];
    private static readonly ImmutableArray<string> AbstractKeys = ["abstract", "talk_abstract", "description", "summary", "extract", "content", "details", "text"];

    private readonly SitePeopleIndex _people;
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byTitle = new(StringComparer.Ordinal);
    private readonly List<TalkRecord> _talks = [];

    public SiteTalks(IEnumerable<SiteItem> items, SitePeopleIndex people)
    {
        _people = people;
        foreach (var item in items)
            Add(item);
        foreach (var (page, id) in people.Items)
            AddOwn(page, id);
    }

    public IReadOnlyList<TalkRecord> All => _talks;

    public TalkRecord? Find(string reference)
    {
        if (reference.Length == 0)
            return null;
        if (_byId.TryGetValue(reference, out var at) || _byTitle.TryGetValue(FoldedText.Squeezed(PlainText.Of(reference)), out at))
            return _talks[at];
        // An address means the record that its last part names.
        var last = FoldedText.PageName(reference);
        return reference.Contains('/', StringComparison.Ordinal) && last.Length > 0 && _byId.TryGetValue(last, out at) ? _talks[at] : null;
    }

    public void Replace(TalkRecord talk)
    {
        if (_byId.TryGetValue(talk.Id, out var at))
            _talks[at] = talk;
    }

    public TalkRecord Add(TalkRecord talk, IEnumerable<string>? keys = null)
    {
        var id = talk.Id.Length > 0 && !_byId.ContainsKey(talk.Id) ? talk.Id : string.Create(CultureInfo.InvariantCulture, $"talk {_talks.Count + 1}");
        talk = talk with { Id = id };
        foreach (var key in (keys ?? []).Prepend(id).Where(k => k.Length > 0))
            _byId.TryAdd(key, _talks.Count);
        if (FoldedText.Squeezed(PlainText.Of(talk.Title.ToString())) is { Length: > 0 } title)
            _byTitle.TryAdd(title, _talks.Count);
        _talks.Add(talk);
        return talk;
    }

    /// <summary>What a record says of its talk, whether it is a page or an entry of the schedule.</summary>
    public static TalkRecord Of(PageRecord page, string kindWord, ImmutableArray<PersonReference> contributors)
    {
        var kind = page.Text("session_type", "talk_type", "type", "kind", "format", "category") is { IsEmpty: false } own ? own.Text : kindWord;
        return new TalkRecord
        {
            Id = page.Stem,
            Title = page.Text("title", "talk", "talk_title", "session", "name"),
            Subtitle = RawText.First(page.Text("subtitle"), page.Translated("title", "talk", "name")),
            Kind = page.Fields.At("keynote").IsTrue() ? TalkKind.Keynote : KindOf(kind, kindWord),
            Abstract = RawText.First(page.Text("abstract", "talk_abstract"), page.Body, RawText.Of(SiteRecord.ValueOf(page.Fields, AbstractKeys))),
            Contributors = contributors,
            Track = page.Text("track", "stream", "theme"),
            Keywords = page.Fields.At("keywords") is { } keywords ? keywords.Texts() : page.Fields.At("tags").Texts(),
            Language = page.Text("language", "lang") is { IsEmpty: false } language && LanguageNames.TagOfValue(language.Text) is { } tag ? language with { Text = tag } : RawText.None,
            Location = page.Fields.Location,
        };
    }

    public static TalkKind? KindOf(string kind, string group = "")
    {
        var found = kind.Length > 0 ? SessionKinds.Of(kind, "") : SessionKind.Talk;
        if (found is SessionKind.Talk or SessionKind.Talks && group.Length > 0)
            found = SessionKinds.Of(group.Replace('_', ' '), "");
        return found switch
        {
            SessionKind.Keynote => TalkKind.Keynote,
            SessionKind.Posters => TalkKind.Poster,
            SessionKind.Tutorial => TalkKind.Tutorial,
            SessionKind.Panel => TalkKind.Panel,
            _ => null,
        };
    }

    private void Add(SiteItem item)
    {
        var page = item.Page;
        var keys = IdKeys.Select(k => page.Text(k).ToString()).Append(page.Stem).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var talk = Of(page, item.Group, _people.Read(page.Fields));
        // Breaks and the like have records beside talks so that the schedule can name them.
        if (talk.Title.IsEmpty && talk.Contributors.IsEmpty)
            return;
        Add(talk with { Id = keys.Count > 0 ? keys[0] : "" }, keys);
    }

    // A person's record names the talk, which may have a record of its own.
    private void AddOwn(PageRecord page, string person)
    {
        var title = page.Text("talk", "talk_title", "talktitle", "session", "topic");
        if (title.IsEmpty)
            return;
        var speaker = PersonReference.To(new RawText(person, page.Fields.Location));
        if (Find(title.Text) is { } known)
        {
            if (known.Contributors.IsEmpty)
                Replace(known with { Contributors = [speaker] });
            return;
        }
        Add(new TalkRecord
        {
            Id = "",
            Title = title,
            Abstract = page.Text("abstract", "talk_abstract", "talk_description"),
            Kind = KindOf(page.Text("type", "kind", "format", "category").ToString()),
            Contributors = [speaker],
            Location = page.Fields.Location,
        });
    }
}
