using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Markup;

namespace Booklet.Content.Binding;

/// <summary>
/// Takes e-mail addresses and phone numbers out of texts. A line that is there for the address ("Email: …") goes with it;
/// in a sentence only the address goes, with its brackets.
/// </summary>
internal static partial class ContactRemoval
{
    public static RichDocument From(RichDocument document)
    {
        var blocks = document.Blocks.Select(From).Where(b => b is not null).Select(b => b!).ToImmutableArray();
        return document with { Blocks = blocks };
    }

    private static RichBlock? From(RichBlock block) => block switch
    {
        RichParagraph p => From(p.Text) is { IsEmpty: false } text ? p with { Text = text } : null,
        RichList l => l.Items.Select(From).Where(i => !i.IsEmpty).ToImmutableArray() is { IsEmpty: false } items ? l with { Items = items } : null,
        RichQuotation q => From(q.Content) is { IsEmpty: false } content ? q with { Content = content } : null,
        RichTable t => t with { Rows = [.. t.Rows.Select(r => r.Select(From).ToImmutableArray())] },
        _ => block,
    };

    public static RichText From(RichText text)
    {
        var plain = text.ToPlainText();
        if (!MayHoldContact(plain) && !text.Inlines.Any(i => i is Run { Link: not null } r && IsContactLink(r.Link)))
            return text;
        var lines = SplitLines(text).Select(FromLine).Where(l => l.Count > 0).ToList();
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var line in lines)
        {
            if (inlines.Count > 0)
                inlines.Add(new LineBreak());
            inlines.AddRange(line);
        }
        return text with { Inlines = inlines.ToImmutable() };
    }

    // Nearly no text holds a contact; the search for numbers is worth its time only where something announces one.
    private static bool MayHoldContact(string plain) => plain.AsSpan().IndexOfAny('@', '+') >= 0 || PhoneWord().IsMatch(plain);

    private static List<Inline> FromLine(List<Inline> line)
    {
        var plain = string.Concat(line.Select(i => i is Run r ? r.Text : ""));
        if (!HasContact(line, plain))
            return line;
        if (ContactLine().IsMatch(plain))
            return [];
        var kept = new List<Inline>();
        foreach (var inline in line)
        {
            if (inline is not Run run)
            {
                kept.Add(inline);
                continue;
            }
            var link = run.Link is not null && IsContactLink(run.Link) ? null : run.Link;
            var rest = Address().Replace(Phone().Replace(run.Text, ""), "");
            if (rest.Length > 0)
                kept.Add(run with { Text = rest, Link = link });
        }
        return Tidy(kept);
    }

    /// <summary>Closes up what the removal left: "(  )", doubled spaces, a space before a full stop, also across runs.</summary>
    private static List<Inline> Tidy(List<Inline> line)
    {
        var tidy = new List<Inline>();
        foreach (var inline in line)
        {
            if (inline is not Run run)
            {
                tidy.Add(inline);
                continue;
            }
            var before = tidy.Count > 0 && tidy[^1] is Run last ? last : null;
            if (before is not null && before.Text.EndsWith('(') && run.Text.StartsWith(')'))
            {
                tidy[^1] = before with { Text = before.Text[..^1].TrimEnd() };
                run = run with { Text = run.Text[1..] };
            }
            var text = Dangling().Replace(Spaces().Replace(BeforeMark().Replace(EmptyBrackets().Replace(run.Text, ""), "$1"), " "), "");
            if (text.Length > 0)
                tidy.Add(run with { Text = text });
        }
        return tidy.Any(i => i is Run r && r.Text.Any(char.IsLetterOrDigit)) ? tidy : [];
    }

    private static IEnumerable<List<Inline>> SplitLines(RichText text)
    {
        var line = new List<Inline>();
        foreach (var inline in text.Inlines)
        {
            if (inline is LineBreak)
            {
                yield return line;
                line = [];
            }
            else
            {
                line.Add(inline);
            }
        }
        yield return line;
    }

    private static bool HasContact(List<Inline> line, string plain) =>
        Address().IsMatch(plain) || Phone().IsMatch(plain) || line.Exists(i => i is Run { Link: not null } r && IsContactLink(r.Link));

    private static bool IsContactLink(string link) => link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || link.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:tel|phone|telephone|fax|mobile)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PhoneWord();

    // International form, or a label before the digits: other digits are room numbers and years.
    [GeneratedRegex(@"\+\d{1,3}[\s().-]*(?:\d[\s().-]*){6,12}\d|(?<=\b(?:tel|phone|telephone|fax|mobile)\b\.?:?\s{0,2})[\d(][\d\s().-]{5,16}\d", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^\s*(?:e-?mail|mail|tel|telephone|phone|fax|mobile|contact)\.?\s*:|^\s*(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+[\d\s().-]+)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ContactLine();

    [GeneratedRegex(@"\s?[\(\[<]\s*[\)\]>]", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex(@"\s+([.,;:!?])", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeMark();

    // "For help write to." has lost what it was there for.
    [GeneratedRegex(@"(?:^|(?<=[.!?])\s+)[^.!?]*\b(?:to|at|via|under|contact|e-?mail|mail|call|phone)\s*(?:[.!?]|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Dangling();

    [GeneratedRegex(@"[ ]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
