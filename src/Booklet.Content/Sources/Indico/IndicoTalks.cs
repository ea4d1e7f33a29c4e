using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Indico;

/// <summary>Contributions, each once, whichever of the files tell of it.</summary>
internal sealed partial class IndicoTalks(DiagnosticBag bag)
{
    private readonly FieldKinds _kinds = new(bag);
    private readonly List<TalkRecord> _talks = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public ImmutableArray<TalkRecord> Records => [.. _talks];

    /// <summary>The id under which the contribution is a talk from now on.</summary>
    public RawText Add(MappingNode fields, bool isPoster)
    {
        var keys = Keys(fields).ToList();
        var known = keys.FindIndex(_places.ContainsKey);
        var at = known < 0 ? _talks.Count : _places[keys[known]];
        if (known < 0)
        {
            // Only a contribution without any number is called by its place.
            if (keys.Count == 0)
                keys.Add("at " + fields.Location);
            _talks.Add(Talk(fields, keys[0], isPoster));
            _places.TryAdd(keys[0], at);
            // Parts stand behind the whole, also where it has no place in the schedule.
            _ = AddParts(fields, keys[0]).Count();
        }
        foreach (var key in keys)
            _places.TryAdd(key, at);
        if (isPoster && _talks[at].Kind is null)
            _talks[at] = _talks[at] with { Kind = TalkKind.Poster };
        return new RawText(_talks[at].Id, fields.Location);
    }

    /// <summary>Parts of the contribution that others present, as talks of their own, with the minutes each takes where they are told.</summary>
    public IEnumerable<(RawText Id, int? Minutes)> AddParts(MappingNode fields, string parent)
    {
        var number = 0;
        foreach (var part in (fields["subContributions"] ?? fields["subcontributions"]).Items().OfType<MappingNode>())
        {
            number++;
            var id = string.Create(CultureInfo.InvariantCulture, $"{parent}/{number}");
            if (_places.TryAdd(id, _talks.Count))
                _talks.Add(Talk(part, id, isPoster: false));
            yield return (new RawText(id, part.Location), Values.TryReadInt(part.Text("duration").ToString()));
        }
    }

    public void Place(string id, RawText session)
    {
        var at = _places[id];
        if (_talks[at].Sessions.IsEmpty)
            _talks[at] = _talks[at] with { Sessions = [session] };
    }

    private static IEnumerable<string> Keys(MappingNode fields)
    {
        foreach (var key in (string[])["db_id", "contributionId"])
        {
            if (fields.Text(key) is { IsEmpty: false } id)
                yield return id.Text;
        }
        foreach (var key in (string[])["friendly_id", "friendlyId", "id"])
        {
            // A timetable's "id" is its entry's ("c7", "s3c7").
            if (fields.Text(key) is { IsEmpty: false } id && id.Text.All(char.IsAsciiDigit))
                yield return "#" + id.Text;
        }
    }

    private TalkRecord Talk(MappingNode fields, string id, bool isPoster)
    {
        _kinds.ExpectText(fields, "title", "description", "room", "board_number");
        var type = fields["type"] is MappingNode inner ? inner.Text("name") : fields.Text("type");
        return new TalkRecord
        {
            Id = id,
            Title = fields.Text("title"),
            Kind = isPoster ? TalkKind.Poster : Keynote().IsMatch(type.ToString()) ? TalkKind.Keynote : Poster().IsMatch(type.ToString()) ? TalkKind.Poster : Tutorial().IsMatch(type.ToString()) ? TalkKind.Tutorial : null,
            Abstract = fields.Text("description", "abstract"),
            Contributors = IndicoPeople.OfTalk(fields),
            Number = fields.Text("board_number", "boardNumber") is { IsEmpty: false } board ? board.Text : null,
            Track = fields["track"] is MappingNode track ? track.Text("title", "name") : fields.Text("track"),
            Keywords = fields["keywords"].Texts(),
            Language = LanguageGuess.Of(RawText.None, fields.Text("description", "abstract")),
            Link = fields.Text("url") is { IsEmpty: false } url && url.Text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url : RawText.None,
            Location = fields.Location,
        };
    }

    [GeneratedRegex(@"\b(?:keynote|plenary)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Keynote();

    [GeneratedRegex(@"\bposters?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Poster();

    [GeneratedRegex(@"\b(?:tutorial|workshop|hands-on)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tutorial();
}
