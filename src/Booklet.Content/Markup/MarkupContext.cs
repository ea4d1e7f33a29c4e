using Booklet.Mathematics;

namespace Booklet.Content.Markup;

/// <summary>What a value's text is written in.</summary>
public enum MarkupFormat
{
    /// <summary>What people type: Markdown, HTML, TeX and template leftovers, mixed; found by looking.</summary>
    Auto,

    /// <summary>Nothing is markup; only typography is put right.</summary>
    Plain,

    Html,

    Markdown,
}

/// <summary>What a text's meaning depends on besides the text.</summary>
public sealed record MarkupContext
{
    /// <summary>BCP 47; decides quotes and dashes.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether runs name the language: where it is not the one of what they will stand in.</summary>
    public bool NamesLanguage { get; init; }

    /// <summary>Makes relative links absolute; without it they lose their target and keep their text.</summary>
    public string? BaseUri { get; init; }

    /// <summary>Abbreviations in mathematics that the settings define; a text's own definitions come on top.</summary>
    public MathMacros Macros { get; init; } = MathMacros.None;

    public MarkupFormat Format { get; init; } = MarkupFormat.Auto;

    /// <summary>Whether mailto and tel links stay links. Addresses written in the text always stay text.</summary>
    public bool KeepContacts { get; init; }
}
