namespace Booklet.Design.Setting;

/// <summary>Names of the running marks.</summary>
internal static class Marks
{
    /// <summary>Chapter, day or part: the running head of right-hand pages.</summary>
    public const string Section = "section";
}
