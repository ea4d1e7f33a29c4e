using System.Collections.Immutable;
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
    public static readonly DiagnosticDescriptor OutsideItsTime = new("BK4007", Severity.Warning, "An event outside its day, or a talk outside its session");
    public static readonly DiagnosticDescriptor NameSpeltTwoWays = new("BK4008", Severity.Warning, "Two names may be one person");
    public static readonly DiagnosticDescriptor TalkTwice = new("BK4009", Severity.Warning, "A talk stands twice");
    public static readonly DiagnosticDescriptor Unfinished = new("BK4010", Severity.Warning, "A placeholder is left");
    public static readonly DiagnosticDescriptor Missing = new("BK4011", Severity.Warning, "An abstract, biography or photo is missing that most others have");
    public static readonly DiagnosticDescriptor AbstractLong = new("BK4012", Severity.Warning, "An abstract is far longer than its neighbours");
    public static readonly DiagnosticDescriptor MarkupLeft = new("BK4013", Severity.Warning, "Markup is left in a text");
    public static readonly DiagnosticDescriptor WrongEncoding = new("BK4014", Severity.Warning, "Letters were decoded wrongly");
    public static readonly DiagnosticDescriptor LookAlike = new("BK4015", Severity.Warning, "A letter of another script stands in a word");
    public static readonly DiagnosticDescriptor TimeZoneUnknown = new("BK4016", Severity.Information, "The time zone is not known");
    public static readonly DiagnosticDescriptor TimeZoneContradicts = new("BK4017", Severity.Warning, "The time zone contradicts itself");
    public static readonly DiagnosticDescriptor LinkNowhere = new("BK4018", Severity.Warning, "A link has no real address");
    public static readonly DiagnosticDescriptor ContactPrinted = new("BK4019", Severity.Warning, "An e-mail address or phone number is printed");
    public static readonly DiagnosticDescriptor PicturesUnused = new("BK4020", Severity.Information, "Pictures that nobody uses");
    public static readonly DiagnosticDescriptor PhotoShapeOdd = new("BK4021", Severity.Warning, "A photo of an odd shape");
    public static readonly DiagnosticDescriptor FilesNotRead = new("BK4022", Severity.Information, "Data files that nobody reads");
    public static readonly DiagnosticDescriptor TimeZoneNowhere = new("BK4023", Severity.Warning, "The time zone does not exist");
    public static readonly DiagnosticDescriptor LinkMalformed = new("BK4024", Severity.Warning, "A link is malformed");

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

    public static Diagnostic OutsideItsTimeAt(SourceLocation? location, string title, string outside) =>
        new Diagnostic(OutsideItsTime, $"“{title}” is outside {outside}.", location).WithHint("Look at the dates and times of both.");

    public static Diagnostic NameSpeltTwoWaysAt(SourceLocation? location, SourceLocation? other, string name, string otherName, string how) =>
        new Diagnostic(NameSpeltTwoWays, $"“{name}” and “{otherName}” may be one person: {how}.", location)
            .WithRelated(other, "the other name").WithHint("Write the name the same way in both places; if they are two people, give them affiliations.");

    public static Diagnostic TalkTwiceAt(SourceLocation? location, SourceLocation? other, string title) =>
        new Diagnostic(TalkTwice, $"“{title}” stands twice, and people of both are the same.", location).WithRelated(other, "the other record").WithHint("Remove one of the two records.");

    public static Diagnostic UnfinishedAt(SourceLocation? location, string what, string found) =>
        new Diagnostic(Unfinished, $"{what} says “{found}”.", location).WithHint("Fill it in, or leave the field empty.");

    public static Diagnostic TitleMissingAt(SourceLocation? location, string name) =>
        new Diagnostic(Unfinished, $"The contribution of {name} has no title yet.", location).WithHint("Fill it in before the booklet is printed.");

    public static Diagnostic MissingIn(SourceLocation? location, string what, string chapter, int have, ImmutableArray<string> names) =>
        new Diagnostic(Missing, $"{what} is missing for {Some(names)}; {have.ToString(CultureInfo.InvariantCulture)} other {chapter} have one.", location);

    public static Diagnostic AbstractLongAt(SourceLocation? location, string title, int length, int usual) =>
        new Diagnostic(AbstractLong, $"The abstract of “{title}” has {length.ToString(CultureInfo.InvariantCulture)} characters; half of its neighbours have at most {usual.ToString(CultureInfo.InvariantCulture)}.", location)
            .WithHint("Is the whole paper in it?");

    public static Diagnostic TextIn(DiagnosticDescriptor descriptor, SourceLocation? location, string what, string found) => new Diagnostic(
            descriptor,
            descriptor == MarkupLeft ? $"{what} is printed with its markup: “{found}”."
            : descriptor == WrongEncoding ? $"{what} holds letters that were decoded wrongly: “{found}”."
            : descriptor == LookAlike ? $"In {what}, “{found}” mixes Latin letters with letters of another script that look the same."
            : descriptor == LinkNowhere ? $"The link of {what} has no real address: “{found}”."
            : $"{what} prints “{found}”.",
            location)
        .WithHint(
            descriptor == WrongEncoding ? "Save the text again from its original, as UTF-8."
            : descriptor == LookAlike ? "Type the word again."
            : descriptor == ContactPrinted ? "Remove it from the text if its owner does not want it in print."
            : null);

    public static Diagnostic TimeZoneUnknownAt() =>
        new Diagnostic(TimeZoneUnknown, "No file says in which time zone the times are.").WithHint("Set 'time_zone' in booklet.yml.");

    public static Diagnostic TimeZoneContradictsItself(string zone, string name, int offset) =>
        new Diagnostic(TimeZoneContradicts, $"“{zone}” contradicts itself: {name} is UTC{offset.ToString("+0;-0;+0", CultureInfo.InvariantCulture)}.").WithHint("Set 'time_zone' in booklet.yml.");

    public static Diagnostic ZonesContradict(SourceLocation location, SourceLocation other, string zone, string otherZone) =>
        new Diagnostic(TimeZoneContradicts, $"The time zone is “{zone}” here and “{otherZone}” elsewhere, and their clocks differ on the days of the event.", location)
            .WithRelated(other, "the other zone").WithHint("Set 'time_zone' in booklet.yml.");

    public static Diagnostic OffsetContradicts(SourceLocation location, string written, string zone, string offset, int count) =>
        new Diagnostic(TimeZoneContradicts, $"“{written}” contradicts the time zone: {zone} is {offset} on that day{(count > 1 ? $". The same holds for {(count - 1).ToString(CultureInfo.InvariantCulture)} more times" : "")}.", location)
            .WithHint("The clock is printed as it is written; correct the offset, or set 'time_zone' in booklet.yml.");

    public static Diagnostic TimeZoneNowhereAt(SourceLocation? location, string zone, string? nearest) =>
        new Diagnostic(TimeZoneNowhere, $"There is no time zone “{zone}”.", location)
            .WithHint(nearest is null ? "Write a name of the IANA database, such as Europe/Madrid, or an offset such as +02:00." : $"Did you mean '{nearest}'?");

    public static Diagnostic LinkMalformedAt(SourceLocation? location, string target, string fault) =>
        new Diagnostic(LinkMalformed, $"The link “{Shortened(target)}” is malformed: {fault}.", location).WithHint("Write the whole address, such as https://tides.example/salt.");

    public static Diagnostic PhotoShapeOddAt(SourceLocation? location, string path, string name, int width, int height) =>
        new Diagnostic(
            PhotoShapeOdd,
            string.Create(CultureInfo.InvariantCulture, $"The photo '{path}' of {name} is {width} × {height} pixels, far {(width > height ? "wider than high" : "higher than wide")}: more than half of it is cut off."),
            location)
        .WithHint("Crop it around the face to about a square, or say with 'photo_focus' what shall be seen.");

    public static Diagnostic FilesNotReadIn(string folder, ImmutableArray<string> names) =>
        new Diagnostic(FilesNotRead, $"Nothing reads {Some(names)}, though other files of this folder are read.", SourceLocation.WholeFile(folder.Length == 0 ? "." : folder))
            .WithHint("If they belong to the programme, name them under 'map' in booklet.yml; if not, nothing is to be done.");

    public static Diagnostic PicturesUnusedIn(string folder, ImmutableArray<string> names) =>
        new Diagnostic(PicturesUnused, $"Nobody uses {Some(names)}, though other pictures of this folder are used.", SourceLocation.WholeFile(folder))
            .WithHint("Is the name of a photo misspelt somewhere?");

    private static string Shortened(string text) => text.Length > 100 ? text[..100] + "…" : text;

    private static string Some(ImmutableArray<string> names) =>
        names.Length <= 5 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(4))} and {(names.Length - 4).ToString(CultureInfo.InvariantCulture)} more";

    private static string Clock(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
