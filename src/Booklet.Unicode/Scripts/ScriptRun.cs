namespace Booklet.Unicode;

/// <summary>Neighbours in a text that are shaped with one script; never <see cref="Script.Common"/> unless the whole text is.</summary>
public readonly record struct ScriptRun(int Start, int Length, Script Script);
