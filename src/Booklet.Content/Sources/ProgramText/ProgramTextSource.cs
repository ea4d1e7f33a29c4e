using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.ProgramText;

/// <summary>
/// A programme typed as plain text, a fact a line: "Session: …", "Start: …", "Talk: …", "Author: …", "Affiliation: …". Talks follow their session,
/// facts what they are about.
/// </summary>
internal sealed class ProgramTextSource : RecordSource
{
    public override string Name => "program-text";

    public override string Layout => "a programme in plain text";

    public override Recognition Recognise(SourceFolder folder)
    {
        var found = Files(folder, new DiagnosticBag());
        return found is [var best, ..]
            ? new Recognition(0.6, string.Create(CultureInfo.InvariantCulture, $"'{best.Source.Path}' has {best.Sessions} lines 'Session:' and {best.Talks} lines 'Talk:'"))
            : Recognition.None;
    }

    public override EventRecord Read(SourceFolder folder, DiagnosticBag bag)
    {
        var reader = new ProgramTextReader(bag);
        foreach (var (source, _, _) in Files(folder, bag))
            reader.Read(source);
        return new EventRecord
        {
            Facts = reader.Facts,
            Talks = [.. reader.Talks],
            Sessions = [.. reader.Sessions],
        };
    }

    private static ImmutableArray<(SourceFile Source, int Sessions, int Talks)> Files(SourceFolder folder, DiagnosticBag bag)
    {
        var found = ImmutableArray.CreateBuilder<(SourceFile, int, int)>();
        foreach (var file in folder.Files.Where(f => f.Extension is ".txt" or ".text"))
        {
            if (folder.Workspace.ReadText(file, bag) is not { } source)
                continue;
            int sessions = 0, talks = 0;
            foreach (var line in source.Text.AsSpan().EnumerateLines())
            {
                sessions += ProgramTextReader.KeyOf(line) is "session" ? 1 : 0;
                talks += ProgramTextReader.KeyOf(line) is "talk" or "title" ? 1 : 0;
            }
            if (sessions > 0 && talks > 0)
                found.Add((source, sessions, talks));
        }
        return found.ToImmutable();
    }
}
