using Sijil.Web.Text;

namespace Sijil.Web.Kit.Frame;

/// <summary>Fonts are named by the style sheet, so their addresses bear no fingerprint; they never change under their names.</summary>
internal sealed class FontCache(RequestDelegate next)
{
    private static readonly string[] Arabic = ["/fonts/noto-kufi-arabic-arabic-400-normal.woff2", "/fonts/alexandria-arabic-700-normal.woff2"];
    private static readonly string[] Latin = ["/fonts/inter-latin-400-normal.woff2", "/fonts/inter-latin-700-normal.woff2"];

    /// <summary>The two fonts that the first screen of a page needs.</summary>
    public static IReadOnlyList<string> First(Language language) => language.Side(Arabic, Latin);

    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/fonts"))
            http.Response.OnStarting(static state =>
            {
                var response = ((HttpContext)state).Response;
                if (response.StatusCode is StatusCodes.Status200OK) response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            }, http);
        return next(http);
    }
}
