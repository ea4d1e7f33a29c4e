using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Aclpub2;

/// <summary>Prefaces by their list, then the handbook's pages that no list names: welcome, meals, local guide, each in a folder of its own.</summary>
internal sealed class Aclpub2FrontMatter(LatexFiles texts)
{
    /// <summary>Fewer words are what a page is to hold one day ("SPONSOR LOGOS"), not a text.</summary>
    private const int FewestWords = 5;

    public List<InformationRecord> Blocks { get; } = [];

    public List<LeftOut> LeftOut { get; } = [];

    public void ReadPrefaces(ValueNode? list)
    {
        foreach (var preface in list.Items().OfType<MappingNode>())
        {
            var file = preface.Text("file");
            if (texts.WasRead("prefaces", file))
                continue;
            var text = texts.Page("prefaces", file);
            var body = text.Body.IsEmpty ? preface.Text("text") : text.Body;
            if (!body.IsEmpty)
                Blocks.Add(new InformationRecord(RawText.First(preface.Text("title"), text.Title), body));
        }
    }

    public void ReadFolders(SourceFolder folder)
    {
        foreach (var file in texts.Unread(folder))
        {
            var (title, body) = texts.Page(file);
            var name = file.FolderPath[(file.FolderPath.LastIndexOf('/') + 1)..].Replace('_', ' ').Replace('-', ' ');
            if (body.Text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Length < FewestWords)
                LeftOut.Add(new LeftOut(SourceLocation.WholeFile(file.Path), "a page of the handbook", "it holds no text"));
            else
                Blocks.Add(new InformationRecord(title.IsEmpty ? new RawText(char.ToUpperInvariant(name[0]) + name[1..], body.Location) : title, body));
        }
    }
}
