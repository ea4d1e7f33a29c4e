using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>What a paragraph of a schedule says: what, who, which kind, and a time of its own where it has one.</summary>
internal sealed record CellPiece
{
    public RawText Title { get; init; }

    public ImmutableArray<PersonReference> People { get; init; } = [];

    public ImmutableArray<PersonReference> Chairs { get; init; } = [];

    public string Kind { get; init; } = "";

    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    /// <summary>Lines that are neither.</summary>
    public RawText Text { get; init; }

    public bool IsEmpty => Title.IsEmpty && People.IsEmpty;
}

/// <summary>Takes the text of a table's cell or of a list's item apart: "Title — Speaker (Affiliation)", a title above its authors, "Keynote: Speaker".</summary>
internal sealed partial class CellReader(SitePeopleIndex index)
{
    /// <summary>The first piece is the entry's own, further ones are the talks in it.</summary>
    /// <param name="isTitle">Somebody else says who speaks: the first line is a title, whatever it looks like.</param>
    public ImmutableArray<CellPiece> Read(RawText cell, bool isTitle = false)
    {
        var pieces = new List<CellPiece>();
        foreach (var paragraph in Paragraph().Split(cell.ToString()))
        {
            var lines = LineBreak().Split(paragraph).Select(l => cell with { Text = l.Trim() }).Where(l => PlainText.Of(l.Text).Any(char.IsLetterOrDigit)).ToList();
            if (lines.Count > 0)
                pieces.Add(isTitle && pieces.Count == 0 ? new CellPiece { Title = Known(lines[0]), Text = lines.Count > 1 ? lines[1] : RawText.None } : Piece(lines));
        }
        return [.. pieces];
    }

    private CellPiece Piece(List<RawText> lines)
    {
        var piece = new CellPiece();
        (lines[0], piece) = WithoutTime(lines[0], piece);
        for (var i = 0; i < lines.Count; i++)
            (lines[i], piece) = WithoutChairs(lines[i], piece);
        (lines[0], piece) = WithoutKind(lines[0], piece);
        lines.RemoveAll(l => !PlainText.Of(l.ToString()).Any(char.IsLetterOrDigit));
        if (lines.Count == 0)
            return piece;
        return lines.Count == 1 && piece.People.IsEmpty ? One(lines[0], piece) : Several(lines, piece);
    }

    private CellPiece Several(List<RawText> lines, CellPiece piece)
    {
        foreach (var line in lines)
        {
            var people = piece.People.IsEmpty ? PersonWords.People(line, index) : [];
            if (!people.IsEmpty)
                piece = piece with { People = people };
            else if (piece.Title.IsEmpty && !NotKnown.Is(Clean(line.Text)))
                piece = piece with { Title = Title(line) };
            else if (!NotKnown.Is(Clean(line.Text)))
                piece = piece with { Text = piece.Text.IsEmpty ? line : piece.Text with { Text = piece.Text.Text + "<br>" + line.Text } };
        }
        // "Title — Speaker" above a remark.
        return piece.People.IsEmpty && !piece.Title.IsEmpty ? One(piece.Title, piece with { Title = RawText.None }) : piece;
    }

    private CellPiece One(RawText line, CellPiece piece)
    {
        var plain = PlainText.Of(line.Text);
        if (PersonWords.People(line, index) is { IsEmpty: false } only && (piece.Kind.Length > 0 || index.IdOf(Clean(line.Text)) is not null || IsMarked(line.Text)))
            return piece with { People = only };
        // A name in bold before a colon or a dash: what follows is the title.
        if (MarkedFirst().Match(line.Text.Trim()) is { Success: true } marked && PersonOrGroup(line with { Text = marked.Groups["who"].Value }) is { IsEmpty: false } first)
            return piece with { People = first, Title = Known(line with { Text = marked.Groups["rest"].Value }) };
        foreach (Match separator in Separator().Matches(plain))
        {
            var (left, right) = (line with { Text = plain[..separator.Index] }, line with { Text = plain[(separator.Index + separator.Length)..] });
            var (who, before) = (PersonWords.People(right, index), PersonWords.People(left, index));
            // Titles have colons, and what stands before them may look like a name.
            if (separator.Value.Trim() is ":")
                (who, before) = (Certain(who), Certain(before));
            if (!who.IsEmpty)
                return piece with { Title = Known(left), People = who };
            if (!before.IsEmpty)
                return piece with { Title = Known(right), People = before };
        }
        if (Bracketed().Match(plain) is { Success: true } bracket && PersonWords.People(line with { Text = bracket.Groups["who"].Value }, index) is { IsEmpty: false } inside)
            return piece with { Title = Known(line with { Text = plain[..bracket.Index] }), People = inside };
        // "Title. Ana Ruiz and Bo Li"
        if (Sentence().Match(plain) is { Success: true } sentence && PersonWords.People(line with { Text = sentence.Groups["who"].Value }, index) is { IsEmpty: false } after)
            return piece with { Title = Known(line with { Text = sentence.Groups["title"].Value }), People = after };
        return piece with { Title = Known(line) };
    }

    private static ImmutableArray<PersonReference> Certain(ImmutableArray<PersonReference> people) => people.All(p => !p.Id.IsEmpty) ? people : [];

    // "Park et al." is a name only where nothing but a name can stand.
    private ImmutableArray<PersonReference> PersonOrGroup(RawText text)
    {
        var plain = Clean(text.Text);
        if (PersonWords.People(text, index) is { IsEmpty: false } people)
            return people;
        return AndOthers().IsMatch(plain) || Pair().IsMatch(plain) ? [.. AuthorList.Split(plain).Select(a => PersonReference.Named(text with { Text = a.Name }))] : [];
    }

