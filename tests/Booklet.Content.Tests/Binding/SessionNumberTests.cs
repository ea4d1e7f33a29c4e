using Booklet.Content.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

public class SessionNumberTests
{
    [Theory]
    [InlineData("Oral Session 3", "3", "Oral Session")]
    [InlineData("Highlight Talks II", "2", "Highlight Talks")]
    [InlineData("Poster Session One", "1", "Poster Session")]
    [InlineData("Session 2B", "2b", "Session")]
    [InlineData("Session A", "a", "Session")]
    [InlineData("Session 4: Learning", "4", "Session: Learning")]
    [InlineData("Second Poster Session", "2", "Poster Session")]
    [InlineData("Tutorials, Part I", "1", "Tutorials, Part")]
    [InlineData("Welcome", null, "Welcome")]
    [InlineData("The Mix", null, "The Mix")]
    public void The_number_of_a_name_is_found(string name, string? number, string rest)
    {
        var (found, left) = SessionNumber.Find(name);
        found.ShouldBe(number);
        left.ShouldBe(rest);
    }

    [Theory]
    [InlineData("3", "3")]
    [InlineData("03", "3")]
    [InlineData("III", "3")]
    [InlineData("three", "3")]
    [InlineData("third", "3")]
    [InlineData("2B", "2b")]
    [InlineData("b", "b")]
    [InlineData("Optimisation", null)]
    public void Values_of_fields_are_compared_in_one_form(string value, string? number) => SessionNumber.Normalise(value).ShouldBe(number);
}
