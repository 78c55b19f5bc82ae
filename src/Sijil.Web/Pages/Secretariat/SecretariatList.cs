using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>What the secretary's lists share: what is asked of them in their address, and the addresses of their views, pages and tables.</summary>
internal abstract class SecretariatList(string path, string first, StaffNames names, Texts texts, TimeProvider clock) : PageModel
{
    protected const int PerPage = 50;

    /// <summary>One of the list's views; an address without one shows the first.</summary>
    [BindProperty(SupportsGet = true)]
    public string Show { get => field ?? first; set; }

    /// <summary>One kind of what is listed; all of them when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Words of a title or task, a body's id or a number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The case whose step was just done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public StaffNames Names => names;

    public string PagesLink => ListAddress.OfPages(texts.Link(path), ("show", Show), ("kind", Kind), ("q", Q));

    protected Texts Texts => texts;

    protected string AskedKind => Kind is null or "any" ? "" : Kind;

    public string Link(string show, string handler = "") => ListAddress.Of(texts.Link(path), ("show", show), ("kind", Kind), ("q", Q), ("handler", handler));
}
