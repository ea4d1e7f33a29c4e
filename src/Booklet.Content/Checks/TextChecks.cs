using System.Buffers;
using System.Text.RegularExpressions;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Content.Checks;

/// <summary>Looks at every text as it will be printed: what a proof-reader would mark before asking what it means.</summary>
internal static partial class TextChecks
{
    /// <summary>Texts without any of these need no closer look, and that is nearly all of them.</summary>
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(new string([.. "<&\\*[{\uFFFDÃÂâïÐ", .. Enumerable.Range(0x370, 0x190).Select(i => (char)i)]));

    /// <summary>What announces a number that may be a telephone's.</summary>
    private static readonly SearchValues<string> NumberWords = SearchValues.Create(["tel", "phone", "fax", "mobile"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Letters of Greek and Cyrillic whose Latin look-alikes nobody can tell from them in print.</summary>
    private static readonly SearchValues<char> LookAlikes = SearchValues.Create("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοАВЕКМНОРСТХІЈЅаеорсухіјѕ");

    public static void Run(Programme programme, DiagnosticBag bag)
    {
        var sheet = new Sheet();
        foreach (var talk in programme.Talks)
        {
            var name = talk.Title.IsEmpty ? "a talk" : "“" + talk.Title.ToPlainText() + "”";
            Line(talk.Title, "the title " + name, talk.Location, sheet);
            Line(talk.Subtitle, "the second title of " + name, talk.Location, sheet);
            foreach (var contributor in talk.Contributors)
                Line(contributor.Affiliation, $"the affiliation of {contributor.NameAsPrinted} in {name}", talk.Location, sheet);
            Text(talk.Abstract, "the abstract of " + name, talk.Location, sheet);
            Link(talk.Link, name, talk.Location, sheet);
        }
        foreach (var person in programme.People)
        {
            var name = person.Name.Display;
            Look(name, "the name " + name, person.Location, sheet);
            foreach (var affiliation in person.Affiliations)
                Line(affiliation, "the affiliation of " + name, person.Location, sheet);
            Line(person.Position, "the position of " + name, person.Location, sheet);
            Text(person.Biography, "the biography of " + name, person.Location, sheet);
            Link(person.Website, name, person.Location, sheet);
        }
        foreach (var session in programme.Days.SelectMany(d => d.Sessions).SelectMany(s => s.Strands.Prepend(s)))
        {
            Line(session.Place, "the place of “" + session.Title.ToPlainText() + "”", session.Location, sheet);
            Line(session.Title, "the title “" + session.Title.ToPlainText() + "”", session.Location, sheet);
            Text(session.Description, "the text of “" + session.Title.ToPlainText() + "”", session.Location, sheet);
        }
        Event(programme, sheet);
        sheet.Report(bag);
    }

    /// <summary>The useful information is there for addresses and numbers, so that those of its texts are nothing to tell.</summary>
    private static void Event(Programme programme, Sheet sheet)
    {
        var details = programme.Event;
        Line(details.Title, "the event's title", null, sheet);
        Line(details.Subtitle, "the event's subtitle", null, sheet);
        Line(details.Place, "the event's place", null, sheet);
        Text(details.Description, "the event's description", null, sheet);
        foreach (var host in details.Hosts)
            Line(host, "a host's name", null, sheet);
        foreach (var sponsor in programme.Sponsors.SelectMany(t => t.Sponsors))
        {
            Look(sponsor.Name, "the name of the sponsor " + sponsor.Name, sponsor.Location, sheet);
            Link(sponsor.Link, "the sponsor " + sponsor.Name, sponsor.Location, sheet);
        }
        var others = new Sheet { TellsContacts = false };
        foreach (var block in programme.Information)
            Text(block.Body, "the information “" + block.Title.ToPlainText() + "”", block.Location, others);
        sheet.Add(others);
    }

    private static void Text(RichDocument document, string what, SourceLocation? location, Sheet sheet)
    {
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case RichParagraph paragraph:
                    Runs(paragraph.Text, what, document.Location ?? location, sheet);
                    break;
                case RichHeading heading:
                    Runs(heading.Text, what, document.Location ?? location, sheet);
                    break;
                case RichList list:
                    foreach (var item in list.Items)
                        Text(item, what, document.Location ?? location, sheet);
                    break;
                case RichQuotation quotation:
                    Text(quotation.Content, what, document.Location ?? location, sheet);
                    break;
            }
        }
    }

    private static void Line(RichText text, string what, SourceLocation? location, Sheet sheet)
    {
        Runs(text, what, text.Location ?? location, sheet);
        foreach (var run in text.Inlines.OfType<Run>())
        {
            if (Placeholder().Match(run.Text) is { Success: true } match)
                sheet.Unfinished(what, match.Value, run.Location ?? text.Location ?? location);
        }
    }

    private static void Runs(RichText text, string what, SourceLocation? location, Sheet sheet)
    {
        foreach (var inline in text.Inlines)
        {
            if (inline is not Run run)
                continue;
            if (!run.Style.HasFlag(RunStyle.Code))
                Look(run.Text, what, run.Location ?? location, sheet);
            Link(run.Link, what, run.Location ?? location, sheet);
        }
    }

