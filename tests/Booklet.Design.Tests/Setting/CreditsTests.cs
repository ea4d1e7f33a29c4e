using Booklet.Design.Setting;
using Shouldly;
using Xunit;

namespace Booklet.Design.Tests.Setting;

public sealed class CreditsTests
{
    [Theory]
    [InlineData("Ana Ruiz", "Ana_Ruiz")]
    [InlineData("Beatriz de Oliveira Lima Santos", "Beatriz de Oliveira Lima Santos")]
    [InlineData("Maximiliane J. Featherstonehaugh", "Maximiliane_J. Featherstonehaugh")]
    [InlineData("Jean-Baptiste L’Hôte", "Jean-Baptiste L’Hôte")]
    [InlineData("陳雨桐", "陳雨桐")]
    public void A_name_is_not_parted_unless_it_is_long(string name, string expected) => Credits.Tied(name).Replace('\u00a0', '_').ShouldBe(expected);

    [Theory]
    [InlineData("Ruiz, Ines E.", "Ruiz, Ines_E.")]
    [InlineData("Ruiz, J. B.", "Ruiz, J._B.")]
    public void An_initial_stays_with_the_name_before_it(string name, string expected) => Credits.InitialsTied(name).Replace('\u00a0', '_').ShouldBe(expected);
}
