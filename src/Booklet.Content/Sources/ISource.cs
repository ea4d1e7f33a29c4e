using Booklet.Content.Binding;
using Booklet.Content.Model;

namespace Booklet.Content.Sources;

/// <summary>
/// One layout of files. Recognising looks at shapes (names of files, fields, ids that join), never at the event's name, and must be cheap:
/// every source is asked about every folder.
/// </summary>
internal interface ISource
{
    /// <summary>What <c>source:</c> in booklet.yml calls it: lower case, ASCII, '-' between words.</summary>
    string Name { get; }

    /// <summary>What a sentence calls it, completing "read as …" ("Zeppelin data").</summary>
    string Layout { get; }

    /// <summary>
    /// It takes whatever has names that are known, so it could read most other layouts too, and worse than their own sources:
    /// it is only asked where none of these is sure.
    /// </summary>
    bool IsGeneral => false;

    Recognition Recognise(SourceFolder folder);

    /// <summary>The inventory's <see cref="Inventory.Source"/> may be left empty: then the layout and the reason of its recognition stand there.</summary>
    Programme Bind(SourceFolder folder, BindingRun run);
}
