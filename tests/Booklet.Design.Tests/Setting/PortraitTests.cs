using Booklet.Content.Model;
using Booklet.Design.Setting;
using Shouldly;
using Xunit;

namespace Booklet.Design.Tests.Setting;

public sealed class PortraitTests
{
    [Theory]
    [InlineData("Anna", "Berg", "AB")]
    [InlineData("", "Consortium", "C")]
    [InlineData("zoë", "ångström", "ZÅ")]
    public void Initials_are_first_letters_of_given_and_family_name(string given, string family, string expected) =>
        Portrait.Initials(new PersonName($"{given} {family}".Trim(), given, family)).ShouldBe(expected);

    [Fact]
    public void An_initial_is_a_whole_letter_with_its_marks() =>
        Portrait.Initials(new PersonName("E\u0301mile Zola", "E\u0301mile", "Zola")).ShouldBe("E\u0301Z");
}
