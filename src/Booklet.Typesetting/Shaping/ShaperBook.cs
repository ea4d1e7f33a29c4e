using System.Collections.Concurrent;
using System.Collections.Immutable;
using Booklet.Typesetting.Fonts;

namespace Booklet.Typesetting.Shaping;

/// <summary>The word caches of a run, one for each face, script, language, direction and feature set. Thread-safe.</summary>
internal sealed class ShaperBook
{
    private readonly ConcurrentDictionary<Key, WordShaper> _shapers = new();

    public WordShaper Get(FontFace face, string script, string language, bool isRightToLeft, ImmutableArray<string> features) =>
        _shapers.GetOrAdd(new Key(face, script, language, isRightToLeft, string.Join(',', features)), static (key, list) =>
            new WordShaper(key.Face, key.Script, key.Language, key.IsRightToLeft, list), features);

    private readonly record struct Key(FontFace Face, string Script, string Language, bool IsRightToLeft, string Features);
}
