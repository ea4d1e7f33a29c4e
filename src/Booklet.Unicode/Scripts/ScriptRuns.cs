using System.Collections.Immutable;

namespace Booklet.Unicode;

/// <summary>
/// Splits text for shaping (UAX #24, section 5). A character that several scripts use goes with the text before it, at the beginning
/// with the text after it; a closing bracket has the script of its opening one; a mark never leaves its base.
/// </summary>
public static class ScriptRuns
{
    // As deep as the bracket pairs of UAX #9 (BD16): deeper brackets go with the text before them.
    private const int DeepestBracket = 63;

    /// <summary>Runs in the text's order that cover it; none for an empty text.</summary>
    public static ImmutableArray<ScriptRun> Split(ReadOnlySpan<char> text)
    {
        var runs = ImmutableArray.CreateBuilder<ScriptRun>();
        var brackets = new Stack<(char Bracket, Script Script)>();
        var start = 0;
        var script = Script.Common;
        for (var i = 0; i < text.Length;)
        {
            var codePoint = CodePoints.At(text, i, out var length);
            var current = codePoint < 0x10000 && Scripts.Of(codePoint) == Script.Common
                ? OfBracket((char)codePoint, script, brackets) ?? Continue(codePoint, script)
                : Continue(codePoint, script);
            if (current != script)
            {
                // Shared characters at the beginning take the first script that comes.
                if (i > start && script != Script.Common)
                {
                    runs.Add(new ScriptRun(start, i - start, script));
                    start = i;
                }
                script = current;
            }
            i += length;
        }
        if (text.Length > start)
            runs.Add(new ScriptRun(start, text.Length - start, script));
        return runs.ToImmutable();
    }

    /// <summary>The script that the run has with this character in it: the one so far, if the character is used with it.</summary>
    private static Script Continue(int codePoint, Script before)
    {
        var own = Scripts.Of(codePoint);
        // A mark stays with its base even where the data does not know them together.
        if (own == Script.Inherited || own == before)
            return before;
        var extensions = Scripts.Extensions(codePoint);
        if (extensions.IsEmpty)
            return own == Script.Common ? before : own;
        if (extensions.Contains((byte)before))
            return before;
        // Shared by a few scripts of which the text before is none: the character's own script, or the first of the few.
        return own != Script.Common ? own : (Script)extensions[0];
    }

    private static Script? OfBracket(char character, Script before, Stack<(char Bracket, Script Script)> brackets)
    {
        var type = Bidi.BracketOf(character, out var opening);
        if (type == BidiBracket.Opening && brackets.Count < DeepestBracket)
            brackets.Push((opening, before));
        if (type != BidiBracket.Closing)
            return null;
        while (brackets.TryPop(out var open))
        {
            // Brackets that a text opened before its first script take whatever is there.
            if (open.Bracket == opening)
                return open.Script == Script.Common ? before : open.Script;
        }
        return null;
    }
}
