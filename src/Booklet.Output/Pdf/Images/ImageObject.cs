namespace Booklet.Output.Pdf.Images;

/// <summary>An image in the file: its object, and how its stored pixels must be turned (see <see cref="ImageMatrix"/>), and whether its numbers are inks, of which no profile says how they look.</summary>
internal sealed record ImageObject(int Number, int Orientation, bool IsCmyk);
