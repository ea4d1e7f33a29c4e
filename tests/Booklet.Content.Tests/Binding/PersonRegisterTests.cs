using Booklet.Content.Binding;
using Booklet.Content.Sources;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

public class PersonRegisterTests
{
    private readonly PersonRegister _people = new();

    [Fact]
    public void Two_records_of_one_name_are_one_person() =>
        Add("Yi Wong", "UC Berkeley / HKU").ShouldBe(Add("Yi Wong", "Berkeley"));

    [Fact]
    public void Different_websites_and_affiliations_are_two_people()
    {
        var first = Add("Wei Chen", "Lakeside College", "https://a.example");
        Add("Wei Chen", "Harbour Institute", "https://b.example").ShouldNotBe(first);
        _people.KeptApart.ShouldHaveSingleItem().Reason.ShouldContain("affiliation");
    }

    [Fact]
    public void Different_ORCIDs_are_two_people_whatever_else_is_equal()
    {
        var first = _people.Add(new PersonMention("Wei Chen") { Orcid = "0000-0001", Website = "https://a.example" });
        _people.Add(new PersonMention("Wei Chen") { Orcid = "0000-0002", Website = "https://a.example" }).ShouldNotBe(first);
    }

    [Fact]
    public void A_missing_middle_name_does_not_make_another_person()
    {
        var full = Add("Daniel Paul Kunz", "Stanford");
        Add("Daniel Kunz").ShouldBe(full);
        Add("Daniel P. Kunz").ShouldBe(full);
        full.Name.Display.ShouldBe("Daniel Paul Kunz");
    }

    [Fact]
    public void A_different_middle_name_does() =>
        Add("Daniel Paul Kunz").ShouldNotBe(Add("Daniel Mark Kunz"));

    [Fact]
    public void An_initial_identifies_nobody() =>
        Add("Jane Doe").ShouldNotBe(Add("J. Doe"));

    [Fact]
    public void Accents_and_case_do_not_divide_a_person() =>
        Add("José Núñez").ShouldBe(Add("Jose NUNEZ"));

    private PersonDraft Add(string name, string affiliation = "", string website = "") =>
        _people.Add(new PersonMention(name) { Affiliation = affiliation.Length == 0 ? RawText.None : new RawText(affiliation, null), Website = website });
}
