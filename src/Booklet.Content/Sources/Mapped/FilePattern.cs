using System.Text;
using System.Text.RegularExpressions;

namespace Booklet.Content.Sources.Mapped;

/// <summary>A pattern of paths: <c>*</c> and <c>?</c> within a name, <c>**</c> over folders, <c>{a,b}</c> either.</summary>
internal sealed class FilePattern
{
    /// <summary>Longer than paths are; what comes after is cut off, and then nothing matches.</summary>
    private const int Longest = 500;

    private readonly Regex _regex;

    public FilePattern(string pattern)
    {
        pattern = pattern.Replace('\\', '/');
        while (pattern.StartsWith("./", StringComparison.Ordinal))
            pattern = pattern[2..];
        pattern = pattern.TrimStart('/');
        _regex = new Regex(Translated(pattern.Length > Longest ? pattern[..Longest] : pattern), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
    }

    public bool Matches(string path) => _regex.IsMatch(path);

    private static string Translated(string pattern)
    {
        var regex = new StringBuilder("^");
        var isInBraces = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*' when pattern.AsSpan(i).StartsWith("**/"):
                    regex.Append("(?:.*/)?");
                    i += 2;
                    break;
                case '*' when pattern.AsSpan(i).StartsWith("**"):
                    regex.Append(".*");
                    i++;
                    break;
                case '*':
                    regex.Append("[^/]*");
                    break;
                case '?':
                    regex.Append("[^/]");
                    break;
                case '{' when !isInBraces && pattern.IndexOf('}', i) > 0:
                    isInBraces = true;
                    regex.Append("(?:");
                    break;
                case '}' when isInBraces:
                    isInBraces = false;
                    regex.Append(')');
                    break;
                case ',' when isInBraces:
                    regex.Append('|');
                    break;
                default:
                    regex.Append(Regex.Escape(pattern[i].ToString()));
                    break;
            }
        }
        return regex.Append('$').ToString();
    }
}
