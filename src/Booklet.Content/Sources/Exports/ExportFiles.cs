using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Exports;

/// <summary>The files of a folder that an export may be in: anywhere, under any name, beside the files of a website.</summary>
internal static class ExportFiles
{
    /// <summary>A folder has one export, or one a year; a website's search index may be cut into thousands of files.</summary>
    private const int Most = 100;

    /// <summary>Files of build tools, which are never content.</summary>
    private static readonly HashSet<string> Tools = new(StringComparer.OrdinalIgnoreCase)
    {
        "package.json", "package-lock.json", "composer.json", "manifest.json", "tsconfig.json", "jsconfig.json", "vercel.json", "now.json", "firebase.json", "angular.json", "bower.json",
    };

    /// <summary>JSON files, those near the folder's root first.</summary>
    public static IEnumerable<WorkspaceFile> Json(SourceFolder folder) => OfKind(folder, ".json").Where(f => !Tools.Contains(f.Name));

    /// <summary>To be asked by whoever reads the files, and not by who only looks what the folder is.</summary>
    public static void ReportCut(SourceFolder folder, DiagnosticBag bag, params ReadOnlySpan<string> extensions)
    {
        foreach (var extension in extensions)
            SourceDiagnostics.ReportCut(bag, SourceLocation.WholeFile("."), folder.Files.Count(f => f.Extension == extension), Math.Min(Most, folder.Files.Count(f => f.Extension == extension)), $"files of {extension}");
    }

    public static IEnumerable<WorkspaceFile> OfKind(SourceFolder folder, string extension) =>
        folder.Files.Where(f => f.Extension == extension).OrderBy(f => f.Path.Count(c => c == '/')).ThenBy(f => f.Path, StringComparer.Ordinal).Take(Most);

    /// <summary>
    /// Whether the file could not be parsed and yet has these words: then it is the layout's, and its reader has to say where it is broken.
    /// To be asked after the file was peeked at.
    /// </summary>
    public static bool IsBroken(SourceFolder folder, WorkspaceFile file, params ReadOnlySpan<string> words)
    {
        if (folder.Peek(file.Path) is not null || folder.Text(file, new DiagnosticBag()) is not { } source)
            return false;
        foreach (var word in words)
        {
            if (!source.Text.Contains(word, StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    /// <summary>What the JSON files of a folder hold of a layout, and those that have its words and can't be parsed.</summary>
    public static (List<T> Found, ImmutableArray<WorkspaceFile> Broken) Read<T>(SourceFolder folder, Func<WorkspaceFile, ValueNode?, IEnumerable<T>> read, params string[] words)
    {
        var found = new List<T>();
        var broken = ImmutableArray.CreateBuilder<WorkspaceFile>();
        foreach (var file in Json(folder))
        {
            var count = found.Count;
            found.AddRange(read(file, folder.Peek(file.Path)));
            if (found.Count == count && IsBroken(folder, file, words))
                broken.Add(file);
        }
        return (found, broken.ToImmutable());
    }

    /// <summary>The value and the values in it, from outside to inside, as deep as people wrap an export ("{ data: { … } }").</summary>
    public static IEnumerable<ValueNode> Wrapped(ValueNode? root)
    {
        const int deepest = 4;
        // Wrappers have few keys; what has more is data.
        const int widest = 60;
        var level = new List<ValueNode>();
        if (root is not null)
            level.Add(root);
        for (var depth = 0; depth < deepest && level.Count > 0; depth++)
        {
            foreach (var node in level)
                yield return node;
            level = [.. level.SelectMany(Inner).Take(widest)];
        }
    }

    private static IEnumerable<ValueNode> Inner(ValueNode node) => node switch
    {
        MappingNode map => map.Entries.Select(e => e.Value).Where(v => v is not ScalarNode),
        SequenceNode { Items: [MappingNode only] } => [only],
        _ => [],
    };
}
