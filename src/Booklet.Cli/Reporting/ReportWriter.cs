using System.Text;

namespace Booklet.Cli.Reporting;

/// <summary>
/// Lines for people, in colour or not. Text of the organiser's files goes through here on its way to a terminal:
/// control characters are shown as pictures, so no file can move the cursor or ring the bell.
/// </summary>
internal sealed class ReportWriter(TextWriter target, bool isColored)
{
    public bool IsColored { get; } = isColored;

    public void Line(params ReadOnlySpan<InkedText> pieces)
    {
        var line = new StringBuilder();
        foreach (var (text, ink) in pieces)
        {
            var color = IsColored ? ColorOf(ink) : "";
            line.Append(color);
            AppendVisible(line, text);
            if (color.Length > 0)
                line.Append("\u001b[0m");
        }
        line.Append('\n');
        target.Write(line);
    }

    // The sixteen colours of the terminal's own palette, so that light and dark backgrounds both work.
    private static string ColorOf(Ink ink) => ink switch
    {
        Ink.Place => "\u001b[1m",
        Ink.Quiet => "\u001b[2m",
        Ink.Good => "\u001b[32m",
        Ink.Information => "\u001b[36m",
        Ink.Warning => "\u001b[33m",
        Ink.Error => "\u001b[31m",
        _ => "",
    };

    private static void AppendVisible(StringBuilder line, string text)
    {
        foreach (var c in text)
        {
            // U+2400 is the first of Unicode's pictures of control characters; C1 controls have none.
            line.Append(c switch
            {
                '\t' => ' ',
                < ' ' => (char)(0x2400 + c),
                '\u007f' => '\u2421',
                > '\u007f' and < '\u00a0' => '\ufffd',
                _ => c,
            });
        }
    }
}
