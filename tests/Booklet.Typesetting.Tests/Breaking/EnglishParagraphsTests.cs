using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Booklet.Diagnostics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Breaking;

/// <summary>Paragraphs as a programme has them, in the house's font at the measure of an A5 page, with what a reviewer looks at: line ends and spaces.</summary>
public sealed class EnglishParagraphsTests
{
    private static readonly TextStyle Text = new() { Family = "Libertinus Serif", Size = 9.5.Pt(), Features = ["onum"] };

    private static readonly ParagraphStyle Body = new() { Text = Text, Leading = 12.5.Pt(), Alignment = TextAlignment.Justified, Hyphenate = true };

    private static readonly (string Title, ParagraphStyle Style, Inline[] Inlines)[] Paragraphs =
    [
        ("An abstract, justified", Body,
        [
            new TextInline("Bridges are listened to long before they are repaired. We describe a network of inexpensive microphones, fixed under the decks of forty "
                + "footbridges, that learns the ordinary voice of each structure through the seasons and reports when that voice changes. The method separates the "
                + "footsteps of pedestrians, the rattling of loose railings and the slow breathing of the joints in summer heat without any labelled recordings; a small "
                + "probabilistic model, retrained every night on the instrument itself, keeps what is characteristic and forgets the rest. In a three-year comparison "
                + "with conventional inspections the network found eleven of the twelve defects that the inspectors found, and four that they had not yet seen.", Text),
        ]),
        ("A biography with emphasis, a link and a note", Body,
        [
            new TextInline("Aurelia Brandt-Okonjo", Text with { Weight = FontWeight.Semibold }),
            new TextInline(" is a professor of structural acoustics. Her textbook ", Text),
            new TextInline("The Ear of the Engineer", Text with { Italic = true }),
            new TextInline(" has been translated into nine languages", Text),
            new TextInline("2", Text with { Position = ScriptPosition.Superscript }),
            new TextInline("; recordings and further material are collected at ", Text),
            new TextInline("https://acoustics.example.org/people/brandt-okonjo/recordings", Text) { Link = new UriTarget("https://acoustics.example.org/") },
            new TextInline(". She enjoys cross-country skiing, counterpoint, and well-organised conferences.", Text),
        ]),
        ("The same measure, ragged", Body with { Alignment = TextAlignment.Start },
        [
            new TextInline("Registration opens at 8:30 in the foyer of the congress hall; participants who arrive later find their badges at the information desk "
                + "on the second floor. Coffee, tea and refreshments are served between the sessions.", Text),
        ]),
    ];

    /// <summary>As the default theme sets abstracts: the same text, with letters that give a little and marks that hang.</summary>
    private static readonly ParagraphStyle Fine = Body with { LetterScaling = 0.02, HangsPunctuation = true };

    [Fact]
    public void Lines_and_spaces_are_as_reviewed()
    {
        var setter = new ParagraphSetter(FontBook.Bundled());
        var dump = new StringBuilder();
        foreach (var (title, style, inlines) in Paragraphs.Append(("The abstract with all that helps", Fine, Paragraphs[0].Inlines)))
        {
            foreach (var millimetres in new[] { 105, 62 })
            {
                dump.Append(CultureInfo.InvariantCulture, $"{title}, {millimetres} mm\n");
                var set = setter.Set(new ParagraphBlock(style, [.. inlines]), millimetres.Mm(), NoReferences.Instance, new DiagnosticBag());
                foreach (var line in set.Lines)
                    dump.Append(CultureInfo.InvariantCulture, $"{SpaceRatio(line),6:0.00}  {line.Right().Points,6:0.0}  {Scale(line)}{line.Text()}|\n");
                dump.Append('\n');
            }
        }
        ShouldMatchGolden(dump.ToString());
    }

    /// <summary>Width of the line's first space as a share of its natural width; 0 for a line without.</summary>
    private static double SpaceRatio(SetLine line)
    {
        foreach (var item in line.Items.Select(i => i.Item).OfType<TextItem>())
        {
            for (var i = 0; i + 1 < item.Segments.Length; i++)
            {
                if (item.Segments[i].Kind == SegmentKind.Space)
                    return (item.Segments[i + 1].X - item.Segments[i].X) / item.Segments[i].Text.Font.ToLength(item.Segments[i].Text.Advance, item.Size);
            }
        }
        return 0;
    }

    private static string Scale(SetLine line) =>
        line.Items.Select(i => i.Item).OfType<TextItem>().FirstOrDefault() is { HorizontalScale: not 1 and var scale }
            ? string.Create(CultureInfo.InvariantCulture, $"×{scale:0.000}  ")
            : "";

    private static void ShouldMatchGolden(string received, [CallerFilePath] string test = "")
    {
        var golden = Path.ChangeExtension(test, ".golden.txt");
        if (Environment.GetEnvironmentVariable("BOOKLET_ACCEPT") == "1")
            File.WriteAllText(golden, received);
        var expected = File.Exists(golden) ? File.ReadAllText(golden) : "";
        if (expected != received)
            File.WriteAllText(Path.ChangeExtension(test, ".received.txt"), received);
        received.ShouldBe(expected);
    }
}
