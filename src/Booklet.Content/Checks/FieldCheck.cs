using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Diagnostics;

namespace Booklet.Content.Checks;

/// <summary>Names fields of records that hold something and that no rule reads: often a misspelt name.</summary>
internal static class FieldCheck
{
    public static void Run(IEnumerable<SiteCollection> collections, DiagnosticBag bag)
    {
        foreach (var collection in collections)
        {
            var unread = collection.Records.SelectMany(r => r.Fields.Entries)
                .Where(e => !collection.WasAsked(e.Key) && !FieldNames.Presentation.Contains(e.Key.ToLowerInvariant()))
                .GroupBy(e => e.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
            foreach (var misfit in collection.Misfits)
                bag.Add(CheckDiagnostics.NotTextAt(misfit.KeyLocation, misfit.Key));
            foreach (var field in unread)
                bag.Add(CheckDiagnostics.FieldNotReadIn(field.First().KeyLocation, field.Key, collection.ToString(), field.Count()));
        }
    }
}
