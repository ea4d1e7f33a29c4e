using System.Text;
using Booklet.Content.Reading;
using Booklet.Diagnostics;
using Shouldly;

namespace Booklet.Content.Tests.Reading;

/// <summary>A folder of the test's own that is removed after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("booklet-").FullName;

    public string Path { get; }

    public TemporaryFolder With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder With(string path, params byte[] bytes)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public Workspace Open() => Workspace.Open(Path).Value.ShouldNotBeNull();

    public SourceFile? Read(string path, DiagnosticBag bag)
    {
        var workspace = Open();
        return workspace.ReadText(workspace.Find(path).ShouldNotBeNull(), bag);
    }

    public void Dispose() => Directory.Delete(Path, true);
}
