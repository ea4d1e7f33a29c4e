using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>
/// Pages and sections that somebody who is at the event needs on paper: those to which the calendar links, and those whose
/// titles speak of the venue, the network, meals, emergencies, conduct. What is over by then (registration, visas) or only works on a screen is left out.
/// </summary>
internal sealed partial class InformationReader(Site site, SiteMarkup markup, DiagnosticBag bag)
{
    private static readonly string[] Useful =
    [
        "venue", "direction", "getting", "wifi", "internet", "emergency", "first aid", "conduct", "meal", "lunch", "food", "dining", "access", "accessibility", "contact", "practical",
        "information", "social", "childcare", "nursing", "quiet", "parking", "transport", "map", "luggage", "cloakroom", "safety", "health", "wellness", "attend",
    ];

    private static readonly string[] Useless =
    [
        "registration", "register", "deadline", "key dates", "important dates", "visa", "hotel", "accommodation", "call for", "cfp", "submission", "submit", "review", "guideline", "sponsor", "vision", "past",
        "other years", "previous", "subject areas", "award", "faq", "news", "speaker", "organiz", "organis", "committee", "program", "schedule", "paper", "proceeding", "track", "tutorial", "oral", "spotlight", "poster", "rising", "privacy", "license", "readme",
    ];

    /// <summary>A section of a chosen page that is not wanted by itself.</summary>
    private static readonly string[] UselessSections = ["sponsor", "registration", "register", "visa", "hotel", "accommodation", "deadline", "questions", "ticket", "gallery", "photos"];

    public ImmutableArray<InformationBlock> Read(IEnumerable<SessionDraft> sessions, ImmutableArray<(RawText Title, RawText Text)> fromSettings, IEnumerable<SiteCollection> collections)
    {
        var ids = new IdRegister("information");
        var blocks = ImmutableArray.CreateBuilder<InformationBlock>();
        foreach (var (title, text) in fromSettings)
            blocks.Add(new InformationBlock(ids.Take(title.ToString()), markup.Line(title), markup.Text(text), text.Location));

        var linked = sessions.SelectMany(s => s.Links.Concat(CalendarReader.LinksOf(s.Place.ToString()))).Select(l => FoldedText.PageName(l.Target)).Where(n => n.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var page in site.Pages.Where(p => p.Loops.IsEmpty && IsWanted(p, linked)).OrderBy(Rank).ThenBy(p => p.Path, StringComparer.Ordinal))
            Add(blocks, ids, page.Title, page.BodyText, new SourceLocation(page.File, page.Body));
        ReportOthers(linked);
        foreach (var record in collections.SelectMany(c => c.Records).Where(r => !r.IsDraft))
        {
            var text = record.BodyText is { IsEmpty: false } body ? body : record.Text(["text", "content", "description"]);
            Add(blocks, ids, record.Text(["title", "name"]), text.ToString(), text.Location ?? record.Location);
        }
        return blocks.ToImmutable();
    }

    private void Add(ImmutableArray<InformationBlock>.Builder blocks, IdRegister ids, RawText title, string text, SourceLocation location)
    {
        var heading = markup.Line(title);
        var body = Trim(markup.Page(WithoutScreenParts(text), location), heading.ToPlainText());
        if (!body.IsEmpty)
            blocks.Add(new InformationBlock(ids.Take(heading.ToPlainText()), heading, body, location));
    }

    /// <summary>Words of pages whose subjects are elsewhere in the booklet, as records or as the schedule.</summary>
    private static readonly string[] Elsewhere = ["speaker", "organiz", "organis", "committee", "team", "program", "schedule", "agenda", "paper", "proceeding", "talk", "tutorial", "workshop", "poster", "sponsor", "partner", "abstract", "index", "home", "license", "readme", "404", "search", "other years", "previous", "past", "privacy"];

    /// <summary>A shorter page is a form, a redirection or a heading over what a script fills in.</summary>
    private const int ShortestText = 200;

