using BenchmarkDotNet.Attributes;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Reading;
using Booklet.Design;
using Booklet.Output.Pdf;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;

namespace Booklet.Benchmarks;

/// <summary>
/// Each stage alone, warm, on the input that the stage before it made. BOOKLET_SITE names the folder;
/// bench/run leaves such folders in bench/out.
/// </summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly string _folder = Environment.GetEnvironmentVariable("BOOKLET_SITE")
        ?? throw new InvalidOperationException("Set BOOKLET_SITE to a site's folder, such as bench/out/1000/site.");

    private Programme _programme = null!;
    private BookletOptions _options = null!;
    private ComposedDocument _composed = null!;
    private FontBook _fonts = null!;
    private PagedDocument _paged = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var content = ReadAndBind();
        (_programme, _options) = (content.Programme, content.Options);
        _composed = Compose().Document;
        _fonts = FontBook.Bundled();
        _paged = LayOut();
    }

    [Benchmark]
    public BoundContent ReadAndBind() => ProgrammeBinder.Bind(Workspace.Open(_folder).Value!).Value;

    [Benchmark]
    public BookletComposition Compose() => BookletComposer.Compose(_programme, _options, CompositionOptions.Default).Value;

    [Benchmark]
    public PagedDocument LayOut() => Typesetter.Layout(_composed, _fonts).Value;

    [Benchmark]
    public long WritePdf() => PdfWriter.Write(_paged, Stream.Null, new PdfOptions()).Value.Bytes;
}
