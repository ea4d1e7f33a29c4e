using System.Globalization;
using Booklet.Diagnostics;

namespace Booklet.Content.Checks;

/// <summary>Findings of the checks of a programme, sorted by code.</summary>
internal static class CheckDiagnostics
{
    public static readonly DiagnosticDescriptor PersonInTwoRooms = new("BK4001", Severity.Warning, "A person is in two rooms at once");
    public static readonly DiagnosticDescriptor RoomTakenTwice = new("BK4002", Severity.Warning, "Two events in one room at once");
    public static readonly DiagnosticDescriptor TalkNotScheduled = new("BK4003", Severity.Warning, "A talk is never scheduled");
    public static readonly DiagnosticDescriptor FieldNotRead = new("BK4004", Severity.Information, "A field that nobody reads");
    public static readonly DiagnosticDescriptor YearGuessed = new("BK4005", Severity.Warning, "The year is a guess");
    public static readonly DiagnosticDescriptor NotText = new("BK4006", Severity.Warning, "A mapping stands where a text is expected");

    public static Diagnostic PersonInTwoRoomsAt(SourceLocation? location, SourceLocation? other, string name, string first, string second, DateTime time) =>
        new Diagnostic(PersonInTwoRooms, $"{name} is in “{first}” and in “{second}” at {Clock(time)}.", location).WithRelated(other, "the other session");

    public static Diagnostic RoomTakenTwiceAt(SourceLocation? location, SourceLocation? other, string room, string first, string second, DateTime time) =>
        new Diagnostic(RoomTakenTwice, $"“{first}” and “{second}” are both in {room} at {Clock(time)}.", location).WithRelated(other, "the other event");

    public static Diagnostic TalkNotScheduledAt(SourceLocation? location, string title) =>
        new Diagnostic(TalkNotScheduled, $"No session holds “{title}”; it is printed without time and room.", location)
            .WithHint("Link to it from the calendar, or give it the number of its session.");

    public static Diagnostic FieldNotReadIn(SourceLocation location, string field, string collection, int count) =>
        new(FieldNotRead, $"Nothing reads the field '{field}' of {collection} ({count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? "record" : "records")}).", location);

    public static Diagnostic YearGuessedAs(int year, SourceLocation? location) =>
        new Diagnostic(YearGuessed, $"The year {year.ToString(CultureInfo.InvariantCulture)} is a guess: no page names a day of the event together with its year.", location)
            .WithHint("Set 'year' in booklet.yml.");

    public static Diagnostic NotTextAt(SourceLocation location, string field) =>
        new Diagnostic(NotText, $"The field '{field}' holds fields of its own where a text is expected; it is left out.", location)
            .WithHint("Write the text beside the key; put quotes around it if it contains a colon.");

    private static string Clock(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
