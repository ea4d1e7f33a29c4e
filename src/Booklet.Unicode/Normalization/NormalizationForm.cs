namespace Booklet.Unicode;

internal enum NormalizationForm : byte
{
    Nfc,
    Nfd,
    Nfkc,
    Nfkd,
}
