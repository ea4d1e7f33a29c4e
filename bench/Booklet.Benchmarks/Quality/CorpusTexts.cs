using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Content.Reading;
using Booklet.Design;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Booklet.Benchmarks.Quality;

/// <summary>Justified paragraphs of real programmes: abstracts and biographies, in the default theme's body style.</summary>
internal static class CorpusTexts
{
    /// <summary>A shorter value is a title or a list of names.</summary>
    private const int ShortestText = 200;

    private static readonly Theme Theme = Theme.For(PageSize.A5, null, "en");

    /// <summary>A folder that the command reads: the paragraphs that the booklet would justify.</summary>
    public static ImmutableArray<ParagraphBlock> OfSite(string folder)
    {
        var content = ProgrammeBinder.Bind(Workspace.Open(folder).Value!).Value;
        var document = BookletComposer.Compose(content.Programme, content.Options, CompositionOptions.Default).Value.Document;
        return [.. document.Sequences.SelectMany(s => JustifiedIn(s.Body))];
    }

    /// <summary>Long values of tables and YAML files, whatever their fields are called.</summary>
    public static ImmutableArray<ParagraphBlock> OfFiles(string folder, params string[] extensions)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => extensions.Contains(Path.GetExtension(f), StringComparer.Ordinal));
        var setter = new RichTextSetter(Theme);
        return
        [
            .. files.Order(StringComparer.Ordinal).SelectMany(ValuesOf).Distinct(StringComparer.Ordinal)
                .Select(v => MarkupParser.ParseBlocks(v, null, new MarkupContext(), new DiagnosticBag()))
                .SelectMany(d => setter.Blocks(d, Theme.Body)).SelectMany(JustifiedIn),
        ];
    }

    private static IEnumerable<ParagraphBlock> JustifiedIn(Block block)
    {
        if (block is ParagraphBlock { Style.Alignment: TextAlignment.Justified } paragraph)
        {
            // A list in lines that the author ended is no prose. Biographies are smaller in the book; here all texts have one size, so that a measure means one number of letters.
            if (!paragraph.Inlines.Any(i => i is LineBreakInline or FormulaInline { IsDisplay: true }))
                yield return paragraph with { Style = Theme.Body with { FirstLineIndent = paragraph.Style.FirstLineIndent, Language = paragraph.Style.Language } };
        }
        foreach (var inner in BlockChildren.Of(block).SelectMany(JustifiedIn))
            yield return inner;
    }

    private static IEnumerable<string> ValuesOf(string file) =>
        (Path.GetExtension(file) == ".csv" ? Fields(File.ReadAllText(file)) : Scalars(file)).Where(v => v.Length >= ShortestText);

    private static List<string> Scalars(string file)
    {
        var values = new List<string>();
        try
        {
            using var reader = File.OpenText(file);
            var parser = new Parser(reader);
            while (parser.MoveNext())
            {
                if (parser.Current is Scalar scalar)
                    values.Add(scalar.Value);
            }
        }
        catch (YamlException)
        {
            // What stands before the mistake is text enough.
        }
        return values;
    }

    /// <summary>RFC 4180: fields in quotes may hold commas, line ends and doubled quotes.</summary>
    private static List<string> Fields(string table)
    {
        var fields = new List<string>();
        for (var at = 0; at < table.Length; at++)
        {
            if (table[at] != '"')
                continue;
            var end = at + 1;
            while (end < table.Length && (table[end] != '"' || (end + 1 < table.Length && table[end + 1] == '"')))
                end += table[end] == '"' ? 2 : 1;
            fields.Add(table[(at + 1)..Math.Min(end, table.Length)].Replace("\"\"", "\"", StringComparison.Ordinal));
            at = end;
        }
        return fields;
    }
}
