using System.IO.Compression;

namespace Booklet.Output.Pdf;

/// <summary>Flate by one level, with one output buffer used again: the result holds until the next call. Not thread-safe.</summary>
internal sealed class Deflater(CompressionLevel level)
{
    private readonly MemoryStream _output = new();

    public ReadOnlyMemory<byte> Deflate(ReadOnlySpan<byte> data)
    {
        _output.SetLength(0);
        using (var zlib = new ZLibStream(_output, level, leaveOpen: true))
            zlib.Write(data);
        return _output.GetBuffer().AsMemory(0, (int)_output.Length);
    }
}
