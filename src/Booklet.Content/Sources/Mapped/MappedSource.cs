using System.Globalization;
using Booklet.Content.Binding;
using Booklet.Content.Model;

namespace Booklet.Content.Sources.Mapped;

/// <summary>Any layout, as <c>map</c> in booklet.yml describes it. It is never recognised: either the organiser maps the files or not.</summary>
internal sealed class MappedSource : ISource
{
    public const string SourceName = "map";

    public string Name => SourceName;

    public string Layout => "files mapped by booklet.yml";

    public Recognition Recognise(SourceFolder folder) => Recognition.None;

    public Programme Bind(SourceFolder folder, BindingRun run) => RecordBinding.Bind(new MappedProgramme(folder, run.Settings, run.Bag).Read(), folder, run);

    /// <summary>Why the files are read so, as a clause.</summary>
    public static Recognition Because(BookletSettings settings) =>
        new(1, string.Create(CultureInfo.InvariantCulture, $"its 'map' has {string.Join(", ", settings.Map.Select(e => e.Kind).Distinct(StringComparer.Ordinal))}"));
}
