namespace Sijil.Web.Kit.Frame;

/// <summary>Tells the addresses that programs call from those that people read.</summary>
internal static class Machine
{
    private static readonly string[] Roots = ["/api", "/sandbox", "/health", "/openapi"];

    public static bool Speaks(HttpContext http) => Array.Exists(Roots, root => http.Request.Path.StartsWithSegments(root));

    public static bool DoesNotSpeak(HttpContext http) => !Speaks(http);
}
