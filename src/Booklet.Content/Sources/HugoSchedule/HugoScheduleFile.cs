using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;

namespace Booklet.Content.Sources.HugoSchedule;

/// <summary>A slot of a day: sessions by their keys, or an entry that only has a title.</summary>
internal sealed record HugoSlot(ImmutableArray<RawText> Keys, MappingNode Fields);

/// <summary>A day with its slots in the file's order.</summary>
internal sealed record HugoDay(RawText Date, RawText Label, ImmutableArray<HugoSlot> Slots, ValueNode Node);

/// <summary>
/// <c>data/schedule.yml</c> (or JSON, TOML): days with <c>sessions: [{session: key, time: "08:00"}]</c>, as a list, under a key, or keyed by date.
/// </summary>
internal static class HugoScheduleFile
{
    private static readonly ImmutableArray<string> KeyNames = ["session", "key", "talk", "sessions", "talks", "keys", "id", "slug"];

    public static WorkspaceFile? Find(SourceFolder folder) =>
        folder.FindData("data/schedule") ?? folder.FindData("data/program") ?? folder.FindData("data/agenda")
        ?? folder.Files.FirstOrDefault(f => f.Path.Split('/') is ["data", var language, var name] && LanguageNames.IsTag(language) && name is "schedule.yml" or "schedule.yaml" or "schedule.json" or "schedule.toml");

    public static IEnumerable<HugoDay> Days(ValueNode? root)
    {
        var list = root is MappingNode map && (map.At("days") ?? map.At("schedule")) is { } inner ? inner : root;
        if (list is MappingNode byDate)
        {
            foreach (var entry in byDate.Entries.Where(e => e.Value is SequenceNode))
                yield return new HugoDay(new RawText(entry.Key, entry.KeyLocation), RawText.None, Slots(entry.Value), entry.Value);
            yield break;
        }
        foreach (var day in list.Items().OfType<MappingNode>())
        {
            var slots = day.At("sessions") ?? day.At("slots") ?? day.At("timeslots") ?? day.At("items");
            if (slots is SequenceNode)
                yield return new HugoDay(day.Text("day", "date"), day.Text("title", "name", "label"), Slots(slots), day);
        }
    }

    private static ImmutableArray<HugoSlot> Slots(ValueNode node) =>
        [.. node.Items().OfType<MappingNode>().Select(s => new HugoSlot(KeyNames.Select(k => s.At(k).Texts()).FirstOrDefault(k => !k.IsEmpty, []), s))];

    /// <summary>Days without a date are counted from the first one, or from nowhere.</summary>
    public static DateOnly DateOf(HugoDay day, int index, DateOnly? first)
    {
        if (WholeDates.Read(day.Date) is { } date)
            return date;
        if (first is { } start && Values.TryReadDate(day.Date.ToString()) is { } known && known.Day <= DateTime.DaysInMonth(start.Year, known.Month))
            return new DateOnly(start.Year, known.Month, known.Day);
        var number = int.TryParse(day.Date.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 60 ? count - 1 : index;
        return (first ?? DateOnly.MinValue).AddDays(number);
    }
}
