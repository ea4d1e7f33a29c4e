using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Model;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Aclpub2;

/// <summary>
/// The folder from which workshops and conferences of computational linguistics make their proceedings: flat YAML lists with long texts beside
/// them in LaTeX, and a program that names papers by id. A folder that holds several volumes is read as the fullest of them.
/// </summary>
internal sealed class Aclpub2Source : RecordSource
{
    public override string Name => "aclpub2";

    public override string Layout => "an aclpub2 volume";

    public override Recognition Recognise(SourceFolder folder)
    {
        var volumes = Aclpub2Volume.In(folder);
        if (volumes is not [var best, ..])
            return Recognition.None;
        var reason = string.Create(CultureInfo.InvariantCulture, $"{best.Shown} holds {string.Join(", ", best.Files.Take(4).Select(f => $"'{f.Name}'"))}{(best.Files.Length > 4 ? " and other lists of a volume" : "")}");
        return volumes.Length > 1 ? new Recognition(0.85, $"{reason}, as the fullest of {volumes.Length.ToString(CultureInfo.InvariantCulture)} volumes") : new Recognition(0.9, reason);
    }

    public override EventRecord Read(SourceFolder folder, DiagnosticBag bag)
    {
        if (Aclpub2Volume.In(folder) is not [var volume, .. var others])
            return new EventRecord();
        if (others.Length > 0)
            bag.Add(SourceDiagnostics.SeveralVolumesAt(volume.Shown, others.Select(o => o.Shown)));
        var texts = new LatexFiles(folder, volume, bag);
        var talks = new Aclpub2Talks(volume);
        talks.ReadPapers(volume.Data(folder, "papers", bag));
        var program = new Aclpub2Program(talks, bag);
        program.Read(volume.Data(folder, "program", bag));
        var lectures = new Aclpub2Lectures(volume, texts, talks, program, bag);
        lectures.ReadInvited(volume.Data(folder, "invited_talks", bag));
        lectures.ReadPanels(volume.Data(folder, "panels", bag));
        program.Read(volume.Data(folder, "tutorial_program", bag));
        lectures.ReadTutorials(volume.Data(folder, "tutorials", bag));
        var workshops = new Aclpub2Workshops(volume, folder, program, bag);
        workshops.Read(volume.Data(folder, "workshops", bag));
        var front = new Aclpub2FrontMatter(texts);
        front.ReadPrefaces(volume.Data(folder, "prefaces_handbook", bag));
        front.ReadPrefaces(volume.Data(folder, "prefaces", bag));
        front.ReadFolders(folder);
        return new EventRecord
        {
            Facts = Facts(volume.Data(folder, "conference_details", bag)),
            Talks = talks.Finished(program.Sessions),
            Sessions = [.. program.Sessions],
            Committees = [.. Aclpub2People.Committees(volume.Data(folder, "organizing_committee", bag)), .. Aclpub2People.Committees(volume.Data(folder, "program_committee", bag))],
            CommitteesAreOrdered = true,
            Sponsors = Sponsors(volume, volume.Data(folder, "sponsors", bag)),
            Information = [.. front.Blocks, .. workshops.Blocks],
            LeftOut = [.. others.Select(o => new LeftOut(SourceLocation.WholeFile(o.Path), "a volume", "another one is read")), .. front.LeftOut],
        };
    }

    private static EventFacts Facts(Parsing.ValueNode? details)
    {
        var subtitle = details.Text("cover_subtitle");
        return new EventFacts
        {
            Title = details.Text("event_name", "name", "book_title"),
            ShortTitle = details.Text("abbreviation", "anthology_venue_id"),
            // What is printed here is the programme: "Proceedings of the Workshop" is another book's subtitle.
            Subtitle = PlainText.Of(subtitle.ToString()).StartsWith("Proceedings", StringComparison.OrdinalIgnoreCase) ? RawText.None : subtitle,
            FirstDate = WholeDates.Read(details.Text("start_date")),
            LastDate = WholeDates.Read(details.Text("end_date")),
            Place = details.Text("location"),
            Website = details.Text("website", "url"),
            TimeZone = details.Text("time_zone", "timezone"),
            Location = details?.Location,
        };
    }

    /// <summary>A sponsor is known by the file of its logo alone, or by a mapping with a name.</summary>
    private static ImmutableArray<SponsorRecord> Sponsors(Aclpub2Volume volume, Parsing.ValueNode? tiers)
    {
        var sponsors = ImmutableArray.CreateBuilder<SponsorRecord>();
        foreach (var tier in tiers.Items())
        {
            foreach (var item in tier.At("logos").Items().AddRange(tier.At("sponsors").Items()))
            {
                var logo = item is Parsing.ScalarNode ? RawText.Of(item) : item.Text("logo", "file", "image");
                var name = item.Text("name", "title");
                if (name.IsEmpty && logo.IsEmpty)
                    continue;
                sponsors.Add(new SponsorRecord(tier.Text("tier", "level", "name"), name.IsEmpty ? NameOfFile(logo) : name)
                {
                    Logo = logo,
                    LogoFolders = [volume.Below("sponsor_logos"), volume.Path],
                    Link = item.Text("url", "link", "website"),
                    Location = item.Location,
                });
            }
        }
        return sponsors.ToImmutable();
    }

    private static RawText NameOfFile(RawText logo)
    {
        var stem = System.IO.Path.GetFileNameWithoutExtension(logo.Text).Replace('_', ' ').Replace('-', ' ').Trim();
        return logo with { Text = stem.Length > 0 && stem.All(c => !char.IsUpper(c)) ? char.ToUpperInvariant(stem[0]) + stem[1..] : stem };
    }
}
