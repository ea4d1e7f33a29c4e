using System.Text.RegularExpressions;
using Booklet.Content.Markup;

namespace Booklet.Content.Sources;

/// <summary>Text of a short value without its markup, for comparing; what is printed goes through the markup parser instead.</summary>
internal static partial class PlainText
{
    public static string Of(string? raw)
    {
        if (string.IsNullOrEmpty(raw))
            return "";
        raw = TextCleaning.DecodeControls(SoundText.Of(raw));
        if (raw.IndexOfAny(['<', '&', '[', '*', '{', '\n', '\u00A0']) < 0 && !raw.Contains("  ", StringComparison.Ordinal))
            return raw.Trim();
        var text = Liquid().Replace(raw, " ");
        text = LineBreakTag().Replace(text, " ");
        text = Tag().Replace(text, "");
        text = MarkdownLink().Replace(text, "$1");
        text = TextCleaning.DecodeControls(SoundText.Of(Entities.Decode(text)));
        return Spaces().Replace(text.Replace("**", "", StringComparison.Ordinal), " ").Trim();
    }

    /// <summary>The lines of a value that breaks them by <c>&lt;br&gt;</c>, markup kept.</summary>
    public static string[] Lines(string raw) => LineBreakTag().Split(raw).Where(l => Of(l).Length > 0).ToArray();

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}|\{:.*?\}", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Liquid();

    [GeneratedRegex(@"<br\s*/?>|<p\s*/?>|</p>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LineBreakTag();

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[([^\[\]]*)\]\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex MarkdownLink();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
