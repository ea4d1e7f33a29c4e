using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Aclpub2;

/// <summary>
/// Invited talks, panels and tutorials, whose abstracts and biographies stand in files of their own. Each is looked for in the program, where it
/// may have an entry without papers; else it is an entry by itself.
/// </summary>
internal sealed class Aclpub2Lectures(Aclpub2Volume volume, LatexFiles texts, Aclpub2Talks talks, Aclpub2Program program, DiagnosticBag bag)
{
    /// <summary>More are a list of something else; each is looked for in the whole program.</summary>
    private const int MostLectures = 500;

    private readonly HashSet<int> _taken = [];
    private readonly List<(int Index, string Words, SessionKind Kind)> _free = [];
    private int _seen;

    private IEnumerable<MappingNode> First(ValueNode? list)
    {
        var found = list.Items().OfType<MappingNode>().ToList();
        SourceDiagnostics.ReportCut(bag, list?.Location, found.Count, Math.Min(found.Count, MostLectures), "lectures");
        return found.Take(MostLectures);
    }

    public void ReadInvited(ValueNode? list)
    {
        var lectures = First(list).ToList();
        for (var i = 0; i < lectures.Count; i++)
        {
            var lecture = lectures[i];
            var biography = texts.Text("invited_talks", lecture.Text("bio_file"));
            var name = lecture.Text("speaker_name", "speaker", "name");
            var speaker = name.IsEmpty ? null : Person(name, lecture, biography, "invited_talks", lecture.Text("photo"));
            var talk = new TalkRecord
            {
                Id = "",
                Kind = TalkKind.Keynote,
                Title = lecture.Text("title"),
                Abstract = texts.Text("invited_talks", lecture.Text("abstract_file")) is { IsEmpty: false } text ? text : lecture.Text("abstract"),
                Contributors = speaker is null ? [] : [PersonReference.Of(speaker)],
                Location = lecture.Location,
            };
            // Where nobody is named, the text about the speaker is the only one that says who comes.
            if (speaker is null && !biography.IsEmpty)
                talk = talk with { Abstract = talk.Abstract.IsEmpty ? biography : talk.Abstract with { Text = talk.Abstract.Text + "\n\n" + biography.Text } };
            if (talk.Title.IsEmpty && speaker is null)
                continue;
            Place(talk, lecture, name, SessionKind.Keynote, (i, lectures.Count));
        }
    }

    public void ReadPanels(ValueNode? list)
    {
        var panels = First(list).ToList();
        for (var i = 0; i < panels.Count; i++)
        {
            var panel = panels[i];
            var talk = new TalkRecord
            {
                Id = "",
                Kind = TalkKind.Panel,
                Title = panel.Text("title"),
                Abstract = texts.Text("panels", panel.Text("abstract_file")) is { IsEmpty: false } text ? text : panel.Text("abstract"),
                Contributors = [.. People(panel.At("moderators"), ContributorRole.Moderator), .. People(panel.At("panelists"), ContributorRole.Panellist)],
                Location = panel.Location,
            };
            if (!talk.Title.IsEmpty)
                Place(talk, panel, RawText.None, SessionKind.Panel, (i, panels.Count));
        }
    }

    public void ReadTutorials(ValueNode? list)
    {
        foreach (var tutorial in First(list))
        {
            var title = tutorial.Text("title");
            var text = texts.Text("tutorials", tutorial.Text("file", "abstract_file")) is { IsEmpty: false } file ? file : tutorial.Text("abstract");
            if (!title.IsEmpty && talks.Titled(TalkKind.Tutorial, PlainText.Of(title.Text)) is { } known)
            {
                talks.Replace(known.Id, t => t with { Abstract = RawText.First(t.Abstract, text) });
                continue;
            }
            var talk = new TalkRecord
            {
                Id = "",
                Kind = TalkKind.Tutorial,
                Title = title,
                Abstract = text,
                Contributors = Aclpub2People.People(tutorial.At("authors") ?? tutorial.At("presenters") ?? tutorial.At("speakers"), ContributorRole.Speaker),
                Location = tutorial.Location,
            };
            if (!title.IsEmpty)
                Place(talk, tutorial, RawText.None, SessionKind.Tutorial, null);
        }
    }

    private IEnumerable<PersonReference> People(ValueNode? list, ContributorRole role) =>
        list.Items().Select(p => p is ScalarNode ? Aclpub2People.Person(p, role)
            : p.Text("name", "speaker_name") is { IsEmpty: false } name ? PersonReference.Of(Person(name, p, texts.Text("panels", p.Text("bio_file")), "panels", p.Text("photo")), role)
            : Aclpub2People.Person(p, role)).OfType<PersonReference>();

