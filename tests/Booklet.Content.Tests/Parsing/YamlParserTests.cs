using Booklet.Content.Parsing;
using Booklet.Diagnostics;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Parsing;

public class YamlParserTests
{
    [Theory]
    [InlineData("a: 1\nb: yes\nc: 13:30\nd: 2024-01-03", "{a: 1, b: yes, c: 13:30, d: 2024-01-03}")]
    [InlineData("a:\nb: ~\nc: null\nd: \"\"\ne: 'null'", "{a: ∅, b: ∅, c: ∅, d: \"\", e: \"null\"}")]
    [InlineData("- a\n- b: c\n  d: e", "[a, {b: c, d: e}]")]
    [InlineData("a: [1, two, 'three']\nb: {c: d}", "{a: [1, two, \"three\"], b: {c: d}}")]
    [InlineData("a: |\n  one\n  two\nb: >\n  one\n  two", "{a: \"one⏎two⏎\", b: \"one two\"}")]
    [InlineData("a: one\n  two", "{a: one two}")]
    [InlineData("a: <a href=\"/x#y\">z</a>", "{a: <a href=\"/x#y\">z</a>}")]
    [InlineData("a: &x 1\nb: *x", "{a: 1, b: 1}")]
    [InlineData("a: &x {p: 1, q: 2}\nb:\n  <<: *x\n  q: 3", "{a: {p: 1, q: 2}, b: {p: 1, q: 3}}")]
    [InlineData("a: &x {p: 1}\nc: &y {p: 2, r: 4}\nb:\n  <<: [*x, *y]", "{a: {p: 1}, c: {p: 2, r: 4}, b: {p: 1, r: 4}}")]
    [InlineData("# only a comment\n", "nothing")]
    [InlineData("", "nothing")]
    [InlineData("a: \"x\\ty\\u00e9\"", "{a: \"x\tyé\"}")]
    [InlineData("a: 'it''s'", "{a: \"it's\"}")]
    [InlineData("a: b\r\nc:\r\n  - d\r\n", "{a: b, c: [d]}")]
    [InlineData("---\na: b\n...\n", "{a: b}")]
    [InlineData("---: x\na: y", "{---: x, a: y}")]
    public void Values_keep_their_text(string yaml, string expected) => Clean(yaml).ShouldBe(expected);

