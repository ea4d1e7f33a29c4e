using System.Globalization;

namespace Booklet.Content.Binding;

/// <summary>
/// Where a face is in a photo, as people who make websites write it (CSS's object-position): "40% 30%", "0.4 0.3", "top", "right 20%".
/// </summary>
internal static class PhotoFocus
{
    /// <summary>Shares of width and height from the top left; null where the text says no place in the photo.</summary>
    public static (double X, double Y)? Parse(string text)
    {
        double? x = null, y = null;
        foreach (var word in text.Split((char[])[' ', ',', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word.ToLowerInvariant())
            {
                case "left" or "right" when x is null:
                    x = word.StartsWith('l') || word.StartsWith('L') ? 0 : 1;
                    break;
                case "top" or "bottom" when y is null:
                    y = word.StartsWith('t') || word.StartsWith('T') ? 0 : 1;
                    break;
                case "center" or "centre":
                    break;
                default:
                    if (Share(word) is not { } share || (x is not null && y is not null))
                        return null;
                    if (x is null)
                        x = share;
                    else
                        y = share;
                    break;
            }
        }
        return x is null && y is null && !text.Contains("cent", StringComparison.OrdinalIgnoreCase) ? null : (x ?? 0.5, y ?? 0.5);
    }

    /// <summary>A percentage, or a share of 1.</summary>
    private static double? Share(string word)
    {
        var isPercent = word.EndsWith('%');
        return double.TryParse(isPercent ? word[..^1] : word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= (isPercent ? 100 : 1)
            ? isPercent ? number / 100 : number
            : null;
    }
}
