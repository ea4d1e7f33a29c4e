using Booklet.Content.Binding;
using Booklet.Content.Model;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

public class SessionKindsTests
{
    [Theory]
    [InlineData("meta", "Registration", SessionKind.Organisation)]
    [InlineData("meta", "Panel Discussion", SessionKind.Panel)]
    [InlineData("meta", "Half-Day Tutorials", SessionKind.Tutorial)]
    [InlineData("event", "Banquet", SessionKind.Social)]
    [InlineData("event", "Reception + Poster Session 1", SessionKind.Posters)]
    [InlineData("break", "Lunch", SessionKind.Break)]
    [InlineData("", "Coffee Break", SessionKind.Break)]
    [InlineData("rising", "Rising Stars Session 1", SessionKind.Talks)]
    [InlineData("session", "The Drinks of the Opening at a Workshop", SessionKind.Talks)]
    [InlineData("session", "Poster Session", SessionKind.Posters)]
    [InlineData("keynote", "Anna Berg", SessionKind.Keynote)]
    public void Class_and_name_tell_the_kind(string className, string name, SessionKind kind) => SessionKinds.Of(className, name).ShouldBe(kind);

    [Theory]
    [InlineData("Rising Stars Session 2", "Rising Stars")]
    [InlineData("Oral Session 3", "Oral Session")]
    [InlineData("Spotlight Poster Session 2", "Spotlight Poster Session")]
    [InlineData("Highlight Talks II", "Highlight Talks")]
    [InlineData("Welcome", null)]
    public void A_numbered_session_tells_what_its_kind_is_called(string name, string? label) => SessionKinds.Label(name).ShouldBe(label);
}
