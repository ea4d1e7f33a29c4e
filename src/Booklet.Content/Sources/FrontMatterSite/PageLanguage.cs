using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>
/// The language that a page's path names, and the path without it: <c>talks/salt.ja.md</c>, <c>content/ja/talks/salt.md</c> and
/// <c>talks/salt.md</c> are one record in languages. Empty where the path names none.
/// </summary>
internal readonly record struct PageLanguage(string Path, string Language)
{
    public static PageLanguage Of(string path)
    {
        var dot = path.LastIndexOf('.');
        var slash = path.LastIndexOf('/');
        if (dot > slash + 1 && path.LastIndexOf('.', dot - 1) is var inner && inner > slash + 1 && LanguageNames.IsTag(path[(inner + 1)..dot]))
            return new PageLanguage(path[..inner] + path[dot..], path[(inner + 1)..dot].ToLowerInvariant());
        var folders = path.Split('/');
        for (var i = 0; i < folders.Length - 1; i++)
        {
            if (LanguageNames.IsTag(folders[i]))
                return new PageLanguage(string.Join('/', folders.Where((_, at) => at != i)), folders[i].ToLowerInvariant());
        }
        return new PageLanguage(path, "");
    }

    /// <summary>The site's own language by the configuration of either generator.</summary>
    public static string Main(ValueNode? configuration) =>
        configuration.Text("conference.lang", "defaultContentLanguage", "default_lang", "lang", "language", "locale", "languageCode").ToString().ToLowerInvariant();

    /// <summary>
    /// Of records that differ only in their language the one of the event's language leads, else the one whose path names none, else English, else the first.
    /// </summary>
    public static int Rank(string language, string main) =>
        language.Length > 0 && main.Length > 0 && language[..2] == main[..Math.Min(2, main.Length)] ? 0 : language.Length == 0 ? 1 : language.StartsWith("en", StringComparison.Ordinal) ? 2 : 3;
}
