namespace Booklet.Output.Pdf.Images;

/// <summary>A picture in the file: its object, whose place is the unit square, and how its stored pixels must be turned (see <see cref="ImageMatrix"/>).</summary>
internal sealed record ImageObject(int Number, int Orientation);
