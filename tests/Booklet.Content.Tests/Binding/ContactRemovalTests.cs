using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

public class ContactRemovalTests
{
    [Theory]
    [InlineData("Ask at the desk.", "Ask at the desk.")]
    [InlineData("Email: a@b.example<br>Room 12", "Room 12")]
    [InlineData("Tel: +852 3910 2323", "")]
    [InlineData("Write to Ann (ann@b.example) today.", "Write to Ann today.")]
    [InlineData("Room 1234, 2031", "Room 1234, 2031")]
    [InlineData("Lunch is at noon. For diets write to ann@b.example.", "Lunch is at noon.")]
    public void Addresses_and_numbers_go_and_the_sentence_stays(string text, string left)
    {
        var document = MarkupParser.ParseBlocks(text, SourceLocation.WholeFile("x"), new MarkupContext(), new DiagnosticBag());
        ContactRemoval.From(document).ToPlainText().ShouldBe(left);
    }
}
