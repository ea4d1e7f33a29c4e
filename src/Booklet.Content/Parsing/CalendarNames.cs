using System.Collections.Frozen;

namespace Booklet.Content.Parsing;

/// <summary>Names of months and weekdays, long and short, in the languages that the booklet speaks.</summary>
internal static class CalendarNames
{
    // Short forms from CLDR; "mar" is March in French and Spanish and no weekday here, "mar." as a weekday stays unread.
    private static readonly string[] Months =
    [
        "january jan januar jänner jän janvier janv enero ene",
        "february feb februar février fevrier févr fevr fév febrero",
        "march mar märz maerz mrz mär mars marzo",
        "april apr avril avr abril abr",
        "may mai mayo",
        "june jun juni juin junio",
        "july jul juli juillet juil julio",
        "august aug août aout agosto ago",
        "september sep sept septembre septiembre setiembre",
        "october oct oktober okt octobre octubre",
        "november nov novembre noviembre",
        "december dec dezember dez décembre decembre déc diciembre dic",
    ];

    private static readonly string[] Weekdays =
    [
        "sunday sun sonntag so dimanche dim domingo dom",
        "monday mon montag mo lundi lun lunes",
        "tuesday tue tues dienstag di mardi martes",
        "wednesday wed mittwoch mi mercredi mer miércoles miercoles mié",
        "thursday thu thur thurs donnerstag do jeudi jeu jueves jue",
        "friday fri freitag fr vendredi ven viernes vie",
        "saturday sat samstag sonnabend sa samedi sam sábado sabado sáb",
    ];

    private static readonly FrozenDictionary<string, int> MonthNumbers = Index(Months, 1);
    private static readonly FrozenDictionary<string, int> WeekdayNumbers = Index(Weekdays, 0);

    /// <summary>1 to 12.</summary>
    public static int? Month(string name) => MonthNumbers.TryGetValue(name, out var month) ? month : null;

    public static DayOfWeek? Weekday(string name) => WeekdayNumbers.TryGetValue(name, out var day) ? (DayOfWeek)day : null;

    private static FrozenDictionary<string, int> Index(string[] rows, int first) => rows
        .SelectMany((row, i) => row.Split(' ').Select(name => (name, number: i + first)))
        .ToFrozenDictionary(p => p.name, p => p.number, StringComparer.OrdinalIgnoreCase);
}
