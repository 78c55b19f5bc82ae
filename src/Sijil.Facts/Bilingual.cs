namespace Sijil.Facts;

/// <summary>A text that every reader gets in their own language; the Arabic is the authority.</summary>
public sealed record Bilingual(string Ar, string En)
{
    public static readonly Bilingual Empty = new("", "");

    public string In(string language) => language.StartsWith("ar", StringComparison.Ordinal) ? Ar : En;

    /// <summary>The same text with {0}, {1}… replaced, in both languages.</summary>
    public Bilingual With(params ReadOnlySpan<object?> arguments) => new(
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Ar, arguments),
        string.Format(System.Globalization.CultureInfo.InvariantCulture, En, arguments));
}
