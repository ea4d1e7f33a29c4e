using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Content.Sources;
using Booklet.Diagnostics;

namespace Booklet.Content.Settings.Drafts;

/// <summary>A setting of the draft as YAML, behind a # where it is not active, with a remark behind it.</summary>
internal sealed record DraftLine(string Yaml, bool IsActive, string Remark);

/// <summary>What the files say of the event, as settings.</summary>
internal static class RecognisedSettings
{
    public static ImmutableArray<DraftLine> Of(SourceChoice choice, Programme programme)
    {
        var about = programme.Event;
        var lines = ImmutableArray.CreateBuilder<DraftLine>();
        lines.Add(new DraftLine($"source: {choice.Source.Name}", true, ""));
        Add(lines, "title", about.Title);
        if (about.ShortTitle != about.Title.ToPlainText())
            lines.Add(new DraftLine($"short_title: {DraftText.Quoted(about.ShortTitle)}", true, ""));
        Add(lines, "subtitle", about.Subtitle);
        if (about is { FirstDate: { } first, LastDate: { } last })
            lines.Add(new DraftLine(first == last ? $"dates: {Date(first)}" : $"dates: {{ start: {Date(first)}, end: {Date(last)} }}", true, ""));
        Add(lines, "place", about.Place);
        Add(lines, "time_zone", about.TimeZone);
        Add(lines, "website", about.Website);
        Add(lines, "logo", about.Logo?.Path, about.Logo?.ReferredFrom);
        if (!about.Hosts.IsEmpty)
            lines.Add(new DraftLine($"hosts: [{string.Join(", ", about.Hosts.Select(h => DraftText.Quoted(h.ToPlainText())))}]", about.Hosts.All(IsPlain), ""));
        lines.Add(new DraftLine($"language: {about.Language}", true, ""));
        lines.Add(new DraftLine(about.Clock == ClockStyle.TwelveHours ? "clock: 12" : "clock: 24", true, "as the files write times"));
        lines.Add(new DraftLine($"date_order: {about.DateOrder switch { DateOrder.MonthDayYear => "mdy", DateOrder.YearMonthDay => "ymd", _ => "dmy" }}", true, ""));
        return lines.ToImmutable();
    }

    private static void Add(ImmutableArray<DraftLine>.Builder lines, string key, RichText text)
    {
        if (!text.IsEmpty)
            lines.Add(new DraftLine($"{key}: {DraftText.Quoted(text.ToPlainText())}", IsPlain(text), IsPlain(text) ? From(text.Location) : "the files have markup in it, which is kept"));
    }

    private static void Add(ImmutableArray<DraftLine>.Builder lines, string key, string? text, SourceLocation? location = null)
    {
        if (!string.IsNullOrEmpty(text))
            lines.Add(new DraftLine($"{key}: {DraftText.Quoted(text)}", true, From(location)));
    }

    private static string From(SourceLocation? location) => location is null ? "" : "from " + location.Path;

    private static bool IsPlain(RichText text) => text.Inlines is [Run { Style: RunStyle.None, Link: null, Language: null }];

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
