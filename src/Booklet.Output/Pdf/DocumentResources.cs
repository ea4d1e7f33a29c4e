using Booklet.Output.Pdf.Fonts;
using Booklet.Output.Pdf.Images;
using Booklet.Output.Pdf.Tags;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Shaping;

namespace Booklet.Output.Pdf;

/// <summary>What all pages share; read by several workers at once, so nothing in it changes any more.</summary>
internal sealed record DocumentResources(
    IReadOnlyDictionary<(ShapedText Text, int Tracking, bool IsHyphen), EncodedText> Texts,
    IReadOnlyDictionary<EmbeddedFont, int> FontNumbers,
    IReadOnlyDictionary<string, ImageObject> Images,
    IReadOnlyDictionary<Block, StructureNode>? Structure);
