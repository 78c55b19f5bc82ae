using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Frame;

/// <summary>Which language a request speaks: the address says it, and only an address without one asks the browser.</summary>
internal static class Languages
{
    public static void Set(RequestLocalizationOptions options)
    {
        options.SupportedCultures = options.SupportedUICultures = [.. Language.OfPortal.Select(language => language.Culture)];
        options.DefaultRequestCulture = new RequestCulture(Language.Arabic.Culture);
        options.RequestCultureProviders = [new CustomRequestCultureProvider(http =>
            Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(Of(http).Culture.Name)))];
    }

    /// <summary>A page that stands in fewer languages leads to one of them; an address without a language leads to the reader's own; a QR code's /v/… too.</summary>
    public static void MapDoors(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Lead);
        routes.MapGet("/v/{number}", Lead);    // a document's number has a dot, so the fallback would take it for a file
        routes.MapFallback("{*path:nonfile}", Lead);
    }

    private static IResult Lead(HttpContext http)
    {
        var (path, query) = (http.Request.Path.Value ?? "/", http.Request.QueryString);
        if (!HttpMethods.IsGet(http.Request.Method) || Machine.Speaks(http)) return Results.NotFound();
        if (Language.OfPath(path) is { } asked) return asked.Borrows ? Results.LocalRedirect(Language.English.Switch(path) + query) : Results.NotFound();

        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        return Results.LocalRedirect(Of(http).Link(path) + query);
    }

    /// <summary>The languages in which the page of this request stands.</summary>
    public static IReadOnlyList<Language> Here(HttpContext http) =>
        http.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route } && route.Contains($"{{{LanguagePrefix.RouteValue}:", StringComparison.Ordinal) && !route.Contains(Language.Urdu.Code, StringComparison.Ordinal)
            ? Language.All : Language.OfPortal;

    private static Language Of(HttpContext http) => Language.OfPath(http.Request.Path) ?? Wished(http.Request);

    private static Language Wished(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => Language.Find(wish.Value.Value?.Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(language => language is not null) ?? Language.Arabic;
}