    private static (RawText, CellPiece) WithoutTime(RawText line, CellPiece piece)
    {
        if (OwnTime().Match(line.Text) is not { Success: true } match || SiteClock.Read(match.Groups["time"].Value) is not { } time)
            return (line, piece);
        return (line with { Text = line.Text[..match.Groups["time"].Index] + line.Text[(match.Index + match.Length)..] }, piece with { Start = time.Start, End = time.End });
    }

    private (RawText, CellPiece) WithoutChairs(RawText line, CellPiece piece)
    {
        if (Chair().Match(line.Text) is not { Success: true } match)
            return (line, piece);
        var people = PersonWords.People(line with { Text = match.Groups["who"].Value }, index);
        if (people.IsEmpty)
            return (line, piece);
        return (line with { Text = (line.Text[..match.Index] + line.Text[(match.Index + match.Length)..]).Trim() }, piece with { Chairs = [.. people.Select(p => p with { Role = ContributorRole.Chair })] });
    }

    private (RawText, CellPiece) WithoutKind(RawText line, CellPiece piece)
    {
        var plain = PlainText.Of(line.Text).Trim('*', '_', ' ');
        if (KindBehind().Match(plain) is { Success: true } behind && SiteTalks.KindOf(behind.Groups["kind"].Value) is not null)
            return (line with { Text = plain[..behind.Index] }, piece with { Kind = behind.Groups["kind"].Value });
        if (KindBefore().Match(plain) is not { Success: true } before)
            return (line, piece);
        var rest = line with { Text = before.Groups["rest"].Value };
        var kind = before.Groups["kind"].Value.Trim();
        if (PersonWords.People(rest, index) is { IsEmpty: false } people)
            return (RawText.None, piece with { Kind = SiteTalks.KindOf(kind) is null && Lecture().IsMatch(kind) ? "talk" : kind, People = people });
        return SiteTalks.KindOf(kind) is not null ? (rest, piece with { Kind = kind }) : Lecture().IsMatch(kind) ? (rest, piece with { Kind = "talk" }) : (line, piece);
    }

    private static bool IsMarked(string raw) => raw.TrimStart().StartsWith("**", StringComparison.Ordinal) || raw.TrimStart().StartsWith("<strong", StringComparison.OrdinalIgnoreCase) || raw.TrimStart().StartsWith("<b>", StringComparison.OrdinalIgnoreCase);

    private static string Clean(string raw) => PlainText.Of(raw).Trim('*', '_', ' ', ':', '–', '—', ',');

    private static RawText Known(RawText raw) => FoldedText.Words(PlainText.Of(raw.Text)).Split(' ').All(w => NotKnown.Is(w)) ? RawText.None : Title(raw);

    /// <summary>A title is set as titles are, whatever emphasis the page gives it.</summary>
    private static RawText Title(RawText raw) => raw with { Text = PlainText.Of(raw.Text).Trim('*', '_', ' ', ':', '–', '—', '-', ',', '"', '“', '”').TrimEnd('.') };

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"</?(?:p|li|ul|ol|h[1-6]|dd|dt|dl)\b[^>]*>", Options)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"<br\s*/?>|</?div\b[^>]*>", Options)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"^(?:\s|[*_]|<[^>]*>)*(?<time>\d{1,2}[:.h]\d\d\s*(?:[ap]\.?m\.?)?(?:\s*(?:-{1,3}|–|—|to)\s*\d{1,2}[:.h]\d\d\s*(?:[ap]\.?m\.?)?)?)(?:[*_\s:,–—-]|</\w+>)+(?=\S)", Options)]
    private static partial Regex OwnTime();

    [GeneratedRegex(@"[\(\[]\s*(?:session\s+)?(?:chair|moderator|host)(?:s|ed\s+by|person|man|woman)?\s*[:–—-]?\s*(?<who>[^()\[\]<>]{3,120})[\)\]]|[,.;]?\s*(?:</\w+>\s*)?\b(?:session\s+)?(?:chair|moderator)s?\s*:\s*(?<who>[^()\[\]<>]{3,120})$", Options)]
    private static partial Regex Chair();

    [GeneratedRegex(@"\s*[\(\[](?<kind>[^()\[\]]{3,30})[\)\]]\s*$", Options)]
    private static partial Regex KindBehind();

    [GeneratedRegex(@"^(?<kind>(?:(?:invited|keynote|plenary|tutorial|contributed|oral|opening|closing|short|lightning|spotlight|panel|special|public|research)\s+){0,2}(?:keynotes?|talks?|lectures?|address|tutorials?|presentations?|speech|speakers?|panel|discussion|workshop|plenary)(?:\s+(?:session|talk|discussion))?\s*#?\d{0,2})\s*(?:\bby\b|:|–|—|\s-\s)\s*(?<rest>.+)$", Options)]
    private static partial Regex KindBefore();

    [GeneratedRegex(@"\b(?:talk|lecture|address|presentation|speech)\b", Options)]
    private static partial Regex Lecture();

    [GeneratedRegex(@"^(?:\*\*|<strong[^>]*>|<b>)(?<who>.{3,160}?)(?:\*\*|</strong>|</b>)\s*[:–—,-]\s*(?<rest>\S.*)$", Options | RegexOptions.Singleline)]
    private static partial Regex MarkedFirst();

    [GeneratedRegex(@"\s+[–—|]\s+|\s+-{1,3}\s+|:\s+|\s+by\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s*\((?<who>[^()]{3,160})\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<title>.{8,}?)[.,?!]\s+(?<who>\p{Lu}[^.]{3,200})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\bet\.? al\b", Options)]
    private static partial Regex AndOthers();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’-]+ (?:&|and) \p{Lu}[\p{L}'’-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
