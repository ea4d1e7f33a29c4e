namespace Booklet.Typesetting.Breaking;

/// <summary>What the organiser should know about the lines chosen.</summary>
internal static class FindingsOfLines
{
    /// <summary>
    /// Reports words broken between two letters and, where <paramref name="lines"/> is not 0, that the text is cut to that many lines.
    /// </summary>
    public static void Find(ParagraphText paragraph, int lines)
    {
        var lastReported = -1;
        foreach (var index in paragraph.Chosen)
        {
            var candidate = paragraph.Candidates[index];
            if (candidate.Kind != BreakKind.Emergency || candidate.EndPiece == lastReported)
                continue;
            lastReported = candidate.EndPiece;
            ref readonly var piece = ref paragraph.Pieces[candidate.EndPiece];
            paragraph.Findings.Add(Finding.TooWide(paragraph.Text[piece.Start..piece.End].ToString(), paragraph.Runs[piece.Run].Location));
        }
        if (lines > 0)
            paragraph.Findings.Add(Finding.Cut(paragraph.Text.ToString(), lines, paragraph.Runs.Find(r => r.Location is not null).Location));
    }
}
