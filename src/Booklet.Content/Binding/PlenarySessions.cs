namespace Booklet.Content.Binding;

/// <summary>Finds entries of a day for everybody: those with nothing beside them.</summary>
internal static class PlenarySessions
{
    // Sorted by start, an entry is alone if nothing before it lasts into it and nothing starts before it ends.
    public static void Find(DayDraft day)
    {
        var sessions = day.Sessions.Where(s => s.MergedInto is null && s.Start is not null).OrderBy(s => s.Start).ToList();
        DateTime? lastEnd = null;
        for (var i = 0; i < sessions.Count; i++)
        {
            var end = sessions[i].End ?? sessions[i].Start;
            var alone = (lastEnd is null || lastEnd <= sessions[i].Start) && (i + 1 == sessions.Count || sessions[i + 1].Start >= end && sessions[i + 1].Start > sessions[i].Start);
            sessions[i].IsPlenary = alone && sessions[i].Strands.Count == 0;
            if (lastEnd is null || end > lastEnd)
                lastEnd = end;
        }
    }
}
