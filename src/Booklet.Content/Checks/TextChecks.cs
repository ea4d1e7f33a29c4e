using System.Buffers;
using System.Text.RegularExpressions;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Content.Checks;

/// <summary>Looks at every text as it will be printed: what a proof-reader would mark before asking what it means.</summary>
internal static partial class TextChecks
{
    /// <summary>Findings of one kind that are told one by one; a mistake of the whole site is told so often and then counted.</summary>
    private const int Most = 8;

    /// <summary>Texts without any of these need no closer look, and that is nearly all of them.</summary>
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(new string([.. "<&\\*[{@+\uFFFDÃÂâïÐ", .. Enumerable.Range(0x370, 0x190).Select(i => (char)i)]));

    /// <summary>Letters of Greek and Cyrillic whose Latin look-alikes nobody can tell from them in print.</summary>
    private static readonly SearchValues<char> LookAlikes = SearchValues.Create("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοАВЕКМНОРСТХІЈЅаеорсухіјѕ");

    public static void Run(Programme programme, DiagnosticBag bag)
    {
        var sheet = new Sheet();
        foreach (var talk in programme.Talks)
        {
            var name = talk.Title.IsEmpty ? "a talk" : "“" + talk.Title.ToPlainText() + "”";
            Line(talk.Title, "the title " + name, talk.Location, sheet);
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
        foreach (var session in programme.Days.SelectMany(d => d.Sessions))
        {
            Line(session.Title, "the title “" + session.Title.ToPlainText() + "”", session.Location, sheet);
            Text(session.Description, "the text of “" + session.Title.ToPlainText() + "”", session.Location, sheet);
        }
        sheet.Report(bag);
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
        if (!text.AsSpan().ContainsAny(Suspicious))
            return;
        if (Markup().Match(text) is { Success: true } markup)
            sheet.Add(CheckDiagnostics.MarkupLeft, what, markup.Value, location);
        if (Mojibake().Match(text) is { Success: true } wrong)
            sheet.Add(CheckDiagnostics.WrongEncoding, what, Around(text, wrong.Index, wrong.Length), location);
        if (Contact().Match(text) is { Success: true } contact)
            sheet.Add(CheckDiagnostics.ContactPrinted, what, contact.Value, location);
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

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.-]*\w|\+\d{1,3}[ ().-]{0,2}(?:\d[ ().-]?){7,12}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\b(?:TBA|TBD|TBC)\b|\b[Tt]o be (?:announced|determined|confirmed)\b|\b[Ll]orem ipsum\b|\bXXX+\b|\?\?\?", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>Findings by kind, so that a flood ends in a number.</summary>
    private sealed class Sheet
    {
        private readonly List<Diagnostic> _findings = [];
        private readonly HashSet<(string Code, string What)> _seen = [];

        public void Add(DiagnosticDescriptor descriptor, string what, string found, SourceLocation? location)
        {
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
            foreach (var kind in _findings.GroupBy(d => d.Code, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToList()))
            {
                bag.AddRange(kind.Take(Most));
                if (kind.Count > Most)
                    bag.Add(CheckDiagnostics.MoreOf(kind[0].Descriptor, kind[Most].Location, kind.Count - Most));
            }
        }

        private static string Sentence(DiagnosticDescriptor descriptor, string what) =>
            descriptor == CheckDiagnostics.LookAlike || descriptor == CheckDiagnostics.LinkNowhere ? what : char.ToUpperInvariant(what[0]) + what[1..];
    }
}
