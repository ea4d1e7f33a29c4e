using System.Collections.Frozen;

namespace Booklet.Content.Sources;

/// <summary>Languages by the names that talks' records give them, in English and in the language itself.</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Tags = new (string Tag, string Names)[]
    {
        ("ar", "arabic العربية"), ("cs", "czech čeština"), ("da", "danish dansk"), ("de", "german deutsch"), ("el", "greek ελληνικά"), ("en", "english englisch anglais inglés inglês"),
        ("es", "spanish español castellano espagnol"), ("fi", "finnish suomi"), ("fr", "french français francais"), ("he", "hebrew עברית"), ("hi", "hindi"), ("hu", "hungarian magyar"),
        ("id", "indonesian"), ("it", "italian italiano"), ("ja", "japanese 日本語"), ("ko", "korean 한국어"), ("nb", "norwegian norsk"), ("nl", "dutch nederlands"), ("pl", "polish polski"),
        ("pt", "portuguese português portugues"), ("ro", "romanian română"), ("ru", "russian русский"), ("sk", "slovak slovenčina"), ("sv", "swedish svenska"), ("th", "thai"),
        ("tr", "turkish türkçe"), ("uk", "ukrainian українська"), ("vi", "vietnamese"), ("zh", "chinese 中文 mandarin"),
    }.SelectMany(l => l.Names.Split(' ').Select(n => (Name: n, l.Tag))).ToFrozenDictionary(p => p.Name, p => p.Tag, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Known = Tags.Values.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a part of a file's name ("ja" of "salt.ja.md", "pt-br") is a language of the table: "v2" and "no" are none.</summary>
    public static bool IsTag(string text) => text.Length is 2 or 5 && (text.Length == 2 || text[2] is '-' or '_') && Known.Contains(text[..2]);

    /// <summary>BCP 47, or null where the name is not known.</summary>
    public static string? TagOf(string name) => Tags.GetValueOrDefault(name.Trim());

    /// <summary>The language of the booklet: of what is stated, if it is one at all.</summary>
    public static string OfEvent(RawText stated) => TagOfValue(stated.ToString()) ?? "en";

    /// <summary>The tag of a value that is a tag ("en", "pt-BR") or a name ("English"); null where it is neither.</summary>
    public static string? TagOfValue(string value)
    {
        var subtags = value.Trim().Replace('_', '-').Split('-');
        // RFC 5646: a language's primary subtag has two or three letters, others have up to eight letters and digits. What follows a malformed one says nothing.
        return subtags[0].Length is 2 or 3 && subtags[0].All(char.IsAsciiLetter)
            ? string.Join('-', subtags.Skip(1).TakeWhile(s => s.Length is > 0 and <= 8 && s.All(char.IsAsciiLetterOrDigit)).Prepend(subtags[0].ToLowerInvariant()))
            : TagOf(value);
    }
}
