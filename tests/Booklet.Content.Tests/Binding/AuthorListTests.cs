using Booklet.Content.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

public class AuthorListTests
{
    [Theory]
    [InlineData("Ana Ruiz, Bo Li", "Ana Ruiz|Bo Li")]
    [InlineData("Ana Ruiz, Bo Li, and Cy Poe", "Ana Ruiz|Bo Li|Cy Poe")]
    [InlineData("Ana Ruiz and Bo Li", "Ana Ruiz|Bo Li")]
    [InlineData("Ruiz, Ana; Li, Bo", "Ana Ruiz|Bo Li")]
    [InlineData("Ruiz, A., Li, B. C.", "A. Ruiz|B. C. Li")]
    [InlineData("Ana Ruiz*, Bo Li†, Cy Poe1,2", "Ana Ruiz|Bo Li|Cy Poe")]
    [InlineData("Ana Ruiz$^{1}$, Bo Li\\and Cy Poe", "Ana Ruiz|Bo Li Cy Poe")]
    [InlineData("Anders Anderson", "Anders Anderson")]
    [InlineData("Ana Ruiz, et al.", "Ana Ruiz")]
    public void Names_are_found(string text, string names) =>
        string.Join('|', AuthorList.Split(text).Select(a => a.Name)).ShouldBe(names);

    [Fact]
    public void Affiliations_in_brackets_belong_to_the_name_before() =>
        AuthorList.Split("Ana Ruiz (Cádiz, Spain), Bo Li (Harbour Institute)").Select(a => (a.Name, a.Affiliation))
            .ShouldBe([("Ana Ruiz", "Cádiz, Spain"), ("Bo Li", "Harbour Institute")]);
}
