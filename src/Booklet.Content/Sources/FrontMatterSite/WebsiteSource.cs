using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Content.Model;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>
/// A website whose talks and schedule are records with explicit joins. What else stands on its pages (how to get there, meals, conduct;
/// logos of sponsors) is read as on any website.
/// </summary>
internal abstract class WebsiteSource : RecordSource
{
    /// <summary>The site without what belongs to other events of the same repository.</summary>
    protected virtual Site Shown(Site site, SourceFolder folder) => site;

    public sealed override Programme Bind(SourceFolder folder, BindingRun run)
    {
        var programme = base.Bind(folder, run);
        var site = Shown(SiteReader.Read(folder, run.Bag), folder);
        var context = new MarkupContext { Language = programme.Event.Language, BaseUri = programme.Event.Website, KeepContacts = run.KeepContacts, Macros = run.Settings.Macros };
        var known = programme.Information.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        var pages = new InformationReader(site, new SiteMarkup(context, run.KeepContacts, run.Bag), run.Bag).Read([], [], []);
        return programme with
        {
            Information = programme.Information.AddRange(pages.Where(p => known.Add(p.Id))),
            Sponsors = programme.Sponsors.IsEmpty ? new SponsorReader(site, run.Bag).Read() : programme.Sponsors,
        };
    }
}
