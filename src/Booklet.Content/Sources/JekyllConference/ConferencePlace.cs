using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.JekyllConference;

/// <summary>The page of the location: its postal address, and what it says of the way there.</summary>
internal sealed record ConferencePlace(RawText Name, ImmutableArray<InformationRecord> Information)
{
    public static ConferencePlace Read(SourceFolder folder, ValueNode? configuration, DiagnosticBag bag)
    {
        var file = new[] { "location/index.md", "location.md", "location/index.markdown", "_pages/location.md" }.Select(folder.Find).FirstOrDefault(f => f is not null);
        var page = file is null ? null : folder.Page(file, bag);
        var address = page?.Matter.At("postal_address") ?? configuration.At("conference.location.postal_address") ?? configuration.At("conference.location");
        var name = Joined(", ", address.Text("name"), address.Text("locality"));
        var lines = Joined("<br>\n", address.Text("name"), address.Text("street"), Joined(" ", address.Text("postal_code"), address.Text("locality")), address.Text("region"), address.Text("country"));
        var body = page is null || string.IsNullOrWhiteSpace(page.BodyText) ? RawText.None : new RawText(page.BodyText, new SourceLocation(page.File, page.Body));
        var title = RawText.First(page?.Matter.Text("title") ?? RawText.None, new RawText("Location", page?.Matter?.Location));
        var text = lines.IsEmpty ? body : body.IsEmpty ? lines : lines with { Text = lines.Text + "\n\n" + body.Text };
        return new ConferencePlace(name, text.IsEmpty ? [] : [new InformationRecord(title, text.As(Markup.MarkupFormat.Markdown))]);
    }

    private static RawText Joined(string separator, params ReadOnlySpan<RawText> parts)
    {
        var known = new List<RawText>();
        foreach (var part in parts)
        {
            if (!part.IsEmpty)
                known.Add(part);
        }
        return known.Count == 0 ? RawText.None : new RawText(string.Join(separator, known.Select(p => p.Text)), known[0].Location);
    }
}
