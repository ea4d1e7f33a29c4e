using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Checks;

public class ProgrammeChecksTests
{
    private const string Site =
        """
        === _config.yml
        title: Tides 2031
        === _speakers/a.md
        ---
        name: Ada Stone
        talk: First
        colour_of_hat: red
        ---
        === _speakers/b.md
        ---
        name: Ben Rivers
        talk: Never given
        ---
        === _calendars/c.md
        ---
        calendar:
          - name: Tuesday, May 6
            events:
              - {name: Ada Stone, class: keynote, start: 9:00, end: '10:00', location: Aula}
              - {name: Panel Discussion, class: panel, chair: Ada Stone, start: 9:30, end: '10:30', location: Annexe}
              - {name: Film show, class: event, start: 9:45, end: '10:15', location: Annexe}
        ---
        """;

    [Theory]
    [InlineData("BK4001", "Ada Stone is in")]
    [InlineData("BK4002", "Annexe at 09:45")]
    [InlineData("BK4003", "Never given")]
    [InlineData("BK4004", "colour_of_hat")]
    [InlineData("BK4005", "2031 is a guess")]
    public void What_cannot_be_right_is_reported(string code, string part) =>
        TemporarySite.Bind(Site).Diagnostics.ShouldContain(d => d.Code == code && d.Message.Contains(part));

    [Fact]
    public void A_talk_that_is_never_scheduled_is_kept() =>
        TemporarySite.Bind(Site).Value.Programme.Talks.ShouldContain(t => t.Title.ToPlainText() == "Never given" && t.SessionId == null);
}
