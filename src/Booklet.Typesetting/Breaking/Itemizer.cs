using System.Collections.Frozen;
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
internal sealed class Itemizer(FontBook fonts, MissingCharacters missing, ParagraphText target)
{
    private const string Latin = "Latn";

    /// <summary>Enough to see the next letter behind the marks of one.</summary>
    private const int JoiningContext = 4;

    /// <summary>Scripts in which a letter's form depends on its neighbours (ArabicShaping.txt of the Unicode data).</summary>
    private static readonly FrozenSet<string> JoiningScripts =
        FrozenSet.Create(StringComparer.Ordinal, "Arab", "Syrc", "Nkoo", "Mong", "Mand", "Mani", "Adlm", "Rohg", "Phag", "Sogd");

    /// <summary>Every font for Han characters has the simplest.</summary>
    private const string EastAsianSample = "一";

    private string? _paragraphEastAsian;
    private bool _knowsParagraph;
    private string? _eastAsian;

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
        _eastAsian = EastAsianOf(text[start..end]);
        var script = FirstScript(text[start..end]);
        var (face, level) = ((FontFace?)null, LevelAt(start));
        for (var at = start; at < end;)
        {
            var next = Math.Min(end, at + GraphemeClusters.NextBoundary(text[at..end], 0));
            var cluster = text[at..next];
            var clusterScript = ScriptOf(cluster) ?? script;
            var language = LanguageOf(clusterScript, style, cluster);
            var clusterFace = EastAsianFace(cluster, style.Face, clusterScript, language) ?? FaceFor(cluster, style.Face, face, language);
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
        var text = target.Text[start..end];
        var shaper = style.ShaperFor(face, script, LanguageOf(script, style, text), (level & 1) != 0);
        var word = JoiningScripts.Contains(script) ? shaper.Get(text, LettersBefore(start), LettersAfter(end)) : shaper.Get(text);
        if (!word.IsComplete && face != style.Face && !MissingGlyphs.HasBox(face))
        {
            // A filler that shows nothing, but not to this font's shaper: the text's own font can at least draw boxes.
            shaper = style.ShaperFor(style.Face, script, shaper.Language, shaper.IsRightToLeft);
            word = shaper.Get(text);
        }
        if (!word.IsComplete)
            ReportMissing(word, run, start);
        if (face.IsSystem)
            target.Findings.Add(Finding.SystemFont(face, text, target.Runs[run].Location));
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

    private string LanguageOf(string script, SetStyle style, ReadOnlySpan<char> text) =>
        script == Latin && style.Language.StartsWith("en", StringComparison.Ordinal) ? style.Language : ScriptLanguages.Of(script, style.Language, text, _eastAsian);

    /// <summary>What the whole paragraph says of its Han characters, or, where it is in another script, the text between two spaces.</summary>
    private string? EastAsianOf(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyInRange('\u2E80', '\uDFFF'))
            return null;
        if (!_knowsParagraph)
            (_paragraphEastAsian, _knowsParagraph) = (ScriptLanguages.EastAsianOf(target.Text), true);
        return _paragraphEastAsian ?? ScriptLanguages.EastAsianOf(word);
    }

    /// <summary>
    /// Dashes, dots and quotes that Latin text has too are as wide as an ideograph among Chinese and Japanese letters: from the font of these
    /// (UAX #11: their width depends on the context).
    /// </summary>
    private FontFace? EastAsianFace(ReadOnlySpan<char> cluster, FontFace own, string script, string language) =>
        cluster.Length == 1 && cluster[0] is '\u2014' or '\u2015' or '\u2026' or '\u2018' or '\u2019' or '\u201C' or '\u201D'
        && script is "Hani" or "Hira" or "Kana"
        && fonts.FallbackFor(EastAsianSample, own, language) is { } face && Coverage.Has(face, cluster)
            ? face
            : null;

    /// <summary>What stands before in the same word: a colour or a link that begins inside it must not part joined letters.</summary>
    private ReadOnlySpan<char> LettersBefore(int start)
    {
        var text = target.Text[Math.Max(0, start - JoiningContext)..start];
        return text[(text.LastIndexOfAny(' ', '\u00A0', InlineCollector.ObjectCharacter) + 1)..];
    }

    private ReadOnlySpan<char> LettersAfter(int end)
    {
        var text = target.Text[end..Math.Min(target.Length, end + JoiningContext)];
        return text.IndexOfAny(' ', '\u00A0', InlineCollector.ObjectCharacter) is var stop && stop < 0 ? text : text[..stop];
    }

    /// <summary>What came out as a box: the glyphs themselves are the judge, whatever was asked before.</summary>
    private void ReportMissing(Word word, int run, int start)
    {
        foreach (var cluster in word.Missing)
        {
            // The shaper may have joined it to what stands before.
            var offset = cluster;
            Rune.DecodeFromUtf16(target.Text[(start + offset)..], out var rune, out var length);
            while (offset + length < word.Shaped.Text.Length && Coverage.Has(word.Shaped.Font, target.Text.Slice(start + offset, length)))
            {
                offset += length;
                Rune.DecodeFromUtf16(target.Text[(start + offset)..], out rune, out length);
            }
            target.Findings.Add(Finding.NoGlyph(rune, target.Runs[run].Location));
            missing.Add(rune, target.Runs[run].Source, start + offset - target.Runs[run].Start);
        }
    }

    /// <summary>
    /// The style's own face if it has the whole cluster, else the one in use (so that an emoji's parts and a foreign word stay in one
    /// font), else the first that has it; where no single one has it all, one that has its first character, and a box for the rest.
    /// </summary>
    private FontFace FaceFor(ReadOnlySpan<char> cluster, FontFace own, FontFace? current, string language)
    {
        if (Coverage.Has(own, cluster))
            return own;
        if (current is not null && !current.IsSystem && Coverage.Has(current, cluster))
            return current;
        if (fonts.FallbackFor(cluster, own, language) is { } whole)
            return whole;
        Rune.DecodeFromUtf16(cluster, out var first, out _);
        return !own.HasGlyph(first) && fonts.FallbackFor(first, own) is { } partly && MissingGlyphs.HasBox(partly) ? partly : own;
    }

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
        _sums += Sums.Of(piece);
    }
}
