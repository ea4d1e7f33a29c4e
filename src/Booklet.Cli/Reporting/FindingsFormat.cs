namespace Booklet.Cli.Reporting;

/// <summary>For whom findings are written.</summary>
internal enum FindingsFormat
{
    /// <summary>For people: sorted, coloured, with hints, long rows of one code cut short, and a summary by code.</summary>
    Human,

    /// <summary>A line each, for editors and grep.</summary>
    Short,

    /// <summary>One JSON document on the output stream, with the counts of the booklet.</summary>
    Json,

    /// <summary>SARIF 2.1.0 on the output stream, for code scanning.</summary>
    Sarif,

    /// <summary>Workflow commands that GitHub shows beside the lines of a change.</summary>
    GitHub,
}
