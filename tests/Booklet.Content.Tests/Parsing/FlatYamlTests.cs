using Booklet.Content.Parsing;
using Booklet.Diagnostics;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Parsing;

public class FlatYamlTests
{
    private static readonly string[] Pieces =
    [
        "name", "day", ":", ": ", " ", "\n", "\n\n", "\r\n", "value", "Ana Ruiz", "\"q\"", "'s'", "\"", "'", "#", " # c", "-", "- ", "1:30 PM", "<a href=\"/x\">y</a>", "<<", "=", "~",
        "null", "[", "]", "{", "}", ",", "é", "…", "|", ">", "&a", "*a", "!", "%", "@", "`", "?", "? ", "---", "...", "\\", "a: b", "\ud83d\ude00", "true",
        "\n  ", "\n- ", "\n  - ", "\n    ", "\nk: ", "\n  k: ", "\n  - k: ", "\n    j: v", "x: y", "\r", "\"\\\"q\\n\"", "\"\\u00e9\"",
    ];

    [Fact]
    public void The_short_way_reads_what_the_long_way_reads() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 18].Select(string.Concat).Sample(
            text =>
            {
                var file = new SourceFile("a.md", text);
                if (FlatYaml.Read(file, new TextSpan(0, text.Length)) is not { } flat)
                    return;
                var bag = new DiagnosticBag();
                var outcome = YamlReader.Read(file, 0, text, bag);
                outcome.Failure.ShouldBeNull();
                bag.Count.ShouldBe(0);
                Dump.WithPlaces(flat).ShouldBe(Dump.WithPlaces(outcome.Node));
            },
            iter: 40_000);

    [Fact]
    public void A_calendar_goes_the_short_way()
    {
        const string text = "calendar:\n  - name: \"Day \\\"1\\\"\"\n    events:\n      - name: Tea\n        start: 9:00 AM\n      # later\n      - name: Talk\nlist:\n- a\n- 'b'\n";
        Dump.Of(FlatYaml.Read(new SourceFile("a.md", text), new TextSpan(0, text.Length)))
            .ShouldBe("{calendar: [{name: \"Day \"1\"\", events: [{name: Tea, start: 9:00 AM}, {name: Talk}]}], list: [a, \"b\"]}");
    }

    [Fact]
    public void An_ordinary_page_goes_the_short_way()
    {
        const string text = "name: Ana Ruiz\nstart: 1:30 PM\ntalk: \"Salt: a history\"\nphoto:\nroom: <a href=\"/venue/#aula\">Aula</a>\n# end\n";
        Dump.Of(FlatYaml.Read(new SourceFile("a.md", text), new TextSpan(0, text.Length)))
            .ShouldBe("{name: Ana Ruiz, start: 1:30 PM, talk: \"Salt: a history\", photo: ∅, room: <a href=\"/venue/#aula\">Aula</a>}");
    }
}
