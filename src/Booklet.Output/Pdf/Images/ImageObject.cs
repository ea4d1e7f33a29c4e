namespace Booklet.Output.Pdf.Images;

/// <summary>An image in the file: its object, and how its stored pixels must be turned (see <see cref="ImageMatrix"/>).</summary>
internal sealed record ImageObject(int Number, int Orientation);
