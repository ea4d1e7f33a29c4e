using Booklet.Content.Parsing;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.JekyllConference;

/// <summary>A speaker's page. Talks name speakers by the name for display, which is the id here.</summary>
internal static class ConferencePerson
{
    public static PersonRecord Read(PageRecord page, string root)
    {
        var (given, family) = (page.Text("first_name"), page.Text("last_name"));
        var name = page.Text("name", "title");
        var person = new PersonRecord
        {
            Name = name,
            GivenName = given,
            FamilyName = family,
            Affiliations = [page.Text("affiliation", "company", "organization", "institution")],
            Position = page.Text("position", "role", "job_title"),
            Photo = page.Text("photo", "image", "picture", "avatar"),
            PhotoFocus = SitePeople.FocusOf(page.Fields),
            PhotoFolders = [.. new[] { "assets/images/speakers", "assets/images", "images/speakers", "images", "assets/img" }, root + "_speakers"],
            // A page that is hidden is not linked; only the name is shown.
            Biography = page.Fields["hide"].IsTrue() ? RawText.None : RawText.First(page.Body, page.Text("bio", "biography")),
            Website = Website(page.Fields["links"]),
            Orcid = page.Text("orcid"),
            List = "speakers",
            Location = page.Fields.Location,
        };
        return person with { Id = person.FullName.ToString() };
    }

    private static RawText Website(ValueNode? links)
    {
        foreach (var link in links.Items())
        {
            var name = link.Text("name").ToString().ToLowerInvariant();
            if (!link.At("disabled").IsTrue() && (name.Contains("web", StringComparison.Ordinal) || name.Contains("home", StringComparison.Ordinal) || name.Contains("blog", StringComparison.Ordinal) || name.Contains("profile", StringComparison.Ordinal)))
                return link.Text("absolute_url", "url", "href");
        }
        return RawText.None;
    }
}
