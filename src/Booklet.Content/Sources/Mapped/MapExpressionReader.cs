using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Booklet.Content.Markup;
using Booklet.Content.Parsing;
using Booklet.Content.Settings;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Mapped;

/// <summary>
/// Reads what stands for a value: a path, <c>= a constant</c>, <c>{first} {last}</c>, a list of alternatives, or <c>{ from: …, split: …, … }</c>.
/// Settings that do not exist have been reported already.
/// </summary>
internal sealed class MapExpressionReader(DiagnosticBag bag)
{
    /// <summary>Longer than any pattern for a line of names; a pattern is data, too.</summary>
    private const int LongestPattern = 1000;

    /// <summary>Alternatives in alternatives: nobody needs the third.</summary>
    private const int DeepestNesting = 10;

    /// <summary>Patterns that look neither back nor ahead take time in proportion to the text; this is for those that are long themselves.</summary>
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    /// <summary>Thirty kinds with twenty fields of eight parts; aliases of YAML can make any number of a few lines.</summary>
    private const int MostExpressions = 5000;

    private int _depth;
    private int _expressions;

    /// <summary>Null where there is nothing that can be read, which has been reported.</summary>
    public MapExpression? Read(ValueNode? node)
    {
        if (node is null or ScalarNode { IsNull: true } || _depth > DeepestNesting)
            return null;
        if (++_expressions > MostExpressions)
        {
            if (_expressions == MostExpressions + 1)
                bag.Add(MapDiagnostics.TooManyExpressionsAt(node.Location, MostExpressions));
            return null;
        }
        _depth++;
        MapExpression? expression = node switch
        {
            ScalarNode scalar => Text(new RawText(scalar.Text, scalar.Location)),
            SequenceNode list => Several(list) is { IsEmpty: false } choices ? new FirstExpression(choices, list.Location) : null,
            MappingNode map => Refined(map),
            _ => null,
        };
        _depth--;
        return expression;
    }

    public MapPath? Path(RawText text)
    {
        try
        {
            return MapPath.Parse(text);
        }
        catch (MapPathException e)
        {
            bag.Add(MapDiagnostics.BadExpressionAt(text.Location, text.Text, e.Message, "A path names keys with dots between: days[*].talks[*], speaker.name; a key with dots or brackets stands in quotes."));
            return null;
        }
    }

    private MapExpression? Text(RawText text)
    {
        var trimmed = text.Text.Trim();
        if (trimmed.Length == 0)
            return null;
        if (trimmed[0] == '=')
            return new ConstantExpression(text with { Text = Unquoted(trimmed[1..].Trim()) });
        if (trimmed.Contains('{', StringComparison.Ordinal))
            return Template(text);
        return Path(text) is { } path ? new PathExpression(path) : null;
    }

    private TemplateExpression? Template(RawText text)
    {
        var parts = ImmutableArray.CreateBuilder<(string, MapPath?)>();
        var words = new StringBuilder();
        var source = text.Text;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] != '{')
            {
                words.Append(source[i]);
                continue;
            }
            var end = source.IndexOf('}', i);
            if (end < 0)
            {
                bag.Add(MapDiagnostics.BadExpressionAt(text.Location, source, "a brace is not closed", "Paths stand in braces: \"{first} {last}\"."));
                return null;
            }
            if (Path(text with { Text = source[(i + 1)..end] }) is not { Steps.IsEmpty: false } path)
                return null;
            parts.Add((words.ToString(), null));
            words.Clear();
            parts.Add(("", path));
            i = end;
        }
        parts.Add((words.ToString(), null));
        return new TemplateExpression(parts.ToImmutable(), text.Location);
    }

    private ImmutableArray<MapExpression> Several(SequenceNode list) => [.. list.Items.Select(Read).OfType<MapExpression>()];

    private MapExpression? Refined(MappingNode map)
    {
        var from = map["all"] is SequenceNode all ? new AllExpression(Several(all), all.Location)
            : map["from"] is { } inner ? Read(inner)
            : new PathExpression(MapPath.Whole with { Location = map.Location });
        if (from is null)
            return null;
        var format = RawText.Of(map["format"]);
        if (!format.IsEmpty && !MapFormats.IsFormat(format.Text))
        {
            bag.Add(MapDiagnostics.BadExpressionAt(format.Location, format.Text, "it is no format of dates or times", "Letters are yyyy, MM, MMM, dd, HH, hh, mm and tt: dd.MM.yyyy, HHmm, h:mm tt."));
            format = RawText.None;
        }
        return new RefinedExpression(from, map.Location)
        {
            Format = format.IsEmpty ? null : format.Text,
            Separators = [.. Separators(map["split"])],
            Pattern = Pattern(map["pattern"]),
            Replacements = map["map"] is MappingNode values ? values.Entries.GroupBy(e => e.Key.Trim(), StringComparer.OrdinalIgnoreCase).ToImmutableDictionary(g => g.Key, g => RawText.Of(g.Last().Value), StringComparer.OrdinalIgnoreCase) : ImmutableDictionary<string, RawText>.Empty,
            Default = RawText.Of(map["default"]),
            Markup = RawText.Of(map["markup"]).ToString().ToLowerInvariant() switch { "markdown" => MarkupFormat.Markdown, "html" => MarkupFormat.Html, "plain" => MarkupFormat.Plain, _ => MarkupFormat.Auto },
            By = RawText.Of(map["by"]).ToString().ToLowerInvariant(),
            Fields = [.. MapModel.PersonFieldNames.Select(n => (Name: n, Value: Read(map[n])!)).Where(f => f.Value is not null)],
        };
    }

    // A separator may be a space or a line end, which trimming would lose.
    private static IEnumerable<string> Separators(ValueNode? node) => node switch
    {
        SequenceNode list => list.Items.SelectMany(Separators),
        ScalarNode { Text.Length: > 0 } scalar => [scalar.Text],
        _ => [],
    };

    private Regex? Pattern(ValueNode? node)
    {
        if (node is not ScalarNode { Text: { Length: > 0 } text, Location: var location })
            return null;
        var reason = "it is too long";
        try
        {
            if (text.Length <= LongestPattern)
                return new Regex(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, LongestMatch);
        }
        catch (NotSupportedException)
        {
            reason = "it looks back or ahead, refers to groups of its own, or repeats too much";
        }
        catch (ArgumentException e)
        {
            reason = "it is no regular expression (" + e.Message.TrimEnd('.') + ")";
        }
        bag.Add(MapDiagnostics.BadExpressionAt(location, text, reason, "In YAML a pattern stands best in single quotes: '(?<name>[^(]+)\\((?<affiliation>[^)]*)\\)'."));
        return null;
    }

    private static string Unquoted(string text) => text.Length >= 2 && text[0] == text[^1] && text[0] is '"' or '\'' ? text[1..^1] : text;
}
