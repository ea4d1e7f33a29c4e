using Booklet.Content.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

public class PersonNamesTests
{
    [Theory]
    [InlineData("Anna Berg", "Berg, Anna", "Berg, Anna")]
    [InlineData("Anna van den Berg", "Berg, Anna van den", "Berg, Anna")]
    [InlineData("John von Neumann", "Neumann, John von", "Neumann, John")]
    [InlineData("Jean de la Fontaine", "Fontaine, Jean de la", "Fontaine, Jean")]
    [InlineData("Jean la Fontaine", "la Fontaine, Jean", "la Fontaine, Jean")]
    [InlineData("Omar bin Said", "bin Said, Omar", "bin Said, Omar")]
    [InlineData("Berg, Anna van den", "Berg, Anna van den", "Berg, Anna")]
    [InlineData("van den Berg, Anna", "Berg, Anna van den", "Berg, Anna")]
    [InlineData("Robert Downey Jr.", "Downey, Robert Jr.", "Downey, Robert")]
    [InlineData("Robert Downey, Jr.", "Downey, Robert Jr.", "Downey, Robert")]
    [InlineData("Xixu HU", "HU, Xixu", "HU, Xixu")]
    [InlineData("HU Xixu", "HU, Xixu", "HU, Xixu")]
    [InlineData("AJAY KUMAR PATEL", "PATEL, AJAY KUMAR", "PATEL, AJAY KUMAR")]
    [InlineData("William T Redman", "Redman, William T", "Redman, William T")]
    [InlineData("Van Nguyen", "Nguyen, Van", "Nguyen, Van")]
    [InlineData("Plato", "Plato", "Plato")]
    [InlineData("Prof. Dr. Eva Klein", "Klein, Eva", "Klein, Eva")]
    public void A_name_is_taken_apart_for_the_index(string written, string index, string sort)
    {
        var name = PersonNames.Parse(written);
        name.IndexName.ShouldBe(index);
        name.SortName.ShouldBe(sort);
    }

    [Fact]
    public void A_given_sort_name_beats_every_rule() =>
        PersonNames.Parse("Ma Yi", "Ma, Yi").SortName.ShouldBe("Ma, Yi");

    [Fact]
    public void Family_first_is_displayed_as_its_owner_would_sign() =>
        PersonNames.Parse("Berg, Anna van den").Display.ShouldBe("Anna van den Berg");
}
