namespace Booklet.Content.Sources;

/// <summary>
/// How surely a folder has a layout, and by what it was seen. Scores are shares of certainty: 0 is "not at all", 0.2 "could be read so",
/// 0.5 "likely", 0.7 "the files have its shape", 0.9 "their shape is nobody else's". The reason is a clause without a full stop
/// ("'_data/sessions.yml' has 40 sessions and '_data/schedule.yml' places them by id").
/// </summary>
internal readonly record struct Recognition(double Score, string Reason)
{
    public static Recognition None { get; } = new(0, "");

    public bool IsPossible => Score > 0;
}
