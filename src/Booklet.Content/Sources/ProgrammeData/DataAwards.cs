using Booklet.Content.Markup;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.ProgrammeData;

/// <summary>Awards of a list of their own, each with who got it for what: a subject of the useful information.</summary>
internal static class DataAwards
{
    public static IEnumerable<InformationRecord> Of(DataWalk walk, DataPeople people)
    {
        var lines = walk.Awards.Select(a => Line(a.Record, people)).Where(l => l.Length > 0).ToList();
        if (lines.Count == 0)
            yield break;
        var place = walk.Awards[0].Record.Node.Location;
        var name = walk.Awards[0].List;
        yield return new InformationRecord(new RawText(char.ToUpperInvariant(name[0]) + name[1..], place), new RawText(string.Concat(lines.Select(l => $"<p>{l}</p>")), place).As(MarkupFormat.Html));
    }

    private static string Line(DataRecord award, DataPeople people)
    {
        var names = string.Join(", ", new[] { "winners", "winner", "recipients", "recipient", "awardees", "awardee", "laureates", "laureate", "people", "authors", "author", "speakers", "speaker", "person" }
            .Select(k => award.Node[k]).OfType<Parsing.ValueNode>().Take(1).SelectMany(n => people.Names(n)));
        var subject = award.TextOf("paper", "paper title", "work", "project", "talk", "for");
        var text = award.Text(DataField.Abstract);
        var said = new[] { names, subject.ToString(), text.ToString() }.Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return award.Title.IsEmpty || said.Count == 0 ? Escaped(award.Title.ToString()) : $"<b>{Escaped(award.Title.Text)}</b>: {string.Join(". ", said.Select(Escaped))}";
    }

    private static string Escaped(string text) => text.Contains('<', StringComparison.Ordinal) ? PlainText.Of(text) : text;
}
