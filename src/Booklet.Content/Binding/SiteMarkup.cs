using Booklet.Content.Markup;
using Booklet.Content.Sources;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>Turns values as typed into text for print, in the event's language and with the site's address for relative links.</summary>
internal sealed class SiteMarkup(MarkupContext context, bool keepContacts, DiagnosticBag bag, ParsedAhead? ahead = null)
{
    /// <summary>The same, reporting to another bag: texts are parsed by several workers, each with its own.</summary>
    public SiteMarkup With(DiagnosticBag other) => new(context, keepContacts, other, ahead);

    /// <summary>The event's, in which all texts are that have none of their own.</summary>
    public string Language => context.Language;

    /// <summary>For texts in another language than the event's: their punctuation, and runs that say so. Null is the event's.</summary>
    public SiteMarkup In(string? language) => language is null ? this : new(context with { Language = language, NamesLanguage = true }, keepContacts, bag, ahead);

    /// <summary>
    /// Begins to parse texts on another processor while this one joins the schedule; who asks for one of them gets what is ready or waits for it.
    /// </summary>
    public SiteMarkup Ahead(IEnumerable<Contribution> talks, IEnumerable<PersonDraft> people)
    {
        var texts = talks.Select(t => (t.Abstract, (Func<string?>)(() => TextLanguage.Of(t, Language))))
            .Concat(people.SelectMany(p => p.Mentions).Select(m => (m.Biography, (Func<string?>)(() => TextLanguage.Of(m.Biography, Language)))));
        return new(context, keepContacts, bag, ParsedAhead.Of(texts, (text, language, findings) => In(language).Document(text, findings)));
    }

    public RichText Line(RawText raw) => raw.IsEmpty ? RichText.Empty : MarkupParser.ParseInline(raw.Text, Place(raw), In(raw), bag);

    public RichDocument Text(RawText raw)
    {
        if (raw.IsEmpty)
            return RichDocument.Empty;
        return ahead?.Take(raw, bag) ?? Document(raw, bag);
    }

    private RichDocument Document(RawText raw, DiagnosticBag findings)
    {
        var document = MarkupParser.ParseBlocks(raw.Text, Place(raw), In(raw), findings);
        return keepContacts ? document : ContactRemoval.From(document);
    }

    /// <summary>A whole page's text, which is Markdown whatever its front matter's values are. Its links to pages of the site lead nowhere on paper and become plain text.</summary>
    public RichDocument Page(string text, SourceLocation location)
    {
        var document = MarkupParser.ParseBlocks(text, location, context with { Format = MarkupFormat.Markdown, BaseUri = null }, bag);
        return keepContacts ? document : ContactRemoval.From(document);
    }

    private MarkupContext In(RawText raw) => raw.Format == MarkupFormat.Auto ? context : context with { Format = raw.Format };

    private static SourceLocation Place(RawText raw) => raw.Location ?? SourceLocation.WholeFile("");
}
