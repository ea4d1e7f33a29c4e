namespace Booklet.Cli.Writing;

/// <summary>Writes a file into the output stream, once all of it is there: whoever reads the pipe gets everything or nothing.</summary>
internal static class OutputPipe
{
    /// <summary>Throws what the stream throws; a reader that has gone away is no mistake.</summary>
    /// <param name="open">Opens the stream.</param>
    /// <param name="write">Writes the bytes and says whether they are wanted.</param>
    /// <returns>The length in bytes, or null where the bytes were not wanted.</returns>
    public static long? Write(Func<Stream> open, Func<Stream, bool> write)
    {
        // A pipe can't seek, and the writer may ask for its position.
        using var memory = new MemoryStream();
        if (!write(memory))
            return null;
        using var stream = open();
        memory.WriteTo(stream);
        stream.Flush();
        return memory.Length;
    }
}
