using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.JekyllConference;

/// <summary>
/// The tracks of the configuration: <c>conference.talks.tracks</c>, in version 3 <c>conference.talks.main_categories</c> or
/// <c>conference.main_categories</c>, of which each talk has at most one among its <c>categories</c>.
/// </summary>
internal sealed class ConferenceTracks
{
    private readonly HashSet<string> _names;

    private ConferenceTracks(ImmutableArray<TrackRecord> records)
    {
        Records = records;
        _names = [.. records.Select(r => r.Id)];
    }

    public ImmutableArray<TrackRecord> Records { get; }

    public static ConferenceTracks Read(ValueNode? configuration)
    {
        var list = configuration.At("conference.talks.tracks") ?? configuration.At("conference.tracks") ?? configuration.At("conference.talks.main_categories") ?? configuration.At("conference.main_categories") ?? configuration.At("talks.main_categories");
        var tracks = ImmutableArray.CreateBuilder<TrackRecord>();
        foreach (var item in list.Items())
        {
            var name = item is ScalarNode ? RawText.Of(item) : item.Text("name", "title");
            if (!name.IsEmpty)
                tracks.Add(new TrackRecord(name.Text, name, ColorOf(item.Text("color", "colour").ToString())));
        }
        return new ConferenceTracks(tracks.ToImmutable());
    }

    /// <summary>The talk's track, and what else it is filed under.</summary>
    public (RawText Track, ImmutableArray<RawText> Keywords) Of(PageRecord talk)
    {
        var keywords = talk.Fields.At("tags").Texts();
        if (talk.Text("track") is { IsEmpty: false } track)
            return (track, keywords);
        var categories = talk.Fields.At("categories").Texts();
        var main = categories.FirstOrDefault(c => _names.Contains(c.Text));
        return (main, [.. categories.Where(c => c != main), .. keywords]);
    }

    /// <summary>The theme names Bootstrap's colours (version 5); "light" is for dark text on screens only.</summary>
    private static string? ColorOf(string name) => name.ToLowerInvariant() switch
    {
        "primary" => "#0d6efd",
        "secondary" => "#6c757d",
        "success" => "#198754",
        "danger" => "#dc3545",
        "warning" => "#ffc107",
        "info" => "#0dcaf0",
        "dark" => "#212529",
        { Length: 7 } hex when hex[0] == '#' && int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _) => hex,
        _ => null,
    };
}
