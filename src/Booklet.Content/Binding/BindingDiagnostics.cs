using System.Globalization;
using Booklet.Content.Sources;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>Findings of the joining of files into a programme, sorted by code.</summary>
internal static class BindingDiagnostics
{
    public static readonly DiagnosticDescriptor CollectionDecided = new("BK3001", Severity.Information, "What a collection holds");
    public static readonly DiagnosticDescriptor CollectionLeftOut = new("BK3002", Severity.Information, "A collection is left out");
    public static readonly DiagnosticDescriptor YearFound =
        new("BK3003", Severity.Information, "Where the year comes from") { IsAssumption = true };
    public static readonly DiagnosticDescriptor YearUnknown = new("BK3004", Severity.Warning, "The year is not known");
    public static readonly DiagnosticDescriptor RecordWithoutName = new("BK3005", Severity.Warning, "A record without a name or title");
    public static readonly DiagnosticDescriptor EventWithoutName = new("BK3006", Severity.Warning, "A calendar entry without a name");
    public static readonly DiagnosticDescriptor TimeNotRead = new("BK3007", Severity.Warning, "A time that can't be read");
    public static readonly DiagnosticDescriptor EndBeforeStart = new("BK3008", Severity.Warning, "An end before its start");
    public static readonly DiagnosticDescriptor CoPresenterJoined = new("BK3009", Severity.Information, "Several files are one contribution");
    public static readonly DiagnosticDescriptor TalkFromCalendar = new("BK3010", Severity.Information, "A talk that only the calendar knows");
    public static readonly DiagnosticDescriptor SlotFromPage = new("BK3011", Severity.Information, "A talk that only its own page schedules");
    public static readonly DiagnosticDescriptor SessionWithoutContent = new("BK3012", Severity.Information, "A numbered session without talks");
    public static readonly DiagnosticDescriptor PeopleKeptApart = new("BK3013", Severity.Information, "Two people of one name");
    public static readonly DiagnosticDescriptor UnknownSetting = new("BK3014", Severity.Warning, "A setting that does not exist");
    public static readonly DiagnosticDescriptor BadSetting = new("BK3015", Severity.Warning, "A setting with a wrong value");
    public static readonly DiagnosticDescriptor NothingFound = new("BK3016", Severity.Error, "No content was recognised");
    public static readonly DiagnosticDescriptor TitleMissing = new("BK3017", Severity.Warning, "The event has no title");
    public static readonly DiagnosticDescriptor DayLeftOut = new("BK3018", Severity.Warning, "A day of another year is left out");
    public static readonly DiagnosticDescriptor SourceChosen = new("BK3019", Severity.Information, "Which layout the files have");
    public static readonly DiagnosticDescriptor UnknownSource = new("BK3020", Severity.Error, "A layout that does not exist");
    public static readonly DiagnosticDescriptor UnknownReference = new("BK3021", Severity.Warning, "An id that no record has");
    public static readonly DiagnosticDescriptor DuplicateId = new("BK3022", Severity.Warning, "Two records have one id");

    public static Diagnostic CollectionDecidedAs(SourceLocation location, string collection, int count, string kind, string reason) =>
        new(CollectionDecided, $"{collection} ({Count(count, "record")}) is read as {kind}: {reason}.", location);

    public static Diagnostic CollectionLeftOutAs(SourceLocation location, string collection, string reason) =>
        new Diagnostic(CollectionLeftOut, $"{collection} is left out: {reason}.", location)
            .WithHint("To print it, say what it holds under 'collections' in booklet.yml.");

    public static Diagnostic YearFoundAs(int year, string source, SourceLocation? location) =>
        new(YearFound, $"The year {year.ToString(CultureInfo.InvariantCulture)} comes from {source}.", location);

    public static Diagnostic YearUnknownAt(SourceLocation? location) =>
        new Diagnostic(YearUnknown, "The days have no year, and no file gives one; they are printed without dates.", location)
            .WithHint("Set 'year' or 'dates' in booklet.yml.");

    public static Diagnostic RecordWithoutNameAt(SourceLocation? location) =>
        new(RecordWithoutName, "The record has neither a name nor a title and is left out.", location);

    public static Diagnostic EventWithoutNameAt(SourceLocation? location) =>
        new(EventWithoutName, "The calendar entry has no name and is left out.", location);

