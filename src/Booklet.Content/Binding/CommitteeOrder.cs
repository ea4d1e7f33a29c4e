namespace Booklet.Content.Binding;

/// <summary>In which order roles are printed: who answers for the whole first, the many last.</summary>
internal static class CommitteeOrder
{
    private static readonly string[] Words =
    [
        "honorary", "general", "conference", "organizing", "organising", "program", "programme", "scientific", "technical", "local", "finance", "treasurer", "registration",
        "publication", "proceedings", "publicity", "communication", "media", "industry", "sponsor", "panel", "tutorial", "workshop", "poster", "demo",
        "award", "student", "diversity", "web", "volunteer", "member", "organizer", "organiser", "steering", "advisory", "senior area", "area", "program committee", "reviewer",
    ];

    public static bool IsCommittee(string role)
    {
        var folded = FoldedText.Words(role);
        return folded.Length > 0 && folded is not ("speaker" or "keynote speaker" or "invited speaker" or "keynote" or "presenter" or "panelist" or "panellist" or "tutorial speaker");
    }

    /// <summary>Place of a role; the last word of the table that the role contains decides, because the narrower words stand later. Unknown roles come before the large committees.</summary>
    public static int Rank(string role)
    {
        var folded = FoldedText.Words(role);
        var rank = -1;
        for (var i = 0; i < Words.Length; i++)
        {
            if (folded.Contains(Words[i], StringComparison.Ordinal))
                rank = i;
        }
        return rank < 0 ? Array.IndexOf(Words, "member") : rank;
    }
}
