namespace Sijil.Web.Text;

/// <summary>Keeps a stretch of the other direction from disturbing the line it stands in.</summary>
internal static class Bidi
{
    private const char FirstStrong = '\u2068', RightToLeft = '\u2067', Pop = '\u2069';

    /// <summary>The text in first-strong isolates when it holds letters of the other direction.</summary>
    public static string Isolate(string text) => HasForeign(text) ? $"{FirstStrong}{text}{Pop}" : text;

    /// <summary>A label drawn in a left-to-right chart, read in its own direction.</summary>
    public static string ForChart(string text) => text.Any(IsArabic) ? $"{RightToLeft}{text}{Pop}" : text;

    public static bool IsMark(char c) =>
        c is '\u061C' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    public static bool IsArabic(char c) => c is (>= '\u0620' and <= '\u064A') or (>= '\u066E' and <= '\u06D3') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    private static bool HasForeign(string text) =>
        Language.Current.IsRightToLeft ? text.Any(char.IsAsciiLetter) : text.Any(IsArabic);
}
