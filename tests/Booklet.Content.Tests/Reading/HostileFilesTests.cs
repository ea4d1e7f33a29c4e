using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Booklet.Content.Binding;
using Booklet.Content.Reading;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Reading;

/// <summary>Files that are no files, that never end or are far too large, that are called what no file should be called, or that unfold without end.</summary>
public class HostileFilesTests
{
    private const string Speaker = "---\nname: Ada Stone\ntalk: First\n---\nBody\n";

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "pipes with names are Unix's");
        using var folder = new TemporaryFolder().With("_speakers/a.md", Speaker.Replace("talk:", "photo: /pipe.jpg\ntalk:", StringComparison.Ordinal));
        foreach (var name in (string[])["_speakers/pipe.md", "pipe.jpg", "booklet.yml", "_config.yml", "data.json", "plan.csv", "plan.xlsx"])
            MakePipe(Path.Combine(folder.Path, name), 0x1B6).ShouldBe(0);
        Bind(folder).Value.Programme.Talks.ShouldContain(t => t.Title.ToPlainText() == "First");
    }

    [Fact]
    public void A_device_behind_a_link_is_outside_of_the_folder()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "there are no devices");
        using var folder = new TemporaryFolder().With("_speakers/a.md", Speaker);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "_speakers", "zero.md"), "/dev/zero");
        Workspace.Open(folder.Path).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BK1008");
    }

    [Theory]
    [InlineData("plan.csv")]
    [InlineData("plan.xlsx")]
    [InlineData("data.json")]
    [InlineData("_speakers/b.md")]
    public void A_file_of_two_gigabytes_costs_nothing(string path)
    {
        using var folder = new TemporaryFolder().With(path, "x");
        Enlarge(folder, path);
        Bind(folder).Diagnostics.Where(d => d.Code == "BK1005").ShouldHaveSingleItem().Location!.Path.ShouldBe(path);
    }

    // A hole: it takes no room on the disk.
    private static void Enlarge(TemporaryFolder folder, string path)
    {
        using var file = File.OpenWrite(Path.Combine(folder.Path, path));
        file.SetLength(2L << 30);
    }

    [Theory]
    [InlineData("a\nb.md")]
    [InlineData("a\u001b[2Jb.md")]
    [InlineData("a b'\"$(c).md")]
    [InlineData("ä😀.md")]
    [InlineData("..a.md")]
    public void Any_name_of_a_file_is_a_name(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has fewer names");
        using var folder = new TemporaryFolder().With("_speakers/x" + name, Speaker);
        var bound = Bind(folder);
        bound.Value.Programme.Talks.ShouldContain(t => t.Title.ToPlainText() == "First");
        ProgrammeDump.Write(bound.Value.Programme).ShouldNotContain("\u001b");
    }

    [Fact]
    public void A_name_that_is_no_UTF_8_costs_that_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "others refuse such names");
        using var folder = new TemporaryFolder().With("_speakers/a.md", Speaker);
        byte[] name = [.. Encoding.UTF8.GetBytes(folder.Path + "/_speakers/b"), 0xFF, 0xFE, .. ".md\0"u8];
        Create(name, 0x1B6).ShouldBeGreaterThanOrEqualTo(0);
        var finding = Workspace.Open(folder.Path).Diagnostics.ShouldHaveSingleItem();
        finding.Code.ShouldBe("BK1004");
        finding.Hints.ShouldBe(["Its name is not valid UTF-8: rename it."]);
        Remove(name);
    }

    [Theory]
    [InlineData("..\\..\\..\\..\\..\\..\\etc\\passwd", "BK1011")]
    [InlineData("%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "BK1012")]
    [InlineData("..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd", "BK1012")]
    [InlineData("C:\\Windows\\win.ini", "BK1012")]
    [InlineData("\\\\server\\share\\a.png", "BK1012")]
    [InlineData("/etc/passwd", "BK1012")]
    [InlineData("/ETC/PASSWD", "BK1012")]
    [InlineData("file:///etc/passwd", "BK1014")]
    [InlineData("assets/site.zip/a.png", "BK1012")]
    [InlineData("zip:assets/site.zip!/a.png", "BK1014")]
    [InlineData("a.png\0.jpg", "BK1012")]
    public void No_reference_leads_out_of_the_folder_or_into_an_archive(string reference, string code)
    {
        using var folder = new TemporaryFolder().With("assets/a.md", "x").With("etc/b.png", 1);
        Zip(Path.Combine(folder.Path, "assets", "site.zip"), "a.png");
        var bag = new DiagnosticBag();
        folder.Open().FindMedia(reference, ["assets"], null, bag).ShouldBeNull();
        bag.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("../x", "BK1011")]
    [InlineData("/usr/share/fonts", "BK1011")]
    [InlineData("a/../../x", "BK1011")]
    [InlineData("..\\x", "BK1011")]
    [InlineData("out", "BK1011")]
    [InlineData("out/deeper", "BK1011")]
    [InlineData("in", "")]
    public void No_folder_of_a_setting_leads_out(string path, string code)
    {
        using var outside = new TemporaryFolder().With("deeper/a.ttf", 1);
        using var folder = new TemporaryFolder().With("in/a.ttf", 1);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "out"), outside.Path);
        var bag = new DiagnosticBag();
        folder.Open().FolderAt(path, null, bag);
        string.Join(' ', bag.ToImmutable().Select(d => d.Code)).ShouldBe(code);
    }

    [Fact]
    public void Patterns_of_a_mapping_see_the_folder_only()
    {
        using var outside = new TemporaryFolder().With("secret.csv", "title\nSecret\n");
        using var folder = new TemporaryFolder().With("plan.csv", "title\nSalt\n")
            .With("booklet.yml", $"title: Tides\nmap:\n  talks:\n    - {{ files: plan.csv, title: title }}\n    - {{ files: ['../**/*.csv', '{outside.Path}/*.csv', '**/../../**/secret.csv'], title: title }}\n");
        Bind(folder).Value.Programme.Talks.Select(t => t.Title.ToPlainText()).ShouldBe(["Salt"]);
    }

    [Fact]
    public void Archives_are_not_opened()
    {
        using var folder = new TemporaryFolder().With("_speakers/a.md", Speaker);
        Zip(Path.Combine(folder.Path, "site.zip"), "_speakers/z.md");
        Bind(folder).Value.Programme.People.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("_data/deep.json", "[", 100_000, "BK2011")]
    [InlineData("_data/deep.json", "{\"a\":", 100_000, "BK2011")]
    [InlineData("_data/deep.yml", "[", 100_000, "BK2003")]
    [InlineData("_data/deep.yml", "- ", 100_000, "BK2003")]
    [InlineData("_data/deep.toml", "a = [", 1, "BK2020")]
    [InlineData("_data/deep.xml", "<a>", 100_000, "BK2003")]
    public void Depth_is_a_finding(string path, string piece, int count, string code)
    {
        using var folder = new TemporaryFolder().With(path, piece + new StringBuilder().Insert(0, path.EndsWith(".toml", StringComparison.Ordinal) ? "[" : piece, path.EndsWith(".toml", StringComparison.Ordinal) ? 100_000 : count - 1));
        Read(folder, path).ShouldContain(code);
    }

    [Fact]
    public void Entities_of_XML_do_not_unfold()
    {
        const string Bomb = "<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><schedule>&b;&c;</schedule>";
        using var folder = new TemporaryFolder().With("schedule.xml", Bomb);
        Read(folder, "schedule.xml").ShouldBe(["BK2018"]);
    }

    [Fact]
    public void Aliases_of_YAML_do_not_unfold()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
            bomb.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        using var folder = new TemporaryFolder().With("_data/a.yml", bomb.ToString());
        Read(folder, "_data/a.yml").ShouldContain("BK2004");
    }

    [Fact]
    public void A_table_of_one_long_line_is_read_or_refused()
    {
        using var folder = new TemporaryFolder().With("plan.csv", new string(',', 15 << 20));
        Read(folder, "plan.csv").ShouldBe(["BK2014"]);
    }

    private static List<string> Read(TemporaryFolder folder, string path)
    {
        var bag = new DiagnosticBag();
        new Content.Sources.SourceFolder(folder.Open()).Data(path, bag);
        return [.. bag.ToImmutable().Select(d => d.Code).Distinct()];
    }

    private static void Zip(string path, string name)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write("---\nname: Zip Stone\ntalk: Packed\n---\n");
    }

    private static StageResult<BoundContent> Bind(TemporaryFolder folder) => ProgrammeBinder.Bind(folder.Open());

    [DllImport("libc", EntryPoint = "mkfifo", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakePipe(string path, uint mode);

    [DllImport("libc", EntryPoint = "unlink")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Remove(byte[] path);

    [DllImport("libc", EntryPoint = "creat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Create(byte[] path, uint mode);
}