    public static Diagnostic TimeNotReadAt(SourceLocation? location, string text) =>
        new Diagnostic(TimeNotRead, $"“{text}” is not a time; the entry is printed without one.", location).WithHint("Write 13:30 or 1:30 PM.");

    public static Diagnostic EndBeforeStartAt(SourceLocation? location, string name, TimeOnly start, TimeOnly end) =>
        new(EndBeforeStart, $"“{name}” ends at {Clock(end)}, before its start at {Clock(start)}; the end is not printed.", location);

    public static Diagnostic CoPresenterJoinedAt(SourceLocation? location, string name, string title, string reason) =>
        new(CoPresenterJoined, $"The file of {name} is joined to “{title}”: {reason}.", location);

    public static Diagnostic TalkFromCalendarAt(SourceLocation? location, string name) =>
        new(TalkFromCalendar, $"“{name}” has no record of its own; the calendar entry stands for it.", location);

    public static Diagnostic SlotFromPageAt(SourceLocation? location, string name) =>
        new(SlotFromPage, $"No calendar entry holds “{name}”; it is scheduled as its own file says.", location);

    public static Diagnostic SessionWithoutContentAt(SourceLocation? location, string name) =>
        new(SessionWithoutContent, $"No talks or papers were found for “{name}”.", location);

    public static Diagnostic PeopleKeptApartAt(SourceLocation? location, SourceLocation? other, string name, string reason) =>
        new Diagnostic(PeopleKeptApart, $"{name} is taken for two people: {reason}.", location).WithRelated(other, "the other record").WithHint("Give both records the same 'orcid' or 'website' if they are one person.");

    public static Diagnostic UnknownSettingAt(SourceLocation? location, string key, string? nearest) =>
        new Diagnostic(UnknownSetting, $"booklet.yml has no setting '{key}'.", location).WithHint(nearest is null ? null : $"Did you mean '{nearest}'?");

    public static Diagnostic BadSettingAt(SourceLocation? location, string key, string expected) =>
        new(BadSetting, $"The value of '{key}' is not {expected}; it is ignored.", location);

    public static Diagnostic NothingFoundIn(string folder) =>
        new Diagnostic(NothingFound, "No file of the folder holds talks, papers, people or a calendar.", SourceLocation.WholeFile(folder))
            .WithHint("Give the folder of the website's sources: the one with _config.yml and folders such as _speakers.");

    public static Diagnostic TitleMissingAt(SourceLocation? location) =>
        new Diagnostic(TitleMissing, "No file gives the event a title.", location).WithHint("Set 'title' in booklet.yml.");

    public static Diagnostic DayLeftOutAt(SourceLocation? location, string day, int year) =>
        new(DayLeftOut, $"“{day}” is not a day of {year.ToString(CultureInfo.InvariantCulture)} and is left out.", location);

    public static Diagnostic SourceChosenAs(SourceChoice chosen, IEnumerable<SourceChoice> others) =>
        new Diagnostic(SourceChosen, $"The folder is read as {chosen.Source.Layout}, because {chosen.Recognition.Reason}." + string.Concat(others.Select(o => $" It could also be {o.Source.Layout}: {o.Recognition.Reason}.")))
            .WithHint("Set 'source' in booklet.yml to read it otherwise.");

    public static Diagnostic UnknownSourceAt(SourceLocation? location, string name, string? nearest, IEnumerable<string> known) =>
        new Diagnostic(UnknownSource, $"No layout is called '{name}'; the folder is read as what it looks like.", location)
            .WithHint(nearest is null ? $"Layouts are {string.Join(", ", known)}." : $"Did you mean '{nearest}'?");

    public static Diagnostic UnknownReferenceAt(SourceLocation? location, string kind, string id, string consequence, string? nearest) =>
        new Diagnostic(UnknownReference, $"No {kind} has the id '{id}'; {consequence}.", location).WithHint(nearest is null ? null : $"Did you mean '{nearest}'?");

    public static Diagnostic DuplicateIdAt(SourceLocation? location, SourceLocation? first, string kind, string id) =>
        new Diagnostic(DuplicateId, $"The id '{id}' belongs to another {kind} already; references mean the first.", location).WithRelated(first, "the first record");

    private static string Count(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
