using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Web.Kit.Charts;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Kit;

/// <summary>Every part of the kit once, in the reader's language: the manual for those who write pages.</summary>
[AllowAnonymous]
public sealed class GalleryModel(Texts texts) : PageModel
{
    public static readonly DateTimeOffset Sample = new(2026, 11, 21, 8, 30, 0, TimeSpan.Zero);

    public IReadOnlyList<string> Steps =>
        [texts.Pick("النشاط", "Activity"), texts.Pick("الاسم التجاري", "Trade name"), texts.Pick("الموقع", "Premises"), texts.Pick("المراجعة والإرسال", "Review and send")];

    public IReadOnlyList<Option> Forms =>
    [
        new("sole", texts.Pick("مؤسسة فردية", "Sole establishment"), texts.Pick("يملكها شخص واحد", "Owned by one person")),
        new("llc", texts.Pick("شركة ذات مسؤولية محدودة", "Limited liability company")),
        new("civil", texts.Pick("شركة أعمال مهنية", "Professional company")),
    ];

    public IReadOnlyList<string> Months =>
        [.. Enumerable.Range(0, 6).Select(i => texts.Pick(Arabic[i], English[i]))];

    public IReadOnlyList<Series> Curves =>
    [
        new(texts.Pick("القطاع الاجتماعي", "Social sector"), [0.71m, 0.74m, 0.79m, 0.84m, 0.9m, 0.93m]),
        new(texts.Pick("القطاع الاقتصادي", "Economic sector"), [0.62m, 0.64m, null, 0.7m, 0.76m, 0.81m]),
    ];

    public IReadOnlyList<Bar> Bars =>
    [
        new(texts.Pick("هيئة الصحة", "Health authority"), 0.96m, texts.Link("/kit")),
        new(texts.Pick("هيئة الطرق والمواصلات", "Roads and transport authority"), 0.88m),
        new(texts.Pick("بلدية المدينة", "Municipality"), 0.74m),
    ];

    public IActionResult OnPost() => LocalRedirect(texts.Link("/kit"));

    private static readonly string[] Arabic = ["يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر"];
    private static readonly string[] English = ["June", "July", "August", "September", "October", "November"];
}
