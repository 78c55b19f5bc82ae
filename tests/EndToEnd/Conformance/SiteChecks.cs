namespace Sijil.EndToEnd.Tests.Conformance;

internal sealed class Listed() : DomCheck("sitemap", Sources.Design, "يجد محرك البحث صفحات الموقع في sitemap.xml، ويدله عليها robots.txt.", "Search engines find the pages in sitemap.xml, and robots.txt leads there.",
    """
    /^\/(ar|en|ur)\/?$/.test(path) ? (async () => { const map = await (await fetch('/sitemap.xml')).text(), robots = await (await fetch('/robots.txt')).text();
      return [...(map.includes(path.slice(0, 3) + '<') ? [] : ['sitemap.xml lacks ' + path]), ...(/Sitemap: http/.test(robots) ? [] : ['robots.txt names no map'])]; })() : []
    """, "", "")
{
    public override Specimen Break(Specimen page) => page with { Path = "/ar", Sitemap = "<urlset></urlset>" };
}

internal sealed class KindErrors() : DomCheck("error-pages", Sources.Design, "صفحة الخطأ مصممة، وفيها طريق إلى الرئيسية وإلى خريطة الموقع.", "An error has a page of its own, with a way home and to the site map.",
    "performance.getEntriesByType('navigation')[0].responseStatus >= 400 && !(all('main a[href$=\"/site-map\"]').length && all('main a').some(link => /^\\/(ar|en|ur)\\/?$/.test(link.pathname))) ? ['no way on'] : []", "", "")
{
    public override Specimen Break(Specimen page) => page with { Status = 404 };
}

internal sealed class DigitalIdentity() : DomCheck("digital-identity", Sources.Design, "الدخول الأول بالهوية الرقمية.", "The first way to sign in is the digital identity.",
    "other === '/sign-in' && !/UAE PASS|الهوية الرقمية|digital identity|ڈیجیٹل شناخت/i.test(document.querySelector('main form button')?.innerText ?? '') ? ['another way comes first'] : []", "", "")
{
    public override Specimen Break(Specimen page) => page with { Path = "/ar/sign-in" };
}

/// <summary>No two pages for everybody say the same of themselves.</summary>
internal sealed class Unlike() : Check("unique", Sources.Design, "لا تشترك صفحتان في العنوان والوصف.", "No two pages share their title and description.")
{
    public const string Known = "صفحة معروفة|وصفها";

    public override async ValueTask<IReadOnlyList<string>> Wrong(Seen seen)
    {
        if (seen.Known is null || seen.Status is not 200) return [];
        var said = await seen.Page.EvaluateAsync<string>("document.title + '|' + document.head.querySelector('meta[name=description]')?.content");
        var path = new Uri(seen.Page.Url).AbsolutePath;
        return seen.Known.TryAdd(said, path) || seen.Known[said] == path ? [] : [$"says what {seen.Known[said]} says: {said}"];
    }

    public override Specimen Break(Specimen page) => page with
    {
        Html = page.Html.Replace("صفحة سليمة – سجل", "صفحة معروفة", StringComparison.Ordinal).Replace("صفحة سليمة يُكسر فيها شيء واحد في كل مرة ليُرى أن الفحص يكشفه.", "وصفها", StringComparison.Ordinal),
    };
}