    // So that nobody looks for a page in vain.
    private void ReportOthers(HashSet<string> linked)
    {
        var others = site.Pages.Where(p => p.Loops.IsEmpty && !p.IsDraft && !p.IsNews && !IsWanted(p, linked) && p.BodyText.Length >= ShortestText)
            .Where(p => FoldedText.Words(PlainText.Of(p.Title.Text) + " " + p.Name) is var words && !Elsewhere.Any(w => Has(words, w)))
            .Select(p => p.Path).Order(StringComparer.Ordinal).ToList();
        if (others.Count > 0)
            bag.Add(SourceDiagnostics.PagesNotPrintedAt(others));
    }

    private static bool IsWanted(SitePage page, HashSet<string> linked)
    {
        if (page.Name is "readme" or "index" or "404" || page.IsDraft || page.IsNews)
            return false;
        if (linked.Contains(page.Name))
            return true;
        var words = FoldedText.Words(PlainText.Of(page.Title.Text) + " " + page.Name);
        return Useful.Any(w => Has(words, w)) && !Useless.Any(w => Has(words, w));
    }

    private static int Rank(SitePage page)
    {
        var words = FoldedText.Words(page.Title.Text + " " + page.Name);
        var rank = Array.FindIndex(Useful, w => Has(words, w));
        return rank < 0 ? Useful.Length : rank;
    }

    private static bool Has(string words, string word) => (" " + words).Contains(" " + word, StringComparison.Ordinal);

    // The raw text still tells a button from a link and a picture from prose.
    private static string WithoutScreenParts(string text)
    {
        text = Comment().Replace(text, "");
        text = Picture().Replace(text, "");
        text = Button().Replace(text, "");
        return Pictogram().Replace(text, "");
    }

    private static RichDocument Trim(RichDocument document, string title)
    {
        var kept = new List<RichBlock>();
        var skipBelow = int.MaxValue;
        foreach (var block in document.Blocks)
        {
            if (block is RichHeading heading)
            {
                if (heading.Level <= skipBelow)
                    skipBelow = int.MaxValue;
                var words = FoldedText.Words(heading.Text.ToPlainText());
                if (skipBelow == int.MaxValue && UselessSections.Any(w => Has(words, w)))
                    skipBelow = heading.Level;
                if (skipBelow < int.MaxValue)
                    continue;
                // The page repeats its title as its first heading.
                if (kept.Count == 0 && (heading.Level == 1 && document.Blocks.Count(b => b is RichHeading { Level: 1 }) == 1 || SharesMostWords(words, FoldedText.Words(title))))
                    continue;
                kept.Add(block);
            }
            else if (skipBelow == int.MaxValue && WithoutLinkLines(block) is { } rest)
            {
                kept.Add(rest);
            }
        }
        DropEmptySections(kept);
        // What was left out may have held the highest heading: levels count from 1 within what is left.
        var above = kept.OfType<RichHeading>().Select(h => h.Level - 1).DefaultIfEmpty(0).Min();
        return document with { Blocks = [.. kept.Select(b => b is RichHeading h ? h with { Level = h.Level - above } : b)] };
    }

    private static bool SharesMostWords(string heading, string title)
    {
        var words = heading.Split(' ');
        var known = title.Split(' ').ToHashSet(StringComparer.Ordinal);
        return words.Count(known.Contains) * 2 >= words.Length;
    }

