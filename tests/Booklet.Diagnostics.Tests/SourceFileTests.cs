using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Diagnostics.Tests;

public sealed class SourceFileTests
{
    [Theory]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\n", 2, 2, 1)]
    [InlineData("abc", 1, 1, 2)]
    [InlineData("", 0, 1, 1)]
    public void A_line_ends_at_LF_CR_LF_or_CR(string text, int offset, int line, int column) =>
        new SourceFile("a.md", text).PositionAt(offset).ShouldBe(new LinePosition(line, column));

    [Fact]
    public void An_offset_outside_the_text_is_brought_to_its_nearer_end()
    {
        var file = new SourceFile("a.md", "a\nbc");
        file.PositionAt(-3).ShouldBe(new LinePosition(1, 1));
        file.PositionAt(99).ShouldBe(new LinePosition(2, 3));
    }

    [Fact]
    public void Positions_grow_with_offsets() =>
        Gen.String[Gen.Char["ab\r\n"], 0, 30].Sample(text =>
        {
            var file = new SourceFile("a.md", text);
            var before = new LinePosition(0, 0);
            for (var offset = 0; offset <= text.Length; offset++)
            {
                var here = file.PositionAt(offset);
                (here.Line > before.Line || here.Line == before.Line && here.Column == before.Column + 1).ShouldBeTrue();
                before = here;
            }
        });
}
