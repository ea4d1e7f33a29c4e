using System.Collections.Concurrent;
using System.Collections.Immutable;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Hyphenation;

namespace Booklet.Typesetting.Shaping;

/// <summary>
/// Shapes words of one face, script, language, direction and feature set through a cache: programmes repeat their words, so most
/// shaping is a look-up by the characters themselves, without a string being made. Thread-safe.
/// </summary>
internal sealed class WordShaper
{
    /// <summary>
    /// When full the cache starts anew: about 30 MB of words in one style, more than a year's proceedings hold. It bounds memory,
    /// not the result.
    /// </summary>
    private const int Capacity = 50_000;

    /// <summary>What a short text needs; a table that starts smaller is copied several times on the way.</summary>
    private const int FirstCapacity = 500;

    private readonly ConcurrentDictionary<string, Word> _words = new(Environment.ProcessorCount, FirstCapacity, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly string _script;
    private readonly string _language;
    private readonly bool _isRightToLeft;
    private readonly ImmutableArray<string> _features;
    private readonly Lazy<Hyphenator?> _hyphenator;
    private int _count;

    public WordShaper(FontFace face, string script, string language, bool isRightToLeft, ImmutableArray<string> features)
    {
        (Face, _script, _language, _isRightToLeft, _features) = (face, script, language, isRightToLeft, features);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _hyphenator = new Lazy<Hyphenator?>(() => Hyphenator.For(language));
    }

    public FontFace Face { get; }

    public string Script => _script;

    public string Language => _language;

    public bool IsRightToLeft => _isRightToLeft;

    public Word Get(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out var word))
            return word;
        word = Shape(text.ToString(), "", "");
        return Keep(word.Shaped.Text, word);
    }

    /// <summary>A part of a word whose letters join over its ends with those of another style.</summary>
    public Word Get(ReadOnlySpan<char> text, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.IsEmpty && after.IsEmpty)
            return Get(text);
        // No text holds the separator, which is no character.
        var key = string.Concat(before, "\uFFFF", text, string.Concat("\uFFFF", after));
        return _words.TryGetValue(key, out var word) ? word : Keep(key, Shape(text.ToString(), before.ToString(), after.ToString()));
    }

    private Word Shape(string text, string before, string after)
    {
        var request = new ShapingRequest(text, _script, _language, _isRightToLeft, _features) { Before = before, After = after };
        var shaped = Face.Shape(request);
        var missing = MissingGlyphs.In(shaped);
        return new Word(missing.IsEmpty ? shaped : MissingGlyphs.Boxed(shaped, ShapeAlone), missing, _hyphenator);
    }

    private ShapedText ShapeAlone(string text) => Face.Shape(new ShapingRequest(text, _script, _language, _isRightToLeft, _features));

    private Word Keep(string key, Word word)
    {
        if (Interlocked.Increment(ref _count) > Capacity)
        {
            _words.Clear();
            Interlocked.Exchange(ref _count, 1);
        }
        return _words.GetOrAdd(key, word);
    }
}
