using System.Text.RegularExpressions;
using Booklet.Content.Model;

namespace Booklet.Content.Binding;

/// <summary>What kind of entry an event is, from the word its file classes it with and from the words of its name.</summary>
internal static partial class SessionKinds
{
    private static readonly Dictionary<string, SessionKind> ByWord = Table(
        (SessionKind.Keynote, "keynote keynotes plenary invited"),
        (SessionKind.Posters, "poster posters"),
        (SessionKind.Tutorial, "tutorial tutorials workshop workshops course masterclass"),
        (SessionKind.Panel, "panel panels debate roundtable"),
        (SessionKind.Break, "break breaks coffee lunch tea pause meal meals breakfast refreshments intermission"),
        (SessionKind.Social, "social event reception banquet dinner supper party afterparty tour excursion wellness yoga concert drinks networking outing barbecue"),
        (SessionKind.Organisation, "registration opening closing remarks welcome awards award ceremony business checkin admin organisation organization logistics meeting meta introduction farewell goodbye departure arrival shuttle announcements"),
        // The same in German, French, Spanish, Portuguese and Italian, as programmes in these languages call what has no speaker.
        (SessionKind.Break, "kaffeepause mittagspause mittagessen fruhstuck imbiss dejeuner almuerzo pranzo colazione pausa cafe koffie lunchpause teepause"),
        (SessionKind.Social, "abendessen empfang sektempfang stadtfuhrung ausflug diner cena jantar aperitif aperitivo"),
        (SessionKind.Organisation, "begrussung eroffnung abschluss anmeldung registrierung einlass verabschiedung schlusswort accueil ouverture cloture bienvenida apertura clausura inscripcion abertura encerramento benvenuto chiusura registrazione"),
        (SessionKind.Posters, "posterausstellung posterpause"),
        (SessionKind.Keynote, "plenarvortrag hauptvortrag"),
        (SessionKind.Panel, "podiumsdiskussion podium"),
        (SessionKind.Talks, "oral orals session sessions talks papers rising contributed spotlight spotlights highlight highlights lightning track parallel proceedings"),
        (SessionKind.Talk, "talk presentation lecture demo"));

    /// <summary>Classes that sites give to whatever fits no other class; then the name of the event decides.</summary>
    private static readonly HashSet<string> VagueClasses = ["meta", "event", "other", "misc", "general", "default", "special", "item"];

    /// <summary>
    /// Order in which words of a name are believed: a "reception and poster session" has posters,
    /// a "panel lunch" is a panel, "lunch break" and "opening of registration" are what nothing stronger contradicts.
    /// </summary>
    private static readonly SessionKind[] NamePrecedence =
    [
        SessionKind.Posters, SessionKind.Panel, SessionKind.Tutorial, SessionKind.Keynote, SessionKind.Break,
        SessionKind.Social, SessionKind.Organisation, SessionKind.Talks, SessionKind.Talk,
    ];

    /// <summary>"Poster Session" and "Panel Discussion" say what they are; in a title of many words such a word may mean anything.</summary>
    private const int LongestKindName = 4;

    /// <summary>Whether the file classes the entry as something that holds talks.</summary>
    public static bool IsSession(string className) => Words(className) is ["session"] or ["sessions"];

    public static SessionKind Of(string className, string name)
    {
        var byClass = Words(className).Select(w => ByWord.TryGetValue(w, out var kind) ? kind : (SessionKind?)null).FirstOrDefault(k => k is not null);
        var vague = className.Length == 0 || Words(className).All(VagueClasses.Contains);
        if (byClass is { } known && !vague && !(IsSession(className) && Words(name).Length <= LongestKindName))
            return known;

        var kinds = Words(name).Where(ByWord.ContainsKey).Select(w => ByWord[w]).ToHashSet();
        foreach (var kind in NamePrecedence)
        {
            if (kinds.Contains(kind))
                return kind;
        }
        return byClass ?? SessionKind.Talks;
    }

    /// <summary>
    /// What a numbered session calls its kind: "Rising Stars Session 2" → "Rising Stars", "Oral Session 3" → "Oral Session".
    /// Null for a session without a number, whose name is its own.
    /// </summary>
    public static string? Label(string name)
    {
        var (number, rest) = SessionNumber.Find(name);
        if (number is null || rest.Length == 0 || rest.AsSpan().IndexOfAny(':', ',') >= 0)
            return null;
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return null;
        // An adjective needs its noun ("Oral Session"); a noun stands alone ("Rising Stars").
        var last = FoldedText.Words(words[^1]);
        if (last is "session" or "sessions" && !Adjectives.Contains(FoldedText.Words(words[^2])))
            return string.Join(' ', words[..^1]);
        return rest;
    }

    private static readonly HashSet<string> Adjectives =
        ["oral", "poster", "parallel", "plenary", "spotlight", "contributed", "invited", "technical", "virtual", "main", "morning", "afternoon", "paper", "talk", "panel", "lightning"];

    /// <summary>
    /// The kind that the title of a talk in its own slot begins with ("Keynote: …", "Panel discussion …"), or null: elsewhere in a title
    /// such a word may mean anything.
    /// </summary>
    public static SessionKind? Leading(string title)
    {
        var match = LeadingWord().Match(title);
        return match.Success && ByWord.TryGetValue(FoldedText.Words(match.Groups["kind"].Value), out var kind) && kind is SessionKind.Keynote or SessionKind.Panel or SessionKind.Tutorial ? kind : null;
    }

    [GeneratedRegex(@"^\W*(?<kind>\w+)(?:\s*[:–—|]|\s+-\s|\s+(?:discussion|session|talk|speech|address|debate|lecture)\b|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingWord();

    public static bool IsKindWord(string word) => ByWord.ContainsKey(FoldedText.Words(word));

    private static string[] Words(string text) => FoldedText.Words(text.Replace("check-in", "checkin", StringComparison.OrdinalIgnoreCase)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, SessionKind> Table(params (SessionKind Kind, string Words)[] rows) =>
        rows.SelectMany(r => r.Words.Split(' ').Select(w => (w, r.Kind))).ToDictionary(p => p.w, p => p.Kind, StringComparer.Ordinal);
}
