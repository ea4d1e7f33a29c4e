using System.Collections.Frozen;
using System.Globalization;
using Booklet.Content.Model;
using Booklet.Content.Sources;

namespace Booklet.Content.Binding;

/// <summary>
/// A session that its files call by a bare number ("1", "2B", "IV") says nothing in print: it is called a session, or what its kind is, with that number.
/// </summary>
internal static class SessionCaption
{
    /// <summary>Session, poster session, panel, tutorial in the languages whose organisers send most programmes; English elsewhere.</summary>
    private static readonly FrozenDictionary<string, string[]> Words = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["en"] = ["Session", "Poster Session", "Panel", "Tutorial"],
        ["de"] = ["Sitzung", "Postersitzung", "Podium", "Tutorium"],
        ["fr"] = ["Session", "Session posters", "Table ronde", "Tutoriel"],
        ["es"] = ["Sesión", "Sesión de pósteres", "Mesa redonda", "Tutorial"],
        ["pt"] = ["Sessão", "Sessão de pôsteres", "Painel", "Tutorial"],
        ["it"] = ["Sessione", "Sessione poster", "Tavola rotonda", "Tutorial"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Complete(SessionDraft session, string language)
    {
        var number = session.PlainTitle.Trim();
        // A talk's own title is what its speaker wants it to be.
        if (!IsNumber(number) || session.Slots is [var only] && PlainText.Of(only.Talk.Title.ToString()).Trim() == number)
            return;
        var words = Words.GetValueOrDefault(language.Split('-')[0]) ?? Words["en"];
        var word = session.Kind switch { SessionKind.Posters => words[1], SessionKind.Panel => words[2], SessionKind.Tutorial => words[3], _ => words[0] };
        session.PlainTitle = string.Create(CultureInfo.InvariantCulture, $"{word} {number}");
        session.Title = session.Title with { Text = session.PlainTitle };
    }

    // "1", "12", "2B", "1.3", "#4"; Roman numbers of one letter may be letters of parallel rooms, which are no better names.
    private static bool IsNumber(string text)
    {
        var bare = text.TrimStart('#');
        return bare.Length is > 0 and <= 4 && (char.IsAsciiDigit(bare[0]) && bare.All(c => char.IsAsciiDigit(c) || c is '.' or '-' || char.IsAsciiLetterUpper(c)) && int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var year) is var isWhole && !(isWhole && year > 999)
            || bare.All(c => c is 'I' or 'V' or 'X'));
    }
}
