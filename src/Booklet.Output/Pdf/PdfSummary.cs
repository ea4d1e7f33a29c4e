namespace Booklet.Output.Pdf;

/// <summary>What a written file holds: <paramref name="Bytes"/> is its length, <paramref name="Id"/> the hash of its content in hex.</summary>
public sealed record PdfSummary(int Pages, int Fonts, int Images, int Links, long Bytes, string Id);
