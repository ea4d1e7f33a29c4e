using System.Net;
using System.Text;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Aclpub2;

/// <summary>
/// Workshops beside the main programme. One with a program of its own puts its sessions into the schedule, as a track under its name; one without is
/// an entry. Chairs and abstracts of all stand together among the information.
/// </summary>
internal sealed class Aclpub2Workshops(Aclpub2Volume volume, SourceFolder folder, Aclpub2Program program, DiagnosticBag bag)
{
    public List<InformationRecord> Blocks { get; } = [];

    public void Read(ValueNode? list)
    {
        var about = new StringBuilder();
        foreach (var workshop in list.Items().OfType<MappingNode>())
        {
            var title = workshop.Text("title", "name");
            if (title.IsEmpty)
                continue;
            var place = workshop.Text("location", "room");
            var own = Program(workshop.Text("id").ToString());
            if (program.ReadOf(own, title, place) == 0)
                AddEntry(workshop, title, place);
            else
                Describe(about, workshop, title, place);
        }
        if (about.Length > 0)
            Blocks.Add(new InformationRecord(new RawText("Workshops", list?.Location), new RawText(about.ToString(), list?.Location)));
    }

    private ValueNode? Program(string id) =>
        id.Length == 0 ? null
        : (folder.FindData(volume.Below("workshops/" + id)) ?? folder.FindData(volume.Below(id))) is { } file ? folder.Data(file, bag) : null;

    private void AddEntry(MappingNode workshop, RawText title, RawText place)
    {
        foreach (var date in (RawText[])[workshop.Text("date"), workshop.Text("date2")])
        {
            if (WholeDates.Read(date) is not { } day)
                continue;
            program.Sessions.Add(new SessionRecord
            {
                Title = title,
                KindWord = "workshop",
                Kind = SessionKind.Tutorial,
                Day = day,
                Start = Values.TryReadDate(date.Text) is { Time: { } time } && time != TimeOnly.MinValue ? day.ToDateTime(time) : null,
                Rooms = place.IsEmpty ? [] : [place],
                Chairs = Aclpub2People.People(workshop.At("chair") ?? workshop.At("chairs"), ContributorRole.Chair),
                Description = workshop.Text("abstract", "description"),
                Location = workshop.Location,
            });
        }
    }

    private static void Describe(StringBuilder about, MappingNode workshop, RawText title, RawText place)
    {
        var facts = string.Join(" · ", new[] { place.ToString(), workshop.Text("chair", "chairs").ToString() }.Where(f => f.Length > 0).Select(WebUtility.HtmlEncode));
        var text = workshop.Text("abstract", "description");
        if (facts.Length == 0 && text.IsEmpty)
            return;
        about.Append("<p><strong>").Append(title.Text).Append("</strong>").Append(facts.Length > 0 ? "<br>" + facts : "").Append("</p>\n\n");
        if (!text.IsEmpty)
            about.Append(text.Text).Append("\n\n");
    }
}
