using System.Text;
using Booklet.Cli.Writing;
using Shouldly;
using Xunit;

namespace Booklet.Cli.Tests.Writing;

public sealed class AtomicFileTests
{
    [Fact]
    public void A_new_file_holds_what_was_written_and_nothing_lies_beside_it()
    {
        using var folder = new TemporaryFolder();
        using var unfinished = new UnfinishedFiles();

        AtomicFile.Write(folder["a.pdf"], unfinished, Text("new")).ShouldBe(3);

        folder.Names.ShouldBe(["a.pdf"]);
        File.ReadAllText(folder["a.pdf"]).ShouldBe("new");
    }

    [Fact]
    public void Missing_folders_are_made()
    {
        using var folder = new TemporaryFolder();
        using var unfinished = new UnfinishedFiles();
        var path = Path.Combine(folder["out"], "deep", "a.pdf");

        AtomicFile.Write(path, unfinished, Text("new"));

        File.ReadAllText(path).ShouldBe("new");
    }

    [Fact]
    public void The_last_good_file_survives_a_failed_write()
    {
        using var folder = new TemporaryFolder();
        using var unfinished = new UnfinishedFiles();
        File.WriteAllText(folder["a.pdf"], "old");

        Should.Throw<IOException>(() => AtomicFile.Write(folder["a.pdf"], unfinished, stream =>
        {
            stream.Write("half"u8);
            stream.Flush();
            throw new IOException("No space left on device");
        }));

        folder.Names.ShouldBe(["a.pdf"]);
        File.ReadAllText(folder["a.pdf"]).ShouldBe("old");
    }

    [Fact]
    public void The_old_file_stands_until_the_new_one_is_complete()
    {
        using var folder = new TemporaryFolder();
        using var unfinished = new UnfinishedFiles();
        File.WriteAllText(folder["a.pdf"], "old");

        AtomicFile.Write(folder["a.pdf"], unfinished, stream =>
        {
            stream.Write("new"u8);
            File.ReadAllText(folder["a.pdf"]).ShouldBe("old");
            return true;
        });

        File.ReadAllText(folder["a.pdf"]).ShouldBe("new");
    }

    [Fact]
    public void Bytes_that_are_not_wanted_after_all_leave_the_old_file()
    {
        using var folder = new TemporaryFolder();
        using var unfinished = new UnfinishedFiles();
        File.WriteAllText(folder["a.pdf"], "old");

        AtomicFile.Write(folder["a.pdf"], unfinished, stream =>
        {
            stream.Write("new"u8);
            return false;
        }).ShouldBeNull();

        folder.Names.ShouldBe(["a.pdf"]);
        File.ReadAllText(folder["a.pdf"]).ShouldBe("old");
    }

    [Fact]
    public void Whoever_ends_the_run_removes_what_is_unfinished()
    {
        using var folder = new TemporaryFolder();
        var unfinished = new UnfinishedFiles();

        Should.Throw<IOException>(() => AtomicFile.Write(folder["a.pdf"], unfinished, stream =>
        {
            stream.Write("half"u8);
            folder.Names.ShouldHaveSingleItem().ShouldEndWith(".tmp");
            unfinished.Dispose();
            folder.Names.ShouldBeEmpty();
            throw new IOException("interrupted");
        }));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        using var folder = new TemporaryFolder();
        using var unfinished = new UnfinishedFiles();
        File.WriteAllText(folder["real.pdf"], "old");
        File.CreateSymbolicLink(folder["a.pdf"], folder["real.pdf"]);

        AtomicFile.Write(folder["a.pdf"], unfinished, Text("new"));

        File.ResolveLinkTarget(folder["a.pdf"], returnFinalTarget: true).ShouldNotBeNull();
        File.ReadAllText(folder["real.pdf"]).ShouldBe("new");
    }

    [Fact]
    public void The_old_file_s_permissions_are_kept()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        using var unfinished = new UnfinishedFiles();
        File.WriteAllText(folder["a.pdf"], "old");
        File.SetUnixFileMode(folder["a.pdf"], UnixFileMode.UserRead | UnixFileMode.UserWrite);

        AtomicFile.Write(folder["a.pdf"], unfinished, Text("new"));

        File.GetUnixFileMode(folder["a.pdf"]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var unfinished = new UnfinishedFiles();
        AtomicFile.Write("/dev/null", unfinished, Text("new")).ShouldBe(3);
        File.ReadAllText("/dev/null").ShouldBeEmpty();
    }

    [Fact]
    public void Pictures_of_an_older_longer_booklet_go_away_and_other_files_stay()
    {
        using var folder = new TemporaryFolder();
        using var unfinished = new UnfinishedFiles();
        File.WriteAllText(folder["page-003.png"], "old");
        File.WriteAllText(folder["page-x.png"], "the user's own");

        ProofFolder.Write(folder.Path, 2, unfinished, (page, stream) => stream.Write(Encoding.ASCII.GetBytes($"{page}")));

        folder.Names.ShouldBe(["page-001.png", "page-002.png", "page-x.png"]);
        File.ReadAllText(folder["page-002.png"]).ShouldBe("1");
    }

    private static Func<Stream, bool> Text(string text) => stream =>
    {
        stream.Write(Encoding.UTF8.GetBytes(text));
        return true;
    };
}
