using Booklet.Content.Checks;
using Booklet.Content.Tests.Binding;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Checks;

/// <summary>What is looked at in the records as they were typed: fields, links, files beside them.</summary>
public class RecordChecksTests
{
    private const string Export =
        """
        === export/all.json
        {"sessions": [
          {"id": "1", "title": "Salt", "description": "About salt.", "startsAt": "2031-05-06T09:00:00", "endsAt": "2031-05-06T09:45:00", "roomId": 1, "speakers": ["a"], "mood": "calm", "isInformed": true},
          {"id": "2", "title": "Foam", "description": "About foam.", "startsAt": "2031-05-06T10:00:00", "endsAt": "2031-05-06T10:45:00", "roomId": 1, "speakers": ["a"], "mood": "wild", "empty": null}],
         "speakers": [{"id": "a", "firstName": "Ada", "lastName": "Stone", "fullName": "Ada Stone", "bio": "", "tagLine": "", "sessions": [1, 2], "links": []}],
         "rooms": [{"id": 1, "name": "Aula", "sort": 0}], "categories": [], "questions": []}
        """;

    [Fact]
    public void A_field_that_nobody_reads_is_told_once_with_its_count_and_first_place()
    {
        const string Site = "=== booklet.yml\ntitle: Tides\nmap:\n  talks: { files: plan.yml, records: talks, title: name }\n=== plan.yml\ntalks:\n  - { name: Salt, mood: calm, isNew: true }\n  - { name: Foam, mood: wild, hat: ~ }\n";
        var finding = Of(Site, "BK4004").ShouldHaveSingleItem();
        finding.Message.ShouldBe("Nothing reads the field 'mood' of 'talks' in 'plan.yml' (2 records).");
        finding.Location!.ToString().ShouldBe("plan.yml(2,19)");
        finding.Severity.ShouldBe(Severity.Information);
    }

    [Fact]
    public void Fields_of_exports_are_the_business_of_their_software() => Of(Export, "BK4004").ShouldBeEmpty();

    [Fact]
    public void A_column_that_nobody_reads_is_told() =>
        Of("=== plan.csv\nTitle,Speaker,Abstract,Mood,Empty\nSalt,Ada Stone,On salt.,calm,\nFoam,Bo Li,On foam.,wild,\n", "BK4004").ShouldHaveSingleItem().Message.ShouldContain("'Mood' of 'plan.csv' (2 records)");

    [Fact]
    public void A_mapping_reads_the_fields_that_it_names()
    {
        const string Site = "=== booklet.yml\ntitle: Tides\nmap:\n  talks: { files: plan.csv, title: Name, speakers: Who }\n=== plan.csv\nName,Who,Mood\nSalt,Ada Stone,calm\n";
        Of(Site, "BK4004").ShouldHaveSingleItem().Message.ShouldContain("'Mood'");
    }

    [Fact]
    public void A_data_file_that_nobody_reads_is_named_beside_those_that_are_read()
    {
        var finding = Of(Export + "\n=== export/hotels.json\n{\"a\": 1}\n=== export/package.json\n{}\n=== export/navigation.yml\na: b\n=== elsewhere/other.json\n{}\n", "BK4022").ShouldHaveSingleItem();
        finding.Location!.Path.ShouldBe("export");
        finding.Message.ShouldBe("Nothing reads hotels.json, though other files of this folder are read.");
    }

    [Theory]
    [InlineData("https//tides.example/a", "begin with")]
    [InlineData("http:/tides.example/a", "begin with")]
    [InlineData("htpp://tides.example/a", "begin with")]
    [InlineData("ttps://tides.example/a", "begin with")]
    [InlineData("https://https://tides.example", "twice")]
    [InlineData("http://https//tides.example", "twice")]
    [InlineData("www.tides.example/a", "no 'https://'")]
    [InlineData("tides.org/a", "no 'https://'")]
    [InlineData("https://tides.example/a b", "space")]
    [InlineData("https://tides.example/a_(b", "brackets")]
    [InlineData("https://[::1", "brackets")]
    [InlineData("https://", "read it")]
    [InlineData("javascript:alert(1)", "script")]
    [InlineData("file:///home/ada/talk.pdf", "own machine")]
    [InlineData("C:\\talks\\a.pdf", "own machine")]
    [InlineData("mailto:", "no e-mail address")]
    public void An_address_that_no_browser_finds_is_at_fault(string target, string fault) => LinkFault.Of(target).ShouldNotBeNull().ShouldContain(fault);

    [Theory]
    [InlineData("https://tides.example/a_(b)")]
    [InlineData("http://tides.example:8080/?q=a%20b#c")]
    [InlineData("HTTPS://TIDES.EXAMPLE")]
    [InlineData("/talks/salt")]
    [InlineData("#salt")]
    [InlineData("salt.html")]
    [InlineData("papers/12.pdf")]
    [InlineData("{{ site.url }}/a b")]
    [InlineData("mailto:ada@tides.example")]
    [InlineData("httpd.conf")]
    [InlineData("")]
    public void An_address_that_may_be_right_is_left_alone(string target) => LinkFault.Of(target).ShouldBeNull();

    [Theory]
    [InlineData("=== _papers/p.md\n---\ntitle: Models of drift\nauthors: Ada Stone\nlink: https//tides.example\n---\n", 4)]
    [InlineData("=== _papers/p.md\n---\ntitle: Models of drift\nauthors: Ada Stone\nabstract: See <a href='javascript:go()'>here</a>.\n---\n", 4)]
    [InlineData("=== _papers/p.md\n---\ntitle: Models of drift\nauthors: Ada Stone\n---\nMore.\n\nSee [here](www.tides.example).\n", 7)]
    public void A_malformed_link_is_told_where_it_stands(string site, int line)
    {
        var finding = Of("=== _config.yml\ntitle: Tides 2031\n" + site, "BK4024").ShouldHaveSingleItem();
        finding.Location!.Path.ShouldBe("_papers/p.md");
        finding.Location.Position!.Value.Line.ShouldBe(line);
        finding.Hints.ShouldNotBeEmpty();
    }

    private static List<Diagnostic> Of(string site, string code) => [.. TemporarySite.Bind(site).Diagnostics.Where(d => d.Code == code)];
}
