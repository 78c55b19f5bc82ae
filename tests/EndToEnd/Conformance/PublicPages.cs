using Sijil.EndToEnd.Tests.Pages;

namespace Sijil.EndToEnd.Tests.Conformance;

/// <summary>The pages that anybody may open, one of each kind, and what stands in for those that cannot be shown.</summary>
internal sealed class PublicPages(Emirate emirate, Chromium chromium, string language)
{
    private static readonly Sight[] Fixed =
    [
        "/", "/services", "/services?p=2", "/services/DHA-02", "/services/DET-03", "/services/RTA-11", "/life-events", "/life-events/newborn", "/life-events/start-business", "/search?q=DHA", "/search?q=زززز",
        "/sign-in", "/v", "/voice", "/voice?kind=complaint&entity=dha", "/you-said", "/map?still=true", "/kit", "/about", "/accessibility", "/conformance", "/privacy", "/site-map", "/display", "/developers",
        "/decisions", "/decisions/business-approvals", "/decisions/routine-decision?in.request.dataCorrect=no&try=true", "/plan", "/plan?sector=social", "/plan/items/foreign-trade", "/plan/items/kpi-integrated",
        "/plan/roadmap", "/plan/changes", "/registers", "/registers/plan?p=2", "/stories", "/recognition/results",
        Sight.WithStatus(404, "/nowhere"), Sight.WithStatus(400, "/errors/400"), Sight.WithStatus(403, "/errors/403"), Sight.WithStatus(500, "/errors/500"),
    ];

    public async Task<IEnumerable<Sight>> All()
    {
        await using var reader = await chromium.Visit(emirate.Url, language);
        List<Sight> found = [];
        foreach (var (list, link) in ((string, string)[])[("/stories", "main .gov-card a"), ("/recognition/results", "main table a")])
        {
            await reader.Go(list);
            found.Add(Visitor.WithoutLanguage(await reader.Page.Locator(link).First.GetAttributeAsync("href") ?? ""));
        }
        return Fixed.Concat(found);
    }
}
