namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>CSS's "font: italic 700 12px/1.2 Arial, sans-serif" as single properties.</summary>
internal static class SvgFontShorthand
{
    public static IEnumerable<(string Name, string Value)> Expand(string value)
    {
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word is "italic" or "oblique")
                yield return ("font-style", word);
            else if (word is "bold" or "bolder" or "lighter" || (word.Length == 3 && int.TryParse(word, out _)))
                yield return ("font-weight", word);
            else if (char.IsAsciiDigit(word[0]) || word[0] == '.')
            {
                yield return ("font-size", word.Split('/')[0]);
                if (i + 1 < words.Length)
                    yield return ("font-family", string.Join(' ', words[(i + 1)..]));
                yield break;
            }
        }
    }
}
