namespace Sijil.EndToEnd.Tests.Conformance;

/// <summary>A page of the tests' own, as a server would send it.</summary>
internal sealed record Specimen(string Html, IReadOnlyDictionary<string, string> Headers, int Status = 200, string Path = "/ar/page", string Sitemap = "<urlset><loc>http://sound.test/ar</loc></urlset>")
{
    public const string Host = "http://sound.test";

    public static Specimen Sound { get; } = new(Page(), new Dictionary<string, string>
    {
        ["content-type"] = "text/html; charset=utf-8",
        ["content-security-policy"] = "default-src 'self'; script-src 'self' 'inline-speculation-rules'; style-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
        ["x-content-type-options"] = "nosniff",
        ["referrer-policy"] = "strict-origin-when-cross-origin",
        ["permissions-policy"] = "camera=(), microphone=(), geolocation=()",
    });

    private static string Page()
    {
        using var reader = new StreamReader(typeof(Specimen).Assembly.GetManifestResourceStream("sound.html")!);
        return reader.ReadToEnd();
    }
}
