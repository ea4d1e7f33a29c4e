using Booklet.Diagnostics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>All that flow knows about text: lines of a given width. Thread-safe; the same question gets the same answer.</summary>
internal interface IParagraphSetter
{
    /// <summary>The paragraph's lines; what is found on the way (a missing glyph) goes to <paramref name="diagnostics"/> at every call.</summary>
    SetParagraph Set(ParagraphBlock paragraph, Length width, IPageReferences references, DiagnosticBag diagnostics);

    /// <summary>The smallest width at which only the author's own line breaks remain.</summary>
    Length NaturalWidth(ParagraphBlock paragraph, IPageReferences references);
}
