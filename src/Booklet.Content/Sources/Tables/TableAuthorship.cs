using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Tables;

/// <summary>Authors of one paper, from a table with a row for each of them.</summary>
internal sealed record TableAuthorship(RawText Id, RawText Title, ImmutableArray<PersonReference> Authors)
{
    /// <summary>A table of people whose ids repeat for other people numbers papers with them.</summary>
    public static bool IsAuthorships(Table table) =>
        table.Has(TableField.Id) && table.Rows.Where(r => !r[TableField.Id].IsEmpty).GroupBy(r => r[TableField.Id].Text, StringComparer.Ordinal).Any(g => g.Skip(1).Any())
        || table.Has(TableField.Id) && table.Has(TableField.Title) && (table.Has(TableField.GivenName) || table.Has(TableField.Name));

    public static IEnumerable<TableAuthorship> Of(Table table, TablePeople people) =>
        table.Rows.Where(r => !r[TableField.Id].IsEmpty).GroupBy(r => r[TableField.Id].Text, StringComparer.Ordinal).Select(g => new TableAuthorship(
            g.First()[TableField.Id],
            g.Select(r => r[TableField.Title]).FirstOrDefault(t => !t.IsEmpty),
            [.. g.Select(r => (Row: r, Person: people.Person(table, r))).Where(p => p.Person is not null).DistinctBy(p => FoldedText.Words(p.Person!.FullName.ToString())).Select(p => PersonReference.Of(p.Person! with { Id = "" }, ContributorRole.Author) with { Affiliation = p.Person!.Affiliations.FirstOrDefault() })]));
}
