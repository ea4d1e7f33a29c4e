namespace Booklet.Typesetting.Breaking;

/// <summary>The full-width marks that are half empty (JLREQ, classes cl-01, cl-02, cl-06, cl-07; the corners of CLREQ are the same characters).</summary>
internal static class EastAsianMarks
{
    public static bool IsOpening(char c) => c is '「' or '『' or '（' or '【' or '〈' or '《' or '〔' or '〖' or '［' or '｛' or '〝';

    public static bool IsClosing(char c) => c is '」' or '』' or '）' or '】' or '〉' or '》' or '〕' or '〗' or '］' or '｝' or '〟' or '。' or '、' or '，' or '．';
}