    /// <summary>Lines that are nothing but a link to a map, a form or a file say nothing on paper; nor does a sentence that points at one below it.</summary>
    private static RichBlock? WithoutLinkLines(RichBlock block)
    {
        if (block is RichQuotation quotation)
        {
            var inner = quotation.Content.Blocks.Select(WithoutLinkLines).Where(b => b is not null).Select(b => b!).ToImmutableArray();
            return inner.IsEmpty ? null : new RichQuotation(quotation.Content with { Blocks = inner });
        }
        if (block is not RichParagraph paragraph)
            return block;
        var lines = new List<List<Inline>> { new() };
        foreach (var inline in paragraph.Text.Inlines)
        {
            if (inline is LineBreak)
                lines.Add([]);
            else
                lines[^1].Add(inline);
        }
        var kept = lines.Where(l => l.Any(i => i is not Run r || r.Text.Any(char.IsLetterOrDigit)) && !IsScreenLine(l)).ToList();
        if (kept.Count == 0)
            return null;
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var line in kept)
        {
            if (inlines.Count > 0)
                inlines.Add(new LineBreak());
            inlines.AddRange(line);
        }
        var rest = WithoutScreenSentences(inlines.ToImmutable());
        return rest.IsEmpty ? null : paragraph with { Text = paragraph.Text with { Inlines = rest } };
    }

    /// <summary>Takes out the sentences that only make sense on a screen, wherever the runs of text are divided.</summary>
    private static ImmutableArray<Inline> WithoutScreenSentences(ImmutableArray<Inline> inlines)
    {
        var plain = string.Concat(inlines.Select(i => i is Run r ? r.Text : "\n"));
        if (!PointsAtScreen().IsMatch(plain))
            return inlines;
        var isCut = new bool[plain.Length];
        foreach (var sentence in Sentence().EnumerateMatches(plain))
        {
            if (PointsAtScreen().IsMatch(plain.AsSpan(sentence.Index, sentence.Length)))
                Array.Fill(isCut, true, sentence.Index, sentence.Length);
        }
        var kept = ImmutableArray.CreateBuilder<Inline>();
        var at = 0;
        foreach (var inline in inlines)
        {
            if (inline is not Run run)
            {
                if (!isCut[at] && kept.Count > 0)
                    kept.Add(inline);
                at++;
                continue;
            }
            var text = string.Concat(run.Text.Where((_, i) => !isCut[at + i]));
            at += run.Text.Length;
            if (text.Length > 0)
                kept.Add(run with { Text = text });
        }
        while (kept.Count > 0 && kept[^1] is not Run)
            kept.RemoveAt(kept.Count - 1);
        if (kept.Count > 0 && kept[^1] is Run last)
            kept[^1] = last with { Text = last.Text.TrimEnd() };
        return kept.Any(i => i is Run r && r.Text.Any(char.IsLetterOrDigit)) ? kept.ToImmutable() : [];
    }

    private static bool IsScreenLine(List<Inline> line)
    {
        var telling = line.OfType<Run>().Where(r => r.Text.Any(char.IsLetterOrDigit)).ToList();
        return telling.Count > 0 && telling.TrueForAll(r => r.Link is not null) && ScreenWords().IsMatch(string.Concat(telling.Select(r => r.Text)));
    }

    private static void DropEmptySections(List<RichBlock> blocks)
    {
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            // A heading with a colon or a date is a line of information by itself ("Day 1: Great Hall", "3 May").
            if (blocks[i] is RichHeading heading && !heading.Text.ToPlainText().Any(c => c == ':' || char.IsAsciiDigit(c)) && (i + 1 == blocks.Count || blocks[i + 1] is RichHeading next && next.Level <= heading.Level))
                blocks.RemoveAt(i);
        }
    }

    [GeneratedRegex(@"<!--.*?-->|<script\b.*?</script>", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Comment();

    [GeneratedRegex(@"<img\b[^>]*>|!\[[^\]]*\]\([^)]*\)|<div class=""(?:sponsor|misc-img|gallery)"">", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^[>\s]*\[[^\]]*\]\([^)]*\)\{:[^}]*\bbtn\b[^}]*\}[^\r\n]*$|^\s*</?(?:span|div)[^>]*>\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Button();

    // Pictograms as bullets: symbols and emoji with their variation selectors and joiners.
    [GeneratedRegex(@"(?:[\u2600-\u27BF\u23E9-\u23FF]|\uD83C[\uDC00-\uDFFF]|\uD83D[\uDC00-\uDFFF]|\uD83E[\uDC00-\uDFFF])[\uFE0F\u200D]*[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex Pictogram();

    [GeneratedRegex(@"\b(?:map|how to|directions?|sign[ -]?up|register|registration|click|download|form|website|more information|pdf|link|here)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ScreenWords();

    [GeneratedRegex(@"\b(?:following|below|this)\b.{0,30}\b(?:form|link|button)\b|\bclick (?:here|on)\b|\bcan be (?:found|viewed) (?:in|on|at) the (?:schedule|program|programme|website|page)\b|\b(?:see|in|on) the (?:schedule|calendar|programme?) view\b|\bcolou?red in \w+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PointsAtScreen();

    // Up to a mark that ends a sentence and is followed by a capital, or up to the line's end.
    [GeneratedRegex(@"[^\n]+?(?:[.!?][)""”’]*\s+(?=[\p{Lu}\d“""(])|\s*$|(?=\n))", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
