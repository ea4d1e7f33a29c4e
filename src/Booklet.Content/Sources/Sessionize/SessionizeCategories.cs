using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Sessionize;

/// <summary>What a session's choices in the organisers' own categories mean for print, from the categories' titles.</summary>
internal sealed partial class SessionizeCategories
{
    /// <summary>Keywords are words; a longer choice is a statement to the organisers.</summary>
    private const int LongestKeyword = 40;

    private readonly Dictionary<string, (RawText Category, RawText Item)> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _silent = new(StringComparer.Ordinal);
    private readonly List<(string Title, SourceLocation? Location)> _ignored = [];

    public SessionizeCategories(IEnumerable<MappingNode> declared)
    {
        foreach (var category in declared)
        {
            foreach (var item in SessionizeDump.Maps(category["items"] ?? category["categoryItems"]))
            {
                if (item.Text("id") is { IsEmpty: false } id)
                    _items.TryAdd(id.Text, (category.Text("title", "name"), item.Text("name")));
            }
        }
    }

    /// <summary>The choices of a session: ids in view/All, names on the spot elsewhere.</summary>
    public SessionizeChoices Of(MappingNode session)
    {
        var choices = new SessionizeChoices();
        foreach (var id in session["categoryItems"].Texts())
        {
            if (_items.TryGetValue(id.Text, out var known))
                Enter(choices, known.Category, known.Item);
        }
        foreach (var category in SessionizeDump.Maps(session["categories"]))
        {
            foreach (var item in SessionizeDump.Maps(category["categoryItems"]))
                Enter(choices, category.Text("name", "title"), item.Text("name"));
        }
        return choices;
    }

    /// <summary>Says once which categories are not for print.</summary>
    public void Report(DiagnosticBag bag)
    {
        if (_ignored.Count > 0)
            bag.Add(Exports.ExportDiagnostics.FieldsNotPrintedAt(_ignored[0].Location, "The categories", _ignored.Select(i => i.Title)));
    }

    private void Enter(SessionizeChoices choices, RawText category, RawText item)
    {
        if (item.IsEmpty)
            return;
        var title = category.ToString();
        if (Track().IsMatch(title))
            choices.Tracks.Add(item);
        else if (Language().IsMatch(title))
            choices.Language = choices.Language.IsEmpty && LanguageNames.TagOfValue(item.Text) is { } tag ? item with { Text = tag } : choices.Language;
        else if (Format().IsMatch(title) && !Level().IsMatch(title))
            choices.Format = choices.Format.IsEmpty ? item : choices.Format;
        else if (item.Text.Length <= LongestKeyword && !Agreement().IsMatch(item.Text) && !Organisers().IsMatch(title))
            choices.Keywords.Add(item);
        else if (_silent.Add(title))
            _ignored.Add((title, category.Location));
    }

    [GeneratedRegex(@"\b(?:tracks?|streams?|strands?)\b|themenbereich", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Track();

    [GeneratedRegex(@"\b(?:languages?|sprachen?|langues?|idiomas?|lingua|taal|spr[åa]k|kieli|język)\b(?!.*programm)(?<!programming languages?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Language();

    [GeneratedRegex(@"\b(?:formats?|session type|type|kind|length|duration|formato|art|dauer)\b|\bformat\b|vortragsart", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Format();

    [GeneratedRegex(@"\b(?:level|niveau|audience|difficulty|experience)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Level();

    // "Yes, I agree" tells the organisers something.
    [GeneratedRegex(@"^(?:yes|no|ja|nein|oui|non|si|sí|maybe|i |true|false)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Agreement();

    [GeneratedRegex(@"\b(?:consent|agree\w*|permission|t-?shirt|travel\w*|expenses?|accommodation|hotel|diet\w*|allerg\w*|record(?:ing|ed)|pronouns?|visa|availability|available|co-?speakers?|first[- ]time|coc|code of conduct|privacy|slides|attend(?:ing|ance)|in[- ]person|gender|internal)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Organisers();
}

/// <summary>One session's choices.</summary>
internal sealed class SessionizeChoices
{
    public List<RawText> Tracks { get; } = [];

    public RawText Language { get; set; }

    public RawText Format { get; set; }

    public List<RawText> Keywords { get; } = [];

    /// <summary>What the format makes of the talk; null where it is a talk like others.</summary>
    public TalkKind? Kind => Format.IsEmpty ? null : SessionKinds.Of("", PlainText.Of(Format.Text)) switch
    {
        SessionKind.Keynote => TalkKind.Keynote,
        SessionKind.Panel => TalkKind.Panel,
        SessionKind.Tutorial => TalkKind.Tutorial,
        SessionKind.Posters => TalkKind.Poster,
        _ => null,
    };
}
