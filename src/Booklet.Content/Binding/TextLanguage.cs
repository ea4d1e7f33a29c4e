using Booklet.Content.Sources;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.FrontMatterSite;

namespace Booklet.Content.Binding;

/// <summary>
/// The language of a text where it is not the event's, else null: as its record states it, else by the path of its page ("salt.ja.md"), else by
/// the text's own little words where they leave no doubt.
/// </summary>
internal static class TextLanguage
{
    public static string? Of(Contribution talk, string ofEvent) =>
        !talk.Language.IsEmpty && LanguageNames.TagOfValue(talk.Language.Text) is { } stated ? Other(stated, ofEvent)
        : Of(talk.Abstract.IsEmpty ? talk.Title : talk.Abstract, ofEvent);

    public static string? Of(RawText text, string ofEvent)
    {
        if (text.IsEmpty)
            return null;
        var path = text.Location?.Path ?? "";
        var ofPath = Path.GetExtension(path) is ".md" or ".markdown" or ".html" ? PageLanguage.Of(path).Language : "";
        return ofPath.Length > 0 ? Other(ofPath, ofEvent) : Other(LanguageGuess.Of(RawText.None, text).Text, ofEvent);
    }

    /// <summary>Whether the text stands in another file: that of a translation.</summary>
    public static bool IsOfOtherPage(RawText text, RawText other) => !string.Equals(text.Location?.Path, other.Location?.Path, StringComparison.Ordinal);

    /// <summary>Regions are left aside: whoever states "en" for a talk of an event in British English means the event's.</summary>
    private static string? Other(string? tag, string ofEvent) =>
        string.IsNullOrEmpty(tag) || string.Equals(PrimaryOf(tag), PrimaryOf(ofEvent), StringComparison.OrdinalIgnoreCase) ? null : tag;

    private static string PrimaryOf(string tag) => tag.Split('-', '_')[0];
}
