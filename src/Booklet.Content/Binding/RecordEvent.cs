using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Content.Reading;
using Booklet.Content.Sources;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>The event's facts of records, with booklet.yml before them.</summary>
internal static class RecordEvent
{
    /// <summary>What a booklet is called whose files never say what the event is called.</summary>
    private const string Untitled = "Programme";

    public static EventDetails Details(EventFacts facts, BookletSettings settings, IReadOnlyList<DayDraft> days, Workspace workspace, SiteMarkup markup, DiagnosticBag bag)
    {
        var title = RawText.First(settings.Title, facts.Title);
        if (title.IsEmpty)
            bag.Add(BindingDiagnostics.TitleMissingAt(facts.Location));
        var plain = PlainText.Of(title.ToString());
        var description = RawText.First(settings.Description, facts.Description);
        var logo = RawText.First(settings.Logo, facts.Logo);
        var dates = days.Select(d => d.Date).Where(d => d is not null).Order().ToList();
        return new EventDetails
        {
            Title = title.IsEmpty ? RichText.Of(Untitled) : markup.Line(title),
            ShortTitle = RawText.First(settings.ShortTitle, facts.ShortTitle) is { IsEmpty: false } given ? PlainText.Of(given.Text) : title.IsEmpty ? Untitled : plain,
            Subtitle = markup.Line(RawText.First(settings.Subtitle, facts.Subtitle)),
            Description = FoldedText.Words(PlainText.Of(description.ToString())) == FoldedText.Words(plain) ? RichDocument.Empty : markup.Text(description),
            FirstDate = settings.FirstDate ?? dates.FirstOrDefault() ?? facts.FirstDate,
            LastDate = settings.LastDate ?? dates.LastOrDefault() ?? facts.LastDate ?? facts.FirstDate,
            Place = markup.Line(RawText.First(settings.Place, facts.Place)),
            TimeZone = RawText.First(settings.TimeZone, facts.TimeZone) is { IsEmpty: false } zone ? zone.Text : null,
            Website = Address(RawText.First(settings.Website, facts.Website)),
            Logo = logo.IsEmpty ? null : workspace.FindMedia(logo.Text, facts.LogoFolders, logo.Location, bag),
            Hosts = [.. (settings.Hosts.IsEmpty ? facts.Hosts : settings.Hosts).Where(h => !h.IsEmpty).Select(markup.Line)],
            Language = Language(facts, settings),
            Clock = settings.Clock ?? facts.Clock ?? ClockStyle.TwentyFourHours,
            DateOrder = settings.DateOrder ?? facts.DateOrder ?? DateOrder.DayMonthYear,
            Edition = settings.Edition.IsEmpty ? null : PlainText.Of(settings.Edition.Text),
        };
    }

    public static string Language(EventFacts facts, BookletSettings settings) =>
        LanguageNames.OfEvent(RawText.First(settings.Language, facts.Language));

    private static string? Address(RawText text) =>
        Uri.TryCreate(text.ToString(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri.TrimEnd('/') : null;
}
