using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Miniconf;

/// <summary>
/// The data folder of the Mini-Conf template for virtual conferences: papers, speakers and other contributions as tables with a <c>UID</c>,
/// a calendar whose links name sessions, chairs by session.
/// </summary>
internal sealed class MiniconfSource : RecordSource
{
    /// <summary>Files that only the website needs.</summary>
    private static readonly ImmutableArray<string> ScreenOnly = ["pdfs", "oldpdfs", "papers_projection", "zoom", "faq", "highlighted", "slideslive", "embeddings", "serve_papers_projection"];

    public override string Name => "miniconf";

    public override string Layout => "Mini-Conf data";

    public override Recognition Recognise(SourceFolder folder)
    {
        if (MiniconfFolder.Find(folder) is not { } data)
            return Recognition.None;
        var papers = folder.Peek(Papers(data).Path).Items().Length;
        var others = new[] { "config", "main_calendar", "speakers", "committee" }.Select(data.File).OfType<WorkspaceFile>().ToList();
        var reason = string.Create(CultureInfo.InvariantCulture, $"{Papers(data).Path} has {papers} papers with UID, title and authors{(others.Count == 0 ? "" : ", beside " + string.Join(", ", others.Select(f => f.Name)))}");
        return new Recognition(others.Count > 1 ? 0.9 : 0.5, reason);
    }

    public override EventRecord Read(SourceFolder folder, DiagnosticBag bag)
    {
        if (MiniconfFolder.Find(folder) is not { } data)
            return new EventRecord();
        ValueNode? Part(string stem) => data.File(stem) is { } file ? folder.Data(file, bag) : null;
        var calendar = new MiniconfCalendar();
        calendar.Read(Part("main_calendar") ?? Part("calendar"));
        calendar.ReadChairs(Part("chairs"));
        calendar.ReadHosts(Part("coffee_hosts"));
        var tables = new MiniconfTables(calendar);
        var left = ImmutableArray.CreateBuilder<LeftOut>();
        left.AddRange(calendar.LeftOut);
        foreach (var file in data.Files)
            ReadTable(folder, file, tables, left, bag);
        return new EventRecord
        {
            Facts = Facts(Part("config"), calendar),
            People = [.. tables.People],
            Talks = [.. tables.Talks],
            Sessions = [.. calendar.Sessions],
            Committees = Committees(Part("committee")),
            LeftOut = left.DrainToImmutable(),
        };
    }

    private static void ReadTable(SourceFolder folder, WorkspaceFile file, MiniconfTables tables, ImmutableArray<LeftOut>.Builder left, DiagnosticBag bag)
    {
        var stem = MiniconfFolder.Stem(file);
        if (stem is "config" or "main_calendar" or "calendar" or "chairs" or "coffee_hosts" or "committee")
            return;
        if (ScreenOnly.Contains(stem))
        {
            left.Add(new LeftOut(SourceLocation.WholeFile(file.Path), file.Name, "it is for the website alone"));
            return;
        }
        var value = folder.Data(file, bag);
        var reason = stem == "speakers" ? tables.ReadSpeakers(value) : tables.ReadContributions(stem, value);
        if (reason is not null)
            left.Add(new LeftOut(SourceLocation.WholeFile(file.Path), file.Name, reason));
    }

    private static WorkspaceFile Papers(MiniconfFolder data) => data.File("papers") ?? data.File("main_papers")!;

    private static EventFacts Facts(ValueNode? config, MiniconfCalendar calendar)
    {
        var name = config.Text("name", "site_title");
        var tagline = config.Text("tagline");
        var date = config.Text("date");
        return new EventFacts
        {
            Title = RawText.First(tagline, name),
            ShortTitle = tagline.IsEmpty ? RawText.None : name,
            FirstDate = WholeDates.Read(date),
            TimeZone = calendar.TimeZone,
            Hosts = [config.Text("organization")],
            Logo = config.At("logo") is MappingNode ? config.Text("logo.image") : config.Text("logo"),
            LogoFolders = ["static/images", "static"],
            Website = config.Text("url", "site_url"),
            Location = config?.Location,
        };
    }

    private static ImmutableArray<CommitteeRecord> Committees(ValueNode? node)
    {
        var committees = ImmutableArray.CreateBuilder<CommitteeRecord>();
        foreach (var member in (node.At("committee") ?? node).Items().OfType<MappingNode>())
        {
            var role = member.Text("role", "title");
            var affiliation = member.Text("aff", "affiliation", "institution");
            var person = new PersonRecord { Name = member.Text("name"), Affiliations = [affiliation], Photo = member.Text("im", "image"), PhotoFocus = FrontMatterSite.SitePeople.FocusOf(member), List = "committee", Location = member.Location };
            if (!person.Name.IsEmpty)
                committees.Add(new CommitteeRecord(role.IsEmpty ? new RawText("Committee", member.Location) : role, [PersonReference.Of(person) with { Affiliation = affiliation }]));
        }
        return committees.DrainToImmutable();
    }

    /// <summary>Texts are TeX with some HTML; a star or an underscore is never Markdown.</summary>
    public static RawText TexOf(RawText text) => text.IsEmpty ? text : LiteralLineEnds.Removed(text).As(MarkupFormat.Html);
}
