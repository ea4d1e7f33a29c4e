namespace Booklet.Unicode;

/// <summary>The weights of (a part of) a character, packed as <see cref="TableLayout.CollationElement"/> says.</summary>
internal readonly record struct CollationElement(uint Value)
{
    public int Primary => (int)(Value >> 16);

    public int Secondary => (int)(Value >> 7) & 0x1FF;

    public int Tertiary => (int)(Value >> 2) & 0x1F;

    public bool IsVariable => (Value & TableLayout.VariableElement) != 0;

    public bool IsLast => (Value & TableLayout.LastElement) != 0;
}
