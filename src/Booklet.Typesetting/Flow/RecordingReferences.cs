using System.Collections.Immutable;
using Booklet.Typesetting.Breaking;

namespace Booklet.Typesetting.Flow;

/// <summary>Writes down every question and its answer, so that a text need not be set again while the answers stay the same.</summary>
internal sealed class RecordingReferences(IPageReferences inner) : IPageReferences
{
    private readonly ImmutableArray<Answer>.Builder _answers = ImmutableArray.CreateBuilder<Answer>();
    private readonly ImmutableArray<(string Mark, string Text)>.Builder _marks = ImmutableArray.CreateBuilder<(string, string)>();

    public ImmutableArray<Answer> Answers => _answers.ToImmutable();

    public ImmutableArray<(string Mark, string Text)> Marks => _marks.ToImmutable();

    public bool AsksForCurrentPage { get; private set; }

    public string CurrentPage
    {
        get
        {
            AsksForCurrentPage = true;
            return inner.CurrentPage;
        }
    }

    public (string Label, int PageIndex)? Find(string anchor)
    {
        var page = inner.Find(anchor);
        _answers.Add(new Answer(anchor, page));
        return page;
    }

    public string Mark(string name)
    {
        var text = inner.Mark(name);
        _marks.Add((name, text));
        return text;
    }
}