    private static void Look(string text, string what, SourceLocation? location, Sheet sheet)
    {
        if ((text.AsSpan().IndexOfAny('@', '+', '(') >= 0 || text.AsSpan().ContainsAny(NumberWords)) && Contact().Match(text) is { Success: true } contact)
            sheet.Add(CheckDiagnostics.ContactPrinted, what, contact.Value, location);
        if (!text.AsSpan().ContainsAny(Suspicious))
            return;
        if (Markup().Match(text) is { Success: true } markup)
            sheet.Add(CheckDiagnostics.MarkupLeft, what, markup.Value, location);
        if (Mojibake().Match(text) is { Success: true } wrong)
            sheet.Add(CheckDiagnostics.WrongEncoding, what, Around(text, wrong.Index, wrong.Length), location);
        if (text.AsSpan().ContainsAny(LookAlikes) && MixedWord(text) is { } word)
            sheet.Add(CheckDiagnostics.LookAlike, what, word, location);
    }

    /// <summary>A word of Latin letters (two at least, so that no formula counts) in which only look-alikes are foreign.</summary>
    private static string? MixedWord(string text)
    {
        foreach (Match match in Word().Matches(text))
        {
            var latin = match.Value.Count(c => c < 0x250);
            if (latin >= 2 && latin < match.Length && match.Value.All(c => c < 0x250 || LookAlikes.Contains(c)))
                return match.Value;
        }
        return null;
    }

    private static void Link(string? link, string what, SourceLocation? location, Sheet sheet)
    {
        if (link is null || !link.StartsWith("http", StringComparison.Ordinal) || !Uri.TryCreate(link, UriKind.Absolute, out var uri))
            return;
        var host = uri.Host;
        // A host without a dot is a machine of the writer's own, or the rest of a doubled "https://".
        if (host is "example.com" or "www.example.com" or "example.org" or "example.net" || (uri.HostNameType != UriHostNameType.IPv6 && !host.Contains('.')) || uri.IsLoopback)
            sheet.Add(CheckDiagnostics.LinkNowhere, what, link, location);
    }

    private static string Around(string text, int at, int length)
    {
        var (start, end) = (at, at + length);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && at - start < 20)
            start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && end - at < 20)
            end++;
        return text[start..end];
    }

    // HTML, TeX, Markdown and templates, as far as nobody writes them in prose.
    [GeneratedRegex(@"</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|img|table|tr|td|sup|sub|font)(?:\s[^<>]{0,200})?/?>|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|rsquo|ndash|mdash|#\d{2,5});|\\(?:textbf|textit|texttt|emph|cite[tp]?|ref|begin|end|item|url|href|footnote|section|label)\b\{?|\*\*|\]\((?:https?:|/)|\{\{|\{%", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    // UTF-8 read as Windows-1252: the lead bytes C2, C3, E2 and EF with what follows them.
    [GeneratedRegex(@"Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00BF™œ“”˜¦¢]?|Â[\u00A0-\u00BF]|ï»¿|ï¿½|\uFFFD", RegexOptions.CultureInvariant)]
    private static partial Regex Mojibake();

    // Addresses, numbers in international form, and numbers that a word announces or that are written as in North America.
    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.-]*\w|\+\d{1,3}[ ().-]{0,2}(?:\d[ ().-]?){7,12}(?!\d)|\b(?:tel|phone|telephone|fax|mobile)\b\.?:?\s{0,2}[\d(][\d ().-]{5,16}\d|\(\d{3}\) ?\d{3}[ -]\d{4}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\b(?:TBA|TBD|TBC)\b|\b[Tt]o be (?:announced|determined|confirmed)\b|\b[Ll]orem ipsum\b|\bXXX+\b|\?\?\?", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>One finding of a kind for each text: who mends the first sees the others.</summary>
    private sealed class Sheet
    {
        private readonly List<Diagnostic> _findings = [];
        private readonly HashSet<(string Code, string What)> _seen = [];

        public bool TellsContacts { get; init; } = true;

        public void Add(Sheet other) => _findings.AddRange(other._findings);

        public void Add(DiagnosticDescriptor descriptor, string what, string found, SourceLocation? location)
        {
            if (descriptor == CheckDiagnostics.ContactPrinted && !TellsContacts)
                return;
            if (_seen.Add((descriptor.Code, what)))
                _findings.Add(CheckDiagnostics.TextIn(descriptor, location, Sentence(descriptor, what), found));
        }

        public void Unfinished(string what, string found, SourceLocation? location)
        {
            if (_seen.Add((CheckDiagnostics.Unfinished.Code, what)))
                _findings.Add(CheckDiagnostics.UnfinishedAt(location, char.ToUpperInvariant(what[0]) + what[1..], found));
        }

        public void Report(DiagnosticBag bag)
        {
            bag.AddRange(_findings.OrderBy(d => d.Code, StringComparer.Ordinal));
        }

        private static string Sentence(DiagnosticDescriptor descriptor, string what) =>
            descriptor == CheckDiagnostics.LookAlike || descriptor == CheckDiagnostics.LinkNowhere ? what : char.ToUpperInvariant(what[0]) + what[1..];
    }
}