    private PersonRecord Person(RawText name, ValueNode entry, RawText biography, string folder, RawText photo) => new()
    {
        Name = name,
        Affiliations = entry.Text("institution", "affiliation") is { IsEmpty: false } affiliation ? [affiliation] : [],
        Biography = biography.IsEmpty ? entry.Text("bio") : biography,
        Photo = photo,
        PhotoFolders = [volume.Below(folder), volume.Path],
        Website = entry.Text("website", "url"),
        Location = entry.Location,
    };

    private void Place(TalkRecord talk, MappingNode entry, RawText speaker, SessionKind kind, (int Index, int Count)? series)
    {
        var id = talks.Add(talk);
        var (start, end) = Times(entry.Text("date"), entry.Text("time"));
        if (InProgram(talk, speaker, kind, start, series) is { } at)
        {
            _taken.Add(at);
            var session = program.Sessions[at];
            program.Sessions[at] = session with
            {
                Kind = kind,
                Talks = [new SlotRecord(id)],
                Chairs = session.Chairs.IsEmpty ? Chairs(entry) : session.Chairs,
                Rooms = session.Rooms.IsEmpty ? Rooms(entry) : session.Rooms,
            };
            return;
        }
        if (WholeDates.Read(entry.Text("date")) is not { } day)
            return;
        _taken.Add(program.Sessions.Count);
        program.Sessions.Add(new SessionRecord
        {
            Kind = kind,
            Start = start,
            End = end,
            Day = day,
            Rooms = Rooms(entry),
            Chairs = Chairs(entry),
            Talks = [new SlotRecord(id)],
            Location = entry.Location,
        });
    }

    private static ImmutableArray<RawText> Rooms(MappingNode entry) => entry.Text("location", "room") is { IsEmpty: false } room ? [room] : [];

    private static ImmutableArray<PersonReference> Chairs(MappingNode entry) => Aclpub2People.People(entry.At("chair") ?? entry.At("chairs"), ContributorRole.Chair);

    /// <summary>"2027-05-03 18:30:00", or "Mon, May 3, 2027" with "09:00 -- 10:00" beside it. A date at midnight has no time.</summary>
    private (DateTime? Start, DateTime? End) Times(RawText date, RawText time)
    {
        if (WholeDates.Read(date) is not { } day)
        {
            if (!date.IsEmpty)
                bag.Add(BindingDiagnostics.TimeNotReadAt(date.Location, date.Text));
            return default;
        }
        if (!time.IsEmpty)
        {
            var range = Values.TryReadTimeRange(time.Text);
            var from = range?.Start ?? Values.TryReadTime(time.Text);
            if (from is null)
                bag.Add(BindingDiagnostics.TimeNotReadAt(time.Location, time.Text));
            return (from is { } start ? day.ToDateTime(start) : null, range is { } both ? day.ToDateTime(both.End) : null);
        }
        return Values.TryReadDate(date.Text) is { Time: { } own } && own != TimeOnly.MinValue ? (day.ToDateTime(own), null) : default;
    }

    /// <summary>
    /// The program's entry that is this lecture: it has its title or its speaker's name, or starts with it and is of its kind; or the program
    /// has just as many entries of the kind, which then are these in order.
    /// </summary>
    private int? InProgram(TalkRecord talk, RawText speaker, SessionKind kind, DateTime? start, (int Index, int Count)? series)
    {
        var free = Free();
        var title = FoldedText.Words(PlainText.Of(talk.Title.ToString()));
        var name = FoldedText.Words(PlainText.Of(speaker.ToString()));
        var ofKind = free.Where(f => f.Kind == kind).Select(f => f.Index).ToList();
        foreach (var words in (string[])[title, name])
        {
            if (words.Length > 0 && free.FindIndex(f => f.Words.Contains($" {words} ", StringComparison.Ordinal)) is >= 0 and var found)
                return free[found].Index;
        }
        if (start is not null)
            return ofKind.Cast<int?>().FirstOrDefault(i => program.Sessions[i!.Value].Start == start);
        return series is { } place && ofKind.Count == place.Count - place.Index && ofKind.Count > 0 ? ofKind[0] : null;
    }

    /// <summary>Entries of the program that hold nothing and belong to no lecture yet.</summary>
    private List<(int Index, string Words, SessionKind Kind)> Free()
    {
        for (; _seen < program.Sessions.Count; _seen++)
        {
            var session = program.Sessions[_seen];
            var title = PlainText.Of(session.Title.ToString());
            if (session is { Talks.IsEmpty: true, Strands.IsEmpty: true } && title.Length > 0)
                _free.Add((_seen, $" {FoldedText.Words(title)} ", SessionKinds.Of("", title)));
        }
        _free.RemoveAll(f => _taken.Contains(f.Index));
        return _free;
    }
}
