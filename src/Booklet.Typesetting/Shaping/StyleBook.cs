using System.Collections.Concurrent;
using System.Collections.Immutable;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;

namespace Booklet.Typesetting.Shaping;

/// <summary>Finds fonts, features and real sizes of styles, and remembers them. Thread-safe.</summary>
internal sealed class StyleBook(FontBook fonts)
{
    /// <summary>Scaled superscripts: small enough to leave the leading alone, large enough to be read at 9 points.</summary>
    private const double ScriptScale = 0.62;

    /// <summary>Share of the full size by which a scaled superscript is raised: its figures end a little above the capitals.</summary>
    private const double SuperscriptRise = 0.34;

    /// <summary>
    /// Share of the full size by which a scaled subscript is lowered: half below the baseline, clear of descenders of the next word.
    /// </summary>
    private const double SubscriptDrop = 0.14;

    /// <summary>Letterspacing pulls ligatures apart: they are set as letters.</summary>
    private static readonly ImmutableArray<string> NoLigatures = ["-clig", "-liga"];

    private readonly ConcurrentDictionary<(TextStyle Style, string Language, bool UsesGlyphs), SetStyle> _styles = new();

    public ShaperBook Shapers { get; } = new();

    public FontBook Fonts { get; } = fonts;

    public MissingCharacters Missing { get; } = new();

    /// <summary>The style for a text: raised letters come from the font's own glyphs when it has them for the whole text.</summary>
    public SetStyle Get(TextStyle style, string paragraphLanguage, ReadOnlySpan<char> text)
    {
        var language = style.Language ?? paragraphLanguage;
        var usesGlyphs = style.Position != ScriptPosition.Normal && HasScriptGlyphs(style, language, text);
        return _styles.GetOrAdd((style, language, usesGlyphs), static (key, book) => book.Make(key.Style, key.Language, key.UsesGlyphs), this);
    }

    private SetStyle Make(TextStyle style, string language, bool usesGlyphs)
    {
        var face = Fonts.Find(style.Family, style.Weight, style.Italic);
        var features = style.Features;
        if (style.Tracking != 0)
            features = [.. features.Union(NoLigatures, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (usesGlyphs)
            features = features.Add(ScriptFeature(style.Position));
        var (size, rise) = (style.Size, Length.Zero);
        if (style.Position != ScriptPosition.Normal && !usesGlyphs)
        {
            rise = style.Size * (style.Position == ScriptPosition.Superscript ? SuperscriptRise : -SubscriptDrop);
            size *= ScriptScale;
        }
        return new SetStyle(Shapers, style, language, face, size, rise, features);
    }

    /// <summary>True when the feature changes the glyph of every character but spaces.</summary>
    private bool HasScriptGlyphs(TextStyle style, string language, ReadOnlySpan<char> text)
    {
        var face = Fonts.Find(style.Family, style.Weight, style.Italic);
        var plain = Shapers.Get(face, "Latn", language, false, style.Features).Get(text).Shaped.Glyphs;
        var raised = Shapers.Get(face, "Latn", language, false, style.Features.Add(ScriptFeature(style.Position))).Get(text).Shaped.Glyphs;
        if (plain.Length != raised.Length)
            return false;
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i].Id == raised[i].Id && text[plain[i].Cluster] is not (' ' or '\u00A0'))
                return false;
        }
        return true;
    }

    private static string ScriptFeature(ScriptPosition position) => position == ScriptPosition.Superscript ? "sups" : "subs";
}
