using Booklet.Content.Markup;
using Booklet.Diagnostics;

namespace Booklet.Content.Tests.Markup;

/// <summary>Rich text as one readable line: <c>[em|word]</c>, <c>/</c> for a forced line end, <c>·</c> for a no-break space.</summary>
internal static class Shown
{
    public static string Line(string raw, string language = "en") =>
        Of(MarkupParser.ParseInline(raw, null, new MarkupContext { Language = language }, new DiagnosticBag()));

    public static string Blocks(string raw, MarkupFormat format = MarkupFormat.Auto) =>
        Of(MarkupParser.ParseBlocks(raw, null, new MarkupContext { Format = format }, new DiagnosticBag()));

    public static string Of(RichText text) => string.Concat(text.Inlines.Select(Of)).Replace('\u00A0', '·');

    public static string Of(RichDocument document) => string.Join(" ¶ ", document.Blocks.Select(Of));

    private static string Of(RichBlock block) => block switch
    {
        RichParagraph p => Of(p.Text),
        RichHeading h => $"h{h.Level}({Of(h.Text)})",
        RichList l => $"{(l.Start is { } s ? $"ol{s}" : "ul")}({string.Join("; ", l.Items.Select(Of))})",
        RichQuotation q => $"quote({Of(q.Content)})",
        RichCode c => $"code({c.Text.Replace('\n', '⏎')})",
        RichTable t => $"table{(t.HasHeader ? "+" : "")}({string.Join("; ", t.Rows.Select(r => string.Join(" | ", r.Select(Of))))})",
        _ => throw new InvalidOperationException(),
    };

    private static string Of(Inline inline) => inline switch
    {
        Run { Style: RunStyle.None, Link: null } run => run.Text,
        Run run => $"[{Styles(run)}|{run.Text}]",
        LineBreak => "/",
        Formula formula => $"[{(formula.IsDisplay ? "display" : "formula")}|{formula.Tex}]",
        _ => throw new InvalidOperationException(),
    };

    private static string Styles(Run run)
    {
        (RunStyle Style, string Name)[] names =
        [
            (RunStyle.Emphasis, "em"), (RunStyle.Strong, "b"), (RunStyle.Code, "code"), (RunStyle.Superscript, "sup"),
            (RunStyle.Subscript, "sub"), (RunStyle.SmallCapitals, "sc"), (RunStyle.Strikethrough, "del"),
        ];
        var styles = names.Where(n => run.Style.HasFlag(n.Style)).Select(n => n.Name);
        return string.Join(' ', run.Link is null ? styles : styles.Append(run.Link));
    }
}
