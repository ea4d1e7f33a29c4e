using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Mapped;

/// <summary>Files that a source knows, read once by it and once by a mapping, give the same programme.</summary>
public class SameProgrammeTests
{
    private const string Zeppelin =
        """
        === data/schedule.yml
        - date: "2027-11-06"
          tracks: [{title: Streets, color: "#90be4e"}, {title: Harbours, color: "#03a9f4"}]
          timeslots:
            - {startTime: "08:30", endTime: "09:20", sessionIds: [212]}
            - {startTime: "09:30", endTime: "10:20", sessionIds: [1]}
            - {startTime: "10:30", endTime: "11:00", sessionIds: [2, 5]}
            - {startTime: "20:00", endTime: "01:00", sessionIds: [408]}
        === data/sessions.yml
        - {id: 212, title: Registration, place: Hall, service: true}
        - {id: 408, title: Afterparty, place: Hall, service: true}
        - {id: 1, title: "Keynote: The dark sky", description: "What we lost.", speakers: [b]}
        - {id: 2, title: Lamp posts, description: Four opinions., speakers: [a, b], complexity: Beginner}
        - {id: 5, title: Buoys, description: TBA, speakers: [a], language: Ukrainian}
        === data/speakers.yml
        - {id: a, name: Ada, surname: Stone, company: Glow, title: Electrician, bio: <p>Ada wires.</p>}
        - {id: b, name: Benedikt, surname: van der Meer, company: Night Watch}
        === data/team.yml
        - {name: Ivo, surname: Brandt, company: Lamplighters, title: Programme}
        === data/partners.yml
        - {group: Gold, elements: [{name: Lumen, link: "https://lumen.example/"}]}
        """;

    private const string ZeppelinMap =
        """
        === booklet.yml
        map:
          tracks: { files: data/schedule.yml, records: "[*].tracks[*]", name: title, color: color }
          rooms:
            - { files: data/schedule.yml, records: "[*].tracks[*]", name: title }
            - { files: data/sessions.yml, name: place }
          people: { files: data/speakers.yml, id: id, given: name, family: surname, affiliation: company, position: title, biography: bio }
          talks:
            files: data/sessions.yml
            id: id
            title: title
            abstract: description
            speakers: speakers
            kind: { from: service, map: { true: service } }
            keywords: complexity
            language: language
            room: place
          sessions:
            - files: data/schedule.yml
              records: "[*].timeslots[*].sessionIds[*]"
              where: { "^.sessionIds[1]": "*" }
              talks: "@value"
              date: ^.date
              start: ^.startTime
              end: ^.endTime
              room: "^.tracks[@index].title"
              track: "^.tracks[@index].title"
            - files: data/schedule.yml
              records: "[*].timeslots[*].sessionIds[*]"
              unless: { "^.sessionIds[1]": "*" }
              talks: "@value"
              date: ^.date
              start: ^.startTime
              end: ^.endTime
          committees: { files: data/team.yml, role: title, name: "{name} {surname}", affiliation: company }
          sponsors: { files: data/partners.yml, records: "[*].elements[*]", name: name, tier: ^.group, link: link }
        """;

