namespace Sijil.Serve.Uploads;

/// <summary>What a file is, seen from its first bytes: neither its name nor what the browser says of it is believed.</summary>
internal static class FileTypes
{
    public static readonly string[] Usual = ["application/pdf", "image/png", "image/jpeg"];

    /// <returns>Null for what is not known.</returns>
    public static string? Of(ReadOnlySpan<byte> content) => content switch
    {
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => "application/pdf",
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        _ => null,
    };

    /// <summary>Whether a name ends as files of this type do.</summary>
    public static bool Fits(string name, string type) => EndingsOf(type).Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public static string Words(IEnumerable<string> types) => string.Join(" / ", types.Select(type => type[(type.IndexOf('/', StringComparison.Ordinal) + 1)..].ToUpperInvariant()));

    public static string[] EndingsOf(string type) => type switch
    {
        "application/pdf" => [".pdf"],
        "image/png" => [".png"],
        "image/jpeg" => [".jpg", ".jpeg"],
        _ => [],
    };
}
