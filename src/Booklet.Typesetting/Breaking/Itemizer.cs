using System.Text;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Shaping;
using Booklet.Unicode;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Second step: runs into pieces. A word of plain Latin in a font that has it is one look-up; any other is divided where its script,
/// direction or font changes, never inside a grapheme cluster.
/// </summary>
internal sealed class Itemizer(FontBook fonts, ParagraphText target)
{
    private const string Latin = "Latn";

    private Sums _sums;

    public void Itemize()
    {
        for (var run = 0; run < target.Runs.Count; run++)
        {
            switch (target.Runs[run].Source)
            {
                case SpaceInline space:
                    AddObject(PieceKind.Gap, run, space.Width);
                    break;
                case FormulaInline:
                    var formula = target.Runs[run];
                    AddObject(formula.FormulaBreak == BreakMarks.None ? PieceKind.Box : PieceKind.Gap, run, formula.Formula!.Width);
                    break;
                case BoxInline box:
                    AddObject(PieceKind.Box, run, box.Width);
                    break;
                case FillInline fill:
                    AddObject(PieceKind.Fill, run, fill.MinimumWidth);
                    break;
                case LineBreakInline:
                    AddObject(PieceKind.LineBreak, run, default);
                    break;
                case AnchorInline:
                    AddObject(PieceKind.Anchor, run, default);
                    break;
                default:
                    AddWords(run);
                    break;
            }
        }
    }

    private void AddObject(PieceKind kind, int run, Length width)
    {
        var (start, end) = (target.Runs[run].Start, target.Runs[run].End);
        Add(new Piece { Kind = kind, Start = start, End = end, Run = run, Width = width, Level = LevelAt(start) });
    }

    private void AddWords(int run)
    {
        var (start, end, style) = (target.Runs[run].Start, target.Runs[run].End, target.Runs[run].Style);
        while (start < end)
        {
            if (target.Text[start] is ' ' or '\u00A0')
            {
                AddSpace(run, start++, style);
                continue;
            }
            var length = target.Text[start..end].IndexOfAny(' ', '\u00A0');
            var next = length < 0 ? end : start + length;
            AddWord(run, start, next, style);
            start = next;
        }
    }

    private void AddSpace(int run, int start, SetStyle style)
    {
        // A no-break space is set by its own glyph: readers of the text get back what the author wrote.
        var word = target.Text[start] == ' ' ? style.Space : style.Latin.Get("\u00A0");
        Add(new Piece
        {
            Kind = PieceKind.Space,
            Start = start,
            End = start + 1,
            Run = run,
            Word = word,
            Shaper = style.Latin,
            Width = style.SpaceWidth,
            Level = LevelAt(start),
        });
    }

    private void AddWord(int run, int start, int end, SetStyle style)
    {
        var text = target.Text[start..end];
        if (target.Levels.Length == 0 && IsPlainLatin(text))
        {
            var word = style.Latin.Get(text);
            if (word.IsComplete)
            {
                Add(new Piece
                {
                    Kind = PieceKind.Word,
                    Start = start,
                    End = end,
                    Run = run,
                    Word = word,
                    Shaper = style.Latin,
                    Width = style.WidthOf(word),
                });
                return;
            }
        }
        Divide(run, start, end, style);
    }

    /// <summary>Latin up to Extended-B, and the dashes, quotes and dots that go with it.</summary>
    private static bool IsPlainLatin(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c > '\u024F' && c is < '\u2010' or > '\u2027')
                return false;
        }
        return true;
    }

    private void Divide(int run, int start, int end, SetStyle style)
    {
        var text = target.Text;
        var pieceStart = start;
        var script = FirstScript(text[start..end]);
        var (face, level) = ((FontFace?)null, LevelAt(start));
        for (var at = start; at < end;)
        {
            var next = Math.Min(end, at + GraphemeClusters.NextBoundary(text[at..end], 0));
            var cluster = text[at..next];
            var clusterScript = ScriptOf(cluster) ?? script;
            var clusterFace = FaceFor(cluster, style.Face, face, run);
            if (at > pieceStart && (clusterFace != face || clusterScript != script || LevelAt(at) != level))
            {
                AddPart(run, pieceStart, at, style, face!, script, level);
                pieceStart = at;
            }
            (face, script, level) = (clusterFace, clusterScript, LevelAt(at));
            at = next;
        }
        AddPart(run, pieceStart, end, style, face!, script, level);
    }

    private void AddPart(int run, int start, int end, SetStyle style, FontFace face, string script, byte level)
    {
        var shaper = style.ShaperFor(face, script, (level & 1) != 0);
        var word = shaper.Get(target.Text[start..end]);
        Add(new Piece
        {
            Kind = PieceKind.Word,
            Start = start,
            End = end,
            Run = run,
            Word = word,
            Shaper = shaper,
            Width = style.WidthOf(word),
            Level = level,
        });
    }

    /// <summary>
    /// The style's own face if it has the whole cluster, else the one in use (so that an emoji's parts and a foreign word stay in one
    /// font), else the first that has it; the style's own where none has it, and a finding.
    /// </summary>
    private FontFace FaceFor(ReadOnlySpan<char> cluster, FontFace own, FontFace? current, int run)
    {
        if (Covers(own, cluster))
            return own;
        if (current is not null && Covers(current, cluster))
            return current;
        FontFace? partly = null;
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (own.HasGlyph(rune) || IsInvisible(rune))
                continue;
            var fallback = fonts.FallbackFor(rune, own);
            if (fallback is null)
                target.Findings.Add(Finding.NoGlyph(rune, target.Runs[run].Location));
            else if (Covers(fallback, cluster))
                return fallback;
            else
                partly ??= fallback;
        }
        return partly ?? own;
    }

    private static bool Covers(FontFace face, ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (!face.HasGlyph(rune) && !IsInvisible(rune))
                return false;
        }
        return true;
    }

    // The shaper hides these or, for spaces of special widths, makes them up.
    private static bool IsInvisible(Rune rune) => Characters.IsDefaultIgnorable(rune) || Characters.IsWhiteSpace(rune);

    private static string FirstScript(ReadOnlySpan<char> text) => ScriptOf(text) ?? Latin;

    /// <summary>
    /// ISO 15924 tag of the first character that has a script of its own; null if all are common or inherited (UAX #24, 5.1).
    /// </summary>
    private static string? ScriptOf(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var script = Scripts.Of(rune);
            if (script is not (Script.Common or Script.Inherited or Script.Unknown))
                return script.Tag();
        }
        return null;
    }

    private byte LevelAt(int offset) => target.Levels.Length == 0 ? (byte)0 : target.Levels[Math.Min(offset, target.Levels.Length - 1)];

    private void Add(Piece piece)
    {
        piece.Before = _sums;
        target.PieceList.Add(piece);
        _sums += piece.Kind == PieceKind.Space
            ? new Sums(piece.Width, Spacing.StretchOf(piece.Width), Spacing.ShrinkOf(piece.Width))
            : new Sums(piece.Width, default, default);
    }
}
