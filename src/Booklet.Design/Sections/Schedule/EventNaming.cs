using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Design.Setting;

namespace Booklet.Design.Sections.Schedule;

/// <summary>
/// What an event is called where the calendar's name for it is only its speaker's, or says the kind besides: "Keynote 2: Anna Berg" is
/// headed by the talk's title, with "Keynote 2" over it and Anna Berg below. Nothing of the calendar's name is lost.
/// </summary>
internal sealed partial class EventNaming(ComposingRoom room)
{
    /// <summary>What joins a name to the kind before it, in the languages of the vocabularies.</summary>
    private static readonly ImmutableArray<string> Joints = ["avec", "by", "com", "con", "de", "di", "door", "med", "met", "mit", "par", "por", "van", "von", "with"];

    private static readonly char[] Punctuation = [' ', '\u00a0', ',', ':', ';', '-', '–', '—', '|', '/', '·', '.'];

    /// <summary>The talk that the event is, when it is one talk rather than a session of talks.</summary>
    public Talk? SingleTalk(Session session) => session.Talks is [var only] && session.Strands.IsEmpty ? room.Talk(only.TalkId) : null;

    /// <summary>Whether the calendar's name repeats the talk's title or its people, so that the talk's title stands for it.</summary>
    public bool IsNamedByTalk(Session session, Talk talk)
    {
        var title = session.Title.ToPlainText();
        return title == talk.Title.ToPlainText() || NamesIn(title, talk).Any();
    }

    public RichText TitleOf(Session session, Talk? single) => single is { Title.IsEmpty: false } && IsNamedByTalk(session, single) ? single.Title : room.TitleOf(session);

    /// <summary>The kind over the title: what the calendar's name says beside the names, or what the event calls the kind; null where the title says it.</summary>
    public string? KickerOf(Session session, Talk? single)
    {
        var shown = TitleOf(session, single).ToPlainText();
        string?[] candidates =
        [
            single is not null && shown != session.Title.ToPlainText() ? RestOf(session, single) : null,
            session.KindLabel,
            session.Kind == SessionKind.Keynote ? room.Words.Keynote : null,
        ];
        return candidates.FirstOrDefault(c => !string.IsNullOrEmpty(c) && !shown.Contains(c, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"Invited talk" of "Invited talk by Anna Berg (University of X)"; empty where the name says nothing else.</summary>
    private string RestOf(Session session, Talk talk)
    {
        var rest = session.Title.ToPlainText();
        var said = NamesIn(rest, talk).Concat(talk.Contributors.Select(c => room.Credits.AffiliationOf(c).ToPlainText())).Append(talk.Title.ToPlainText()).Where(t => t.Length > 0);
        foreach (var text in said.OrderByDescending(t => t.Length).ThenBy(t => t, StringComparer.Ordinal))
            rest = rest.Replace(text, "", StringComparison.OrdinalIgnoreCase);
        // What a name leaves behind: empty brackets, and the colon before others.
        rest = Leftovers().Replace(rest, " ").Trim(Punctuation);
        if (rest is ['(', .., ')'])
            rest = rest[1..^1].Trim(Punctuation);
        foreach (var joint in Joints.Where(j => rest.EndsWith(" " + j, StringComparison.OrdinalIgnoreCase)))
            return rest[..^joint.Length].Trim(Punctuation);
        return rest.Any(char.IsLetterOrDigit) ? rest : "";
    }

    [GeneratedRegex(@"\(\s*\)|\s*[:,;|–—-]\s*(?=\()|\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Leftovers();

    private IEnumerable<string> NamesIn(string title, Talk talk) => talk.Contributors
        .SelectMany(c => new[] { room.Credits.NameOf(c), room.Person(c.PersonId)?.Name.Display ?? "" })
        .Where(n => n.Length > 0 && title.Contains(n, StringComparison.OrdinalIgnoreCase))
        .Distinct(StringComparer.Ordinal);
}
