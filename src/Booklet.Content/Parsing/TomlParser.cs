using Booklet.Diagnostics;

namespace Booklet.Content.Parsing;

/// <summary>
/// TOML 1.0 as trees with the places of all values. Dates, times and numbers stay text, as in YAML; of the checks of the standard only
/// those are made without which a value would be a wrong one.
/// </summary>
public static class TomlParser
{
    /// <summary>The whole file.</summary>
    public static ValueNode? Parse(SourceFile file, DiagnosticBag bag) => Parse(file, new TextSpan(0, file.Text.Length), bag);

    /// <summary>Null where <paramref name="range"/> is empty or broken; what is broken is reported with its place and costs the whole range.</summary>
    public static ValueNode? Parse(SourceFile file, TextSpan range, DiagnosticBag bag)
    {
        var root = new TomlTable(new SourceLocation(file, range));
        var reader = new TomlReader(file, range, bag);
        var table = root;
        while (reader.NextLine())
        {
            if (reader.IsHeader)
            {
                if (reader.Header() is not { } header || (table = reader.Open(root, header.Path, header.IsList)) is null)
                    return null;
            }
            else if (!reader.Pair(table, 0))
            {
                return null;
            }
            if (!reader.EndLine())
                return null;
        }
        return root.IsEmpty ? null : root.Freeze();
    }
}
