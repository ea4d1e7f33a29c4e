using System.Collections.Immutable;
using System.Globalization;
using Booklet.Diagnostics;
using Booklet.Typesetting;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;

namespace Booklet.Benchmarks.Quality;

/// <summary>How even the lines of real abstracts are, as a Markdown table.</summary>
internal static class QualityReport
{
    public static void Write(string corpora, string content, TextWriter output)
    {
        var texts = Read(corpora, content);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Length} paragraphs."));
        foreach (var measure in (double[])[105, 50])
        {
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"At {measure} mm:"));
            output.WriteLine();
            output.WriteLine("| | lines | > 1.33 | > 1.5 | least, avoidable | widest | hyphens / 100, least | pairs | ladders | runts, least | contrasts | scaled |");
            output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
            foreach (var (name, byFirstFit, change) in Ways)
                WriteRow(output, name, Measure(texts, Length.FromMillimetres(measure), byFirstFit, change));
        }
    }

    private static readonly (string Name, bool ByFirstFit, Func<ParagraphStyle, ParagraphStyle> Change)[] Ways =
    [
        ("first fit", true, s => s with { LetterScaling = 0, HangsPunctuation = false }),
        ("first fit, with hanging punctuation and scaled letters", true, s => s),
        ("ours, spaces only", false, s => s with { LetterScaling = 0, HangsPunctuation = false }),
        ("ours, with hanging punctuation", false, s => s with { LetterScaling = 0 }),
        ("ours, with scaled letters too", false, s => s),
    ];

    private static ImmutableArray<ParagraphBlock> Read(string corpora, string content) =>
    [
        .. CorpusTexts.OfSite(Path.Combine(corpora, "cpal-2024")),
        .. CorpusTexts.OfSite(Path.Combine(content, "showcase")),
        .. CorpusTexts.OfFiles(Path.Combine(corpora, "colt2020-miniconf", "sitedata"), ".csv"),
        .. CorpusTexts.OfFiles(Path.Combine(corpora, "eurobioc2023", "data"), ".yaml"),
        .. CorpusTexts.OfFiles(Path.Combine(corpora, "devfest-ukraine-14", "_data"), ".yml"),
    ];

    private static LineFigures Measure(ImmutableArray<ParagraphBlock> texts, Length measure, bool byFirstFit, Func<ParagraphStyle, ParagraphStyle> change)
    {
        var setter = new ParagraphSetter(FontBook.Bundled()) { ByFirstFit = byFirstFit };
        var figures = new LineFigures();
        foreach (var text in texts)
        {
            var paragraph = text with { Style = change(text.Style) };
            var set = setter.Set(paragraph, measure, NoPages.Instance, new DiagnosticBag());
            var gaping = figures.Add(set, measure, paragraph.Style.Text.Size);
            var measures = new Measures(measure - paragraph.Style.FirstLineIndent, measure);
            var least = LeastFaults.Of([.. setter.Candidates(paragraph, NoPages.Instance)], measures, paragraph.Style.LetterScaling);
            figures.AddLeast(least, gaping);
        }
        return figures;
    }

    private static void WriteRow(TextWriter output, string name, LineFigures f)
    {
        string Share(int count) => (100.0 * count / f.FullLines).ToString("0.0", CultureInfo.InvariantCulture);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {f.FullLines} | {Share(f.BeyondThird)} % | {Share(f.BeyondHalf)} % | {Share(f.LeastGaping)} %, {f.Avoidable} | {f.Widest:0.00} | {Share(f.Hyphens)}, {Share(f.LeastHyphens)} | {f.Pairs} | {f.Ladders} | {f.Runts}, {f.LeastRunts} | {f.Contrasts} | {Share(f.Scaled)} % |"));
    }

    private sealed class NoPages : IPageReferences
    {
        public static readonly NoPages Instance = new();

        public string CurrentPage => "";

        public (string Label, int PageIndex)? Find(string anchor) => null;

        public string Mark(string name) => "";
    }
}