    [Theory]
    [InlineData("a: \"one\u2028two\"\nb: c", "{a: \"one two\", b: c}")]
    [InlineData("a: 'one\u2029two\u0085three'\nb: [c]", "{a: \"one two three\", b: [c]}")]
    [InlineData("a: \"one\ntwo\"\nb: c", "{a: \"one two\", b: c}")]
    [InlineData("a: \"one\n\ntwo\"\nb: c", "{a: \"one⏎two\", b: c}")]
    [InlineData("a: 'one\ntwo'\nb: c", "{a: \"one two\", b: c}")]
    [InlineData("- a: \"one: \nb: two\"\n  c: d", "[{a: \"one: b: two\", c: d}]")]
    [InlineData("a: {b: 1,\tc: 2}", "{a: {b: 1, c: 2}}")]
    [InlineData("a: [1,\n\t2]", "{a: [1, 2]}")]
    [InlineData("a:\tb", "{a: b}")]
    [InlineData("a: b\t\nc: d", "{a: b, c: d}")]
    [InlineData("a: b\u0007\nc: d", "{a: b, c: d}")]
    public void What_libyaml_accepts_is_accepted(string yaml, string expected)
    {
        var bag = new DiagnosticBag();
        Dump.Of(YamlParser.Parse(new SourceFile("a.yml", yaml), bag)).Replace("  ", " ").ShouldBe(expected);
        bag.ToImmutable().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a: b\ntalk: Salt: a history\nc: d", "2,11", "quotes")]
    [InlineData("a: \"never closed\nb: c\n", "1,4", "Close the quote")]
    [InlineData("a: 'never closed\nb: c\n", "1,4", "Close the quote")]
    [InlineData("a: b\nc: @handle", "2,4", "quotes")]
    [InlineData("a: `code`", "1,4", "quotes")]
    [InlineData("a: %x", "1,4", "quotes")]
    [InlineData("a: **bold** text", "1,4", "quotes")]
    [InlineData("a: \"x\" and more", "1,8", "whole value in quotes")]
    [InlineData("a: [1, 2\nb: 3", "", "bracket")]
    [InlineData("a: {b: c\nd: e", "", "bracket")]
    [InlineData("a: b\n  c: d\n e: f", "", "")]
    [InlineData("a: b\n- c", "2,1", "")]
    public void Broken_YAML_is_reported_with_place_and_hint(string yaml, string place, string hint)
    {
        var bag = new DiagnosticBag();
        YamlParser.Parse(new SourceFile("a.yml", yaml), bag).ShouldBeNull();
        var finding = bag.ToImmutable().ShouldHaveSingleItem();
        finding.Code.ShouldBe("BK2001");
        finding.ToString().ShouldStartWith("a.yml(" + place);
        string.Join(' ', finding.Hints).ShouldContain(hint);
    }

    [Fact]
    public void The_last_of_equal_keys_wins_and_both_places_are_told()
    {
        var bag = new DiagnosticBag();
        Dump.Of(YamlParser.Parse(new SourceFile("a.yml", "a: 1\nb: 2\na: 3"), bag)).ShouldBe("{a: 3, b: 2}");
        var finding = bag.ToImmutable().ShouldHaveSingleItem();
        finding.ToString().ShouldStartWith("a.yml(3,1): warning BK2002");
        finding.Related.ShouldHaveSingleItem().Location.ToString().ShouldBe("a.yml(1,1)");
    }

    [Theory]
    [InlineData("BK2003", "[", 30_000)]
    [InlineData("BK2003", "- ", 30_000)]
    public void Endless_nesting_is_reported(string code, string piece, int times) =>
        Codes(string.Concat(Enumerable.Repeat(piece, times))).ShouldBe(code);

    [Fact]
    public void A_bomb_of_aliases_is_reported()
    {
        var yaml = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        Codes(yaml).ShouldBe("BK2004");
    }

    [Theory]
    [InlineData("a: *nobody", "BK2005")]
    [InlineData("a: &x [*x]", "BK2005")]
    [InlineData("a: 1\n---\nb: 2", "BK2006")]
    [InlineData("a:\n\tb: c", "BK2008")]
    [InlineData("[a, b]: c\nd: e", "BK2009")]
    [InlineData("a:\n  <<: text\n  b: c", "BK2010")]
    public void Oddities_are_reported(string yaml, string code) => Codes(yaml).ShouldBe(code);

    [Theory]
    [InlineData("k: \"x\u2028y\"\nz: value", "value", 2, 4)]
    [InlineData("k: \"x\ny\"\nz: value", "value", 3, 4)]
    [InlineData("k: {a: 1,\tb: value}", "value", 1, 14)]
    [InlineData("k:\r\n  - 'é😀'\r\n  - value", "value", 3, 5)]
    public void Places_are_true_of_the_file_after_repairs(string yaml, string text, int line, int column)
    {
        var file = new SourceFile("a.yml", yaml);
        var scalar = Scalars(YamlParser.Parse(file, new DiagnosticBag())).Single(s => s.Text == text);
        scalar.Location.Position.ShouldBe(new LinePosition(line, column));
        yaml.Substring(scalar.Location.Span.Start, scalar.Location.Span.Length).ShouldBe(text);
    }

    [Fact]
    public void Keys_are_found_exactly_first_and_then_in_any_case()
    {
        var mapping = YamlParser.Parse(new SourceFile("a.yml", "Name: a\nname: b\nTitle: c"), new DiagnosticBag()).ShouldBeOfType<MappingNode>();
        Dump.Of(mapping["name"]).ShouldBe("b");
        Dump.Of(mapping["NAME"]).ShouldBe("a");
        Dump.Of(mapping["title"]).ShouldBe("c");
        mapping["none"].ShouldBeNull();
    }

    [Fact]
    public void Mangled_input_never_throws_and_places_lie_in_the_file()
    {
        const string sound = "a: &x \"one\ntwo\"\nb:\n  - 'c': [1, {d: *x}]\n    e: |\n      text\n  - <<: *x\nf: > \n g\n\"h\": ? i\n";
        const string marks = "\"'[]{}:-|>&*!#%@`,\n\t \\\u2028\ud83d?<~.é";
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Int[0, 4], Gen.Int[0, marks.Length - 1]).Array[1, 6].Sample(
            edits =>
            {
                var text = sound;
                foreach (var (at, remove, mark) in edits)
                {
                    var start = Math.Min(at, text.Length);
                    text = text.Remove(start, Math.Min(remove, text.Length - start)).Insert(start, marks[mark].ToString());
                }
                var bag = new DiagnosticBag();
                var file = new SourceFile("a.yml", text);
                foreach (var scalar in Scalars(YamlParser.Parse(file, bag)))
                    (scalar.Location.Span.Start >= 0 && scalar.Location.Span.End <= text.Length).ShouldBeTrue();
                foreach (var finding in bag.ToImmutable())
                    (finding.Location!.Span.Start >= 0 && finding.Location.Span.End <= text.Length).ShouldBeTrue();
            },
            iter: 5000);
    }

    private static IEnumerable<ScalarNode> Scalars(ValueNode? node) => node switch
    {
        ScalarNode scalar => [scalar],
        MappingNode mapping => mapping.Entries.SelectMany(e => Scalars(e.Value)),
        SequenceNode sequence => sequence.Items.SelectMany(Scalars),
        _ => [],
    };

    private static string Clean(string yaml)
    {
        var bag = new DiagnosticBag();
        var node = YamlParser.Parse(new SourceFile("a.yml", yaml), bag);
        bag.ToImmutable().ShouldBeEmpty();
        return Dump.Of(node);
    }

    private static string Codes(string yaml)
    {
        var bag = new DiagnosticBag();
        YamlParser.Parse(new SourceFile("a.yml", yaml), bag);
        bag.ToImmutable().ShouldAllBe(d => d.Hints.Length > 0);
        return string.Join(' ', bag.ToImmutable().Select(d => d.Code));
    }
}