    private const string Sessionize =
        """
        === export/all.json
        {"sessions": [
          {"id": "101", "title": "Oil and wick", "description": "Light before wires.", "startsAt": "2027-05-03T09:00:00", "endsAt": "2027-05-03T09:45:00", "isServiceSession": false, "isPlenumSession": true, "speakers": ["u1"], "categoryItems": [11], "roomId": 2, "status": "Accepted"},
          {"id": "102", "title": "Der Docht", "startsAt": "2027-05-03T10:15:00", "endsAt": "2027-05-03T11:00:00", "isServiceSession": false, "isPlenumSession": false, "speakers": ["u1", "u2"], "categoryItems": [12], "roomId": 1, "status": "Accepted"},
          {"id": "103", "title": "Coffee", "startsAt": "2027-05-03T09:45:00", "endsAt": "2027-05-03T10:15:00", "isServiceSession": true, "isPlenumSession": true, "speakers": [], "categoryItems": [], "roomId": 2},
          {"id": "104", "title": "Refused", "isServiceSession": false, "speakers": ["u2"], "categoryItems": [], "roomId": null, "status": "Declined"}],
         "speakers": [
          {"id": "u1", "firstName": "Bo", "lastName": "Li", "fullName": "Bo Li", "bio": "Keeps lamps.", "tagLine": "Lamp Works", "links": [], "sessions": [101, 102]},
          {"id": "u2", "firstName": "Cem", "lastName": "Kaya", "fullName": "Cem Kaya", "bio": "", "tagLine": "", "links": [], "sessions": [102]}],
         "questions": [],
         "categories": [{"id": 1, "title": "Track", "items": [{"id": 11, "name": "History", "sort": 1}, {"id": 12, "name": "Craft", "sort": 2}]}],
         "rooms": [{"id": 2, "name": "Aula", "sort": 1}, {"id": 1, "name": "Loft", "sort": 2}]}
        """;

    private const string SessionizeMap =
        """
        === booklet.yml
        map:
          rooms: { files: "**/all.json", records: "rooms[*]", id: id, name: name }
          tracks: { files: "**/all.json", records: "categories[*].items[*]", where: { ^.title: Track }, id: id, name: name }
          people: { files: "**/all.json", records: "speakers[*]", id: id, name: fullName, given: firstName, family: lastName, biography: bio, affiliation: tagLine }
          talks:
            files: "**/all.json"
            records: sessions[*]
            id: id
            title: title
            abstract: description
            speakers: speakers
            status: status
            kind: { from: isServiceSession, map: { true: service, false: "" } }
            track: categoryItems
            start: startsAt
            end: endsAt
            room: roomId
            plenary: isPlenumSession
        """;

    private const string Table =
        """
        === talks.csv
        Title;Speakers;Date;Time;Room;Abstract;Keywords
        Salt;"Ana Ruiz (Tide Lab), Bo Li";2027-05-03;09:30 - 10:15;Aula;On salt.;sea, salt
        Foam;Cem Kaya;2027-05-03;10:30 - 11:00;Loft;;
        """;

    private const string TableMap =
        """
        === booklet.yml
        map:
          talks:
            files: "*.csv"
            title: Title
            speakers: { from: Speakers, split: ",", pattern: '^(?<name>[^(]+)(\((?<affiliation>[^)]*)\))?$' }
            date: Date
            start: Time
            room: Room
            abstract: Abstract
            keywords: { from: Keywords, split: "," }
        """;

    [Theory]
    [InlineData("Zeppelin", Zeppelin, ZeppelinMap)]
    [InlineData("Sessionize", Sessionize, SessionizeMap)]
    [InlineData("table", Table, TableMap)]
    public void A_mapping_gives_what_the_source_of_the_layout_gives(string layout, string files, string map)
    {
        var known = TemporarySite.Bind(files + "\n");
        known.Value.Programme.Inventory.Source.ShouldContain(layout, Case.Insensitive);
        var mapped = TemporarySite.Bind(files + "\n" + map);
        mapped.Value.Programme.Inventory.Source.ShouldStartWith("files mapped by booklet.yml");
        mapped.Diagnostics.ShouldNotContain(d => d.Code.CompareTo("BK3014") >= 0 && d.Code.CompareTo("BK3017") < 0 || d.Code.StartsWith("BK305", StringComparison.Ordinal) && d.Code != "BK3052", string.Join("\n", mapped.Diagnostics));
        Facts(mapped).ShouldBe(Facts(known));
    }

    /// <summary>The dump without what tells how the files were read.</summary>
    private static string[] Facts(Diagnostics.StageResult<BoundContent> bound)
    {
        var lines = ProgrammeDump.Write(bound.Value.Programme).Split('\n');
        return [.. lines.TakeWhile(l => !l.StartsWith("read as ", StringComparison.Ordinal))];
    }
}
