using Booklet.Output.Tests.Fixtures;
using Booklet.Typesetting;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Shaping;
using CsCheck;
using Shouldly;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Booklet.Output.Tests.Pdf;

/// <summary>Letters with marks over and under them, as a reader finds them: one after the other on the baseline.</summary>
public sealed class MarkedLettersTests
{
    private static readonly TestFace Thai = TestFace.Load("NotoSerifThai-Regular.ttf");
    private static readonly TestFace Arabic = TestFace.Load("NotoNaskhArabic-Regular.ttf");
    private static readonly TestFace Hebrew = TestFace.Load("NotoSerifHebrew-Regular.ttf");
    private static readonly TestFace Devanagari = TestFace.Load("NotoSerifDevanagari-Regular.ttf");

    /// <summary>A letter, mostly with one or two marks.</summary>
    private static Gen<string> Letter(string letters, string marks) =>
        Gen.Select(Gen.Char[letters], Gen.Char[marks].Array[0, 2], (letter, over) => letter + new string([.. over.Distinct()]));

    private static Gen<string[]> Words(Gen<string> letter) => letter.Array[1, 6].Select(string.Concat).Array[1, 5];

    [Fact]
    public void Thai_reads_in_the_authors_order() => Reads(Thai, "Thai", false, Words(Letter("กขคงจทนบปมยรลวสหอ", "ิีึืุู่้๊๋์ำ").Select(OneVowel)));

    [Fact]
    public void Vowelled_Arabic_reads_in_the_authors_order() => Reads(Arabic, "Arab", true, Words(Letter("ابتحدرسصعفقكلمنهوي", "ًٌٍَُِّْ")));

    [Fact]
    public void Pointed_Hebrew_reads_in_the_authors_order() => Reads(Hebrew, "Hebr", true, Words(Letter("אבגדהוזחטיכלמנסעפצקרשת", "ִֵֶַָֹּׁ")));

    [Fact]
    public void Devanagari_reads_in_the_authors_order() => Reads(Devanagari, "Deva", false, Words(Letter("कगतदनपबमरलवसह", "ािीुूेैोौंँ").Select(OneVowel)));

    // A second vowel on a letter is a misspelling, for which fonts draw a dotted circle.
    private static string OneVowel(string letter) => letter.Length > 2 ? letter[..2] : letter;

    private static void Reads(TestFace face, string script, bool isRightToLeft, Gen<string[]> words) =>
        Gen.Select(words, Gen.OneOf(Gen.Const(0), Gen.Const(40)), Gen.OneOf(Gen.Const(1.0), Gen.Const(0.985), Gen.Const(1.02)), Gen.Double[0, 3]).Sample(line =>
        {
            var (text, tracking, scale, stretch) = line;
            using var pdf = TestPages.Document([Line(face, script, isRightToLeft, text, tracking, scale, stretch).At(20, 40)]).Read();
            var letters = pdf.GetPage(1).Letters;
            Said(letters, isRightToLeft).ShouldBe(string.Join(' ', text));
            for (var i = 1; i < letters.Count; i++)
            {
                letters[i].StartBaseLine.Y.ShouldBe(letters[0].StartBaseLine.Y, 0.001);
                letters[i].StartBaseLine.X.ShouldBeGreaterThan(letters[i - 1].StartBaseLine.X);
            }
        }, iter: 100);

    private static string Said(IReadOnlyList<Letter> letters, bool isRightToLeft) =>
        string.Concat((isRightToLeft ? letters.Reverse() : letters).Select(l => l.Value));

    private static TextItem Line(TestFace face, string script, bool isRightToLeft, string[] words, int tracking, double scale, double stretch)
    {
        var size = 11.Pt();
        var segments = new List<TextSegment>();
        var x = Length.Zero;
        foreach (var word in isRightToLeft ? words.Reverse() : words)
        {
            if (segments.Count > 0)
                Add(" ", SegmentKind.Space);
            Add(word, SegmentKind.Text);
        }
        return new TextItem([.. segments], size, Color.Black) { Tracking = tracking, HorizontalScale = scale, Width = x };

        void Add(string text, SegmentKind kind)
        {
            var shaped = face.Shape(new ShapingRequest(text, script, "und", isRightToLeft, []));
            segments.Add(new TextSegment(shaped, x, kind));
            var clusters = shaped.Glyphs.Select(g => g.Cluster).Distinct().Count();
            x += size * ((shaped.Advance * 1000.0 / face.UnitsPerEm + tracking * clusters) * scale / 1000);
            if (kind == SegmentKind.Space)
                x += stretch.Pt();
        }
    }
}
