using System.Buffers;
using Booklet.Unicode;

namespace Booklet.Content.Markup;

/// <summary>What no later step should meet: controls, noncharacters (our marks), halves of surrogate pairs, foreign line ends.</summary>
internal static class SoundText
{
    private static readonly SearchValues<char> Unsound = SearchValues.Create(new string(
    [
        .. Enumerable.Range(0, 0x20).Where(i => i is not ('\t' or '\n')).Select(i => (char)i),
        '\u007F',
        .. Enumerable.Range(0xD800, 0x800).Select(i => (char)i),
        .. Enumerable.Range(0xFDD0, 0x20).Select(i => (char)i),
        StyledText.ObjectCharacter, '\uFFFE', '\uFFFF',
    ]));

    /// <summary>
    /// In Normalization Form C as they are, by UAX #15: Latin without combining marks and the usual punctuation. Most texts hold nothing else.
    /// </summary>
    private static readonly SearchValues<char> Composed = SearchValues.Create(
        new string([.. Enumerable.Range(0, 0x300).Concat(Enumerable.Range(0x2010, 0x18)).Select(i => (char)i), '\u20AC', '\u2122', '\u202F']));

    public static string Of(string raw)
    {
        raw = WithoutUnsound(raw);
        return raw.AsSpan().ContainsAnyExcept(Composed) ? Normalization.ToNfc(raw) : raw;
    }

    private static string WithoutUnsound(string raw)
    {
        var first = raw.AsSpan().IndexOfAny(Unsound);
        if (first < 0)
            return raw;

        var sound = new System.Text.StringBuilder(raw.Length);
        sound.Append(raw, 0, first);
        for (var i = first; i < raw.Length; i++)
        {
            var c = raw[i];
            if (!Unsound.Contains(c))
                sound.Append(c);
            else if (c is '\r' && !(i + 1 < raw.Length && raw[i + 1] is '\n'))
                sound.Append('\n');
            else if (char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]))
                sound.Append(c).Append(raw[++i]);
            else if (char.IsSurrogate(c))
                sound.Append('\uFFFD');
        }
        return sound.ToString();
    }
}
