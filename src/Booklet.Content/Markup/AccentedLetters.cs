using System.Collections.Frozen;

namespace Booklet.Content.Markup;

/// <summary>Letters with one accent in Latin-1 and Latin Extended-A (and a few of B), which is all that TeX's accents are used for.</summary>
internal static class AccentedLetters
{
    private static readonly (char Mark, string Letters, string Composed)[] Rows =
    [
        ('\u0300', "AEIOUaeiouNn", "ÀÈÌÒÙàèìòùǸǹ"),
        ('\u0301', "AEIOUYaeiouyCcLlNnRrSsZzGg", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǴǵ"),
        ('\u0302', "AEIOUaeiouCcGgHhJjSsWwYy", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ"),
        ('\u0303', "ANOanoIiUu", "ÃÑÕãñõĨĩŨũ"),
        ('\u0304', "AEIOUaeiou", "ĀĒĪŌŪāēīōū"),
        ('\u0306', "AEIOUaeiouGg", "ĂĔĬŎŬăĕĭŏŭĞğ"),
        ('\u0307', "CcEeGgIZz", "ĊċĖėĠġİŻż"),
        ('\u0308', "AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"),
        ('\u030A', "AaUu", "ÅåŮů"),
        ('\u030B', "OoUu", "ŐőŰű"),
        ('\u030C', "CcDdEeNnRrSsTtZzLlAaIiOoUuGg", "ČčĎďĚěŇňŘřŠšŤťŽžĽľǍǎǏǐǑǒǓǔǦǧ"),
        ('\u0327', "CcGgKkLlNnRrSsTt", "ÇçĢģĶķĻļŅņŖŗŞşŢţ"),
        ('\u0328', "AaEeIiUu", "ĄąĘęĮįŲų"),
        ('\u0323', "AaEeIiOoUu", "ẠạẸẹỊịỌọỤụ"),
    ];

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = Rows
        .SelectMany(r => r.Letters.Zip(r.Composed, (letter, composed) => ((letter, r.Mark), composed)))
        .ToFrozenDictionary(p => p.Item1, p => p.composed);

    public static string Compose(char letter, char mark) =>
        Composed.TryGetValue((letter, mark), out var composed) ? composed.ToString() : $"{letter}{mark}";
}
