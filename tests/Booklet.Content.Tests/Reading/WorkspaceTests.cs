using System.Text;
using Booklet.Content.Reading;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Reading;

public class WorkspaceTests
{
    [Fact]
    public void Files_are_listed_in_ordinal_order_without_what_is_hidden_or_made()
    {
        using var folder = new TemporaryFolder().With("b.md", "b").With("B.md", "b").With("a/é.md", "e").With("a/z.md", "z").With(".git/config", "x")
            .With(".hidden", "x").With("_site/a.html", "x").With("node_modules/p/a.md", "x").With("vendor/v.md", "x").With(".jekyll-cache/x", "x");
        folder.Open().Files.Select(f => f.Path).ShouldBe(["B.md", "a/z.md", "a/é.md", "b.md"]);
    }

    [Fact]
    public void A_missing_folder_is_reported() =>
        Opened(Path.Combine(Path.GetTempPath(), "booklet-no-such-folder")).ShouldBe("BK1001");

    [Fact]
    public void A_file_in_place_of_the_folder_is_reported()
    {
        using var folder = new TemporaryFolder().With("a.md", "x");
        Opened(Path.Combine(folder.Path, "a.md")).ShouldBe("BK1002");
    }

    [Fact]
    public void An_empty_folder_is_reported()
    {
        using var folder = new TemporaryFolder().With(".hidden", "x");
        Opened(folder.Path).ShouldBe("BK1003");
    }

    [Fact]
    public void Every_finding_has_a_hint()
    {
        using var folder = new TemporaryFolder();
        Workspace.Open(folder.Path).Diagnostics.ShouldAllBe(d => d.Hints.Length > 0);
    }

    [Fact]
    public void A_folder_of_too_much_is_cut_with_a_finding()
    {
        using var folder = new TemporaryFolder().With("a.md", "x").With("b.md", "x").With("c/d/e.md", "x");
        var many = Workspace.Open(folder.Path, new WorkspaceLimits { Files = 1 });
        many.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BK1015");
        many.Value!.Files.Length.ShouldBe(1);
        Workspace.Open(folder.Path, new WorkspaceLimits { Depth = 2 }).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BK1015");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_once()
    {
        using var folder = new TemporaryFolder().With("a.md", "x");
        var workspace = folder.Open();
        File.Delete(Path.Combine(folder.Path, "a.md"));
        var bag = new DiagnosticBag();
        workspace.ReadText(workspace.Files[0], bag).ShouldBeNull();
        workspace.ReadText(workspace.Files[0], bag).ShouldBeNull();
        bag.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("BK1004");
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_not_read()
    {
        using var folder = new TemporaryFolder().With("a.md", "x");
        using (var file = File.OpenWrite(Path.Combine(folder.Path, "a.md")))
            file.SetLength(50L << 20);
        var bag = new DiagnosticBag();
        folder.Read("a.md", bag).ShouldBeNull();
        var finding = bag.ToImmutable().ShouldHaveSingleItem();
        finding.Code.ShouldBe("BK1005");
        finding.Message.ShouldContain("50 MiB");
    }

    [Fact]
    public void Binary_data_is_not_text()
    {
        using var folder = new TemporaryFolder().With("a.md", 0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13);
        var bag = new DiagnosticBag();
        folder.Read("a.md", bag).ShouldBeNull();
        bag.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("BK1006");
    }

    [Fact]
    public void A_file_in_an_old_encoding_is_read_and_reported_at_its_first_foreign_byte()
    {
        using var folder = new TemporaryFolder().With("a.md", [.. "ok\nn"u8, 0xE9, .. "e \x0093"u8[..2], 0x93, (byte)'x', 0x94]);
        var bag = new DiagnosticBag();
        folder.Read("a.md", bag)!.Text.ShouldBe("ok\nnée “x”");
        var finding = bag.ToImmutable().ShouldHaveSingleItem();
        finding.ToString().ShouldStartWith("a.md(2,2): warning BK1007");
    }

    [Fact]
    public void Marks_of_encodings_are_understood()
    {
        const string text = "näme: x\n";
        foreach (var bytes in new byte[][]
        {
            Encoding.UTF8.GetBytes(text),
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            Encoding.Unicode.GetBytes(text),
            Encoding.BigEndianUnicode.GetBytes(text),
        })
        {
            using var folder = new TemporaryFolder().With("a.md", bytes);
            var bag = new DiagnosticBag();
            folder.Read("a.md", bag)!.Text.ShouldBe(text);
            bag.Count.ShouldBe(0);
        }
    }

    [Fact]
    public void Links_stay_in_the_folder_and_do_not_go_round()
    {
        using var outside = new TemporaryFolder().With("secret.md", "x");
        using var folder = new TemporaryFolder().With("a/a.md", "a");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "out.md"), Path.Combine(outside.Path, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "outdir"), outside.Path);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "up"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "self"), Path.Combine(folder.Path, "self"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "gone"), Path.Combine(folder.Path, "nothing"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "in.md"), "a/a.md");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "b"), "a");

        var opened = Workspace.Open(folder.Path);
        opened.Value!.Files.Select(f => f.Path).ShouldBe(["a/a.md", "b/a.md", "in.md"]);
        opened.Diagnostics.Select(d => $"{d.Location} {d.Code}").Order(StringComparer.Ordinal)
            .ShouldBe(["a/up BK1009", "b/up BK1009", "gone BK1010", "out.md BK1008", "outdir BK1008", "self BK1009"]);
    }

    [Theory]
    [InlineData("a/b.md", true)]
    [InlineData("./a/../a/b.md", true)]
    [InlineData("../a/b.md", false)]
    [InlineData("/etc/passwd", false)]
    [InlineData("A/b.md", false)]
    [InlineData("https://example.org/", false)]
    public void A_path_is_found_in_the_folder_only(string path, bool found)
    {
        using var folder = new TemporaryFolder().With("a/b.md", "x");
        (folder.Open().Find(path) is not null).ShouldBe(found);
    }

    [Fact]
    public void What_was_used_is_remembered()
    {
        using var folder = new TemporaryFolder().With("b.md", "x").With("a.png", 1).With("c.md", "x");
        var workspace = folder.Open();
        workspace.ReadText(workspace.Find("b.md")!, new DiagnosticBag());
        workspace.FindMedia("a.png", [], null);
        workspace.UsedFiles.ShouldBe(["a.png", "b.md"]);
    }

    [Fact]
    public void Many_threads_read_one_text_once()
    {
        using var folder = new TemporaryFolder().With("a.md", 0xE9);
        var workspace = folder.Open();
        var bags = Enumerable.Range(0, 16).Select(_ => new DiagnosticBag()).ToArray();
        var files = new SourceFile?[bags.Length];
        Parallel.For(0, bags.Length, i => files[i] = workspace.ReadText(workspace.Files[0], bags[i]));
        files.Distinct().ShouldHaveSingleItem();
        bags.Sum(b => b.Count).ShouldBe(1);
    }

    private static string Opened(string path)
    {
        var opened = Workspace.Open(path);
        opened.Value.ShouldBeNull();
        return opened.Diagnostics.ShouldHaveSingleItem().Code;
    }
}
