namespace Booklet.Output.Pdf.Profiles;

/// <summary>What the numbers of device colours mean: sRGB (ISO 19005-2, 6.2.3; ISO 32000-1, 14.11.5).</summary>
internal static class OutputIntent
{
    public static int Write(PdfFile file)
    {
        using var resource = typeof(OutputIntent).Assembly.GetManifestResourceStream("sRGB.icc")
            ?? throw new InvalidOperationException("The colour profile is missing from the program.");
        var profile = new byte[resource.Length];
        resource.ReadExactly(profile);
        var number = file.Reserve();
        file.WriteDeflated(number, "/N 3"u8, profile);
        var buffer = new PdfBuffer();
        buffer.Raw("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile"u8).Reference(number);
        return file.Write(buffer.Raw(">>"u8));
    }
}
