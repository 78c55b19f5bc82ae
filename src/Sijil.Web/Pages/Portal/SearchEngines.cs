using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>What search engines are told: every public page in both languages, and which pages are nobody's business.</summary>
internal static class SearchEngines
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9", Html = "http://www.w3.org/1999/xhtml";
    private static readonly string[] Fixed = ["/", "/services", "/life-events", "/board", "/plan", "/plan/roadmap", "/map", "/v", "/about", "/accessibility", "/conformance", "/privacy", "/site-map", "/developers"];
    private static readonly string[] WithoutUrdu = ["/board", "/plan", "/developers"];
    private static readonly string[] Private = ["cases", "apply", "correct", "inbox", "documents", "reads", "desk", "entity", "secretariat", "council", "plan/reports", "sign-in", "sign-out"];

    public static void MapSearchEngines(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", (HttpContext http, IOptions<KitOptions> kit, RegisterFold registers, Board board) =>
            Results.Text(Pages(Site(http, kit.Value), registers, board).ToString(SaveOptions.DisableFormatting), "application/xml")).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/robots.txt", (HttpContext http, IOptions<KitOptions> kit) =>
            Results.Text($"User-agent: *\n{string.Concat(Language.OfPortal.SelectMany(language => Private.Select(path => $"Disallow: {language.Link(path)}\n")))}Sitemap: {Site(http, kit.Value)}/sitemap.xml\n")).AllowAnonymous().ExcludeFromDescription();
    }

    private static XElement Pages(string site, RegisterFold registers, Board board) => new(Map + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Html),
        Fixed.Concat(registers.Services.Keys.Order(StringComparer.Ordinal).Select(code => $"/services/{code}"))
            .Concat(registers.LifeEvents.Keys.Order(StringComparer.Ordinal).Select(id => $"/life-events/{id}"))
            .Concat(board.Indicators.Select(indicator => $"/board/indicator/{indicator.Id}"))
            .SelectMany(path => LanguagesOf(path).Select(language => Page(site, path, language))));

    private static IReadOnlyList<Language> LanguagesOf(string path) =>
        Array.Exists(WithoutUrdu, root => path == root || path.StartsWith(root + "/", StringComparison.Ordinal)) ? Language.All : Language.OfPortal;

    private static XElement Page(string site, string path, Language language) => new(Map + "url", new XElement(Map + "loc", site + language.Link(path)),
        LanguagesOf(path).Select(other => new XElement(Html + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", other.Culture.Name), new XAttribute("href", site + other.Link(path)))));

    private static string Site(HttpContext http, KitOptions kit) =>
        kit.PublicAddress is { Length: > 0 } set ? set.TrimEnd('/') : $"{http.Request.Scheme}://{http.Request.Host}";
}
