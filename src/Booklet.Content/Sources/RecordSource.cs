using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources;

/// <summary>A layout that says outright what is a talk, a session, a person: it fills records, and one binding makes the programme of them for all.</summary>
internal abstract class RecordSource : ISource
{
    public abstract string Name { get; }

    public abstract string Layout { get; }

    public virtual bool IsGeneral => false;

    public abstract Recognition Recognise(SourceFolder folder);

    public abstract EventRecord Read(SourceFolder folder, DiagnosticBag bag);

    /// <summary>Software writes the files: fields that nobody reads are its own, and no organiser can do anything about them.</summary>
    protected virtual bool IsExport => false;

    public virtual Programme Bind(SourceFolder folder, BindingRun run) => RecordBinding.Bind(Read(folder, run.Bag), folder, run, IsExport);
}
