using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>
/// A page's template code that shows records of a collection: <c>site.papers | where: 'session', n</c>.
/// <see cref="Filters"/> have an empty value where the code compares with a variable (a session's number);
/// <see cref="EventClasses"/> are the classes of events for which the code runs; <see cref="Heading"/> is the page's heading above it, squeezed.
/// </summary>
internal sealed record PageLoop(string Collection, ImmutableArray<(string Field, string Value)> Filters, ImmutableArray<string> EventClasses, string Heading)
{
    public bool FiltersBy(string field) => Filters.Any(f => f.Value.Length == 0 && f.Field.Equals(field, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Finds the loops of a page. Template code is read for what it says of the records, never run.</summary>
internal static partial class PageLoops
{
    public static ImmutableArray<PageLoop> Find(string body)
    {
        if (!body.Contains("site.", StringComparison.Ordinal))
            return [];
        var loops = ImmutableArray.CreateBuilder<PageLoop>();
        var heading = "";
        var conditions = new List<string[]>();
        foreach (Match token in Token().Matches(body))
        {
            if (token.Groups["heading"].Success)
            {
                var text = token.Groups["heading"].Value;
                if (!text.Contains("{{", StringComparison.Ordinal))
                    heading = FoldedText.Squeezed(LinkText().Replace(text, "$1"));
                continue;
            }
            var code = token.Groups["code"].Value.Trim();
            if (code.StartsWith("if ", StringComparison.Ordinal) || code.StartsWith("unless ", StringComparison.Ordinal))
                conditions.Add([.. ClassTest().Matches(code).Select(m => m.Groups["class"].Value)]);
            else if (code is "endif" or "endunless" && conditions.Count > 0)
                conditions.RemoveAt(conditions.Count - 1);

            foreach (Match use in SiteUse().Matches(code))
                loops.Add(new PageLoop(use.Groups["name"].Value, FiltersOf(code), [.. conditions.SelectMany(c => c)], heading));
        }
        return loops.ToImmutable();
    }

    private static ImmutableArray<(string, string)> FiltersOf(string code)
    {
        var filters = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (Match where in Where().Matches(code))
        {
            var value = where.Groups["value"].Value.Trim();
            var constant = value.Length > 1 && value[0] is '\'' or '"' || value.Length > 0 && value.All(char.IsAsciiDigit);
            filters.Add((where.Groups["field"].Value, constant ? value.Trim('\'', '"') : ""));
        }
        foreach (Match where in WhereExpression().Matches(code))
            filters.Add((where.Groups["field"].Value, where.Groups["value"].Value));
        return filters.ToImmutable();
    }

    [GeneratedRegex(@"^\#{1,6}[ \t]+(?<heading>[^\r\n]+)|<h[1-6][^>]*>(?<heading>.*?)</h[1-6]>|\{%-?(?<code>.*?)-?%\}", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex LinkText();

    [GeneratedRegex(@"\.(?:class|type|kind)\s*(?:==|contains)\s*['""](?<class>[^'""]+)['""]", RegexOptions.CultureInvariant)]
    private static partial Regex ClassTest();

    [GeneratedRegex(@"\bsite\.(?<name>[A-Za-z_][\w-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex SiteUse();

    [GeneratedRegex(@"where\s*:\s*['""](?<field>[^'""]+)['""]\s*,\s*(?<value>'[^']*'|""[^""]*""|[^|\s]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Where();

    [GeneratedRegex(@"where_exp\s*:[^|]*?\.(?<field>\w+)\s*==\s*['""]?(?<value>[^'""|\s]+)", RegexOptions.CultureInvariant)]
    private static partial Regex WhereExpression();
}
