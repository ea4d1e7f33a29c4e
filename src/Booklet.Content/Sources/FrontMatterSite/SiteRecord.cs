using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Markup;
using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>
/// One front-matter file of a collection. Every field that is asked for is noted with the collection,
/// so that fields which nobody reads can be named at the end.
/// </summary>
internal sealed class SiteRecord(SiteCollection collection, SourceFile file, MappingNode fields, TextSpan body)
{
    public SiteCollection Collection { get; } = collection;

    public SourceFile File { get; } = file;

    public MappingNode Fields { get; } = NumberedPeople.Joined(fields);

    public TextSpan Body { get; } = body;

    public string Path => File.Path;

    public string Stem { get; } = System.IO.Path.GetFileNameWithoutExtension(file.Path);

    public SourceLocation Location => Fields.Location;

    /// <summary>
    /// The first of the names that holds a text that is known. A list of texts is read as one text; a mapping can't be, which is noted.
    /// </summary>
    public RawText Text(ImmutableArray<string> names)
    {
        Collection.NoteAsked(names);
        foreach (var name in names)
        {
            foreach (var entry in Fields.Entries)
            {
                if (!FieldNames.Same(entry.Key, name))
                    continue;
                if (TextOf(entry.Value) is { IsEmpty: false } text)
                    return text;
                if (entry.Value is MappingNode { Entries.IsEmpty: false })
                    Collection.NoteMisfit(entry);
            }
        }
        return RawText.None;
    }

    private static RawText TextOf(ValueNode node)
    {
        if (node is not SequenceNode list)
            return RawText.Of(node);
        var items = list.Items.Select(RawText.Of).Where(t => !t.IsEmpty).ToList();
        // Long items are paragraphs, short ones an enumeration.
        var separator = items.Exists(t => t.Text.Length > LongestListedWord) ? "\n\n" : ", ";
        return items.Count == 0 ? RawText.None : new RawText(string.Join(separator, items.Select(t => t.Text)), items[0].Location);
    }

    /// <summary>A title or an institution has rarely more characters; a paragraph has nearly always.</summary>
    private const int LongestListedWord = 100;

    /// <summary>The first of the names that holds anything known: a scalar, a list or a mapping.</summary>
    public ValueNode? Value(ImmutableArray<string> names)
    {
        Collection.NoteAsked(names);
        return ValueOf(Fields, names);
    }

    public double? Number(ImmutableArray<string> names) => ReadNumber(Text(names).Text);

    public RawText BodyText
    {
        get
        {
            var text = File.Text.Substring(Body.Start, Body.Length);
            return string.IsNullOrWhiteSpace(text) || NotKnown.Is(text.Trim()) ? RawText.None : new RawText(text, new SourceLocation(File, Body));
        }
    }

    /// <summary>The same record in other languages.</summary>
    public ImmutableArray<MappingNode> Translations { get; init; } = [];

    /// <summary>Why no visitor of the site is meant to see the record, or null.</summary>
    public string? NotShownBecause { get; } = IsYes(fields["hide"]) || IsYes(fields["hidden"]) ? "it says that it is not published" : NotShown.Reason(file.Path, fields, file.Text.AsSpan(body.Start, body.Length));

    public bool IsDraft => NotShownBecause is not null;

    /// <summary>The first of the names in another language, where it says something else.</summary>
    public RawText Translated(ImmutableArray<string> names)
    {
        var own = RawText.Of(ValueOf(Fields, names)).Text;
        return Translations.Select(t => RawText.Of(ValueOf(t, names))).FirstOrDefault(t => !t.IsEmpty && t.Text != own, RawText.None);
    }

    public static ValueNode? ValueOf(MappingNode fields, ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            foreach (var entry in fields.Entries)
            {
                if (!FieldNames.Same(entry.Key, name))
                    continue;
                fields.NoteAsked(entry);
                if (entry.Value is not ScalarNode { IsNull: true } && (entry.Value is not ScalarNode s || !NotKnown.Is(s.Text)))
                    return entry.Value;
            }
        }
        return null;
    }

    public static double? ReadNumber(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static bool IsYes(ValueNode? node) => node is ScalarNode s && s.Text.Trim().ToLowerInvariant() is "true" or "yes";
}
