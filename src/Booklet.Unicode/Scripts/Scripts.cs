using System.Text;

namespace Booklet.Unicode;

/// <summary>The writing systems of characters (UAX #24, Unicode 15.0).</summary>
public static class Scripts
{
    private static readonly CodePointTrie<byte> Values;
    private static readonly CodePointTrie<ushort> ExtensionOffsets;
    private static readonly byte[] ExtensionSets;

    static Scripts()
    {
        using var table = new TableReader("Scripts");
        Values = table.Trie<byte>();
        ExtensionOffsets = table.Trie<ushort>();
        ExtensionSets = table.Array<byte>();
    }

    public static Script Of(Rune character) => Of(character.Value);

    /// <summary>Whether the character is used with the script: by its Script_Extensions where it has some, otherwise by its own script.</summary>
    public static bool HasExtension(Rune character, Script script) => HasExtension(character.Value, script);

    /// <summary>The four letters of ISO 15924, as shapers and fonts want them: "Latn"; "Zzzz" for an unknown script.</summary>
    public static string Tag(this Script script) => ScriptTags.All[(int)script];

    internal static Script Of(int codePoint) => (Script)Values[codePoint];

    internal static bool HasExtension(int codePoint, Script script)
    {
        var extensions = Extensions(codePoint);
        return extensions.IsEmpty ? Of(codePoint) == script : extensions.Contains((byte)script);
    }

    /// <summary>The members of Script_Extensions as numbers of <see cref="Script"/>; empty if the character has only its own script.</summary>
    internal static ReadOnlySpan<byte> Extensions(int codePoint)
    {
        var offset = ExtensionOffsets[codePoint];
        return offset == 0 ? default : ExtensionSets.AsSpan(offset + 1, ExtensionSets[offset]);
    }
}
