namespace Booklet.Diagnostics;

/// <summary>How much a finding matters. The order is meaningful: a larger value is worse.</summary>
public enum Severity
{
    /// <summary>Nothing to do: a decision the run took that a reader may want to know (where the year came from).</summary>
    Information,

    /// <summary>The booklet is complete, but something on its pages is likely not what the organiser wants.</summary>
    Warning,

    /// <summary>Content is missing or wrong in the booklet. The run ends with exit code 1.</summary>
    Error,
}
