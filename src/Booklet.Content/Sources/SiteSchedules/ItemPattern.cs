using System.Text.RegularExpressions;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>An item of a list that begins with a time, bold or not: "**9:00 – 9:15** Opening", "10am: Coffee".</summary>
internal static partial class ItemPattern
{
    public static Match Match(string text) => Item().Match(text);

    [GeneratedRegex(@"^(?:[*_\s]|<[^>]{1,60}>)*(?<time>(?:\d{1,2}(?:[:.h]\d\d)?\s*(?:[ap]\.?m\.?|Uhr|h)?\s*(?:(?:-{1,3}|–|—|to|bis|à)\s*\d{1,2}(?:[:.h]\d\d)?\s*(?:[ap]\.?m\.?|Uhr|h)?)?)(?:\s*\(?(?:UTC|GMT|[CEMP][SD]T|CES?T|BST)\)?)?)(?:[*_\s:,.–—|)\]-]|</\w+>)+(?<rest>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Item();
}
