namespace Booklet.Design.Wording;

/// <summary>The vocabularies by language, a file each.</summary>
internal static partial class Vocabularies
{
    public static Vocabulary English { get; } = new()
    {
        Language = "en",
        Contents = "Contents",
        Glance = "Programme at a glance",
        GlanceShort = "At a glance",
        Information = "Useful information",
        DayNumber = "Day {0}",
        Chair = "Chair",
        Chairs = "Chairs",
        Moderator = "Moderator",
        Moderators = "Moderators",
        AboutTheSpeaker = "About the speaker",
        AboutTheSpeakers = "About the speakers",
        Keynote = "Keynote",
        Keynotes = "Keynotes",
        Talks = "Talks",
        Tutorial = "Tutorial",
        Tutorials = "Tutorials",
        Panel = "Panel",
        Panels = "Panels",
        Posters = "Posters",
        Papers = "Papers",
        People = "People",
        Organisers = "Organisers",
        Sponsors = "Sponsors",
        Index = "Index of people",
        Notes = "Notes",
        Unscheduled = "Not yet scheduled",
        PageAbbreviation = "p.\u00a0",
        UnlessNoted = "unless noted",
        PosterCount = "{0} posters",
        KeySessions = "Sessions",
        KeyOther = "Other events",
        DateAndPlace = "When and where",
        TimeZone = "Time zone",
        AllTimes = "All times are local ({0}).",
        Website = "Website",
        CoverLine = "Programme, talks and people",
        Keywords = "Keywords",
        Photo = "Portrait of {0}",
        Logo = "Logo of {0}",
        AndOthers = "et\u00a0al.",
        Continued = "continued",
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    };

    public static Vocabulary AmericanEnglish { get; } = English with
    {
        Language = "en-US",
        Glance = "Program at a glance",
        Organisers = "Organizers",
        CoverLine = "Program, talks and people",
    };
}
