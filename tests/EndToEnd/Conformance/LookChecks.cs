using Microsoft.Playwright;
using Sijil.EndToEnd.Tests.Pages;

namespace Sijil.EndToEnd.Tests.Conformance;

internal sealed class Accessible() : Check("axe", "WCAG 2.2 AA, axe-core", "لا مخالفة تكشفها أداة فحص سهولة الوصول، والتباين في النص العربي أيضاً.", "The tool for accessibility finds no violation; it looks at the contrast of Arabic text too.")
{
    public override async ValueTask<IReadOnlyList<string>> Wrong(Seen seen)
    {
        await seen.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
        return await Axe.Violations(seen.Page);
    }

    public override Specimen Break(Specimen page) => page with { Html = page.Html.Replace("class=\"faint\"", "class=\"faint is-grey\"", StringComparison.Ordinal) };
}

internal sealed class ReadableAtNight() : Check("contrast-dark", "WCAG 2.2, 1.4.3", "التباين كافٍ في المظهر الداكن، في النص العربي أيضاً.", "The contrast suffices in the dark, of Arabic text too.")
{
    public override async ValueTask<IReadOnlyList<string>> Wrong(Seen seen)
    {
        await seen.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        return await Axe.Contrast(seen.Page);
    }

    public override Specimen Break(Specimen page) => page with { Html = page.Html.Replace("class=\"faint\"", "class=\"faint is-dark\"", StringComparison.Ordinal) };
}

internal sealed class ReadableInForcedColours() : Check("contrast-forced", "WCAG 2.2, 1.4.3", "التباين كافٍ بالألوان التي يفرضها جهاز القارئ.", "The contrast suffices in the colours that the reader's device forces.")
{
    public override async ValueTask<IReadOnlyList<string>> Wrong(Seen seen)
    {
        await seen.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active });
        return await Axe.Contrast(seen.Page);
    }

    public override Specimen Break(Specimen page) => page with { Html = page.Html.Replace("class=\"faint\"", "class=\"faint is-stubborn\"", StringComparison.Ordinal) };
}

internal sealed class Narrow() : Check("reflow", "WCAG 2.2, 1.4.10", "لا تمرير جانبياً عند 320 بكسل ولا عند تكبير 175%.", "Nothing scrolls sideways at 320 pixels, nor zoomed to 175%.")
{
    // 1280 pixels at 175 percent are 731; two telephones.
    private static readonly int[] Widths = [731, 390, 320];
    private const string TooWide = """
        width => [...document.querySelectorAll('body *')].filter(one => { const box = one.getBoundingClientRect(); return box.right > width + 1 || box.left < -1; })
            .slice(0, 4).map(one => one.outerHTML.slice(0, 90)).join(' | ')
        """;
    private const string Sideways = "[...document.querySelectorAll('header, header nav, header ul, .gov-tabs')].filter(one => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1).map(one => one.outerHTML.slice(0, 90)).join(' | ')";
    private const string OpenMenu = "document.querySelectorAll('.gov-menu').forEach(menu => menu.open = true)";

    public override async ValueTask<IReadOnlyList<string>> Wrong(Seen seen)
    {
        List<string> wrong = [];
        foreach (var width in Widths)
        {
            await seen.Page.SetViewportSizeAsync(width, 800);
            await seen.Page.EvaluateAsync(OpenMenu);
            var wide = await seen.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.scrollingElement.scrollWidth)");
            if (wide > width) wrong.Add($"{wide} pixels wide on a screen of {width}: {await seen.Page.EvaluateAsync<string>(TooWide, width)}");
            if (await seen.Page.EvaluateAsync<string>(Sideways) is { Length: > 0 } sideways) wrong.Add($"scrolls sideways on a screen of {width}: {sideways}");
        }
        return wrong;
    }

    public override Specimen Break(Specimen page) => page with { Html = page.Html.Replace("<h2>جدول</h2>", "<h2 class=\"wide\">جدول</h2>", StringComparison.Ordinal) };
}

internal sealed class Light() : Check("weight", "Sijil", "صفحة البوابة دون 60 كيلوبايت من غير الخطوط.", "A page weighs less than 60 KB without its fonts.")
{
    public const int MostBytes = 60_000;

    public override ValueTask<IReadOnlyList<string>> Wrong(Seen seen) => ValueTask.FromResult<IReadOnlyList<string>>(seen.Bytes <= MostBytes ? [] : [$"{seen.Bytes} bytes"]);

    public override Specimen Break(Specimen page) => page with { Html = page.Html.Replace("<h2>جدول</h2>", $"<h2>جدول</h2><p hidden>{new string('x', MostBytes)}</p>", StringComparison.Ordinal) };
}

internal sealed class Quiet() : Check("console", "Sijil", "لا يشتكي المتصفح من شيء وهو يعرض الصفحة.", "The browser complains of nothing while it shows a page.")
{
    public override ValueTask<IReadOnlyList<string>> Wrong(Seen seen) => ValueTask.FromResult<IReadOnlyList<string>>([.. seen.Complaints.Where(complaint =>
        !complaint.Contains("the server responded with a status of 4", StringComparison.Ordinal) && !complaint.Contains("the server responded with a status of 500", StringComparison.Ordinal))]);

    public override Specimen Break(Specimen page) => page with { Html = page.Html.Replace("<h2>جدول</h2>", "<h2>جدول</h2><script>void 0</script>", StringComparison.Ordinal) };
}
