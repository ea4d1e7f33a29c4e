using Booklet.Typesetting;

namespace Booklet.Cli;

/// <summary>What the command line and the environment say of the booklet's pages; null leaves it to booklet.yml and the theme.</summary>
internal sealed record DressOptions(Size? PageSize = null, DateTimeOffset? Date = null);
