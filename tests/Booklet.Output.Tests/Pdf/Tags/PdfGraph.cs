using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Booklet.Output.Tests.Pdf.Tags;

/// <summary>A file as objects that refer to each other, with references followed on demand.</summary>
internal sealed class PdfGraph(PdfDocument pdf)
{
    public PdfDocument Pdf => pdf;

    public DictionaryToken Catalog => pdf.Structure.Catalog.CatalogDictionary;

    /// <summary>Dictionaries of the pages, with their references, in order.</summary>
    public List<(IndirectReference Reference, DictionaryToken Page)> Pages()
    {
        var pages = new List<(IndirectReference, DictionaryToken)>();
        Walk(Get(Catalog, "Pages")!);
        return pages;

        void Walk(IToken token)
        {
            var node = Dictionary(token)!;
            if (Name(node, "Type") == "Page")
                pages.Add((((IndirectReferenceToken)token).Data, node));
            foreach (var kid in Items(Get(node, "Kids")))
                Walk(kid);
        }
    }

    public IToken? Get(DictionaryToken? dictionary, string name) =>
        dictionary is not null && dictionary.Data.TryGetValue(name, out var token) ? token : null;

    public IToken? Resolve(IToken? token)
    {
        while (token is IndirectReferenceToken reference)
            token = pdf.Structure.GetObject(reference.Data)?.Data;
        return token;
    }

    public DictionaryToken? Dictionary(IToken? token) => Resolve(token) switch
    {
        DictionaryToken dictionary => dictionary,
        StreamToken stream => stream.StreamDictionary,
        _ => null,
    };

    public DictionaryToken? Dictionary(DictionaryToken? dictionary, string name) => Dictionary(Get(dictionary, name));

    public string? Name(DictionaryToken? dictionary, string name) => (Resolve(Get(dictionary, name)) as NameToken)?.Data;

    public int? Integer(DictionaryToken? dictionary, string name) => (Resolve(Get(dictionary, name)) as NumericToken)?.Int;

    public string? Text(DictionaryToken? dictionary, string name) => TextOf(Get(dictionary, name));

    public string? TextOf(IToken? token) => Resolve(token) switch
    {
        StringToken text => text.Data,
        HexToken hex when hex.Bytes is [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(hex.Bytes.ToArray()[2..]),
        HexToken hex => hex.Data,
        _ => null,
    };

    /// <summary>What stands in an array, the token itself where it is none, or nothing.</summary>
    public IEnumerable<IToken> Items(IToken? token) => Resolve(token) switch
    {
        null => [],
        ArrayToken array => array.Data,
        _ => [token!],
    };

    public byte[] Decode(StreamToken stream) => stream.Decode(pdf.Structure.FilterProvider, pdf.Structure.TokenScanner).ToArray();

    /// <summary>Key and value of a number tree.</summary>
    public IEnumerable<(int Key, IToken Value)> Numbers(IToken? tree)
    {
        var node = Dictionary(tree);
        var pairs = Items(Get(node, "Nums")).ToList();
        for (var i = 0; i + 1 < pairs.Count; i += 2)
            yield return (((NumericToken)pairs[i]).Int, pairs[i + 1]);
        foreach (var entry in Items(Get(node, "Kids")).SelectMany(Numbers))
            yield return entry;
    }
}
