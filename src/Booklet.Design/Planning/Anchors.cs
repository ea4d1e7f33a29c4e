using System.Globalization;

namespace Booklet.Design.Planning;

/// <summary>Names of the places that page references and links lead to.</summary>
internal static class Anchors
{
    public static string Day(string dayId) => "day-" + dayId;

    /// <summary>The session's entry in its day's schedule.</summary>
    public static string Session(string sessionId) => "session-" + sessionId;

    /// <summary>The talk's own entry in a chapter of talks, papers or posters.</summary>
    public static string Talk(string talkId) => "talk-" + talkId;

    /// <summary>The head over a session's talks in a chapter.</summary>
    public static string SessionTalks(string sessionId) => "talks-" + sessionId;

    public static string Chapter(string name) => "chapter-" + name;

    /// <summary>A person's line in a committee; a person may be in several.</summary>
    public static string Member(int committee, string personId) => "member-" + committee.ToString(CultureInfo.InvariantCulture) + "-" + personId;

    public static string Information(int index) => "information-" + (index + 1).ToString(CultureInfo.InvariantCulture);

    public static string Person(string personId) => "person-" + personId;
}
