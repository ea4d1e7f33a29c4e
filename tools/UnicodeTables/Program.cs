using Booklet.UnicodeTables;

if (args is ["words", var dictionaries, var words])
{
    WordTables.Write(dictionaries, words);
    return 0;
}
if (args is not [var source, var target])
{
    Console.Error.WriteLine("usage: UnicodeTables <folder of the Unicode Character Database> <folder of the tables>");
    Console.Error.WriteLine("       UnicodeTables words <folder of ICU's *dict.dict files> <folder of the word lists>");
    return 2;
}

var ucd = new UcdFolder(source);
Write("Characters", CharacterTables.Write);
Write("LineBreaking", LineBreakingTables.Write);
Write("GraphemeClusters", GraphemeTables.Write);
Write("Bidi", BidiTables.Write);
Write("Scripts", ScriptTables.Write);
Write("Normalization", NormalizationTables.Write);
Write("Casing", CasingTables.Write);
Write("SearchText", SearchTables.Write);
Write("Collation", CollationTables.Write);
File.WriteAllText(Path.Combine(target, "Script.g.cs"), ScriptTables.Source(ucd));
return 0;

void Write(string name, Action<UcdFolder, TableWriter> write)
{
    using var table = new TableWriter();
    write(ucd, table);
    var bytes = table.ToArray();
    File.WriteAllBytes(Path.Combine(target, name + ".bin"), bytes);
    Console.WriteLine($"{name,-20} {bytes.Length,8:N0} bytes");
}
