using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>The front-matter files of one folder. <see cref="Name"/> is the folder's without '_', empty for the site's own folder.</summary>
internal sealed class SiteCollection(string name, string folder, bool isDeclared)
{
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string[]> _notedLists = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<MappingEntry> _knownMisfits = new(ReferenceEqualityComparer.Instance);
    private readonly List<MappingEntry> _misfits = [];

    public string Name { get; } = name;

    public string Folder { get; } = folder;

    /// <summary>The configuration names it, or there is no configuration to name anything.</summary>
    public bool IsDeclared { get; } = isDeclared;

    public List<SiteRecord> Records { get; } = [];

    /// <summary>Values that the configuration gives to every record of the collection, by key ("subpath").</summary>
    public Dictionary<string, string> Defaults { get; } = new(StringComparer.OrdinalIgnoreCase);

    public CollectionDecision Decision { get; set; } = CollectionDecision.Undecided;

    /// <summary>Asked for every record with mostly the same lists: a list that has been noted is known by itself.</summary>
    public void NoteAsked(ImmutableArray<string> names)
    {
        if (ImmutableCollectionsMarshal.AsArray(names) is { } list && _notedLists.Add(list))
            _asked.UnionWith(names);
    }

    /// <summary>Mappings that stand where a text is read.</summary>
    public IReadOnlyList<MappingEntry> Misfits => _misfits;

    public void NoteMisfit(MappingEntry entry)
    {
        if (_knownMisfits.Add(entry))
            _misfits.Add(entry);
    }

    public bool WasAsked(string field) => _asked.Contains(field.Replace('-', '_').Replace(' ', '_'));

    public override string ToString() => Name.Length == 0 ? "the folder" : $"'{Name}'";
}

/// <summary>What a collection holds, how sure that is, and the reasons as they are told to the reader.</summary>
internal sealed record CollectionDecision(ContentKind Kind, double Score, string Reason)
{
    public static CollectionDecision Undecided { get; } = new(ContentKind.Ignore, 0, "");
}

/// <summary>What the records of a collection are.</summary>
internal enum ContentKind
{
    Ignore,
    Calendar,
    Speakers,
    Talks,
    Papers,
    Posters,
    Tutorials,
    Organisers,
    Information,
}
