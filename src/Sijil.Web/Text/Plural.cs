namespace Sijil.Web.Text;

/// <summary>The plural form that a number takes in a language, by its CLDR name.</summary>
internal static class Plural
{
    public static readonly IReadOnlyList<string> Arabic = ["zero", "one", "two", "few", "many", "other"];
    public static readonly IReadOnlyList<string> English = ["one", "other"];
    public static readonly IReadOnlyList<string> Urdu = ["one", "other"];

    public static string Of(Language language, long count)
    {
        var n = count == long.MinValue ? 0 : Math.Abs(count);
        return language.IsArabic ? OfArabic(n) : n == 1 ? "one" : "other";
    }

    private static string OfArabic(long n) => (n, n % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    };
}
